"""The interview planner: which sheet comes next, from what is known. A pure function; it asks nobody."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

StopReason: TypeAlias = Literal["top-level", "nothing-left"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows that are shown at once. A binding sheet must be answered; another may be passed by."""

    id: str
    rows: tuple[str, ...]
    binding: bool


@dataclass(frozen=True, slots=True)
class Ask:
    """Show this sheet: the rows that are posed, answered or not."""

    sheet: Sheet
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """Ask nothing more, and why."""

    reason: StopReason


def next_sheet(
    sheets: Iterable[Sheet],
    passed: frozenset[str],
    posed: Callable[[str], bool],
    answered: Callable[[str], bool],
    at_top: bool,
) -> Ask | Stop:
    """Choose the first sheet that still has a posed row without an answer; at the top level, none.

    ``passed`` names sheets that were shown and left; a binding one is shown again until its rows are answered.
    """
    if at_top:
        return Stop("top-level")
    for sheet in sheets:
        rows = tuple(row for row in sheet.rows if posed(row))
        if all(answered(row) for row in rows) or (sheet.id in passed and not sheet.binding):
            continue
        return Ask(sheet, rows)
    return Stop("nothing-left")
