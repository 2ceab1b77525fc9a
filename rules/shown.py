"""The base of what an assessment is made of: answers as they are shown, and what follows from them alone."""

from typing import Literal, TypeAlias, dataclass_transform

import msgspec

from engine.atoms import Answer
from rules.schema import Level

Stage: TypeAlias = Literal["about", "course", "danger", "checklist", "before-press", "self-test"]


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(msgspec.field,))
class Shown(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The base of what an assessment is made of; every field stands in the JSON, empty or not."""


class AnswerLine(Shown):
    """One answer as it is shown: what was put, as a statement, and what was said. None: not asked.

    ``stage`` is where in the questions it is asked; ``role`` parts what is felt or seen from what it stands among;
    ``alarms`` tells that a yes-or-no sign has the answer that danger rules read.
    """

    finding: str
    says: str
    answer: Answer | None
    value: str | None = None
    stage: Stage = "about"
    role: Literal["symptom", "context"] = "symptom"
    alarms: bool = False


class Screened(Shown):
    """The danger questions of one system of the body, each counted once: how many were answered how."""

    system: str
    present: int
    not_sure: int
    denied: int
    still_open: int


class ScoreItemLine(Shown):
    """One item of a score: the published wording, its points, and the answer; None where nobody was asked."""

    wording: str
    points: int
    answer: Answer | None


class ScoreLine(Shown):
    """A published score with at least one point, as a person can report it."""

    id: str
    name: str
    points: int
    need: int
    items: tuple[ScoreItemLine, ...]
    adaptation: str
    sources: tuple[str, ...]


class TestDone(Shown):
    """A self-test that was done: its name, how it is done, and what came out."""

    id: str
    name: str
    steps: tuple[str, ...]
    outcome: AnswerLine


class WouldChange(Shown):
    """A smallest change of answers that would raise the urgency, lower it, or put something else first.

    ``answers`` are as they would be. ``level`` is the urgency then; ``leads`` the plain name of what would come first.
    """

    kind: Literal["raise", "lower", "lead"]
    answers: tuple[AnswerLine, ...]
    level: Level
    leads: str | None
