"""The body and the words: zones, findings, derived findings, screens, scores."""

from typing import Literal, TypeAlias

from rules.schema.base import Condition, Record

Stage: TypeAlias = Literal["course", "danger", "checklist", "before-press", "self-test"]
"""How a pain went on since an earlier report comes first; the rest follows in this order."""


class Zone(Record):
    """A named area of the lower body. ``says`` is how a person would name it: "the arch of the foot".

    Pain painted there is a yes to what it ``implies``, which then is not asked; an unpainted zone tells nothing of it.
    """

    id: str
    says: str
    region: str
    implies: tuple[str, ...] = ()


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
    ``lasts`` says that a yes holds for good, so that a follow-up need not ask it again. ``always`` marks the history
    that every clinician takes: it is asked whatever explanations lead.
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
    lasts: bool = False
    always: bool = False
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
    stage: Stage
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
