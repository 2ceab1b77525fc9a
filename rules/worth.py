"""Which questions can still tell the leading explanations apart, and how far, in tenths of a deciban."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from engine.weighing import Hypothesis, Paint, weigh
from engine.worth import Effect, effects, gain, spread, within
from rules.answers import NOWHERE
from rules.case import Case
from rules.schema import LEVELS

REACH: Final = 40
"""Leading are the explanations listed and those at most so far below the last of them, in tenths of a deciban."""
LEAST_SPREAD: Final = 30
"""Rows are shown when they move leading explanations apart by this much: more than one entry called weak."""


@dataclass(frozen=True)
class Contest:
    """Hypotheses that compete for the same places of the report: those of a side, or the conditions, best first."""

    scores: tuple[tuple[str, int], ...]
    listed: int

    @cached_property
    def leading(self) -> tuple[str, ...]:
        """Name those that are listed or within reach of it."""
        return within(self.scores, self.listed, REACH)


class Worth:
    """What each open question is worth to one person."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.swings: dict[str, dict[str, Effect]] = {}
        self.totals: dict[str, int] = {}
        reasoning = case.base.knowledge.frame.reasoning
        paints = case.answers.paints()
        self.contests = [self._contest(case.base.others, [*paints.values()] or [NOWHERE], reasoning.conditions_listed)]
        if case.floor < LEVELS.index("urgent"):
            self.contests += [
                self._contest(case.base.muscles, [paint], reasoning.muscles_listed) for paint in paints.values()
            ]

    def _contest(self, hypotheses: Iterable[Hypothesis], paints: list[Paint], listed: int) -> Contest:
        """Rank hypotheses on the side where each fits best, and note what questions would add to those that lead."""
        base, facts = self.case.base, self.case.facts
        best = {}
        for hypothesis in hypotheses:
            sides = (weigh(hypothesis, facts, paint, base.zone_weights, base.fit_scale) for paint in paints)
            best[hypothesis.id] = max(sides, key=lambda weighed: weighed.total)
        ranked = sorted(best.values(), key=lambda weighed: weighed.rank)
        contest = Contest(tuple((w.hypothesis.id, -w.rank[0]) for w in ranked), listed)
        for name in contest.leading:
            self.totals[name] = max(best[name].total, self.totals.get(name, best[name].total))
            still = effects(best[name])
            for number, entry in enumerate(best[name].hypothesis.evidence):
                if entry.id in still:
                    self._note(name, base.reads[name][number], still[entry.id])
        return contest

    def _note(self, name: str, read: tuple[tuple[str, bool], ...], effect: Effect) -> None:
        for row, straight in read:
            swing = self.swings.setdefault(row, {})
            said = effect if straight else Effect(effect.no, effect.yes)
            before = swing.get(name, Effect(0, 0))
            swing[name] = Effect(before.yes + said.yes, before.no + said.no)

    @property
    def something_fits(self) -> bool:
        """Tell that anything listed has evidence for it."""
        return any(self.totals[name] > 0 for contest in self.contests for name in contest.leading[: contest.listed])

    def spread(self, rows: tuple[str, ...]) -> int:
        """Give how far the answers to rows that go together move leading explanations apart."""
        swing: dict[str, Effect] = {}
        for row in rows:
            for name, effect in self.swings.get(row, {}).items():
                before = swing.get(name, Effect(0, 0))
                swing[name] = Effect(before.yes + effect.yes, before.no + effect.no)
        return max(spread(swing, contest.leading) for contest in self.contests)

    def foremost(self, row: str) -> int:
        """Give the best place, counted from 0, of a leading explanation that a yes to a row speaks for."""
        swing = self.swings.get(row, {})
        found = (
            place
            for contest in self.contests
            for place, name in enumerate(contest.leading)
            if swing.get(name, Effect(0, 0)).yes > 0
        )
        return min(found, default=len(self.totals))

    def changes_lead(self, rows: tuple[str, ...], margin: int) -> bool:
        """Tell whether answers to rows can bring one explanation over another that is listed, by a margin."""
        for contest in self.contests:
            scores = dict(contest.scores)
            top = contest.leading[: contest.listed]
            for place, one in enumerate(top):
                for other in contest.leading[place + 1 :]:
                    if gain(self.swings, rows, one, other) >= scores[one] - scores[other] + margin:
                        return True
        return any(self._refutes(name, rows) for contest in self.contests for name in contest.leading[: contest.listed])

    def _refutes(self, name: str, rows: tuple[str, ...]) -> bool:
        """Tell that answers to rows can take a fair fit, on which the plan rests, from one that is listed."""
        told = (self.swings[row][name] for row in rows if name in self.swings.get(row, {}))
        down = sum(min(0, effect.yes, effect.no) for effect in told)
        fair = self.case.base.fit_scale.fair
        return self.totals[name] + down < fair <= self.totals[name]
