"""How each kind of area looks: a colour for those who see it, and a texture that says the same in grey."""

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

Look: TypeAlias = Literal["pain", "met-main", "met-light", "other", "main", "light"]
"""Painted pain; pain in the pattern (main area or spread); pain outside it; pattern without pain (main, spread)."""

SKIN: Final = "#dcd6cf"
FAINT: Final = "#efece8"
OUTLINE: Final = "#6f6860"
LINE: Final = "#a69e95"
POINT: Final = "#17663a"

_MAIN, _LIGHT, _INK = "#dd5b4d", "#f3b3a6", "#3a1d18"
_FILL: Final[dict[Look, str | None]] = {
    "pain": None,
    "met-main": _MAIN,
    "met-light": _LIGHT,
    "other": None,
    "main": _MAIN,
    "light": _LIGHT,
}
_TEXTURE: Final[dict[Look, str]] = {
    "pain": "hatch",
    "met-main": "hatch",
    "met-light": "hatch",
    "other": "cross",
    "main": "dots",
    "light": "dots",
}
_EDGE: Final[dict[str, float]] = {"hatch": 1.1, "cross": 1.8, "dots": 0.6}
_TILE: Final[dict[str, str]] = {
    "hatch": f'<path d="M-1 1l2-2M0 6l6-6M5 7l2-2" stroke="{_INK}" stroke-width="1.1"/>',
    "cross": f'<path d="M0 0l6 6M0 6l6-6" stroke="{_INK}" stroke-width=".9"/>',
    "dots": f'<circle cx="1.5" cy="1.5" r=".8" fill="{_INK}"/><circle cx="4.5" cy="4.5" r=".8" fill="{_INK}"/>',
}
_CLASS: Final = {_MAIN: "main", _LIGHT: "light"}


def textures(looks: Iterable[Look], prefix: str) -> str:
    """Define the textures in use; ``prefix`` makes their ids differ from those of other pictures on the page."""
    used = sorted({_TEXTURE[look] for look in looks})
    return "".join(
        f'<pattern id="{prefix}-{name}" width="6" height="6" patternUnits="userSpaceOnUse">{_TILE[name]}</pattern>'
        for name in used
    )


def painted(shape: str, look: Look, prefix: str) -> str:
    """Paint a shape; ``shape`` is the element that draws it, without its end."""
    fill, texture = _FILL[look], _TEXTURE[look]
    under = f'{shape} class="fig-{_CLASS[fill]}" fill="{fill}"/>' if fill else ""
    edge = f'stroke="{_INK}" stroke-width="{_EDGE[texture]:g}" stroke-linejoin="round"'
    return f'{under}{shape} class="fig-{texture}" fill="url(#{prefix}-{texture})" {edge}/>'
