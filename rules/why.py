"""Why a question is asked: what hangs on its answer, in plain words, and where that is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.conditions import Condition
from rules.compile import RuleBase, owner_of
from rules.schema import LEVELS, Caution, ConditionRecord, Danger, Evidence, Muscle, Source


@dataclass(frozen=True, slots=True)
class Why:
    """What hangs on a finding: dangers it can raise, explanations it weighs for, cautions it decides, and sources."""

    dangers: tuple[str, ...]
    explanations: tuple[str, ...]
    cautions: tuple[str, ...]
    sources: tuple[Source, ...]


def why_asked(base: RuleBase, finding: str) -> Why:
    """Gather what reads a finding, directly or through derived findings, in plain names.

    The worst dangers come first, and among them those that the finding alone raises.
    """
    dangers = sorted(
        (d for d in base.knowledge.dangers if finding in _read(base, base.conditions.dangers[d.id])),
        key=lambda danger: (-LEVELS.index(danger.level), not _alone(danger, finding)),
    )
    cautions = [c for c in base.knowledge.cautions if finding in _read(base, base.conditions.cautions[c.id])]
    hypotheses: tuple[Muscle | ConditionRecord, ...] = (*base.knowledge.muscles, *base.knowledge.conditions)
    entries = [
        (record, entry)
        for record in hypotheses
        for entry, condition in zip(record.evidence, base.conditions.evidence[record.id], strict=True)
        if finding in _read(base, condition)
    ]
    citing: list[Danger | Caution | Evidence] = [*dangers, *cautions, *(entry for _, entry in entries)]
    cited = [source for record in citing for source in record.sources]
    return Why(
        dangers=tuple(dict.fromkeys(base.concern[d.concern].plain_name for d in dangers)),
        explanations=tuple(dict.fromkeys(record.plain_name for record, _ in entries)),
        cautions=tuple(dict.fromkeys(c.says for c in cautions)),
        sources=tuple(base.source[name] for name in dict.fromkeys(cited)),
    )


def _read(base: RuleBase, condition: Condition) -> Iterator[str]:
    return (owner_of(tells.finding) for tells, _ in base.conditions.primitives(condition))


def _alone(danger: Danger, finding: str) -> bool:
    """Tell that a finding by itself makes a danger rule fire."""
    when = danger.when
    return when == finding or (isinstance(when, dict) and finding in when.get("any", ()))
