"""What comes last: what must be known before someone presses, and the tests that nothing forbids. None at urgent."""

from collections.abc import Iterator
from typing import Final

from engine.interview import Sheet
from rules.case import Case
from rules.pressing import cleared_actions, held_cautions, withheld_actions
from rules.schema import LEVELS, Action
from rules.worth import Worth

_ROOM: Final = 18
MOST_TESTS = 2
LEAST_SPREAD = 20


def may_try(case: Case) -> bool:
    """Tell that pressing and testing come into question at all."""
    return case.old_enough and case.floor < LEVELS.index("urgent")


def press_sheets(case: Case, passed: frozenset[str]) -> Iterator[Sheet]:
    """Walk what clears the way for pressing, then the tests that tell most, the best first."""
    needs = {test.fills: frozenset(test.actions) for test in case.base.knowledge.self_tests}
    cautions = held_cautions(case)
    withheld = withheld_actions(case, cautions)
    open_cautions = {caution.id for caution in cautions if caution.hold == "not-asked"}
    cleared = cleared_actions(withheld)
    stopped = frozenset[Action]().union(*(line.actions for line in withheld if line.by not in open_cautions))
    screens = case.base.knowledge.screens
    for screen in screens:
        if screen.stage == "before-press" and screen.id not in passed:
            rows = tuple(r for r in screen.rows if case.ready(r) and not case.answered(r) and r not in passed)
            if rows:
                yield Sheet(screen.id, screen.stage, rows, room=_ROOM)
    worth = Worth(case)
    found = []
    later: list[str] = []
    for screen in screens:
        if screen.stage == "self-test" and screen.id not in passed:
            for row in screen.rows:
                if case.posed(row) and not case.answered(row) and row not in passed and not needs[row] & stopped:
                    if case.ready(row) and needs[row] <= cleared and worth.spread((row,)) >= LEAST_SPREAD:
                        found.append((-worth.spread((row,)), screen.id, row))
                    else:
                        later.append(row)
    left = tests_left(case, passed)
    tests = sorted(found, key=lambda f: f[0])[:left]
    for _, screen_id, row in tests:
        yield Sheet(screen_id, "self-test", (row,), singles=True, room=1)
    if later[: left - len(tests)]:
        yield Sheet("later", "self-test", (), tuple(later[: left - len(tests)]), singles=True, room=1)


def possible_press(case: Case, passed: frozenset[str]) -> Iterator[Sheet]:
    """Walk what may still come of these."""
    for screen in case.base.knowledge.screens:
        if screen.stage == "before-press" and screen.id not in passed:
            yield Sheet(screen.id, screen.stage, (), screen.rows, room=len(screen.rows))
    tests = [test.fills for test in case.base.knowledge.self_tests if case.posed(test.fills)]
    yield Sheet("tests", "self-test", (), tuple(tests[: tests_left(case, passed)]), singles=True)


def tests_left(case: Case, passed: frozenset[str]) -> int:
    """Tell how many more tests are put at most."""
    put = sum(test.fills in case.answers.given or test.fills in passed for test in case.base.knowledge.self_tests)
    return max(0, MOST_TESTS - put)
