"""What to ask next: the screens of the rule base put before the planner, less what these answers make needless."""

from collections.abc import Iterator
from typing import Final

from engine.interview import Ask, Planner, RowState, Sheet, Stop
from rules.answers import Answers
from rules.case import Case
from rules.compile import RuleBase
from rules.pressing import cleared_actions, held_cautions, withheld_actions
from rules.schema import LEVELS, Action, Screen

_MOST_ROWS: Final = 18


def next_screen(base: RuleBase, answers: Answers, passed: frozenset[str]) -> Ask | Stop:
    """Choose what is shown next, dangers first. An emergency stops the questions at once.

    ``passed`` names the screens and rows that were shown and left without an answer.
    """
    case = Case(base, answers)
    if case.floor == len(LEVELS) - 1:
        return Stop("top-level")
    return Planner(tuple(_sheets(case)), _state(case), passed, _MOST_ROWS).next()


def _sheets(case: Case) -> Iterator[Sheet]:
    """Walk the screens that serve this person: nobody is prepared to press at urgent; a child has dangers only."""
    for screen in case.base.knowledge.screens:
        if screen.stage in ("before-press", "self-test") and case.floor >= LEVELS.index("urgent"):
            continue
        if screen.stage == "danger" or case.old_enough:
            yield _sheet(screen)


def _sheet(screen: Screen) -> Sheet:
    binding, singles = screen.stage == "danger", screen.stage == "self-test"
    return Sheet(screen.id, screen.rows, screen.stage, binding, singles)


def _state(case: Case) -> RowState:
    """Tell of rows where they stand. A test waits until its actions are cleared, and is not put once one is stopped."""
    needs = {test.fills: frozenset(test.actions) for test in case.base.knowledge.self_tests}
    cautions = held_cautions(case)
    withheld = withheld_actions(case, cautions)
    open_cautions = {caution.id for caution in cautions if caution.hold == "not-asked"}
    cleared = cleared_actions(withheld)
    stopped = frozenset[Action]().union(
        *(line.actions for line in withheld if line.why != "unsettled" and line.by not in open_cautions)
    )

    def posed(row: str) -> bool:
        return case.posed(row) and not needs.get(row, frozenset()) & stopped

    def ready(row: str) -> bool:
        return case.ready(row) and needs.get(row, frozenset()) <= cleared

    return RowState(posed, ready, case.answered, case.answers.given.__contains__)
