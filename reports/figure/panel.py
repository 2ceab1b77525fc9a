"""One view on a sheet: its legs, what is painted on them, numbers, and the words above and below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Literal, TypeAlias

from reports.figure.paint import LINE, OUTLINE, PALE, POINT, Look, painted
from reports.figure.planar import path
from reports.figure.views import View

Leg: TypeAlias = Literal["left", "right"]
LEGS: Final[tuple[Leg, ...]] = ("left", "right")
Numbered: TypeAlias = Sequence[tuple[int, float, float]]

_OTHER: Final = 'fill="#fff" fill-opacity=".6" class="fig-other"'
_GAP: Final = 7.0
_HEAD: Final = 20.0
_FOOT: Final = 20.0


@dataclass(frozen=True, slots=True)
class Panel:
    """A view with how each zone of each leg looks. A leg without looks is drawn pale; one left out is not drawn.

    ``top`` and ``bottom`` are the part of the view that is shown. ``points`` are trigger points, ``names`` the numbers
    of the zones; both stand on every leg that has looks.
    """

    view: View
    legs: Mapping[Leg, Mapping[str, Look] | None]
    top: float
    bottom: float
    points: Numbered = ()
    names: Numbered = ()

    @property
    def width(self) -> float:
        """The room it takes."""
        return self.view.width * len(self.legs) + 2 * _GAP

    @property
    def height(self) -> float:
        """The room it takes, with the words above and below."""
        return self.bottom - self.top + _HEAD + _FOOT

    def turn(self, leg: Leg) -> int:
        """Tell whether a leg is drawn as it is written, on the right (1), or as its mirror image, on the left (-1)."""
        return 1 if (leg == "right") is self.view.left_first else -1

    def drawn(self, x: float, y: float, prefix: str) -> str:
        """Draw it with its left upper corner at a place."""
        middle = _GAP + (self.view.width if any(self.turn(leg) < 0 for leg in self.legs) else 0)
        words = [text(self.view.title, x + self.width / 2, y + 12, ' font-size="11"')]
        for leg, looks in self.legs.items():
            side = x + middle + self.turn(leg) * self.view.width / 2
            bold = "" if looks is None else ' font-weight="bold"'
            words.append(text(leg.upper(), side, y + self.height - 6, f' font-size="10" letter-spacing="1"{bold}'))
        tall = self.bottom - self.top
        window = f'viewBox="0 {self.top:g} {self.width:g} {tall:g}" width="{self.width:g}" height="{tall:g}"'
        inside = f"{self._legs(middle, prefix)}{self._points(middle)}{self._names(middle)}"
        return f'<svg x="{x:g}" y="{y + _HEAD:g}" {window}>{inside}</svg>{"".join(words)}'

    def _legs(self, middle: float, prefix: str) -> str:
        parts = []
        drawn: list[tuple[Mapping[str, Look], str]] = []
        for leg, looks in self.legs.items():
            place = f'transform="translate({middle:g})' + (' scale(-1 1)"' if self.turn(leg) < 0 else '"')
            if looks is None:
                parts.append(f'<use href="#{prefix}-{self.view.name}-skin" {place} {PALE}/>')
                continue
            same = next((name for other, name in drawn if other == looks), None)
            if same:
                parts.append(f'<use href="#{same}" {place}/>')
                continue
            name = f"{prefix}-{self.view.name}-{leg}"
            inside = f'<use href="#{prefix}-{self.view.name}"/>{self._areas(looks, name, prefix)}'
            parts.append(f'<g {place}><g id="{name}">{inside}</g></g>')
            drawn.append((looks, name))
        return "".join(parts)

    def _areas(self, looks: Mapping[str, Look], name: str, prefix: str) -> str:
        """Paint all zones of one look at once, those with heavy edges last."""
        seen = {zone: look for zone, look in looks.items() if zone in self.view.areas}
        parts = []
        for n, look in enumerate(sorted(dict.fromkeys(seen.values()), key=lambda look: look.weight)):
            areas = "".join(path(self.view.areas[zone]) for zone in seen if seen[zone] == look)
            parts.append(painted(areas, look, f"{name}-{n}", prefix))
        return "".join(parts)

    def _points(self, middle: float) -> str:
        return "".join(point(n, middle + self.turn(leg) * x, y) for leg in self._meant for n, x, y in self.points)

    def _names(self, middle: float) -> str:
        places = [(n, middle + self.turn(leg) * x, y + 2.4) for leg in self._meant for n, x, y in self.names]
        words = "".join(f'<text x="{x:g}" y="{y:g}">{n}</text>' for n, x, y in places)
        return f'<g class="fig-name" font-size="7" fill="{OUTLINE}">{words}</g>' if words else ""

    @property
    def _meant(self) -> list[Leg]:
        return [leg for leg, looks in self.legs.items() if looks is not None]


def bare(view: View, prefix: str, skin: str) -> str:
    """Define a leg without anything on it, to be used for either side, and its shape alone."""
    shape = f'<path id="{prefix}-{view.name}-skin" d="{path(view.skin)}"/>'
    others = "".join(f'<path d="{path(edge)}" {_OTHER}/>' for edge in view.others)
    lines = "".join(path(edge, closed=False) for edge in view.inner_lines)
    marks = "".join(path(edge, closed=False) for edge in view.drawn_marks)
    rim_only = f' stroke-dasharray="{view.outline.length:.1f} 999"' if view.seam else ""
    edge = f'stroke="{OUTLINE}" stroke-width="1.2"{rim_only} class="fig-outline"'
    return (
        f'{shape}<g id="{prefix}-{view.name}" fill="none" stroke-linejoin="round" stroke-linecap="round">'
        f'<use href="#{prefix}-{view.name}-skin" fill="{skin}" class="fig-skin"/>{others}'
        f'<path d="{lines}" stroke="{LINE}" stroke-width=".6" class="fig-line"/>'
        f'<path d="{marks}" stroke="{OUTLINE}" stroke-width=".7" class="fig-mark"/>'
        f'<use href="#{prefix}-{view.name}-skin" {edge}/></g>'
    )


def point(number: int, x: float, y: float) -> str:
    """Draw a trigger point with its number."""
    return (
        f'<circle class="fig-point" cx="{x:g}" cy="{y:g}" r="6.4" fill="{POINT}" stroke="#fff"/>'
        f'<text x="{x:g}" y="{y + 3.2:g}" font-size="9" font-weight="bold" fill="#fff">{number}</text>'
    )


def text(words: str, x: float, y: float, more: str) -> str:
    """Write words in the colour of the words around the picture."""
    return f'<text class="fig-text" x="{x:g}" y="{y:g}" fill="currentColor"{more}>{escape(words)}</text>'
