"""What is listed: muscles by side, one list of conditions, the smallest set of muscles, the zones nothing explains."""

from engine.cover import Candidate, smallest_cover
from engine.weighing import Evidence, Hypothesis, Paint, Weighed, weigh
from rules.answers import NOWHERE, Side
from rules.assessment import Covering, EvidenceLine, Explains, RaisedConcern, Suggested, ZoneLine
from rules.case import Case
from rules.compile import owner_of
from rules.schema import LEVELS, ConditionRecord, Muscle


def listed_muscles(case: Case) -> tuple[tuple[Suggested, ...], dict[Side, tuple[Weighed, ...]]]:
    """List up to three muscles of each painted side, and give every muscle of it that fits at all, best first."""
    fitting: dict[Side, tuple[Weighed, ...]] = {}
    if not case.old_enough:
        return (), fitting
    listed: list[Suggested] = []
    for side, paint in case.answers.paints().items():
        weighed = sorted((_weigh(case, muscle, paint) for muscle in case.base.muscles), key=lambda w: w.rank)
        fitting[side] = tuple(w for w in weighed if w.fit != "none")
        for w in fitting[side][: case.base.knowledge.frame.reasoning.muscles_listed]:
            listed.append(_suggested(case, case.base.muscle[w.hypothesis.id], w, paint, side, None))
    return tuple(listed), fitting


def listed_conditions(case: Case, concerns: tuple[RaisedConcern, ...]) -> tuple[Suggested, ...]:
    """List raised concerns by level, then fit; then other conditions by fit; three in all unless more are raised."""
    best = {hypothesis.id: _best_side(case, hypothesis) for hypothesis in case.base.others}
    raised = []
    for concern in concerns:
        if not case.base.concern[concern.id].listed:
            continue
        of_concern = [r for r in case.base.knowledge.conditions if r.concern == concern.id]
        record = min(of_concern, key=lambda r: best[r.id][0].rank, default=None)
        if record is None or best[record.id][0].fit == "none":
            raised.append(((-LEVELS.index(concern.level), 0, concern.id), _bare(concern)))
        else:
            weighed, paint, side = best[record.id]
            rank = (-LEVELS.index(concern.level), *weighed.rank)
            raised.append((rank, _suggested(case, record, weighed, paint, side, concern)))
    raised.sort(key=lambda ranked: ranked[0])
    taken = {suggested.id for _, suggested in raised}
    others = sorted(
        (found for name, found in best.items() if name not in taken and found[0].fit != "none"),
        key=lambda found: found[0].rank,
    )
    room = max(0, case.base.knowledge.frame.reasoning.conditions_listed - len(raised))
    records = case.base.condition
    fitting = [found for found in others if LEVELS.index(records[found[0].hypothesis.id].level) <= LEVELS.index("soon")]
    return (
        *(suggested for _, suggested in raised),
        *(_suggested(case, records[w.hypothesis.id], w, paint, side, None) for w, paint, side in fitting[:room]),
    )


def explained(
    case: Case,
    fitting: dict[Side, tuple[Weighed, ...]],
    muscles: tuple[Suggested, ...],
    conditions: tuple[Suggested, ...],
) -> tuple[Explains, ...]:
    """Give, per painted side, the smallest set of muscles and the painted zones that nothing listed has."""
    patterns = {hypothesis.id: hypothesis.pattern for hypothesis in (*case.base.muscles, *case.base.others)}
    found = []
    for side, paint in case.answers.paints().items():
        candidates = [
            Candidate(w.hypothesis.id, frozenset(z for z in paint.painted if z in w.hypothesis.pattern), w.total)
            for w in fitting.get(side, ())
        ]
        here = [s.id for s in muscles if s.side == side] + [s.id for s in conditions]
        listed = [patterns[name] for name in here if name in patterns]
        left_over = tuple(z for z in case.base.zone if z in paint.painted and not any(z in p for p in listed))
        chosen = smallest_cover(paint.painted, candidates)
        covering = tuple(_covering(case, w) for w in fitting.get(side, ()) if w.hypothesis.id in chosen)
        found.append(Explains(side=side, muscles=covering, unexplained=left_over))
    return tuple(found)


def _covering(case: Case, weighed: Weighed) -> Covering:
    record = case.base.muscle[weighed.hypothesis.id]
    return Covering(id=record.id, name=record.name, plain_name=record.plain_name, fit=weighed.fit)


def _weigh(case: Case, hypothesis: Hypothesis, paint: Paint) -> Weighed:
    return weigh(hypothesis, case.facts, paint, case.base.zone_weights, case.base.fit_scale)


def _best_side(case: Case, hypothesis: Hypothesis) -> tuple[Weighed, Paint, Side | None]:
    """Weigh a condition on the side where its zones fit best; dangers and conditions hold on any side."""
    paints: list[tuple[Side | None, Paint]] = [*case.answers.paints().items()] or [(None, NOWHERE)]
    weighed = [(_weigh(case, hypothesis, paint), paint, side) for side, paint in paints]
    return max(weighed, key=lambda found: found[0].total)


def _suggested(
    case: Case,
    record: Muscle | ConditionRecord,
    weighed: Weighed,
    paint: Paint,
    side: Side | None,
    concern: RaisedConcern | None,
) -> Suggested:
    pattern = weighed.hypothesis.pattern
    says = {zone.id: zone.says for zone in case.base.knowledge.zones if zone.id in paint.painted}
    other = record if isinstance(record, ConditionRecord) else None
    return Suggested(
        id=record.id,
        kind="condition" if other else "muscle",
        name=record.name,
        plain_name=record.plain_name,
        side=side,
        fit=weighed.fit,
        weight_db=weighed.total / 10,
        level=other.level if other else "self-care",
        raised=concern.level if concern else None,
        concern=concern.id if concern else None,
        what=record.what if isinstance(record, ConditionRecord) else record.does,
        zones=ZoneLine(
            weight_db=weighed.zones / 10,
            inside=tuple(text for zone, text in says.items() if pattern and zone in pattern),
            outside=tuple(text for zone, text in says.items() if pattern and zone not in pattern),
        ),
        evidence=tuple(
            EvidenceLine(
                rule=counted.evidence.id,
                finding=counted.evidence.finding,
                says=_statement(case, record.id, number),
                answer=counted.answer,
                weight_db=counted.weight / 10 if counted.counts else 0.0,
                could_weigh_db=_could_weigh(case, record.id, number, counted.evidence),
                because=entry.because,
                sources=entry.sources,
            )
            for number, (entry, counted) in enumerate(zip(record.evidence, weighed.entries, strict=True))
        ),
        see=other.see if other else None,
        course=other.course if other else None,
        reviewed=record.reviewed.on if record.reviewed else None,
    )


def _could_weigh(case: Case, record: str, number: int, evidence: Evidence) -> float:
    """Give what an answer would weigh at most, either way; 0 when none of its questions is put to this person."""
    primitives = case.base.conditions.primitives(case.base.conditions.evidence[record][number])
    owners = {owner_of(tells.finding) for tells, _ in primitives}
    asked = any(case.answered(owner) or case.posed(owner) for owner in owners)
    return max(abs(evidence.yes), abs(evidence.no)) / 10 if asked else 0.0


def _statement(case: Case, record: str, number: int) -> str:
    """Say what an entry of evidence looks at: the finding, or those of its group that were said, else all of them."""
    condition = case.base.conditions.evidence[record][number]
    names = list(dict.fromkeys(case.telling(condition))) or [
        tells.finding for tells, _ in case.base.conditions.primitives(condition)
    ]
    first, *others = (case.base.statements[name] for name in names)
    return "; ".join([first, *(said[:1].lower() + said[1:] for said in others)])


def _bare(concern: RaisedConcern) -> Suggested:
    """Show a concern that no condition record goes with."""
    return Suggested(
        id=concern.id,
        kind="concern",
        name=concern.name,
        plain_name=concern.plain_name,
        side=None,
        fit="none",
        weight_db=0.0,
        level=concern.level,
        raised=concern.level,
        concern=concern.id,
        what=concern.what,
        zones=ZoneLine(weight_db=0.0, inside=(), outside=()),
        evidence=(),
        see=concern.see,
        course=None,
        reviewed=None,
    )
