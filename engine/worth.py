"""What a question is worth: how far its answers can move hypotheses apart. No probabilities are known, none are used.

A *swing* is what one answer would add to each hypothesis, in tenths of a deciban. The *spread* of a question is the
largest difference that one of its answers makes between two hypotheses, or between one and what stays as it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from engine.weighing import Weighed


@dataclass(frozen=True, slots=True)
class Effect:
    """What yes and no to an undecided entry of evidence would add to its hypothesis, as its group lets it count."""

    yes: int
    no: int


def effects(weighed: Weighed) -> dict[str, Effect]:
    """Give what each undecided entry of a hypothesis could still add, by the id of the entry."""
    best: dict[tuple[str, bool], int] = {}
    for counted in weighed.entries:
        if counted.counts:
            best[counted.evidence.group, counted.weight > 0] = abs(counted.weight)

    def added(group: str, weight: int) -> int:
        more = max(0, abs(weight) - best.get((group, weight > 0), 0))
        return more if weight > 0 else -more

    return {
        counted.evidence.id: Effect(added(evidence.group, evidence.yes), added(evidence.group, evidence.no))
        for counted in weighed.entries
        if counted.answer not in ("yes", "no")
        for evidence in (counted.evidence,)
    }


Swings = Mapping[str, Mapping[str, Effect]]
"""For each question, what its answers would add to each hypothesis it bears on, by the id of the hypothesis."""


def spread(swing: Mapping[str, Effect], among: Iterable[str]) -> int:
    """Give the largest difference that an answer makes between two of the hypotheses, or to one of them alone."""
    told = [swing[name] for name in among if name in swing]
    yes, no = [0, *(effect.yes for effect in told)], [0, *(effect.no for effect in told)]
    return max(max(yes) - min(yes), max(no) - min(no))


def gain(swings: Swings, questions: Iterable[str], ahead: str, behind: str) -> int:
    """Give how far the answers to several questions could at most bring one hypothesis up on another."""
    total = 0
    for question in questions:
        swing = swings.get(question, {})
        one, other = swing.get(ahead, Effect(0, 0)), swing.get(behind, Effect(0, 0))
        total += max(0, other.yes - one.yes, other.no - one.no)
    return total


def within(ranked: Sequence[tuple[str, int]], listed: int, reach: int) -> tuple[str, ...]:
    """Name the hypotheses that lead: the listed ones, and those at most ``reach`` below the last of them."""
    if not ranked:
        return ()
    last = ranked[min(listed, len(ranked)) - 1][1]
    return tuple(name for number, (name, score) in enumerate(ranked) if number < listed or score >= last - reach)
