"""One view on a sheet: its legs, what is painted on them, numbers, and the words above and below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Literal, TypeAlias

from reports.figure.paint import LINE, OUTLINE, POINT, Look, painted
from reports.figure.views import View

Leg: TypeAlias = Literal["left", "right"]
LEGS: Final[tuple[Leg, ...]] = ("left", "right")
Numbered: TypeAlias = Sequence[tuple[int, float, float]]

_OTHER: Final = 'fill="#fff" fill-opacity=".6" class="fig-other"'
_GAP: Final = 7.0
PALE_PART: Final = 48.0
_HEAD: Final = 20.0
_FOOT: Final = 20.0


@dataclass(frozen=True, slots=True)
class Panel:
    """A view with how each zone of each leg looks. A leg without looks fades away; one left out is not drawn.

    ``top`` and ``bottom`` are the part of the view that is shown. ``points`` are trigger points, ``names`` the numbers
    of the zones; both stand on every leg that has looks. ``deep`` are the points that must not be pressed.
    """

    view: View
    legs: Mapping[Leg, Mapping[str, Look] | None]
    top: float
    bottom: float
    points: Numbered = ()
    names: Numbered = ()
    deep: frozenset[int] = frozenset()

    @property
    def width(self) -> float:
        """The room it takes."""
        return sum(map(self._wide, self.legs)) + 2 * _GAP

    @property
    def height(self) -> float:
        """The room it takes, with the words above and below."""
        return self.bottom - self.top + _HEAD + _FOOT

    def _wide(self, leg: Leg) -> float:
        """Give the room of a leg; of one that fades away, only the part next to the other is seen."""
        return self.view.width if self.legs[leg] is not None else PALE_PART

    def turn(self, leg: Leg) -> int:
        """Tell whether a leg is drawn as it is written, on the right (1), or as its mirror image, on the left (-1)."""
        return 1 if (leg == "right") is self.view.left_first else -1

    def drawn(self, x: float, y: float, prefix: str) -> str:
        """Draw it with its left upper corner at a place."""
        middle = _GAP + sum(self._wide(leg) for leg in self.legs if self.turn(leg) < 0)
        words = [text(self.view.title, x + self.width / 2, y + 12, ' font-size="11"')]
        for leg, looks in self.legs.items():
            side = x + middle + self.turn(leg) * self._wide(leg) / 2
            bold = "" if looks is None else ' font-weight="bold"'
            words.append(text(leg.upper(), side, y + self.height - 6, f' font-size="10" letter-spacing="1"{bold}'))
        inside = f"{self._legs(middle, prefix)}{self._points(middle)}{self._names(middle)}"
        place = f'class="fig-view" transform="translate({x:g} {y + _HEAD - self.top:g})"'
        if self.bottom - self.top == self.view.height:
            return f"<g {place}>{inside}</g>{''.join(words)}"
        part = f"{prefix}-{self.view.name}-part"
        window = f"M0 {self.top:g}h{self.width:g}V{self.bottom:g}H0z"
        return (
            f'<clipPath id="{part}"><path d="{window}"/></clipPath>'
            f'<g {place} clip-path="url(#{part})">{inside}</g>{"".join(words)}'
        )

    def _legs(self, middle: float, prefix: str) -> str:
        parts = []
        drawn: list[tuple[Mapping[str, Look], str]] = []
        for leg, looks in self.legs.items():
            place = f'transform="translate({middle:g})' + (' scale(-1 1)"' if self.turn(leg) < 0 else '"')
            if looks is None:
                parts.append(
                    f'<use href="#{prefix}-{self.view.name}-skin" {place} fill="url(#{prefix}-fade)" class="fig-pale"/>'
                )
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
            areas = "".join(self.view.paths[zone] for zone in seen if seen[zone] == look)
            parts.append(painted(areas, look, f"{name}-{n}", prefix))
        return "".join(parts)

    def _points(self, middle: float) -> str:
        places = [(n, middle + self.turn(leg) * x, y) for leg in self._meant for n, x, y in self.points]
        return "".join(point(n, x, y, deep=n in self.deep) for n, x, y in places)

    def _names(self, middle: float) -> str:
        places = [(n, middle + self.turn(leg) * x, y + 2.2) for leg in self._meant for n, x, y in self.names]
        words = "".join(f'<text x="{x:g}" y="{y:g}">{n}</text>' for n, x, y in places)
        return f'<g class="fig-name" font-size="6.4" fill="{OUTLINE}">{words}</g>' if words else ""

    @property
    def _meant(self) -> list[Leg]:
        return [leg for leg, looks in self.legs.items() if looks is not None]


def bare(view: View, prefix: str, skin: str) -> str:
    """Define a leg without anything on it, to be used for either side, and its shape alone."""
    whole = f"{prefix}-{view.name}-skin"
    rim_only = f' stroke-dasharray="{view.rim_length:.1f} 999"' if view.seam else ""
    return (
        f'<path id="{whole}" d="{view.skin_path}"/>'
        f'<g id="{prefix}-{view.name}" fill="none" stroke-linejoin="round" stroke-linecap="round">'
        f'<use href="#{whole}" fill="{skin}" class="fig-skin"/><path d="{view.others_path}" {_OTHER}/>'
        f'<path d="{view.lines_path}" stroke="{LINE}" stroke-width=".6" class="fig-line"/>'
        f'<path d="{view.marks_path}" stroke="{OUTLINE}" stroke-width=".7" class="fig-mark"/>'
        f'<use href="#{whole}" stroke="{OUTLINE}" stroke-width="1.2"{rim_only} class="fig-outline"/></g>'
    )


def point(number: int, x: float, y: float, deep: bool) -> str:
    """Draw a trigger point with its number; hollow, with a broken rim, where it must not be pressed."""
    inside, rim, broken = (
        ("#fff", POINT, ' stroke-width="1.4" stroke-dasharray="2.4 1.6"') if deep else (POINT, "#fff", "")
    )
    return (
        f'<circle class="fig-point" cx="{x:g}" cy="{y:g}" r="6.4" fill="{inside}" stroke="{rim}"{broken}/>'
        f'<text x="{x:g}" y="{y + 3.2:g}" font-size="9" font-weight="bold" fill="{rim}">{number}</text>'
    )


def text(words: str, x: float, y: float, more: str) -> str:
    """Write words in the colour of the words around the picture."""
    return f'<text class="fig-text" x="{x:g}" y="{y:g}" fill="currentColor"{more}>{escape(words)}</text>'
