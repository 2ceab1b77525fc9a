"""Interviews of people who are known: the case file answers what is asked, and all that is shown is counted.

What the case does not tell is no on a list; a self-test it does not tell of is left out. The two first forms, about
the person and about where it hurts, count as screens; rows that an answer opens count as part of the list shown.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from engine.atoms import answer_from
from engine.interview import Ask, Stop, StopReason
from legwise.cases import KnownCase
from rules.answers import Answers
from rules.asking import next_for
from rules.case import Case
from rules.check import FORM_FINDINGS
from rules.compile import RuleBase

FORMS: Final = 2

Ask_: TypeAlias = Callable[[Case, frozenset[str]], Ask | Stop]


@dataclass(frozen=True, slots=True)
class Interviewed:
    """How an interview went: its answers, why it stopped, and what was shown until it was settled and in all.

    ``asked`` of the ``told`` facts of the case were asked, or known from another answer; forms are not counted.
    """

    case: KnownCase
    answers: Answers
    reason: StopReason
    screens: int
    rows: int
    screens_to_settled: int
    rows_to_settled: int
    asked: int
    told: int


def interview(base: RuleBase, case: KnownCase, plan: Ask_ = next_for) -> Interviewed:
    """Interview one person through a planner, list by list."""
    full, known = case.answers, Case(base, case.told).facts
    answers = replace(full, given={name: full.given[name] for name in FORM_FINDINGS if name in full.given})
    passed: frozenset[str] = frozenset()
    screens, rows = FORMS, 0
    settled: tuple[int, int] | None = None
    before: tuple[str, ...] = ()
    at = Case(base, answers)
    while isinstance(following := plan(at, passed), Ask):
        same = following.continued and not set(following.sheets).isdisjoint(before)
        before = following.sheets
        screens, rows = screens + (not same), rows + len(following.rows)
        for row in following.rows:
            told = case.told.given.get(row) or answer_from(row, known)
            if told is None and following.stage == "self-test":
                passed |= {row}
            else:
                answers = answers.answer(row, told or base.untold(row))
        at = Case(base, answers)
        if settled is None and at.settled:
            settled = screens, rows
    facts = [name for name in case.told.given if name not in FORM_FINDINGS]
    return Interviewed(
        case, answers, following.reason, screens, rows, *(settled or (screens, rows)),
        asked=sum(map(at.answered, facts)), told=len(facts),
    )  # fmt: skip
