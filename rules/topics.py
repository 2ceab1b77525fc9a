"""The topics: checklists with the rows that can still tell leading explanations apart, the one of most worth first."""

from collections.abc import Iterator
from typing import Final

from engine.dangers import deciding
from engine.interview import Sheet
from rules.case import Case
from rules.compile import owner_of
from rules.needed import called, joins, with_openers
from rules.schema import LEVELS, Screen
from rules.worth import LEAST_SPREAD, Worth

_ROOM: Final = 12
_RIVAL: Final = 40
_MARGIN: Final = 0
"""A topic can change who leads when its answers can close the gap, in tenths of a deciban, and so much more."""


def topic_sheets(case: Case, passed: frozenset[str]) -> Iterator[Sheet]:
    """Walk the checklists: what an answer called for, the history that is always taken, then each list by its worth."""
    worth = Worth(case)
    rivals = _rivals(case)
    found: list[tuple[bool, float, Sheet]] = []
    for screen in case.base.knowledge.screens:
        rows = tuple(row for row in open_rows(case, screen, passed) if case.ready(row))
        call = tuple(row for row in rows if called(case, row, screen.rows))
        if call:
            yield Sheet(screen.id, "checklist", call, called=True, room=_ROOM)
        if _begun(case, screen, passed):
            continue
        spreads = {row: max(_spread(case, worth, row), rivals.get(row, 0)) for row in rows if row not in call}
        history = [row for row in spreads if case.base.finding[row].always]
        worthy = [row for row, spread in spreads.items() if spread >= LEAST_SPREAD or row in history]
        worthy = sorted(worthy, key=lambda row: (row not in history, -spreads[row]))[:_ROOM]
        if not worthy:
            continue
        if history or worth.changes_lead(tuple(worthy), _MARGIN) or not rivals.keys().isdisjoint(worthy):
            shown = tuple(row for row in screen.rows if row in worthy)
            value = sum(spreads[row] for row in shown) / len(shown)
            found.append((not history, -value, Sheet(screen.id, "checklist", shown, room=_ROOM)))
    yield from (sheet for *_, sheet in sorted(found, key=lambda one: one[:2]))


def _rivals(case: Case) -> dict[str, int]:
    """Give the rows that can raise another concern as high as the floor, from soon on: a rival to be listed."""
    if case.floor < LEVELS.index("soon"):
        return {}
    base, raised = case.base, {case.base.danger[r.danger].concern for r in case.raised}
    open_to = frozenset(case.open)
    found: dict[str, int] = {}
    for rule, level in base.dangers.rising(case.facts, case.worst):
        concern = base.concern[base.danger[rule.name].concern]
        if level >= case.floor and concern.listed and concern.id not in raised:
            for tells in deciding(rule.condition, case.facts, case.worst, base.conditions.derived):
                if owner_of(tells.finding) in open_to:
                    found[owner_of(tells.finding)] = _RIVAL
    return with_openers(case, found)


def possible_topics(case: Case, passed: frozenset[str]) -> Iterator[Sheet]:
    """Walk the checklists that may still come, whatever leads then; and one of danger rows, while those are open.

    Lists are counted as half full, so that no more come than are promised in whichever order they come.
    """
    if not case.settled:
        yield Sheet("dangers", "checklist", (), case.open[:_ROOM], room=_ROOM)
    for screen in case.base.knowledge.screens:
        if screen.stage == "checklist" and not _begun(case, screen, passed):
            later = tuple(row for row in open_rows(case, screen, passed) if not joins(case, row, screen.rows))
            if later:
                yield Sheet(screen.id, "checklist", (), later, room=_ROOM // 2)


def open_rows(case: Case, screen: Screen, passed: frozenset[str]) -> tuple[str, ...]:
    """Give the rows of a checklist that are put to this person, and neither answered nor passed by."""
    if screen.stage not in ("checklist", "danger") or screen.id in passed:
        return ()
    return tuple(row for row in screen.rows if case.posed(row) and not case.answered(row) and row not in passed)


def _begun(case: Case, screen: Screen, passed: frozenset[str]) -> bool:
    """Tell that a screen was shown: each topic comes up once, and then only what its answers called for."""
    shown = screen.stage == "checklist" and any(row in case.answers.given or row in passed for row in screen.rows)
    return shown or screen.id in passed


def _spread(case: Case, worth: Worth, row: str) -> int:
    """Give the spread of a row together with those that its answer may call for."""
    return worth.spread((row, *case.base.opens.get(row, ())))
