"""The drawn figure: both legs from the front and the back, both feet from above and below.

Each picture is drawn for the leg on the left side of the page, which is the person's own left leg in every picture (the
front as in a mirror); the right leg is the same picture turned round. A letter is a cell of a zone, x one of no zone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from legwise.full.lines import Piece, Row, Signs, centred
from legwise.prompts import Leg, Painted

View: TypeAlias = Literal["front", "back", "top", "sole"]
Focus: TypeAlias = Mapping[Leg, frozenset[str]]

_NONE: Final = "x"


@dataclass(frozen=True, slots=True)
class _Picture:
    """One leg: its caption, the zone of each letter, and the rows of letters, all of one width."""

    caption: str
    zones: Mapping[str, str]
    rows: tuple[str, ...]


_PICTURES: Final[Mapping[View, _Picture]] = {
    "front": _Picture(
        "front (mirror)",
        {
            "h": "hip-outer", "g": "groin", "f": "thigh-front", "i": "thigh-inner", "o": "thigh-outer",
            "k": "knee-front", "n": "knee-inner", "r": "knee-outer", "s": "shin-front", "l": "lower-leg-outer",
            "m": "lower-leg-inner", "a": "ankle-front", "t": "foot-top",
        },
        (
            "  xxxxx",
            " hhxxxx",
            " hhfggg",
            "hhffggg",
            "oofffgi",
            "ooffii ",
            "ooffii ",
            "oofffi ",
            " offfi ",
            " rkkkn ",
            " rkkkn ",
            " llsmm ",
            " llssm ",
            " llssm ",
            "  lsm  ",
            "  aaa  ",
            " tttt  ",
        ),
    ),
    "back": _Picture(
        "back",
        {
            "w": "low-back", "c": "sacrum", "u": "buttock", "h": "hip-outer", "t": "thigh-back",
            "i": "thigh-inner", "o": "thigh-outer", "k": "knee-back", "n": "knee-inner", "r": "knee-outer",
            "p": "calf-upper-inner", "q": "calf-upper-outer", "d": "calf-lower", "l": "lower-leg-outer",
            "m": "lower-leg-inner", "z": "achilles", "e": "heel-back",
        },
        (
            "  wwwww",
            "  wwwww",
            " huuccc",
            "hhuuucc",
            "huuuuuu",
            "ouuuuu ",
            "oottti ",
            "oottti ",
            " ottti ",
            " rkkkn ",
            " rkkkn ",
            " qqqpp ",
            " qqqpp ",
            " lqqpm ",
            "  ddd  ",
            "  lzm  ",
            "  eee  ",
        ),
    ),
    "top": _Picture(
        "from above",
        {
            "l": "lesser-toes-top", "b": "big-toe-top", "e": "foot-outer-edge", "t": "foot-top", "a": "ankle-front",
            "i": "ankle-inner", "o": "ankle-outer", "s": "shin-front",
        },
        (
            "   l bb ",
            "  ll bb ",
            " lll bb ",
            " lll bb ",
            " lllxbb ",
            " etttttt",
            " etttttt",
            " etttttt",
            " etttttt",
            "  etttt ",
            "  etttt ",
            "  oaaai ",
            "  oaaai ",
            "  oaaai ",
            "   sss  ",
        ),
    ),
    "sole": _Picture(
        "the sole",
        {
            "l": "lesser-toes-bottom", "b": "big-toe-bottom", "m": "ball-of-foot", "e": "foot-outer-edge", "a": "arch",
            "h": "heel-bottom", "k": "heel-back", "i": "ankle-inner", "o": "ankle-outer",
        },
        (
            "   l bb ",
            "  ll bb ",
            " lll bb ",
            " lll bb ",
            " mmmmmmm",
            " mmmmmmm",
            " mmmmmm ",
            " eeaaaa ",
            " eeaaa  ",
            " eeaaa  ",
            " eeaaaa ",
            " ohhhhi ",
            "  hhhh  ",
            "  hhhh  ",
            "  kkkk  ",
        ),
    ),
}  # fmt: skip
_PAIRS: Final[Mapping[str, tuple[View, View]]] = {"legs": ("front", "back"), "feet": ("top", "sole")}
_GAP: Final = 3


def shows(views: str, zone: str) -> bool:
    """Tell whether a pair of views draws a zone."""
    return any(zone in _PICTURES[view].zones.values() for view in _PAIRS[views])


def pair_for(zones: frozenset[str]) -> str:
    """Give the pair of views that draws most of these zones; the feet only when they draw more of them."""
    legs, feet = (sum(shows(pair, zone) for zone in zones) for pair in ("legs", "feet"))
    return "feet" if feet > legs else "legs"


def figure(views: str, painted: Painted, focus: Focus, signs: Signs) -> list[Row]:
    """Draw a pair of views with what is painted and what is looked at."""
    pictures = [_PICTURES[view] for view in _PAIRS[views]]
    width = 2 * len(pictures[0].rows[0])
    captions = [("class:quiet", centred(picture.caption, width)) for picture in pictures]
    legs = ("class:quiet", centred("LEFT", width // 2) + centred("RIGHT", width // 2))
    gap = ("", " " * _GAP)
    rows: list[Row] = [(captions[0], gap, captions[1])]
    for lines in zip(*(picture.rows for picture in pictures), strict=True):
        row: list[Piece] = []
        for picture, letters in zip(pictures, lines, strict=True):
            row += [gap] if row else []
            row += [_cell(picture, letter, "left", painted, focus, signs) for letter in letters]
            row += [_cell(picture, letter, "right", painted, focus, signs) for letter in reversed(letters)]
        rows.append(tuple(row))
    rows.append((legs, gap, legs))
    return rows


def width_of(views: str) -> int:
    """Give the columns that a pair of views needs."""
    return sum(2 * len(_PICTURES[view].rows[0]) for view in _PAIRS[views]) + _GAP


def _cell(picture: _Picture, letter: str, leg: Leg, painted: Painted, focus: Focus, signs: Signs) -> Piece:
    if letter == " ":
        return ("", " ")
    zone = picture.zones.get(letter, "")
    if zone in painted.get(leg, frozenset()):
        return ("class:painted.focus" if zone in focus.get(leg, frozenset()) else "class:painted", signs.painted)
    if zone in focus.get(leg, frozenset()):
        return ("class:looked", signs.looked)
    return ("class:skin", signs.skin)
