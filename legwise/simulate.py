"""Interviews of people who are known: the case file answers what is asked, and all that is shown is counted.

What the case does not tell is no on a list; a self-test it does not tell of is left out. The two first forms, about
the person and about where it hurts, count as screens; rows that an answer opens at once belong to the same screen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from statistics import median
from typing import Final

from engine.atoms import answer_from
from engine.interview import StopReason
from legwise.cases import KnownCase
from legwise.metrics import Metric, share
from rules.answers import Answers, Given
from rules.asking import next_for
from rules.case import Case
from rules.check import FORM_FINDINGS
from rules.compile import RuleBase
from rules.effort import Plan, screens_of, walk

FORMS: Final = 2


@dataclass(frozen=True, slots=True)
class Interviewed:
    """How an interview went: its answers, why it stopped, and what was shown until it was settled and in all.

    ``asked`` of the ``told`` facts were asked, or are known from another answer; facts are all that the case tells
    outside the forms, save what it denies. ``promises`` holds, for each list, how many were to come at most, and
    ``came`` how many did; a list that goes on is no other list.
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
    promises: tuple[int, ...]

    @property
    def came(self) -> tuple[int, ...]:
        """Give how many screens came after each of those promised on."""
        return tuple(range(len(self.promises) - 1, -1, -1))


def interview(base: RuleBase, case: KnownCase, plan: Plan = next_for) -> Interviewed:
    """Interview one person through a planner, list by list."""
    tests = {test.fills for test in base.knowledge.self_tests}
    known = Case(base, case.told)

    def reply(row: str, _: Case) -> Given | None:
        told = case.told.given.get(row) or (answer_from(row, known.facts) if known.answered(row) else None)
        return told or (None if row in tests else base.untold(row))

    walked = walk(base, case.answers, reply, plan)
    before = walked.asks[: walked.until_settled]
    facts = [name for name, value in case.told.given.items() if _is_fact(base, name, value)]
    return Interviewed(
        case=case,
        answers=walked.answers,
        reason=walked.reason,
        screens=FORMS + len(list(screens_of(walked.asks))),
        rows=sum(len(ask.rows) for ask in walked.asks),
        screens_to_settled=FORMS + len(list(screens_of(before))),
        rows_to_settled=sum(len(ask.rows) for ask in before),
        asked=sum(map(Case(base, walked.answers).answered, facts)),
        told=len(facts),
        promises=tuple(ask.at_most for ask in walked.asks if not ask.continued),
    )


def _is_fact(base: RuleBase, name: str, value: Given) -> bool:
    """Tell that a case says something by an answer: not in a form, and no denial."""
    denies = base.finding[name].kind == "yes-no" and value == base.untold(name)
    return name not in FORM_FINDINGS and not denies


def counts(interviews: Iterable[Interviewed]) -> dict[str, Metric]:
    """Measure how much was shown and asked. Facts count where no emergency ended the questions; in all, everywhere."""
    every = list(interviews)
    stopped = [one for one in every if one.reason == "top-level"]
    ended = [one for one in every if one.reason != "top-level"]

    def middle(values: list[int]) -> Metric:
        return Metric(float(median(values)) if values else 0.0, len(values))

    screens = sorted(one.screens for one in every)
    return {
        "screens_median": middle(screens),
        "screens_p95": Metric(float(screens[max(0, ceil(0.95 * len(screens)) - 1)]) if screens else 0.0, len(screens)),
        "screens_to_emergency_max": Metric(float(max((one.screens for one in stopped), default=0)), len(stopped)),
        "rows_median": middle([one.rows for one in every]),
        "rows_to_settled_median": middle([one.rows_to_settled for one in every]),
        "elicitation": share(sum(one.asked for one in ended), sum(one.told for one in ended)),
        "elicitation_in_all": share(sum(one.asked for one in every), sum(one.told for one in every)),
    }
