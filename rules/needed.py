"""The danger questions that are still needed: those whose answers can raise the floor, and the rows that open them."""

from collections.abc import Iterator
from typing import Final

from engine.interview import Sheet
from rules.case import Case
from rules.schema import LEVELS

_TOP: Final = len(LEVELS) - 1
_ROOM: Final = 18


def needed(case: Case) -> dict[str, int]:
    """Give the open rows that can still raise the floor, each with the highest level it could raise."""
    return with_openers(case, case.raising)


def with_openers(case: Case, rows: dict[str, int]) -> dict[str, int]:
    """Give rows together with those that they wait for, each at the level of the highest that waits for it."""
    levels = dict(rows)
    ahead = list(levels)
    while ahead:
        row = ahead.pop()
        for opener in case.waits_for(row):
            if levels.get(opener, -1) < levels[row]:
                levels[opener] = levels[row]
                ahead.append(opener)
    return levels


def called(case: Case, row: str, rows: tuple[str, ...]) -> bool:
    """Tell that an answer among these rows called for a row."""
    return any(owner in rows and owner in case.answers.given for owner in case.base.waits_on.get(row, ()))


def joins(case: Case, row: str, rows: tuple[str, ...]) -> bool:
    """Tell that a row waits for others of its own screen only: when they call for it, it comes on the same list."""
    waited = case.waits_for(row)
    return bool(waited) and all(one in rows for one in waited)


def course_sheets(case: Case) -> Iterator[Sheet]:
    """Walk the screens on how it went on since an earlier report, whether or not their rows can raise the floor."""
    for screen in case.base.knowledge.screens:
        rows = tuple(row for row in screen.rows if case.posed(row) and not case.answered(row))
        if screen.stage == "course" and rows:
            yield Sheet(screen.id, screen.stage, rows, binding=True, room=_ROOM)


def danger_sheets(case: Case) -> Iterator[Sheet]:
    """Walk the danger screens with the rows still needed: what was called for, what can be an emergency, the rest.

    Signs of one place stay on one list. Facts about the person need no such company: they fill up the list before.
    """
    levels = needed(case)
    ready = {row for row in levels if case.ready(row)} or levels.keys()
    screens = [screen for screen in case.base.knowledge.screens if screen.stage == "danger"]
    for call, top in ((True, True), (True, False), (False, True), (False, False)):
        for screen in screens:
            here = [r for r in screen.rows if r in levels and called(case, r, screen.rows) == call]
            here = [r for r in here if (levels[r] == _TOP) == top]
            now = tuple(r for r in here if r in ready)
            later = tuple(r for r in here if r not in ready and not joins(case, r, screen.rows))
            if now or later:
                parted = all(case.base.finding[row].role == "context" for row in now + later)
                yield Sheet(screen.id, screen.stage, now, later, binding=True, called=call, parted=parted, room=_ROOM)
