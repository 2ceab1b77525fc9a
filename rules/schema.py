"""The shape of every record of the rule base: one frozen struct per kind of record.

The same structs are checked against the YAML (``rules.reading``) and kept in the compiled cache.
A condition (``when``, ``pose``) stays plain data here; ``rules.when`` gives it meaning.
"""

from typing import Any, Final, Literal, TypeAlias, dataclass_transform, get_args

import msgspec

Condition: TypeAlias = Any
"""A finding id, a cut such as ``age >= 60``, or one of ``{all: []}``, ``{any: []}``, ``{at_least: k, of: []}``,
``{score: k, of: [{when: ..., points: n}]}``, ``{not: ...}``."""

Level: TypeAlias = Literal["self-care", "routine", "soon", "urgent", "emergency"]
LEVELS: Final[tuple[Level, ...]] = get_args(Level)
"""The levels of urgency, mildest first."""
Strength: TypeAlias = Literal["strong", "moderate", "weak", "weak-against", "moderate-against", "strong-against"]
Action: TypeAlias = Literal["press", "deep", "stretch", "load", "heat", "cold"]
ACTIONS: Final[tuple[Action, ...]] = get_args(Action)
Basis: TypeAlias = Literal["guideline", "study", "judgement"]


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """The base of all structs: frozen, no unknown key, keyword arguments only."""


# --- what everything rests on ---------------------------------------------------------------------------------------


class Source(Record):
    """Where statements come from. ``checked`` is the day a person of ours last read it, YYYY-MM-DD."""

    id: str
    title: str
    kind: Literal[
        "guideline",
        "systematic-review",
        "trial",
        "cohort",
        "laboratory-study",
        "case-report",
        "reference-text",
        "health-service",
        "expert-description",
        "practice-page",
        "judgement",
    ]
    where: str
    checked: str
    year: int | None = None
    note: str | None = None


class Said(Record):
    """One statement shown to a person, with what it rests on."""

    text: str
    sources: tuple[str, ...]
    note: str | None = None


class Review(Record):
    """Who signed a record off, and when; a record without it is not yet reviewed by a clinician."""

    by: str
    on: str


# --- the body and the words -----------------------------------------------------------------------------------------


class Zone(Record):
    """A named area of the lower body. ``says`` is how a person would name it: "the arch of the foot"."""

    id: str
    says: str
    region: str


class Region(Record):
    """A group of zones that share their danger list. Its id can stand in a condition: pain in any of its zones."""

    id: str
    says: str


class Finding(Record):
    """Something that can be observed about the person.

    ``ask`` is the question, ``says`` the same as a statement (the row of a checklist, the line of a report).
    ``alarms`` is the answer that danger rules read; where that is no, ``row`` is how a list says it, so that ticking a
    row of a list always tells and "none of these" never does. Numbers carry ``unit``, ``lowest`` and ``highest``;
    choices carry ``options`` (id to text). ``pose`` says to whom it is put; without it, to everyone.
    """

    id: str
    ask: str
    says: str
    row: str | None = None
    kind: Literal["yes-no", "number", "choice"] = "yes-no"
    explain: str | None = None
    ask_again: str | None = None
    alarms: Literal["yes", "no"] = "yes"
    role: Literal["symptom", "context"] = "symptom"
    implies: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    pose: Condition = None
    pose_because: str | None = None
    unsure: Literal["as-no"] | None = None
    unsure_because: str | None = None
    unit: str | None = None
    lowest: float | None = None
    highest: float | None = None
    options: dict[str, str] | None = None
    sources: tuple[str, ...] = ()


class Derived(Record):
    """A finding nobody is asked: a condition over others, with a name and a statement of its own."""

    id: str
    says: str
    when: Condition
    role: Literal["symptom", "context"] = "symptom"


class Screen(Record):
    """What is shown at once. A ``danger`` screen must be answered row by row or by "none of these"."""

    id: str
    stage: Literal["danger", "checklist", "before-press", "self-test"]
    title: str
    rows: tuple[str, ...]
    intro: str | None = None


class ScoreItem(Record):
    """One line of a score. ``when`` is null where a lay person cannot answer it; ``wording`` is the published idea."""

    wording: str
    points: int
    when: Condition = None
    note: str | None = None


class Score(Record):
    """A published score, kept as points over findings; its id can stand in a condition like a derived finding."""

    id: str
    name: str
    says: str
    need: int
    items: tuple[ScoreItem, ...]
    population: str
    adaptation: str
    errs: str
    sources: tuple[str, ...]
    role: Literal["symptom", "context"] = "symptom"


# --- what may explain the pain --------------------------------------------------------------------------------------


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
    """A spot in a muscle: where it is, the zone it lies in, the zones it sends pain to."""

    id: str
    where: str
    lies_in: str
    sends_pain_to: tuple[str, ...]
    sources: tuple[str, ...]
    note: str | None = None


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


# --- danger and care ------------------------------------------------------------------------------------------------


class Concern(Record):
    """The dangerous thing that danger rules raise. ``plain_name`` stands in the ledger.

    ``look_alikes`` are other concerns that it may turn into, or be.
    ``listed`` is false for what is no condition, such as a reason why everybody of a kind is seen first.
    """

    id: str
    name: str
    plain_name: str
    what: Said
    see: Said
    meanwhile: tuple[Said, ...] = ()
    do_not: tuple[Said, ...] = ()
    look_alikes: tuple[str, ...] = ()
    listed: bool = True
    reviewed: Review | None = None


class Danger(Record):
    """A rule that forces at least ``level`` by itself and raises its concern."""

    id: str
    concern: str
    when: Condition
    level: Level
    because: str
    basis: Basis
    sources: tuple[str, ...]
    note: str | None = None
    reviewed: Review | None = None


class Caution(Record):
    """A reason not to press, stretch, load, warm or cool. What is not named in ``marks`` is not limited."""

    id: str
    says: str
    when: Condition
    marks: dict[Action, Literal["stop", "ask", "gentle"]]
    because: str
    basis: Basis
    sources: tuple[str, ...]
    reach: str
    gentle: str | None = None


class SelfTest(Record):
    """An examination that a person can do safely on themself; fills one finding."""

    id: str
    fills: str
    name: str
    steps: tuple[str, ...]
    stop: str
    record: str
    means: str
    sources: tuple[str, ...]
    actions: tuple[Action, ...] = ()


class Change(Record):
    """A habit to change, offered when an activity counted as evidence."""

    id: str
    do: str
    sources: tuple[str, ...]


# --- the frame ------------------------------------------------------------------------------------------------------


class ZoneTable(Record):
    """Decibans for one zone of one side, by its place in the pattern and whether it was painted."""

    primary_painted: float
    primary_unpainted: float
    spillover_painted: float
    spillover_unpainted: float
    outside_painted: float
    outside_unpainted: float
    lowest: float
    highest: float


class Reasoning(Record):
    """The tunable numbers, in decibans unless said."""

    strengths: dict[Strength, float]
    zones: ZoneTable
    strong: float
    strong_groups: int
    fair: float
    muscles_listed: int
    conditions_listed: int


class Frame(Record):
    """What stands once for the whole rule base: version, purpose, the honest box, the tunable numbers."""

    version: str
    intended_purpose: str
    not_reviewed: str
    honest_box: tuple[Said, ...]
    stop_signs: Said
    dose_ceiling: Said
    reasoning: Reasoning
    muscles_from_age: float = 10


class Knowledge(Record):
    """The whole rule base as read: every record of every kind, in the order of file names and places."""

    frame: Frame
    regions: tuple[Region, ...]
    zones: tuple[Zone, ...]
    findings: tuple[Finding, ...]
    derived: tuple[Derived, ...]
    scores: tuple[Score, ...]
    screens: tuple[Screen, ...]
    muscles: tuple[Muscle, ...]
    conditions: tuple[ConditionRecord, ...]
    concerns: tuple[Concern, ...]
    dangers: tuple[Danger, ...]
    cautions: tuple[Caution, ...]
    self_tests: tuple[SelfTest, ...]
    changes: tuple[Change, ...]
    sources: tuple[Source, ...]
