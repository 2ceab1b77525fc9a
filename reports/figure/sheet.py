"""The sheet that panels stand on: their places, the legend or key below them, the frame with its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Literal, TypeAlias

from reports.figure.paint import SKIN, Look, fading, painted, textures
from reports.figure.panel import PALE_PART, Panel, bare, point

PointMark: TypeAlias = Literal["point", "deep"]
"""A trigger point, and one that must not be pressed."""

WHITE: Final = "#fff"
_MARGIN: Final = 7.0
_FONT: Final = 'font-family="Legwise Sans,Helvetica,Arial,sans-serif" text-anchor="middle"'


@dataclass(frozen=True, slots=True)
class Rows:
    """The lines below the panels: of a legend, with looks or kinds of trigger point; of a key, with numbers."""

    lines: Sequence[tuple[Look | int | PointMark, str]]
    width: float = 165.0
    height: float = 16.0
    size: float = 10.5

    def deep(self, width: float) -> int:
        """Tell how many lines stand one below the other, in as many columns as there is room for."""
        return -(-len(self.lines) // max(1, int((width - _MARGIN) // self.width)))

    def drawn(self, y: float, width: float, prefix: str) -> str:
        """Draw them below a height."""
        marks, words = [], []
        for i, (mark, meaning) in enumerate(self.lines):
            column, row = divmod(i, self.deep(width))
            left, top = _MARGIN + column * self.width, y + row * self.height + 2
            if isinstance(mark, Look):
                box = f"M{left:g} {top:g}h18v11h-18z"
                under = f'<path d="{box}" fill="{SKIN}" class="fig-skin"/>'
                marks.append(under + painted(box, mark, f"{prefix}-{i}", prefix))
            elif mark in ("point", "deep"):
                marks.append(point(1, left + 9, top + 5.5, deep=mark == "deep"))
            else:
                words.append(f'<text x="{left + 12:g}" y="{top + 9.4:g}" text-anchor="middle">{mark}</text>')
            words.append(f'<text x="{left + 24:g}" y="{top + 9.4:g}">{escape(meaning)}</text>')
        style = f'fill="currentColor" font-size="{self.size:g}" text-anchor="start"'
        return f'{"".join(marks)}<g class="fig-text" {style}>{"".join(words)}</g>'


@dataclass(frozen=True, slots=True)
class Sheet:
    """Panels in columns, one below the other in each, and rows below them all; ``skin`` is the colour of the body."""

    columns: Sequence[Sequence[Panel]]
    rows: Rows
    skin: str = SKIN

    @property
    def width(self) -> float:
        """The width of the whole."""
        return max(sum(map(_wide, self.columns)), self.rows.width + _MARGIN)

    @property
    def height(self) -> float:
        """The height of the whole."""
        return self._tall + self.rows.deep(self.width) * self.rows.height + _MARGIN

    @property
    def _tall(self) -> float:
        return max(sum(panel.height for panel in column) for column in self.columns)

    def svg(self, title: str, description: str, prefix: str) -> str:
        """Draw it as an image with a name and a description; ``prefix`` begins every id in it."""
        panels = [panel for column in self.columns for panel in column]
        views = {panel.view.name: panel.view for panel in panels}
        looks = {mark for mark, _ in self.rows.lines if isinstance(mark, Look)}
        looks |= {look for panel in panels for leg in panel.legs.values() if leg for look in leg.values()}
        defs = textures(looks, prefix) + "".join(bare(view, prefix, self.skin) for view in views.values())
        if any(leg is None for panel in panels for leg in panel.legs.values()):
            defs += fading(prefix, PALE_PART)
        box = f'viewBox="0 0 {self.width:g} {self.height:g}" width="{self.width:g}" height="{self.height:g}"'
        named = f'aria-labelledby="{prefix}-title {prefix}-desc"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="fig" role="img" {named} {box} {_FONT}>'
            f'<title id="{prefix}-title">{escape(title)}</title><desc id="{prefix}-desc">{escape(description)}</desc>'
            f"<defs>{defs}</defs>{self._panels(prefix)}{self.rows.drawn(self._tall, self.width, prefix)}</svg>"
        )

    def _panels(self, prefix: str) -> str:
        parts = []
        x = (self.width - sum(map(_wide, self.columns))) / 2
        for column in self.columns:
            y = 0.0
            for panel in column:
                parts.append(panel.drawn(x + (_wide(column) - panel.width) / 2, y, prefix))
                y += panel.height
            x += _wide(column)
        return "".join(parts)


def _wide(column: Sequence[Panel]) -> float:
    return max(panel.width for panel in column)
