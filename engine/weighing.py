"""Weighing: what the final facts and the painted zones say for and against each hypothesis. A pure function.

Weights are integer tenths of a deciban (10 log10 of a likelihood ratio), so sums are exact and print alike everywhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from engine.atoms import Answer, answer_from

Fit: TypeAlias = Literal["strong", "fair", "weak", "none"]
Place: TypeAlias = Literal["primary", "spillover", "outside"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a finding's yes and no weigh. Of the entries of one ``group`` only the largest for and against count."""

    id: str
    finding: str
    yes: int
    no: int
    group: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """Where a hypothesis is mainly felt and where it may spread; without zones, zones say nothing about it."""

    primary: frozenset[str]
    spillover: frozenset[str]

    def place(self, zone: str) -> Place:
        """Tell where in the pattern a zone lies."""
        return "primary" if zone in self.primary else "spillover" if zone in self.spillover else "outside"

    def __contains__(self, zone: str) -> bool:
        return self.place(zone) != "outside"

    def __bool__(self) -> bool:
        return bool(self.primary or self.spillover)


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What may explain the observations.

    Many things hurt in the same place: for more than a weak fit something else must speak for it too, and all that is
    known besides the place must come to ``besides``.
    """

    id: str
    prior: int
    evidence: tuple[Evidence, ...]
    pattern: Pattern
    besides: int = 0


@dataclass(frozen=True, slots=True)
class ZoneWeights:
    """What one of all ``zones`` weighs, by its place and whether it was painted; the sum over them is clipped.

    ``nowhere`` is the whole sum when something was painted and none of it lies in the pattern. ``spread_alone`` is what
    a painted spillover zone weighs while nothing of the main part is painted: pain spreads from somewhere.
    """

    zones: frozenset[str]
    painted: dict[Place, int]
    unpainted: dict[Place, int]
    lowest: int
    highest: int
    nowhere: int
    spread_alone: int


@dataclass(frozen=True, slots=True)
class FitScale:
    """From which evidence a fit is called fair and strong; strong also needs that many groups in favour."""

    fair: int
    strong: int
    strong_groups: int


@dataclass(frozen=True, slots=True)
class Paint:
    """What was painted on one side. ``seen`` is False when the side was not asked about."""

    painted: frozenset[str]
    seen: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """One entry as it came out: the answer read from the facts, its weight, and whether its group let it count."""

    evidence: Evidence
    answer: Answer | None
    weight: int
    counts: bool


@dataclass(frozen=True, slots=True)
class Weighed:
    """A hypothesis with its evidence in tenths of a deciban. Ordered best first by ``rank``."""

    hypothesis: Hypothesis
    entries: tuple[Counted, ...]
    zones: int
    total: int
    fit: Fit

    @property
    def rank(self) -> tuple[int, str]:
        """Sort by prior and evidence, then by id."""
        return -(self.hypothesis.prior + self.total), self.hypothesis.id


def weigh(hypothesis: Hypothesis, facts: frozenset[str], paint: Paint, zones: ZoneWeights, scale: FitScale) -> Weighed:
    """Sum what the facts and one side's zones say about a hypothesis."""
    entries = _counted(hypothesis.evidence, facts)
    zone_sum = weigh_zones(hypothesis.pattern, paint, zones)
    total = sum(entry.weight for entry in entries if entry.counts) + zone_sum
    groups = {entry.evidence.group for entry in entries if entry.counts and entry.weight > 0}
    enough = bool(groups) and total - zone_sum >= hypothesis.besides
    fit = fit_word(total if enough else min(total, scale.fair - 1), len(groups) + (zone_sum > 0), scale)
    return Weighed(hypothesis, entries, zone_sum, total, fit)


def weigh_zones(pattern: Pattern, paint: Paint, weights: ZoneWeights) -> int:
    """Sum the zones of one side, clipped. No pattern, or a side that was not asked: nothing."""
    if not pattern or not paint.seen:
        return 0
    if paint.painted and not any(zone in pattern for zone in paint.painted):
        return weights.nowhere
    painted = weights.painted
    if pattern.primary and not pattern.primary & paint.painted:
        painted = painted | {"spillover": weights.spread_alone}
    total = sum(
        (painted if zone in paint.painted else weights.unpainted)[pattern.place(zone)] for zone in weights.zones
    )
    return max(weights.lowest, min(weights.highest, total))


def fit_word(total: int, groups_for: int, scale: FitScale) -> Fit:
    """Say a sum of evidence in a word; ``groups_for`` counts the groups in favour, the zones being one."""
    if total >= scale.strong and groups_for >= scale.strong_groups:
        return "strong"
    if total >= scale.fair:
        return "fair"
    return "weak" if total > 0 else "none"


def _counted(evidence: Iterable[Evidence], facts: frozenset[str]) -> tuple[Counted, ...]:
    read = []
    for entry in evidence:
        answer = answer_from(entry.finding, facts)
        read.append((entry, answer, entry.yes if answer == "yes" else entry.no if answer == "no" else 0))
    best: dict[tuple[str, bool], tuple[int, str]] = {}
    for entry, _, weight in read:
        key = (entry.group, weight > 0)
        if weight and (key not in best or abs(weight) > best[key][0]):
            best[key] = (abs(weight), entry.id)
    return tuple(
        Counted(entry, answer, weight, bool(weight) and best[entry.group, weight > 0][1] == entry.id)
        for entry, answer, weight in read
    )
