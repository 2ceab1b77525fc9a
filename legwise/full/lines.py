"""Lines of styled text: how they are folded, padded and put side by side, and the signs they are drawn with."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

Piece: TypeAlias = tuple[str, str]
"""A style and a text."""

Row: TypeAlias = tuple[Piece, ...]
"""One line of the window."""

BLANK: Final[Row] = ()


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters that are not letters."""

    rule: str = "─"
    pointer: str = "▸"
    painted: str = "█"
    looked: str = "▒"
    skin: str = "░"
    up: str = "↑"
    down: str = "↓"
    sides: str = "←→"
    moves: str = "↑↓"


ASCII: Final = Signs("-", ">", "#", "+", ".", "^", "v", "Left/Right", "Up/Down")


def fold(text: str, width: int, style: str = "", head: Sequence[Piece] = (), hang: int | None = None) -> list[Row]:
    """Fold a paragraph behind a head. Lines after the first hang under its text, or at ``hang``."""
    before = length(head)
    under = before if hang is None else hang
    lines = textwrap.wrap("x" * before + text, max(width, before + 8), subsequent_indent=" " * under) or [""]
    first, *others = lines
    return [(*head, (style, first[before:])), *(((style, line),) for line in others)]


def length(pieces: Iterable[Piece]) -> int:
    """Count the columns of pieces."""
    return sum(len(text) for _, text in pieces)


def padded(row: Row, width: int) -> Row:
    """Fill a line with blanks."""
    return (*row, ("", " " * max(0, width - length(row))))


def centred(text: str, width: int) -> str:
    """Put a text in the middle."""
    return text.center(width)


def beside(rows: Sequence[Row], aside: Sequence[Row], width: int) -> list[Row]:
    """Put lines to the right of others, which are so wide."""
    count = max(len(rows), len(aside))
    left = [*rows, *[BLANK] * (count - len(rows))]
    right = [*aside, *[BLANK] * (count - len(aside))]
    return [(*padded(one, width), *other) for one, other in zip(left, right, strict=True)]


def row_of_chunks(chunks: Iterable[Row], width: int, between: str) -> list[Row]:
    """Put short pieces one after the other, as many on a line as fit."""
    lines: list[Row] = []
    for chunk in chunks:
        if lines and length(lines[-1]) + len(between) + length(chunk) <= width:
            lines[-1] = (*lines[-1], ("class:quiet", between), *chunk)
        else:
            lines.append(chunk)
    return lines
