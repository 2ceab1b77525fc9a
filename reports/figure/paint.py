"""How an area looks: its colour tells the pattern, its texture tells the pain, so that it also reads in grey."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

SKIN: Final = "#d9d2ca"
OUTLINE: Final = "#6f6860"
LINE: Final = "#a69e95"
POINT: Final = "#17663a"
_INK: Final = "#3a1d18"
_COLOUR: Final = {"main": "#e0685a", "light": "#f5bdb1"}
_EDGE: Final = {"hatch": 1.2, "cross": 1.8, "dots": 0.6}
_TILE: Final = {
    "hatch": f'<path d="M-1 1l2-2M0 6l6-6M5 7l2-2" stroke="{_INK}"/>',
    "cross": f'<path d="M0 0l6 6M0 6l6-6" stroke="{_INK}" stroke-width=".9"/>',
    "dots": f'<g fill="{_INK}"><circle cx="1.5" cy="1.5" r=".8"/><circle cx="4.5" cy="4.5" r=".8"/></g>',
}


@dataclass(frozen=True, slots=True)
class Look:
    """The look of an area: in the main area of a pattern, in its spread, or outside it; with one texture or plain.

    Hatched is felt, cross-hatched is felt outside the pattern, dotted is in the pattern and not felt.
    """

    colour: Literal["main", "light"] | None
    texture: Literal["hatch", "cross", "dots"] | None

    @property
    def weight(self) -> float:
        """The width of its edge; heavier ones are drawn above lighter ones."""
        return _EDGE[self.texture] if self.texture else 0.0


def fading(prefix: str, width: float) -> str:
    """Define how the other leg fades away from the middle of the body; see-through, so that it suits a dark page."""
    stops = "".join(
        f'<stop offset="{at}" stop-color="{SKIN}" stop-opacity="{much}"/>' for at, much in ((0, 0.5), (1, 0))
    )
    place = f'gradientUnits="userSpaceOnUse" x1="0" x2="{width:g}" y1="0" y2="0"'
    return f'<linearGradient id="{prefix}-fade" {place}>{stops}</linearGradient>'


def textures(looks: Iterable[Look], prefix: str) -> str:
    """Define the textures in use; ``prefix`` makes their ids differ from those of other pictures on the page."""
    return "".join(
        f'<pattern id="{prefix}-{name}" width="6" height="6" patternUnits="userSpaceOnUse">{_TILE[name]}</pattern>'
        for name in sorted({look.texture for look in looks if look.texture})
    )


def painted(areas: str, look: Look, name: str, prefix: str) -> str:
    """Paint areas, given as path data; ``name`` is an id for their shape, which colour and texture share."""
    shape = f'<path id="{name}" d="{areas}"'
    if look.texture is None:
        return f'{shape} class="fig-{look.colour}" fill="{_COLOUR[look.colour]}"/>' if look.colour else ""
    fill = f'fill="url(#{prefix}-{look.texture})"'
    style = f'class="fig-{look.texture}" {fill} stroke="{_INK}" stroke-width="{look.weight:g}" stroke-linejoin="round"'
    if look.colour is None:
        return f"{shape} {style}/>"
    return f'<g class="fig-{look.colour}" fill="{_COLOUR[look.colour]}">{shape}/></g><use href="#{name}" {style}/>'
