"""Which characters the bundled fonts can draw; what they cannot is written as its number, so that no text is lost."""

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

FONTS: Final = Path(__file__).with_name("fonts")
_PLAIN: Final = frozenset(chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x180)))
_JOINERS: Final = frozenset("\u200c\u200d\ufe0e\ufe0f")
"""Characters that no font draws: they only say how their neighbours are drawn."""


def drawable(text: str, plain_only: bool = False) -> str:
    """Give the text with every character that cannot be drawn written as [U+4E2D].

    ``plain_only`` keeps Latin letters alone: for text whose characters are known but do not go together.
    """
    if text.isascii() and text.isprintable():
        return text
    known = _PLAIN if plain_only else covered() | _JOINERS
    return "".join(c if c in known or c == "\n" else f"[U+{ord(c):04X}]" for c in text)


@cache
def covered() -> frozenset[str]:
    """Give every character that one of the fonts has."""
    return frozenset(chr(code) for path in sorted(FONTS.glob("*.ttf")) for code in _codes(path.read_bytes()))


def _codes(font: bytes) -> Iterator[int]:
    """Walk the characters of a TrueType font: its character map in format 4 or 12."""
    tables = struct.unpack_from(">H", font, 4)[0]
    places = {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * tables, 16)}
    start = places[b"cmap"]
    for record in range(struct.unpack_from(">H", font, start + 2)[0]):
        at = start + struct.unpack_from(">HHI", font, start + 4 + 8 * record)[2]
        match struct.unpack_from(">H", font, at)[0]:
            case 4:
                half = struct.unpack_from(">H", font, at + 6)[0] // 2
                ends = struct.unpack_from(f">{half}H", font, at + 14)
                starts = struct.unpack_from(f">{half}H", font, at + 16 + 2 * half)
                for first, last in zip(starts, ends, strict=True):
                    yield from range(first, min(last, 0xFFFE) + 1)
            case 12:
                for group in range(struct.unpack_from(">I", font, at + 12)[0]):
                    first, last, _ = struct.unpack_from(">III", font, at + 16 + 12 * group)
                    yield from range(first, last + 1)
