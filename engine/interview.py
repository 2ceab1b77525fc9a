"""The interview planner: which rows are shown together next, and how many lists can still come. It asks nobody."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

StopReason: TypeAlias = Literal["top-level", "leaders-stand", "nothing-left"]
Part: TypeAlias = tuple["Sheet", tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of one topic: those to ask now, and those that may come later, as they wait for an answer elsewhere.

    A binding sheet must be answered; another may be passed by. ``called`` rows were called for by an answer on this
    same sheet. The rows of a sheet of ``singles`` are shown one by one; those of a ``parted`` one fill up the list
    before it. ``room`` is how long its list may get.
    """

    id: str
    stage: str
    rows: tuple[str, ...]
    later: tuple[str, ...] = ()
    binding: bool = False
    called: bool = False
    singles: bool = False
    parted: bool = False
    room: int = 1


@dataclass(frozen=True, slots=True)
class Ask:
    """Show these rows together: one list, made of short sheets of one stage in this order.

    A binding list is answered row by row or as a whole. A list that is ``continued`` only holds rows that answers on
    it called for, and counts as the same list. ``at_most`` lists can come after this one.
    """

    sheets: tuple[str, ...]
    rows: tuple[str, ...]
    stage: str
    binding: bool
    continued: bool
    at_most: int


@dataclass(frozen=True, slots=True)
class Stop:
    """Ask nothing more, and why.

    The highest level is reached; what is left cannot change which hypotheses lead; or nothing is left.
    """

    reason: StopReason


def next_list(sheets: Iterable[Sheet]) -> Ask | None:
    """Make the next list of sheets that are in the order of their worth; None when no row can be asked now."""
    known = tuple(sheets)
    lists = _lists((sheet, sheet.rows) for sheet in known if sheet.rows)
    if not lists:
        return None
    chosen = lists[0]
    shown = {row for _, rows in chosen for row in rows}
    left = ((sheet, tuple(row for row in sheet.rows + sheet.later if row not in shown)) for sheet in known)
    first = chosen[0][0]
    return Ask(
        sheets=tuple(dict.fromkeys(sheet.id for sheet, _ in chosen)),
        rows=tuple(row for _, rows in chosen for row in rows),
        stage=first.stage,
        binding=first.binding,
        continued=first.called,
        at_most=len(_lists((sheet, rows) for sheet, rows in left if rows and not sheet.called)),
    )


def _lists(parts: Iterable[Part]) -> list[list[Part]]:
    """Put sheets together: next to each other, of one stage, all called for or none, as long as there is room."""
    lists: list[list[Part]] = []
    for _, group in groupby(parts, key=lambda part: (part[0].stage, part[0].called)):
        room = 0
        for sheet, rows in group:
            for piece in [(row,) for row in rows] if sheet.singles or sheet.parted else [rows]:
                if len(piece) > room or sheet.singles:
                    lists.append([])
                    room = sheet.room
                lists[-1].append((sheet, piece))
                room -= len(piece)
    return lists
