"""How much is asked: the rows a person meets until no open question can raise the urgency, and in all."""

from dataclasses import dataclass, replace

from engine.interview import Ask
from rules.answers import Answers
from rules.asking import next_screen
from rules.case import Case
from rules.check import FORM_FINDINGS
from rules.compile import RuleBase


@dataclass(frozen=True, slots=True)
class Effort:
    """Screens and rows: until settled, and until nothing is left to ask."""

    screens_to_settled: int
    rows_to_settled: int
    screens: int
    rows: int


def effort_of(base: RuleBase, told: Answers) -> Effort:
    """Interview someone who says what is told when asked and "none of these" to all else; self-tests are passed by."""
    answers = replace(told, given={name: told.given[name] for name in FORM_FINDINGS if name in told.given})
    passed: frozenset[str] = frozenset()
    screens = rows = 0
    settled: tuple[int, int] | None = None
    while True:
        if settled is None and Case(base, answers).settled:
            settled = screens, rows
        following = next_screen(base, answers, passed)
        if not isinstance(following, Ask):
            return Effort(*(settled or (screens, rows)), screens, rows)
        if following.stage == "self-test":
            passed |= {*following.rows}
            continue
        screens, rows = screens + (not following.continued), rows + len(following.rows)
        for row in following.rows:
            answers = answers.answer(row, told.given.get(row, base.untold(row)))
