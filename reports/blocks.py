"""What a report is made of. Text, HTML and PDF draw the same tree of blocks, so they cannot say different things."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rules.schema import Level

Role: TypeAlias = Literal[
    "plain", "for", "against", "unknown", "do", "do-not", "watch", "numbered", "sources", "compact"
]
Look: TypeAlias = Literal["plain", "cut", "note"]
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
class Figure:
    """A drawing: its SVG, the caption below it, and what it shows in words for who cannot see it."""

    svg: str
    caption: str
    alt: str
    small: bool = False
    kind: str = "figure"


@dataclass(frozen=True, slots=True)
class Entry:
    """One muscle, condition or concern: a heading, a word in a tag, blocks, and a drawing beside them.

    ``tone`` is a fit or a level.
    """

    title: str
    tag: str
    tone: str
    blocks: "tuple[Block, ...]"
    figure: Figure | None = None
    kind: str = "entry"


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks under a heading of their own, inside a section."""

    title: str
    blocks: "tuple[Block, ...]"
    kind: str = "group"


@dataclass(frozen=True, slots=True)
class Panel:
    """Blocks in a frame of their own: a card to cut out, or a note that stands apart. The title may be empty."""

    title: str
    blocks: "tuple[Block, ...]"
    look: Look = "plain"
    kind: str = "panel"


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of blocks side by side where there is room, else below each other.

    Beside a drawing, which has a narrow cell of its own, the other cells stand below each other; what does not find
    room beside it goes on below it in full width.
    """

    cells: "tuple[tuple[Block, ...], ...]"
    kind: str = "row"


@dataclass(frozen=True, slots=True)
class Ruled:
    """Two lines to write on by hand."""

    kind: str = "ruled"


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A file as it is, line by line."""

    text: str
    kind: str = "verbatim"


Block: TypeAlias = Text | Points | Facts | Entry | Group | Figure | Panel | Row | Ruled | Verbatim


@dataclass(frozen=True, slots=True)
class Card:
    """The urgency card: the level in a word, one action with its time, and what belongs to it."""

    level: Level
    word: str
    headline: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A titled stretch of a part."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What one reader gets: the pages to act on, the page to hand over, or the details behind both."""

    id: Literal["patient", "clinician", "details"]
    title: str
    lead: Line
    card: Card | None
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report. ``mark`` stands over every part of one that is not current, ``closing`` at its end."""

    title: str
    mark: str
    closing: str
    parts: tuple[Part, ...]


def points(title: str, lines: Sequence[Line], role: Role = "plain") -> tuple[Block, ...]:
    """Give a list block, or nothing when there are no lines."""
    return (Points(title, tuple(dict.fromkeys(lines)), role),) if lines else ()


def group(title: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give a group, or nothing when it would be empty."""
    return (Group(title, tuple(blocks)),) if blocks else ()


def row(*cells: Sequence[Block]) -> tuple[Block, ...]:
    """Put the cells that are not empty side by side; one alone needs no row."""
    full = tuple(tuple(cell) for cell in cells if cell)
    return (Row(full),) if len(full) > 1 else tuple(block for cell in full for block in cell)


def facts(*rows: tuple[str, Line | None]) -> tuple[Block, ...]:
    """Give names with what is said of them, of those of which something is said; nothing when of none."""
    said = tuple((name, line) for name, line in rows if line is not None and (line.text or line.lead))
    return (Facts(said),) if said else ()
