"""The sheet that views are drawn on: where each stands, the words above and below it, the legend."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Final, Literal, TypeAlias

from reports.figure.paint import FAINT, LINE, OUTLINE, POINT, SKIN, Look, painted, textures
from reports.figure.planar import path
from reports.figure.views import View

Leg: TypeAlias = Literal["left", "right"]
LEGS: Final[tuple[Leg, ...]] = ("left", "right")

FONT: Final = 'font-family="Helvetica,Arial,sans-serif"'
_GAP: Final = 8.0
_HEAD: Final = 20.0
_FOOT: Final = 18.0
_ROW: Final = 17.0
_RADIUS: Final = 6.4


@dataclass(frozen=True, slots=True)
class Panel:
    """A view with how each zone of each leg looks. A leg without looks is drawn pale; one left out is not drawn."""

    view: View
    legs: Mapping[Leg, Mapping[str, Look] | None]
    points: Mapping[Leg, Sequence[tuple[int, float, float]]] = field(default_factory=dict)

    @property
    def width(self) -> float:
        """The room it takes."""
        return self.view.width * len(self.legs) + 2 * _GAP

    @property
    def height(self) -> float:
        """The room it takes, with the words above and below."""
        return self.view.height + _HEAD + _FOOT

    def turn(self, leg: Leg) -> int:
        """Tell whether a leg is drawn as it is written, on the right (1), or as its mirror image, on the left (-1)."""
        return 1 if (leg == "right") is self.view.left_first else -1

    def middle(self, x: float) -> float:
        """Give the middle line of the body, for a panel that begins at ``x``."""
        on_the_left = any(self.turn(leg) < 0 for leg in self.legs)
        return x + _GAP + (self.view.width if on_the_left else 0)


def text(words: str, x: float, y: float, size: float, more: str = "") -> str:
    """Write words centred on ``x``, in the colour of the words around the picture."""
    return (
        f'<text class="fig-text" x="{x:g}" y="{y:g}" font-size="{size:g}" text-anchor="middle" {FONT}'
        f' fill="currentColor"{more}>{escape(words)}</text>'
    )


def bare(view: View, prefix: str) -> str:
    """Define a leg without anything on it, to be used for either side, and its shape alone."""
    skin = f'<path id="{prefix}-{view.name}-skin" d="{path(view.skin)}"/>'
    others = "".join(f'<path d="{path(edge)}" fill="{FAINT}" class="fig-faint"/>' for edge in view.others)
    lines = "".join(path(edge, closed=False) for edge in view.inner_lines)
    marks = "".join(path(edge, closed=False) for edge in view.drawn_marks)
    return (
        f'{skin}<g id="{prefix}-{view.name}" fill="none" stroke-linejoin="round" stroke-linecap="round">'
        f'<use href="#{prefix}-{view.name}-skin" fill="{SKIN}" class="fig-skin"/>{others}'
        f'<path d="{lines}" stroke="{LINE}" stroke-width=".6" class="fig-line"/>'
        f'<path d="{marks}" stroke="{OUTLINE}" stroke-width=".8" class="fig-mark"/>'
        f'<use href="#{prefix}-{view.name}-skin" stroke="{OUTLINE}" stroke-width="1.2" class="fig-outline"/></g>'
    )


def drawn(panel: Panel, x: float, y: float, prefix: str) -> str:
    """Draw a panel with its left upper corner at a place."""
    view, middle, top = panel.view, panel.middle(x), y + _HEAD
    parts = [text(view.title, x + panel.width / 2, y + 12, 12)]
    for leg, looks in panel.legs.items():
        turn = panel.turn(leg)
        place = f'transform="translate({middle:g} {top:g})' + (' scale(-1 1)"' if turn < 0 else '"')
        if looks is None:
            parts.append(f'<use href="#{prefix}-{view.name}-skin" {place} fill="{FAINT}" class="fig-faint"/>')
        else:
            zones = "".join(_zone(view, zone, look, prefix) for zone, look in _heavy_last(looks))
            parts.append(f'<g {place}><use href="#{prefix}-{view.name}"/>{zones}</g>')
        bold = ' font-weight="bold"' if looks is not None else ""
        side = middle + turn * view.width / 2
        parts.append(text(leg.upper(), side, top + view.height + 13, 10, f' letter-spacing="1"{bold}'))
        parts += [_point(n, middle + turn * px, top + py) for n, px, py in panel.points.get(leg, ())]
    return "".join(parts)


def legend(rows: Iterable[tuple[Look | Literal["point"], str]], x: float, y: float, prefix: str) -> str:
    """Write what the looks mean, one below the other."""
    parts = []
    for number, (look, words) in enumerate(rows):
        top = y + number * _ROW
        if look == "point":
            parts.append(_point(1, x + 9, top + 6))
        else:
            box = f'<rect x="{x:g}" y="{top:g}" width="18" height="12"'
            parts.append(f'{box} fill="{SKIN}" class="fig-skin"/>{painted(box, look, prefix)}')
        parts.append(text(words, x + 25, top + 10, 11).replace("middle", "start"))
    return "".join(parts)


def sheet(
    columns: Sequence[Sequence[Panel]],
    rows: Sequence[tuple[Look | Literal["point"], str]],
    title: str,
    description: str,
    prefix: str,
) -> tuple[str, float, float]:
    """Draw columns of panels with a legend below, and give the SVG with its width and height."""
    width = max(sum(max(panel.width for panel in column) for column in columns), 230 if rows else 0)
    tall = max(sum(panel.height for panel in column) for column in columns)
    height = tall + (len(rows) * _ROW + _GAP if rows else 0)
    views = {panel.view.name: panel.view for column in columns for panel in column}
    looks = {
        look for column in columns for panel in column for leg in panel.legs.values() if leg for look in leg.values()
    }
    parts = [textures(looks, prefix), *(bare(view, prefix) for view in views.values())]
    body, x = [], 0.0
    for column in columns:
        wide = max(panel.width for panel in column)
        y = 0.0
        for panel in column:
            body.append(drawn(panel, x + (wide - panel.width) / 2, y, prefix))
            y += panel.height
        x += wide
    body.append(legend(rows, _GAP, tall + 2, prefix))
    return (
        framed(f"<defs>{''.join(parts)}</defs>{''.join(body)}", width, height, title, description, prefix),
        width,
        height,
    )


def framed(body: str, width: float, height: float, title: str, description: str, prefix: str) -> str:
    """Frame a drawing as an image with a name and a description."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="fig" role="img" viewBox="0 0 {width:g} {height:g}"'
        f' width="{width:g}" height="{height:g}" aria-labelledby="{prefix}-title {prefix}-desc">'
        f'<title id="{prefix}-title">{escape(title)}</title><desc id="{prefix}-desc">{escape(description)}</desc>'
        f"{body}</svg>"
    )


def _heavy_last(looks: Mapping[str, Look]) -> list[tuple[str, Look]]:
    order = ("light", "main", "met-light", "met-main", "pain", "other")
    return sorted(looks.items(), key=lambda pair: order.index(pair[1]))


def _zone(view: View, zone: str, look: Look, prefix: str) -> str:
    return painted(f'<path d="{path(view.areas[zone])}"', look, prefix) if zone in view.areas else ""


def _point(number: int, x: float, y: float) -> str:
    return (
        f'<circle class="fig-point" cx="{x:g}" cy="{y:g}" r="{_RADIUS}" fill="{POINT}" stroke="#fff"/>'
        f'<text x="{x:g}" y="{y + 3.1:g}" font-size="9" font-weight="bold" text-anchor="middle" {FONT} fill="#fff">'
        f"{number}</text>"
    )
