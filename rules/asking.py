"""What to ask next: the screens of the rule base put before the planner, less what these answers make needless."""

from collections.abc import Iterator

from engine.interview import Ask, RowState, Sheet, Stop, next_sheet
from rules.answers import Answers
from rules.case import Case
from rules.compile import RuleBase
from rules.pressing import cleared_actions, held_cautions, withheld_actions
from rules.schema import LEVELS, Action, Screen


def next_screen(base: RuleBase, answers: Answers, passed: frozenset[str]) -> Ask | Stop:
    """Choose the next screen, dangers first. An emergency stops the questions at once."""
    case = Case(base, answers)
    at_top = case.floor == len(LEVELS) - 1
    return next_sheet(_sheets(case), passed, RowState(case.posed, case.ready, case.answered), at_top)


def _sheets(case: Case) -> Iterator[Sheet]:
    """Walk the screens that have a use; of the self-tests, those that nothing forbids."""
    for screen in case.base.knowledge.screens:
        rows = screen.rows
        if not has_use(case, screen):
            continue
        if screen.stage == "self-test":
            rows = tuple(_safe_tests(case, screen))
        yield Sheet(screen.id, rows, binding=screen.stage == "danger")


def has_use(case: Case, screen: Screen) -> bool:
    """Tell whether a screen serves this person: nobody is prepared to press at urgent; a child has dangers only."""
    if screen.stage in ("before-press", "self-test") and case.floor >= LEVELS.index("urgent"):
        return False
    return screen.stage == "danger" or case.old_enough


def _safe_tests(case: Case, screen: Screen) -> Iterator[str]:
    cleared: frozenset[Action] = cleared_actions(withheld_actions(case, held_cautions(case)))
    tests = {test.fills: test for test in case.base.knowledge.self_tests}
    return (row for row in screen.rows if cleared.issuperset(tests[row].actions))
