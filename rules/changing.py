"""What would change the result: the smallest changes of answers that raise or lower the urgency, or what leads.

A pure function of the case. Likely changes are found by reading rules and weights; each one is then tried in a run of
its own, so what is told is what would happen. The number of runs is bounded.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from msgspec.structs import replace

from engine.atoms import Answer, answer_from
from engine.weighing import Hypothesis, Paint, weigh
from rules.answers import NOWHERE, Answers, contradictions
from rules.assessment import NetLine, Suggested
from rules.case import Case
from rules.compile import owner_of
from rules.schema import LEVELS
from rules.shown import WouldChange

_MOST_RAISING = 2
_MOST_TRIED = 3
_SIGNS_TRIED = 4


def would_change(
    case: Case, net: tuple[NetLine, ...], listed: tuple[Suggested, ...], urgency: int, plan: int
) -> tuple[WouldChange, ...]:
    """Give the changes: up to two that raise the urgency, one that lowers it, one for each list that swap its first."""
    return (*_raising(case, net, urgency), *_lowering(case, urgency, plan), *_leading(case, listed, urgency))


def _raising(case: Case, net: tuple[NetLine, ...], urgency: int) -> Iterator[WouldChange]:
    """Take single signs of the safety net, one for each level above this one: there the rule itself is the proof.

    A number that would have to pass a bound is no answer of yes or no, and is left to the safety net.
    """
    levels: dict[str, NetLine] = {}
    for line in net:
        if len(line.signs) == 1 and line.signs[0] in case.base.finding and LEVELS.index(line.level) > urgency:
            levels.setdefault(line.level, line)
    for line in list(levels.values())[:_MOST_RAISING]:
        base = case.base
        answers = tuple(replace(case.line(s), says=base.alarming(s), answer=base.told(s)) for s in line.signs)
        yield WouldChange(kind="raise", answers=answers, level=line.level, leads=None)


def _lowering(case: Case, urgency: int, plan: int) -> Iterator[WouldChange]:
    """Try the answers that the highest danger rules stand on, one alone and then two, turned to what does not alarm."""
    if not case.settled or case.floor < urgency or plan >= urgency or urgency == 0:
        return
    signs: dict[str, None] = {}
    for raised in case.raised:
        if raised.level == case.floor:
            telling = case.telling(case.base.conditions.dangers[raised.danger])
            signs |= dict.fromkeys(owner_of(name) for name in telling)
    turnable = [s for s in signs if case.answers.given.get(s) in ("yes", "no", "not-sure")][:_SIGNS_TRIED]
    for names in (*combinations(turnable, 1), *combinations(turnable, 2)):
        answers = case.answers
        for name in names:
            answers = answers.answer(name, case.base.untold(name))
        changed = _changed(case, answers)
        if changed is not None and max(changed.floor, plan) < urgency and changed.settled:
            yield WouldChange(
                kind="lower",
                answers=tuple(changed.line(name) for name in names),
                level=LEVELS[max(changed.floor, plan)],
                leads=None,
            )
            return


def _leading(case: Case, listed: tuple[Suggested, ...], urgency: int) -> Iterator[WouldChange]:
    """Look, among muscles and among conditions, for the answer that would put the second one first."""
    if not case.settled:
        return
    for kind, hypotheses in (("muscle", case.base.muscles), ("condition", case.base.others)):
        of_kind = [s for s in listed if s.kind == kind and s.raised is None]
        rivals = [s for s in of_kind[1:] if kind == "condition" or s.side == of_kind[0].side]
        if rivals and of_kind[0].fit in ("fair", "strong"):
            paints = case.answers.paints()
            here = [paints[side] for side in paints if kind == "condition" or side == of_kind[0].side] or [NOWHERE]
            yield from _swap(case, of_kind[0], rivals[0], _Scale(case, hypotheses, here), urgency)


@dataclass(frozen=True)
class _Scale:
    """Weighs the hypotheses of one list, each on the painted side where it fits best."""

    case: Case
    hypotheses: tuple[Hypothesis, ...]
    paints: list[Paint]

    def named(self, name: str) -> Hypothesis:
        return next(hypothesis for hypothesis in self.hypotheses if hypothesis.id == name)

    def weight(self, hypothesis: Hypothesis, facts: frozenset[str]) -> int:
        base = self.case.base
        weighed = (weigh(hypothesis, facts, paint, base.zone_weights, base.fit_scale) for paint in self.paints)
        return hypothesis.prior + max(found.total for found in weighed)

    def first(self, facts: frozenset[str]) -> str:
        return min(self.hypotheses, key=lambda h: (-self.weight(h, facts), h.id)).id


def _swap(case: Case, leader: Suggested, rival: Suggested, scale: _Scale, urgency: int) -> Iterator[WouldChange]:
    one, other = scale.named(leader.id), scale.named(rival.id)
    margin = scale.weight(one, case.facts) - scale.weight(other, case.facts)
    turns = dict.fromkeys((*_turns(case, one, "no"), *_turns(case, other, "yes")))
    shifts = {turn: _shift(case, other, *turn) - _shift(case, one, *turn) for turn in turns}
    likely = sorted((turn for turn in shifts if shifts[turn] >= margin), key=lambda turn: (-shifts[turn], turn))
    for finding, answer in likely[:_MOST_TRIED]:
        changed = _changed(case, case.answers.answer(finding, answer))
        if changed is not None and changed.floor == case.floor and scale.first(changed.facts) == rival.id:
            answers = (changed.line(finding),)
            yield WouldChange(kind="lead", answers=answers, level=LEVELS[urgency], leads=rival.plain_name)
            return


def _turns(case: Case, hypothesis: Hypothesis, answer: Answer) -> Iterator[tuple[str, Answer]]:
    """Walk the yes-or-no questions of a hypothesis that were put and are answered otherwise."""
    for entry in hypothesis.evidence:
        finding = case.base.finding.get(entry.finding)
        if (
            finding is not None
            and finding.kind == "yes-no"
            and case.answers.given.get(finding.id) not in (None, answer)
        ):
            yield finding.id, answer


def _shift(case: Case, hypothesis: Hypothesis, finding: str, answer: Answer) -> int:
    """Guess what an answer would add to a hypothesis, without groups and what follows from the answer."""
    now = answer_from(finding, case.facts)
    entries = [entry for entry in hypothesis.evidence if entry.finding == finding]
    weights = {"yes": sum(entry.yes for entry in entries), "no": sum(entry.no for entry in entries)}
    return weights[answer] - weights.get(now or "", 0)


def _changed(case: Case, answers: Answers) -> Case | None:
    """Give the case with other answers, or None where they would contradict each other."""
    if set(contradictions(case.base, answers)) - set(contradictions(case.base, case.answers)):
        return None
    return Case(case.base, answers)
