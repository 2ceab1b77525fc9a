"""The views of the body: what each is called, the strokes it is drawn with, and the zones between them.

One leg is drawn; the other is its mirror image. ``x`` runs outward from the middle of the body, ``y`` down, a unit is
about a quarter of a centimetre of the body (an eighth of the foot). A zone is named by the points round it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, TypeAlias

from reports.figure.planar import Edge, Plane, plane

ViewName: TypeAlias = Literal["front", "back", "top", "sole"]


@dataclass(frozen=True)
class View:
    """One view: ``zones`` name the points round an area; ``marks`` are drawn inside to know the body by.

    ``rim`` is the outline of the body; where that is cut, at the middle line or the waist, ``seam`` closes it.

    ``elsewhere`` is a part of the outline that is no zone; it only shows where the rest belongs. ``barely`` are zones
    of which too little shows here. Below ``trunk`` the legs are apart. ``left_first`` tells whether the person's left
    leg is drawn on the left.
    """

    name: ViewName
    title: str
    says: str
    strokes: tuple[str, ...]
    rim: str
    zones: Mapping[str, str]
    width: float
    height: float
    left_first: bool
    trunk: float = 0
    seam: str = ""
    elsewhere: tuple[str, ...] = ()
    barely: frozenset[str] = frozenset()
    marks: tuple[str, ...] = ()

    def shows(self, zone: str) -> bool:
        """Tell whether enough of a zone is seen here."""
        return zone in self.zones and zone not in self.barely

    @cached_property
    def _plane(self) -> Plane:
        return plane(self.strokes)

    @cached_property
    def skin(self) -> Edge:
        """The area of one leg."""
        return self._plane.loop(f"{self.rim} {self.seam}")

    @cached_property
    def outline(self) -> Edge:
        """The outline of the body on the side of one leg."""
        return self._plane.line(self.rim) if self.seam else self.skin

    @cached_property
    def areas(self) -> dict[str, Edge]:
        """The border of each zone."""
        return {zone: self._plane.loop(names) for zone, names in self.zones.items()}

    @cached_property
    def others(self) -> tuple[Edge, ...]:
        """The border of what is no zone."""
        return tuple(self._plane.loop(names) for names in self.elsewhere)

    @cached_property
    def inner_lines(self) -> tuple[Edge, ...]:
        """Every edge between two areas or along the seam, once."""
        rim = {frozenset(side) for side in pairwise(self.rim.split())}
        inner: dict[frozenset[str], tuple[str, str]] = {}
        for names in (*self.zones.values(), *self.elsewhere):
            for side in _sides(names):
                if frozenset(side) not in rim:
                    inner.setdefault(frozenset(side), side)
        return tuple(self._plane.edges[side] for side in inner.values())

    @cached_property
    def drawn_marks(self) -> tuple[Edge, ...]:
        """Strokes that only help to recognise the body: kneecap, crease, toes."""
        return tuple(edge for mark in self.marks for edge in _single(mark))


def _sides(names: str) -> list[tuple[str, str]]:
    corners = names.split()
    return list(zip(corners, [*corners[1:], corners[0]], strict=True))


def _single(mark: str) -> list[Edge]:
    words = mark.split()
    return [plane([" ".join([f"a:{words[0]}", *words[1:-1], f"b:{words[-1]}"])]).edges["a", "b"]]
