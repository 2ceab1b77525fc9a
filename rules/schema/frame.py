"""What stands once for a rule base: version, purpose, the honest box, the tunable numbers; and the whole of it."""

from rules.schema.base import Record, Said, Source, Strength
from rules.schema.care import Caution, Change, Concern, Danger, Hazard, SelfTest
from rules.schema.causes import ConditionRecord, Muscle, MuscleGroup
from rules.schema.words import Derived, Finding, Region, Score, Screen, Zone


class ZoneTable(Record):
    """Decibans for one zone of one side, by its place in the pattern and whether it was painted.

    ``lowest`` and ``highest`` clip their sum; ``nowhere`` stands in its place when all that is painted lies outside.
    ``spread_alone`` is a painted spillover zone of a pattern whose main zones were all left unpainted.
    """

    primary_painted: float
    primary_unpainted: float
    spillover_painted: float
    spillover_unpainted: float
    outside_painted: float
    outside_unpainted: float
    lowest: float
    highest: float
    nowhere: float
    spread_alone: float


class Reasoning(Record):
    """The tunable numbers, in decibans unless said.

    Without ``besides_place`` from evidence other than zones, a condition never fits more than weakly.
    """

    strengths: dict[Strength, float]
    zones: ZoneTable
    strong: float
    strong_groups: int
    fair: float
    besides_place: float
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
    muscle_groups: tuple[MuscleGroup, ...]
    conditions: tuple[ConditionRecord, ...]
    concerns: tuple[Concern, ...]
    dangers: tuple[Danger, ...]
    cautions: tuple[Caution, ...]
    self_tests: tuple[SelfTest, ...]
    changes: tuple[Change, ...]
    hazards: tuple[Hazard, ...]
    sources: tuple[Source, ...]
