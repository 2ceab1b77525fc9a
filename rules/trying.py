"""What comes last: what must be known before someone presses, and the tests that nothing forbids. None at urgent."""

from collections.abc import Iterator
from typing import Final

from engine.interview import Sheet
from rules.assessment import CautionLine
from rules.case import Case
from rules.compile import owner_of
from rules.needed import called, joins, with_openers
from rules.pressing import cleared_actions, held_cautions, withheld_actions
from rules.schema import LEVELS, Action
from rules.worth import LEAST_SPREAD, Worth

_ROOM: Final = 18
MOST_TESTS: Final = 3
"""So many tests are put at most: those that tell most."""


def may_try(case: Case) -> bool:
    """Tell that pressing and testing come into question at all."""
    return case.old_enough and case.floor < LEVELS.index("urgent")


def press_sheets(case: Case, passed: frozenset[str]) -> Iterator[Sheet]:
    """Walk what clears the way, if there is anything to press; then the tests that tell most, the best first."""
    worth = Worth(case)
    if not worth.something_fits:
        return
    cautions = held_cautions(case)
    withheld = withheld_actions(case, cautions)
    waiting = {caution.id for caution in cautions if caution.hold == "not-asked"}
    stopped = frozenset[Action]().union(*(line.actions for line in withheld if line.by not in waiting))
    yield from _clearing(case, passed, [c for c in cautions if c.id in waiting and not stopped.issuperset(c.marks)])
    yield from _tests(case, passed, worth, cleared_actions(withheld), stopped)


def _clearing(case: Case, passed: frozenset[str], cautions: list[CautionLine]) -> Iterator[Sheet]:
    """Walk the screens with the rows that decide open cautions, follow-ups first; no list comes up twice."""
    conditions = case.base.conditions
    read = (t for caution in cautions for t, _ in conditions.primitives(conditions.cautions[caution.id]))
    asked = {owner for t in read if not case.answered(owner := owner_of(t.finding)) and case.posed(owner)}
    wanted = with_openers(case, dict.fromkeys(asked - passed, 0))
    for call in (True, False):
        for screen in case.base.knowledge.screens:
            if screen.id not in passed and screen.stage != "self-test":
                here = [row for row in screen.rows if row in wanted and called(case, row, screen.rows) == call]
                now = tuple(row for row in here if case.ready(row) and row not in passed)
                later = tuple(row for row in here if not case.ready(row) and not joins(case, row, screen.rows))
                if now:
                    yield Sheet(screen.id, "before-press", now, later, called=call, room=_ROOM)


def _tests(
    case: Case, passed: frozenset[str], worth: Worth, cleared: frozenset[Action], stopped: frozenset[Action]
) -> Iterator[Sheet]:
    found: list[tuple[int, int, Sheet]] = []
    needs = {test.fills: frozenset(test.actions) for test in case.base.knowledge.self_tests}
    for screen in case.base.knowledge.screens:
        if screen.stage != "self-test" or screen.id in passed:
            continue
        for row in screen.rows:
            spread = worth.spread((row,))
            if spread < LEAST_SPREAD or case.answered(row) or row in passed or needs[row] & stopped:
                continue
            if case.ready(row) and needs[row] <= cleared:
                found.append((-spread, worth.foremost(row), Sheet(screen.id, screen.stage, (row,), singles=True)))
            elif case.posed(row):
                found.append((0, 0, Sheet(screen.id, screen.stage, (), (row,), singles=True)))
    found.sort(key=lambda test: test[:2])
    yield from (sheet for *_, sheet in found[: tests_left(case, passed)])


def possible_tries(case: Case, passed: frozenset[str]) -> Iterator[Sheet]:
    """Walk what may still come of these: one list before pressing, and tests."""
    yield Sheet("before-press", "before-press", (), ("any",), room=_ROOM)
    tests = tuple(test.fills for test in case.base.knowledge.self_tests if case.posed(test.fills))
    yield Sheet("tests", "self-test", (), tests[: tests_left(case, passed)], singles=True)


def tests_left(case: Case, passed: frozenset[str]) -> int:
    """Tell how many more tests are put at most."""
    tests = [test.fills for test in case.base.knowledge.self_tests]
    return max(0, MOST_TESTS - sum(row in case.answers.given or row in passed for row in tests))
