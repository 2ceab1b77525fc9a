"""What the frame's numbers weigh: named strengths and likelihood ratios in tenths of a deciban, zones, hypotheses."""

from math import log10

from engine.conditions import Condition, Tells
from engine.weighing import Evidence, Hypothesis, Pattern, ZoneWeights
from rules import schema


def tenths(decibans: float) -> int:
    """Round decibans to integer tenths."""
    return round(decibans * 10)


def weight_of(weight: schema.Weight | None, reasoning: schema.Reasoning) -> int:
    """Give a weight in tenths of a deciban: a named strength, 10 log10 of a likelihood ratio, or 0."""
    match weight:
        case None:
            return 0
        case schema.LikelihoodRatio():
            return tenths(10 * log10(weight.lr))
    return tenths(reasoning.strengths[weight])


def evidence_id(record: str, number: int) -> str:
    """Name an entry of evidence: the record and its place in it, counted from 1."""
    return f"{record}#{number + 1}"


def zone_weights(knowledge: schema.Knowledge) -> ZoneWeights:
    """Compile the table of what a zone weighs."""
    zones = knowledge.frame.reasoning.zones
    return ZoneWeights(
        zones=frozenset(zone.id for zone in knowledge.zones),
        painted={
            "primary": tenths(zones.primary_painted),
            "spillover": tenths(zones.spillover_painted),
            "outside": tenths(zones.outside_painted),
        },
        unpainted={
            "primary": tenths(zones.primary_unpainted),
            "spillover": tenths(zones.spillover_unpainted),
            "outside": tenths(zones.outside_unpainted),
        },
        lowest=tenths(zones.lowest),
        highest=tenths(zones.highest),
        nowhere=tenths(zones.nowhere),
        spread_alone=tenths(zones.spread_alone),
    )


def hypothesis(
    record: schema.Muscle | schema.ConditionRecord, conditions: tuple[Condition, ...], reasoning: schema.Reasoning
) -> Hypothesis:
    """Compile a record with the conditions of its evidence; a condition must also fit besides its place."""
    entries = []
    for number, (entry, condition) in enumerate(zip(record.evidence, conditions, strict=True)):
        name = evidence_id(record.id, number)
        finding = condition.finding if isinstance(condition, Tells) else name
        yes, no = weight_of(entry.yes, reasoning), weight_of(entry.no, reasoning)
        entries.append(Evidence(name, finding, yes, no, entry.group or name))
    pattern = Pattern(frozenset(record.pattern.primary), frozenset(record.pattern.spillover))
    if isinstance(record, schema.Muscle):
        return Hypothesis(record.id, tenths(record.prior), tuple(entries), pattern)
    return Hypothesis(record.id, tenths(record.prior), tuple(entries), pattern, tenths(reasoning.besides_place))
