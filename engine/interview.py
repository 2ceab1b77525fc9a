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
class RowState:
    """What is known of a row: whether it is put to this person at all, can be asked now, and was answered."""

    posed: Callable[[str], bool]
    ready: Callable[[str], bool]
    answered: Callable[[str], bool]


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
    state: RowState,
    at_top: bool,
) -> Ask | Stop:
    """Choose the first sheet that has a row to ask now; at the top level, none.

    Rows that still wait for another answer come later, in their sheet; those that wait in vain are asked at the end.
    ``passed`` names sheets that were shown and left; a binding one is shown again until its rows are answered.
    """
    if at_top:
        return Stop("top-level")
    sheets = tuple(sheets)
    for may_be_asked in (state.ready, state.posed):
        for sheet in sheets:
            rows = tuple(row for row in sheet.rows if may_be_asked(row))
            if all(map(state.answered, rows)) or (sheet.id in passed and not sheet.binding):
                continue
            return Ask(sheet, rows)
    return Stop("nothing-left")
