"""How a muscle or a condition was weighed, in words: its zones, what spoke for it and against it, what is not known."""

from collections.abc import Iterator

from engine.weighing import Counted, Paint, Weighed, weigh
from rules.answers import Side
from rules.assess import assess
from rules.case import Case
from rules.schema import LEVELS, ConditionRecord, Evidence, Muscle


def fit_lines(case: Case, name: str) -> Iterator[str]:
    """Tell how one hypothesis fits, per painted side for a muscle and on its best side for a condition."""
    base = case.base
    record = base.muscle.get(name) or base.condition[name]
    hypothesis = next(h for h in (*base.muscles, *base.others) if h.id == name)
    paints: list[tuple[Side | None, Paint]] = [*case.answers.paints().items()]
    paints = paints or [(None, Paint(frozenset(), seen=False))]
    weighed = [
        (side, paint, weigh(hypothesis, case.facts, paint, base.zone_weights, base.fit_scale)) for side, paint in paints
    ]
    if isinstance(record, ConditionRecord):
        weighed = [max(weighed, key=lambda found: found[2].total)]
    assessment = assess(base, case.answers)
    listed = {(listed.id, listed.side) for listed in (*assessment.muscles, *assessment.conditions)}
    for side, paint, found in weighed:
        where = f", {side} leg" if side in ("left", "right") else ""
        yield f"{record.plain_name} ({name}{where}): fit {found.fit}, {_db(found.total)} of evidence."
        yield from _standing(record, found, (name, side) in listed)
        yield from _zones(case, paint, found)
        yield from _entries(case, record, found)


def _standing(record: Muscle | ConditionRecord, found: Weighed, listed: bool) -> Iterator[str]:
    if listed:
        yield "  It is listed in the report."
    elif isinstance(record, ConditionRecord) and LEVELS.index(record.level) > LEVELS.index("soon"):
        yield f"  It is not listed: only a danger rule can list it. To see why none did: explain {record.concern}"
    elif found.fit == "none":
        yield "  It is not listed: what speaks for it does not outweigh what speaks against it."
    else:
        yield "  It is not listed: others come before it, or it is kept back at this age."


def _zones(case: Case, paint: Paint, found: Weighed) -> Iterator[str]:
    pattern = found.hypothesis.pattern
    if not pattern:
        yield "  Zones: it has no pattern of its own."
    elif not paint.painted:
        yield f"  {_db(found.zones)}  Zones: none is painted."
    else:
        painted = [zone for zone in case.base.knowledge.zones if zone.id in paint.painted]
        inside = "; ".join(zone.says for zone in painted if zone.id in pattern) or "none"
        outside = "; ".join(zone.says for zone in painted if zone.id not in pattern) or "none"
        yield f"  {_db(found.zones)}  Zones inside its typical pattern: {inside}. Outside it: {outside}."


def _entries(case: Case, record: Muscle | ConditionRecord, found: Weighed) -> Iterator[str]:
    numbered = list(enumerate(zip(record.evidence, found.entries, strict=True)))
    parts: dict[str, list[str]] = {"For it:": [], "Against it:": [], "Less than its group:": [], "No weight:": []}
    unknown = []
    for number, (entry, counted) in numbered:
        says = _statement(case, record.id, number)
        if counted.answer is None:
            unknown.append(says)
            continue
        answer = "not sure" if counted.answer == "not-sure" else counted.answer
        if not counted.weight:
            parts["No weight:"].append(f"{says}: {answer}.")
        else:
            parts[_heading(counted)].append(_weighed_line(says, answer, counted, entry))
    for heading, lines in parts.items():
        if lines:
            yield f"  {heading}"
            yield from (f"    {line}" for line in lines)
    if unknown:
        yield "  Not known:"
        yield from (f"    {says}." for says in unknown)


def _heading(counted: Counted) -> str:
    if not counted.counts:
        return "Less than its group:"
    return "For it:" if counted.weight > 0 else "Against it:"


def _weighed_line(says: str, answer: str, counted: Counted, entry: Evidence) -> str:
    return f"{_db(counted.weight)}  {says}: {answer}. {entry.because} ({', '.join(entry.sources)})"


def _statement(case: Case, record: str, number: int) -> str:
    condition = case.base.conditions.evidence[record][number]
    names = list(dict.fromkeys(case.telling(condition))) or [
        tells.finding for tells, _ in case.base.conditions.primitives(condition)
    ]
    return "; or ".join(case.base.statements[name] for name in names)


def _db(tenths: int) -> str:
    return f"{tenths / 10:+.1f} dB"
