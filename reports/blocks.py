"""The parts a report is made of. Both templates draw the same tree of blocks, so they cannot say different things."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rules.schema import Level

Role: TypeAlias = Literal[
    "plain", "for", "against", "unknown", "do", "do-not", "watch", "numbered", "sources", "compact"
]
Voice: TypeAlias = Literal["plain", "lead", "quiet", "quote"]


@dataclass(frozen=True, slots=True)
class Line:
    """A statement: an opening that stands out, an address written out, the text, the numbers of its sources.

    ``more`` are named parts that follow it, such as the dose of an advice.
    """

    text: str
    lead: str = ""
    cites: tuple[int, ...] = ()
    url: str = ""
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    line: Line
    voice: Voice = "plain"
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Points:
    """A list under a small heading; its role says what the lines are and never stands for words."""

    title: str
    lines: tuple[Line, ...]
    role: Role = "plain"
    kind: str = "points"


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with what is said of them."""

    rows: tuple[tuple[str, Line], ...]
    kind: str = "facts"


@dataclass(frozen=True, slots=True)
class Entry:
    """One muscle, condition or concern: a heading, a word in a tag, and blocks. ``tone`` is a fit or a level."""

    title: str
    tag: str
    tone: str
    blocks: "tuple[Block, ...]"
    kind: str = "entry"


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks under a heading of their own, inside a section."""

    title: str
    blocks: "tuple[Block, ...]"
    kind: str = "group"


Block: TypeAlias = Text | Points | Facts | Entry | Group


@dataclass(frozen=True, slots=True)
class Card:
    """The urgency card: the level in a word, one action with its time, and what belongs to it."""

    level: Level
    word: str
    headline: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A main part of the report."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report."""

    title: str
    about: str
    card: Card
    sections: tuple[Section, ...]


def points(title: str, lines: Sequence[Line], role: Role = "plain") -> tuple[Block, ...]:
    """Give a list block, or nothing when there are no lines."""
    return (Points(title, tuple(dict.fromkeys(lines)), role),) if lines else ()


def group(title: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give a group, or nothing when it would be empty."""
    return (Group(title, tuple(blocks)),) if blocks else ()
