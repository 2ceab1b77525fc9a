"""How good the rule base is on known cases: each figure with its denominator and Wilson's 95% interval."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Final

import msgspec

from legwise.cases import KnownCase
from rules.assessment import Assessment
from rules.schema import LEVELS, Level

_TIERS: Final[dict[Level, int]] = {"emergency": 2, "urgent": 2, "soon": 1, "routine": 1, "self-care": 0}
_Z: Final = 1.959964
"""The standard normal quantile of a two-sided 95% interval."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A case with the assessment it got."""

    case: KnownCase
    got: Assessment

    @property
    def level(self) -> int:
        """The urgency it got, as a number."""
        return LEVELS.index(self.got.urgency)

    @property
    def conditions(self) -> list[set[str | None]]:
        """The names of each listed condition, in order; one listed through its concern answers to both names."""
        return [{s.id, s.concern} for s in self.got.conditions]

    @property
    def muscles(self) -> list[list[set[str | None]]]:
        """The names of each listed muscle, in order, for each side."""
        sides = dict.fromkeys(s.side for s in self.got.muscles)
        return [[{s.id} for s in self.got.muscles if s.side == side] for side in sides]


class Metric(msgspec.Struct, frozen=True):
    """A figure over ``n`` cases; ``low`` and ``high`` bound a share by Wilson's interval."""

    value: float
    n: int
    low: float | None = None
    high: float | None = None


def share(hits: int, n: int) -> Metric:
    """Give a share with Wilson's 95% score interval (Wilson 1927, J Am Stat Assoc 22:209); 0 of 0 is 0."""
    if n == 0:
        return Metric(0.0, 0, 0.0, 1.0)
    p, z2 = hits / n, _Z * _Z
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return Metric(p, n, max(0.0, middle - half), min(1.0, middle + half))


def measure(judged: Iterable[Judged]) -> dict[str, Metric]:
    """Measure every figure over judged cases. Conditions and muscles count over the cases that name one."""
    cases = list(judged)
    emergencies = [j for j in cases if j.case.expected.tier == "emergency"]
    naming = [j for j in cases if j.case.expected.conditions]
    muscular = [j for j in cases if j.case.expected.muscles]

    def rate(among: list[Judged], holds: Callable[[Judged], bool]) -> Metric:
        return share(sum(map(holds, among)), len(among))

    missed = sum(j.got.urgency != "emergency" for j in emergencies)
    return {
        "emergencies_undertriaged": Metric(missed, len(emergencies)),
        "safe_advice": rate(cases, lambda j: j.level >= j.case.expected.levels[0]),
        "exact_tier": rate(cases, lambda j: j.got.urgency == j.case.expected.tier),
        "three_tier": rate(cases, lambda j: _TIERS[j.got.urgency] == _TIERS[j.case.expected.tier]),
        "over_triage": rate(cases, lambda j: j.level > j.case.expected.levels[2]),
        "condition_top1": rate(naming, lambda j: _hits(j.conditions[:1], j.case.expected.conditions)),
        "condition_top3": rate(naming, lambda j: _hits(j.conditions, j.case.expected.conditions)),
        "muscle_top1": rate(muscular, lambda j: any(_hits(m[:1], j.case.expected.muscles) for m in j.muscles)),
        "muscle_top3": rate(muscular, lambda j: any(_hits(m, j.case.expected.muscles) for m in j.muscles)),
        "mean_conditions_listed": _mean([len(j.conditions) for j in cases]),
        "mean_muscles_listed": _mean([len(muscles) for j in cases for muscles in j.muscles]),
    }


def confusion(judged: Iterable[Judged]) -> dict[Level, dict[Level, int]]:
    """Count cases by reference urgency, then by the urgency they got."""
    counts = Counter((j.case.expected.tier, j.got.urgency) for j in judged)
    return {tier: {got: counts[tier, got] for got in LEVELS} for tier in LEVELS}


def _hits(listed: list[set[str | None]], accepted: tuple[str, ...]) -> bool:
    return any(not names.isdisjoint(accepted) for names in listed)


def _mean(counts: list[int]) -> Metric:
    return Metric(sum(counts) / len(counts) if counts else 0.0, len(counts))
