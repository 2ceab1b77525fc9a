"""What every record rests on: the frozen base, the words of conditions, levels and actions, sources, statements."""

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
