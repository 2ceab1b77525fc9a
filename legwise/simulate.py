"""Interviews of people who are known: the case file answers what is asked, and all that is shown is counted.

What the case does not tell is no on a list; a self-test it does not tell of is left out. The two first forms, about
the person and about where it hurts, count as screens; rows that an answer opens at once belong to the same screen.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from math import ceil
from statistics import median
from typing import Final, TypeAlias

from engine.atoms import answer_from
from engine.interview import Ask, Stop, StopReason
from legwise.cases import KnownCase
from legwise.metrics import Metric, share
from rules.answers import Answers, Given
from rules.asking import next_for
from rules.case import Case
from rules.check import FORM_FINDINGS
from rules.compile import RuleBase

FORMS: Final = 2

Plan: TypeAlias = Callable[[Case, frozenset[str]], Ask | Stop]


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
    full, known = case.answers, Case(base, case.told)
    answers = replace(full, given={name: full.given[name] for name in FORM_FINDINGS if name in full.given})
    passed: frozenset[str] = frozenset()
    screens, rows = FORMS, 0
    settled: tuple[int, int] | None = None
    before: tuple[str, ...] = ()
    promises: list[int] = []
    at = Case(base, answers)
    while isinstance(following := plan(at, passed), Ask):
        screens += not following.continued or set(following.sheets).isdisjoint(before)
        if not following.continued:
            promises.append(following.at_most)
        before, rows = following.sheets, rows + len(following.rows)
        for row in following.rows:
            told = case.told.given.get(row) or (answer_from(row, known.facts) if known.answered(row) else None)
            if told is None and following.stage == "self-test":
                passed |= {row}
            else:
                answers = answers.answer(row, told or base.untold(row))
        at = Case(base, answers)
        if settled is None and at.settled:
            settled = screens, rows
    facts = [name for name, value in case.told.given.items() if _is_fact(base, name, value)]
    return Interviewed(
        case=case,
        answers=answers,
        reason=following.reason,
        screens=screens,
        rows=rows,
        screens_to_settled=(settled or (screens, rows))[0],
        rows_to_settled=(settled or (screens, rows))[1],
        asked=sum(map(at.answered, facts)),
        told=len(facts),
        promises=tuple(promises),
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
