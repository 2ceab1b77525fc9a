"""The views of the body: what each is called, the strokes it is drawn with, and the zones between them.

One leg is drawn; the other is its mirror image. ``x`` runs outward from the middle of the body, ``y`` down, a unit is
about a quarter of a centimetre of the body (an eighth of the foot). A zone is named by the points round it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, TypeAlias

from reports.figure.planar import Edge, Plane, curve, path, plane

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
        """The border of one leg."""
        return self._plane.loop(f"{self.rim} {self.seam}")

    @cached_property
    def areas(self) -> dict[str, Edge]:
        """The border of each zone."""
        return {zone: self._plane.loop(names) for zone, names in self.zones.items()}

    @cached_property
    def others(self) -> tuple[Edge, ...]:
        """The borders of what is no zone."""
        return tuple(self._plane.loop(names) for names in self.elsewhere)

    @cached_property
    def rim_length(self) -> float:
        """How much of the border of the leg, from its start, is outline of the body."""
        return (self._plane.line(self.rim) if self.seam else self.skin).length

    @cached_property
    def skin_path(self) -> str:
        """Path data of the leg."""
        return path(self.skin)

    @cached_property
    def paths(self) -> dict[str, str]:
        """Path data of each zone."""
        return {zone: path(edge) for zone, edge in self.areas.items()}

    @cached_property
    def others_path(self) -> str:
        """Path data of what is no zone."""
        return "".join(map(path, self.others))

    @cached_property
    def lines_path(self) -> str:
        """Path data of every edge between two areas or along the seam, once."""
        rim = {frozenset(side) for side in pairwise(self.rim.split())}
        inner: dict[frozenset[str], tuple[str, str]] = {}
        for names in (*self.zones.values(), *self.elsewhere):
            for side in pairwise([*names.split(), names.split()[0]]):
                if frozenset(side) not in rim:
                    inner.setdefault(frozenset(side), side)
        return "".join(path(self._plane.edges[side], closed=False) for side in inner.values())

    @cached_property
    def marks_path(self) -> str:
        """Path data of what only helps to recognise the body: kneecap, crease, toes."""
        return "".join(path(curve(mark), closed=False) for mark in self.marks)
