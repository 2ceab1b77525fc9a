"""Smooth curves and the areas they part: each boundary is written once, and both neighbours use it.

A stroke is written as points from one end to the other: ``x,y`` or ``name:x,y`` where other strokes meet it; a bare
``name`` is a point named before. The curve is smooth through its points, but bends sharply at a point marked ``!``.
On the middle line of the body (x = 0) a curve meets its mirror image smoothly.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import dist, hypot
from typing import Final

from reports.figure.spline import COARSE, Cubic, Knot, Point, rounded, smooth

_FINE: Final = 6


@dataclass(frozen=True, slots=True)
class Edge:
    """A piece of a stroke between two named points."""

    start: Point
    cubics: tuple[Cubic, ...]

    @property
    def places(self) -> tuple[Point, ...]:
        """The points it goes through."""
        return (self.start, *(cubic[2] for cubic in self.cubics))

    @property
    def length(self) -> float:
        """How long it is, to within rounding."""
        return sum(dist(here, there) for here, there in pairwise(self.along(_FINE)))

    def along(self, steps: int) -> tuple[Point, ...]:
        """Give points on the curve: so many to each of its cubics, and its start."""
        points, here = [self.start], self.start
        for first, second, end in self.cubics:
            for step in range(1, steps + 1):
                t, u = step / steps, 1 - step / steps
                share = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
                corners = (here, first, second, end)
                x, y = (sum(s * corner[axis] for s, corner in zip(share, corners, strict=True)) for axis in (0, 1))
                points.append((x, y))
            here = end
        return tuple(points)

    def turned(self) -> "Edge":
        """Give the same curve from its end to its start."""
        knots = self.places
        turned = [(second, first, knots[i]) for i, (first, second, _) in enumerate(self.cubics)]
        return Edge(knots[-1], tuple(reversed(turned)))


@dataclass(frozen=True, slots=True)
class Plane:
    """All edges of a drawing, by the names of their ends, in both directions."""

    edges: Mapping[tuple[str, str], Edge]

    def loop(self, names: str) -> Edge:
        """Join the edges round an area, given the named points on its border in order."""
        corners = names.split()
        return self._joined(zip(corners, [*corners[1:], corners[0]], strict=True))

    def line(self, names: str) -> Edge:
        """Join the edges along a line, given the named points on it in order."""
        return self._joined(pairwise(names.split()))

    def _joined(self, sides: Iterable[tuple[str, str]]) -> Edge:
        edges = [self.edges[side] for side in sides]
        return Edge(edges[0].start, tuple(cubic for edge in edges for cubic in edge.cubics))


def plane(strokes: Iterable[str]) -> Plane:
    """Read strokes into edges."""
    named: dict[str, Point] = {}
    edges: dict[tuple[str, str], Edge] = {}
    for stroke in strokes:
        knots = [_knot(word, named) for word in stroke.split()]
        cubics = smooth(knots)
        start = 0
        for end in [i for i, knot in enumerate(knots) if i and knot.name]:
            one, other = knots[start].name, knots[end].name
            edge = Edge(rounded(knots[start].at), tuple(cubics[start:end]))
            if one is None or other is None or (one, other) in edges:
                raise ValueError(f"stroke {stroke!r}: its ends need names, and no two edges may join the same points")
            edges[one, other], edges[other, one] = edge, edge.turned()
            start = end
    return Plane(edges)


def curve(stroke: str) -> Edge:
    """Read a stroke that meets no other."""
    knots = [_knot(word, {}) for word in stroke.split()]
    return Edge(rounded(knots[0].at), tuple(smooth(knots)))


def path(edge: Edge, *, closed: bool = True) -> str:
    """Write a curve as the path data of an SVG, in steps from point to point."""
    here = edge.start
    parts = [f"M{_number(here[0])}{_number(here[1], follows=True)}"]
    for first, second, end in edge.cubics:
        if _straight(here, first, second, end):
            parts.append("l" + _steps(here, (end,)))
        else:
            parts.append("c" + _steps(here, (first, second, end)))
        here = end
    return "".join(parts) + ("z" if closed else "")


def _knot(word: str, named: dict[str, Point]) -> Knot:
    sharp, word = word.endswith("!"), word.rstrip("!")
    name, _, place = word.rpartition(":") if "," in word else (word, "", "")
    if place:
        x, _, y = place.partition(",")
        at = (float(x), float(y))
        if name:
            named[name] = at
        return Knot(name or None, at, sharp)
    return Knot(name, named[name], sharp)


def _straight(start: Point, first: Point, second: Point, end: Point) -> bool:
    """Tell whether both control points lie on the line between the ends, to within rounding."""
    run, rise = end[0] - start[0], end[1] - start[1]
    return all(
        abs(run * (p[1] - start[1]) - rise * (p[0] - start[0])) <= COARSE * hypot(run, rise) for p in (first, second)
    )


def _steps(here: Point, points: tuple[Point, ...]) -> str:
    numbers = [n for point in points for n in (point[0] - here[0], point[1] - here[1])]
    return "".join(_number(n, follows=i > 0) for i, n in enumerate(numbers))


def _number(value: float, *, follows: bool = False) -> str:
    text = f"{value:.1f}".removesuffix(".0")
    if abs(value) < 1:
        text = text.replace("0.", ".") if round(value, 1) else "0"
    return f" {text}" if follows and not text.startswith("-") else text
