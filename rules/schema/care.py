"""Danger and care: concerns and danger rules, cautions, self-tests, habits to change."""

from typing import Literal

import msgspec

from rules.schema.base import Action, Basis, Condition, Level, Record, Review, Said


class See(Record):
    """Whom to see, and how: what is said ``at`` one level, then the ``text`` that is said at every level."""

    sources: tuple[str, ...]
    at: dict[Level, str] = msgspec.field(default_factory=dict)
    text: str = ""

    def said(self, level: Level) -> Said:
        """Give what is said at a level."""
        return Said(text=" ".join(filter(None, (self.at.get(level), self.text))), sources=self.sources)


class Concern(Record):
    """The dangerous thing that danger rules raise. ``plain_name`` stands in the ledger.

    ``look_alikes`` are other concerns that it may turn into, or be.
    ``listed`` is false for what is no condition, such as a reason why everybody of a kind is seen first.
    ``system`` is the theme of the file it stands in; reading fills it.
    ``home_care`` lets what is done at home stand beside it below urgent, as far as the cautions do; else it withholds
    that from soon on.
    """

    id: str
    name: str
    plain_name: str
    what: Said
    see: See
    meanwhile: tuple[Said, ...] = ()
    do_not: tuple[Said, ...] = ()
    look_alikes: tuple[str, ...] = ()
    listed: bool = True
    home_care: bool = False
    system: str = ""
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
    """A reason not to press, stretch, load, warm or cool. What is not named in ``marks`` is not limited.

    ``gentle`` says for each action that is marked so what going gently means for it.
    """

    id: str
    says: str
    when: Condition
    marks: dict[Action, Literal["stop", "ask", "gentle"]]
    because: str
    basis: Basis
    sources: tuple[str, ...]
    reach: str
    gentle: dict[Action, str] = msgspec.field(default_factory=dict)


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


class Hazard(Record):
    """What could go wrong for a person, by what cause, what controls it, and the test that shows the control works."""

    id: str
    harm: str
    cause: str
    control: str
    test: str


class Change(Record):
    """A habit to change, offered when an activity counted as evidence."""

    id: str
    do: str
    sources: tuple[str, ...]
