"""What may explain the pain: muscles and conditions, their patterns, evidence and advice."""

from typing import TypeAlias

from rules.schema.base import Action, Condition, Level, Record, Review, Said, Strength


class LikelihoodRatio(Record):
    """A published likelihood ratio, above 0; the entry's sources say where it is published."""

    lr: float


Weight: TypeAlias = Strength | LikelihoodRatio


class Evidence(Record):
    """What one finding, or a small group, says for or against a hypothesis. ``yes`` and ``no`` are weights."""

    when: Condition
    because: str
    sources: tuple[str, ...]
    yes: Weight | None = None
    no: Weight | None = None
    group: str | None = None
    change: str | None = None


class Pattern(Record):
    """Zones where the pain is mainly felt, and where it may spread; disjoint."""

    primary: tuple[str, ...]
    spillover: tuple[str, ...] = ()


class TriggerPoint(Record):
    """A spot in a muscle: where it is, the zone it lies in, the zones it sends pain to.

    A ``deep`` one is not to be pressed at home: too much lies over it.
    """

    id: str
    where: str
    lies_in: str
    sends_pain_to: tuple[str, ...]
    sources: tuple[str, ...]
    note: str | None = None
    deep: bool = False


class Advice(Record):
    """One thing to do. ``actions`` are what it does to the body: each is shown only once the cautions clear it.

    An advice without actions (rest, shoes, when to be seen) may stand whenever no emergency stands.
    """

    id: str
    do: str
    sources: tuple[str, ...]
    actions: tuple[Action, ...] = ()
    dose: str | None = None
    stop: str | None = None


class Muscle(Record):
    """A muscle whose trigger points may explain the pain."""

    id: str
    name: str
    plain_name: str
    where: Said
    attaches: Said
    does: Said
    find_it: Said
    pattern: Pattern
    pattern_because: Said
    trigger_points: tuple[TriggerPoint, ...]
    evidence: tuple[Evidence, ...]
    feels: tuple[Said, ...]
    advice: tuple[Advice, ...]
    never_press: tuple[Said, ...]
    science: Said
    look_alikes: tuple[str, ...]
    self_tests: tuple[str, ...] = ()
    disagreements: tuple[Said, ...] = ()
    prior: float = 0.0
    reviewed: Review | None = None


class MuscleGroup(Record):
    """A name that people give to several muscles, or to a part of one: "quadriceps", "psoas"."""

    id: str
    members: tuple[str, ...]


class ConditionRecord(Record):
    """Another thing that may explain the pain. ``concern`` names the danger it is, when its own level is above soon."""

    id: str
    name: str
    plain_name: str
    what: Said
    level: Level
    pattern: Pattern
    evidence: tuple[Evidence, ...]
    see: Said
    course: Said | None = None
    advice: tuple[Advice, ...] = ()
    look_alikes: tuple[str, ...] = ()
    concern: str | None = None
    disagreements: tuple[Said, ...] = ()
    prior: float = 0.0
    reviewed: Review | None = None
