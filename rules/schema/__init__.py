"""The shape of every record of the rule base: one frozen struct per kind of record.

The same structs are checked against the YAML (``rules.reading``) and kept in the compiled cache. A condition (``when``,
``pose``) stays plain data here; ``rules.when`` gives it meaning.
"""

from rules.schema.base import ACTIONS, LEVELS, Action, Basis, Condition, Level, Record, Review, Said, Source, Strength
from rules.schema.care import Caution, Change, Concern, Danger, Hazard, SelfTest
from rules.schema.causes import (
    Advice,
    ConditionRecord,
    Evidence,
    LikelihoodRatio,
    Muscle,
    MuscleGroup,
    Pattern,
    TriggerPoint,
    Weight,
)
from rules.schema.frame import Frame, Knowledge, Reasoning, ZoneTable
from rules.schema.words import Derived, Finding, Region, Score, ScoreItem, Screen, Stage, Zone

__all__ = [
    "ACTIONS",
    "Action",
    "Advice",
    "Basis",
    "Caution",
    "Change",
    "Concern",
    "Condition",
    "ConditionRecord",
    "Danger",
    "Derived",
    "Evidence",
    "Finding",
    "Frame",
    "Hazard",
    "Knowledge",
    "LEVELS",
    "Level",
    "LikelihoodRatio",
    "Muscle",
    "MuscleGroup",
    "Pattern",
    "Reasoning",
    "Record",
    "Region",
    "Review",
    "Said",
    "Score",
    "ScoreItem",
    "Screen",
    "SelfTest",
    "Source",
    "Stage",
    "Strength",
    "TriggerPoint",
    "Weight",
    "Zone",
    "ZoneTable",
]
