"""From knowledge to what the engine runs on: one program, the danger rules, the hypotheses, the poses."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, TypeVar

from engine.atoms import SURELY, Answer
from engine.conditions import Condition, Tells, Threshold, any_of, at_least, leaves
from engine.dangers import DangerRule, Dangers
from engine.inference import Program
from engine.posing import Poses
from engine.rules import ThresholdRule, derive, imply
from engine.weighing import FitScale, Hypothesis, ZoneWeights
from rules import schema
from rules.schema import LEVELS, Knowledge
from rules.weights import evidence_id, hypothesis, tenths, zone_weights
from rules.when import BUILT_IN, TWO_DANGER_ANSWERS, ConditionReader, Note, Vocabulary, cut_of

_Kept = TypeVar("_Kept", bound=schema.Record)


class Conditions:
    """Every condition of a rule base, read once: by kind of record and id."""

    def __init__(self, knowledge: Knowledge, vocabulary: Vocabulary, note_for: "NoteFor") -> None:
        def read(kind: str, record_id: str, data: Any, *path: str | int) -> Condition:
            return ConditionReader(vocabulary, note_for(kind, record_id), kind == "derived").read(data, path)

        derived: dict[str, Condition] = {d.id: read("derived", d.id, d.when, "when") for d in knowledge.derived}
        for region in knowledge.regions:
            derived[region.id] = any_of(*(Tells(zone.id) for zone in knowledge.zones if zone.region == region.id))
        for score in knowledge.scores:
            items = [(n, item) for n, item in enumerate(score.items) if item.when is not None]
            parts = ((read("scores", score.id, item.when, "items", n, "when"), item.points) for n, item in items)
            derived[score.id] = Threshold(score.need, tuple(parts))
        self.derived: Final = derived
        self.dangers: Final = {d.id: read("dangers", d.id, d.when, "when") for d in knowledge.dangers}
        urgent = [self.dangers[d.id] for d in knowledge.dangers if d.level in ("urgent", "emergency")]
        signs = {t: None for c in urgent for t, _ in self.primitives(c) if is_symptom(vocabulary, t)}
        placed = {implied for zone in knowledge.zones for implied in zone.implies}  # where it hurts is no danger answer
        signs = {t: None for t in signs if t.finding in vocabulary.findings and t.finding not in placed}
        if len(signs) > 1:
            derived[TWO_DANGER_ANSWERS] = at_least(2, signs)
        self.cautions: Final = {c.id: read("cautions", c.id, c.when, "when") for c in knowledge.cautions}
        self.poses: Final = {
            f.id: read("findings", f.id, f.pose, "pose") for f in knowledge.findings if f.pose is not None
        }
        self.evidence: Final = {
            record.id: tuple(
                read(kind, record.id, entry.when, "evidence", n, "when") for n, entry in enumerate(record.evidence)
            )
            for kind in ("muscles", "conditions")
            for record in getattr(knowledge, kind)
        }

    def primitives(self, condition: Condition) -> Iterator[tuple[Tells, bool]]:
        """Walk the findings that people are asked, below any derived ones; False marks those under an opposite."""
        for tells, straight in leaves(condition):
            inner = self.derived.get(tells.finding)
            if inner is None:
                yield tells, straight
            else:
                yield from ((leaf, way == straight) for leaf, way in self.primitives(inner))


class NoteFor:
    """Takes problems of conditions by kind, id and place. This one refuses them: a cached rule base has none."""

    def __call__(self, kind: str, record_id: str) -> Note:
        """Give the note-taker of one record."""

        def refuse(path: tuple[str | int, ...], message: str, hint: str | None) -> None:
            raise ValueError(f"{kind} {record_id}: {message}")

        return refuse


@dataclass(frozen=True)
class RuleBase:
    """A compiled rule base. Never changes; shared by cases and threads."""

    knowledge: Knowledge
    digest: str
    vocabulary: Vocabulary
    conditions: Conditions
    program: Program
    dangers: Dangers
    poses: Poses
    muscles: tuple[Hypothesis, ...]
    others: tuple[Hypothesis, ...]
    danger_findings: frozenset[str]
    zone_weights: ZoneWeights
    fit_scale: FitScale

    @cached_property
    def finding(self) -> dict[str, schema.Finding]:
        """The findings that people are asked, by id."""
        return self.vocabulary.findings

    @cached_property
    def danger(self) -> dict[str, schema.Danger]:
        """The danger rules by id."""
        return _by_id(self.knowledge.dangers)

    @cached_property
    def concern(self) -> dict[str, schema.Concern]:
        """The concerns by id."""
        return _by_id(self.knowledge.concerns)

    @cached_property
    def muscle(self) -> dict[str, schema.Muscle]:
        """The muscles by id."""
        return _by_id(self.knowledge.muscles)

    @cached_property
    def condition(self) -> dict[str, schema.ConditionRecord]:
        """The conditions by id."""
        return _by_id(self.knowledge.conditions)

    @cached_property
    def caution(self) -> dict[str, schema.Caution]:
        """The cautions by id."""
        return _by_id(self.knowledge.cautions)

    @cached_property
    def source(self) -> dict[str, schema.Source]:
        """The sources by id."""
        return _by_id(self.knowledge.sources)

    @cached_property
    def zone(self) -> dict[str, schema.Zone]:
        """The zones by id."""
        return _by_id(self.knowledge.zones)

    @cached_property
    def sign_readers(self) -> tuple[tuple[str, str, int], ...]:
        """Each yes-or-no sign with the concern and the level of every danger rule that reads it."""
        return tuple(
            (sign, danger.concern, LEVELS.index(danger.level))
            for danger in self.knowledge.dangers
            for sign in dict.fromkeys(
                tells.finding
                for tells, straight in self.conditions.primitives(self.conditions.dangers[danger.id])
                if straight and is_symptom(self.vocabulary, tells)
            )
            if sign in self.finding and self.finding[sign].kind == "yes-no"
        )

    @cached_property
    def stages(self) -> dict[str, schema.Stage]:
        """The stage of the screen on which each finding is asked."""
        return {row: screen.stage for screen in self.knowledge.screens for row in screen.rows}

    @cached_property
    def statements(self) -> dict[str, str]:
        """How each name that facts can hold is said: findings, derived ones, zones, cuts, options."""
        said = {f.id: f.says for f in self.knowledge.findings} | BUILT_IN
        said |= {d.id: d.says for d in self.knowledge.derived} | {s.id: s.says for s in self.knowledge.scores}
        said |= {region.id: f"Pain in {region.says}" for region in self.knowledge.regions}
        said |= {zone.id: f"Pain in {zone.says}" for zone in self.knowledge.zones}
        for cut in self.vocabulary.cuts.values():
            finding = self.finding[cut.finding]
            amount = f"{cut.bound:g} {finding.unit}" if finding.unit else f"{cut.bound:g}"
            said[cut.name] = f"{finding.says}: {f'{amount} or more' if cut.sign == '>=' else f'under {amount}'}"
        for finding in self.knowledge.findings:
            for option, text in (finding.options or {}).items():
                said[f"{finding.id}={option}"] = f"{finding.says}: {text}"
        return said

    @cached_property
    def waits_on(self) -> dict[str, tuple[str, ...]]:
        """The findings that the pose of each finding reads."""
        owners = {
            name: dict.fromkeys(owner_of(tells.finding) for tells, _ in self.conditions.primitives(condition))
            for name, condition in self.conditions.poses.items()
        }
        return {name: tuple(owner for owner in read if owner in self.finding) for name, read in owners.items()}

    @cached_property
    def opens(self) -> dict[str, tuple[str, ...]]:
        """The findings whose pose reads each finding: what its answer may call for."""
        found: dict[str, list[str]] = {}
        for name, owners in self.waits_on.items():
            for owner in owners:
                found.setdefault(owner, []).append(name)
        return {owner: tuple(names) for owner, names in found.items()}

    @cached_property
    def reads(self) -> dict[str, tuple[tuple[tuple[str, bool], ...], ...]]:
        """For each entry of evidence of a record, the findings below it, each with whether yes tells for it."""
        return {
            record: tuple(
                tuple(
                    dict.fromkeys(
                        (owner_of(tells.finding), (tells.answer == "yes") == straight)
                        for tells, straight in self.conditions.primitives(condition)
                    )
                )
                for condition in conditions
            )
            for record, conditions in self.conditions.evidence.items()
        }

    def told(self, finding: str) -> Answer:
        """Give the answer that ticking a row of a list means: the one that alarms; of a cut or option it is yes."""
        record = self.finding.get(finding)
        return record.alarms if record else "yes"

    def alarming(self, name: str) -> str:
        """Say a name as what is to be feared: the row of a finding that alarms on no, else its statement."""
        finding = self.finding.get(name)
        return (finding.row if finding else None) or self.statements[name]

    def untold(self, finding: str) -> Answer:
        """Give the answer that "none of these" means."""
        return "no" if self.finding[finding].alarms == "yes" else "yes"

    def names_of(self, finding: str) -> tuple[str, ...]:
        """Name what an answer to a finding tells facts: itself, its cuts, or its options."""
        record = self.finding.get(finding)
        if record is None or record.kind == "yes-no":
            return (finding,)
        if record.kind == "number":
            return tuple(name for name, cut in self.vocabulary.cuts.items() if cut.finding == finding)
        return self.vocabulary.options(record)


def owner_of(name: str) -> str:
    """Give the finding that is asked for a name: ``age`` for ``age>=60``, ``sex`` for ``sex=female``."""
    cut = cut_of(name)
    return cut.finding if cut else name.partition("=")[0]


def compile_rule_base(knowledge: Knowledge, digest: str, note_for: NoteFor | None = None) -> RuleBase:
    """Compile knowledge. Problems of its conditions go to ``note_for``; without it there must be none."""
    vocabulary = Vocabulary.of(knowledge)
    conditions = Conditions(knowledge, vocabulary, note_for or NoteFor())
    dangers = Dangers((_danger_rule(danger, conditions, vocabulary) for danger in knowledge.dangers), LEVELS)
    read = {owner_of(t.finding) for c in conditions.dangers.values() for t, _ in conditions.primitives(c)}
    while telling := {f.id for f in knowledge.findings if read.intersection(f.implies)} - read:
        read |= telling  # what implies a danger answer is one
    reasoning = knowledge.frame.reasoning
    return RuleBase(
        knowledge=knowledge,
        digest=digest,
        vocabulary=vocabulary,
        conditions=conditions,
        program=Program(_rules(knowledge, conditions, dangers)),
        dangers=dangers,
        poses=Poses(conditions.poses, owner_of, conditions.derived),
        muscles=tuple(hypothesis(m, conditions.evidence[m.id], reasoning) for m in knowledge.muscles),
        others=tuple(hypothesis(c, conditions.evidence[c.id], reasoning) for c in knowledge.conditions),
        danger_findings=frozenset(read),
        zone_weights=zone_weights(knowledge),
        fit_scale=FitScale(tenths(reasoning.fair), tenths(reasoning.strong), reasoning.strong_groups),
    )


def _rules(knowledge: Knowledge, conditions: Conditions, dangers: Dangers) -> Iterator[ThresholdRule]:
    for finding in knowledge.findings:
        for implied in finding.implies:
            yield from imply(finding.id, implied)
    for name, condition in (*conditions.derived.items(), *conditions.cautions.items()):
        yield from derive(name, condition)
    for record, entries in conditions.evidence.items():
        for number, condition in enumerate(entries):
            if not isinstance(condition, Tells):
                yield from derive(evidence_id(record, number), condition)
    yield from dangers.thresholds()


def is_symptom(vocabulary: Vocabulary, tells: Tells) -> bool:
    """Tell whether a finding is a symptom: something felt or seen, not age, risk, medicine, time or place."""
    finding = vocabulary.findings.get(owner_of(tells.finding))
    return finding is not None and finding.role == "symptom"


def _danger_rule(danger: schema.Danger, conditions: Conditions, vocabulary: Vocabulary) -> DangerRule:
    condition = conditions.dangers[danger.id]
    symptoms = tuple(t.atom(SURELY) for t, _ in conditions.primitives(condition) if is_symptom(vocabulary, t))
    return DangerRule(danger.id, condition, LEVELS.index(danger.level), symptoms)


def _by_id(records: tuple[_Kept, ...]) -> dict[str, _Kept]:
    return {record.id: record for record in records}  # type: ignore[attr-defined]
