"""Smooth curves and the areas they part: each boundary is written once, and both neighbours use it.

A stroke is written as points from one end to the other: ``x,y`` or ``name:x,y`` where other strokes meet it; a bare
``name`` is a point named before. The curve is smooth through its points, but bends sharply at a point marked ``!``.
On the middle line of the body (x = 0) a curve meets its mirror image smoothly.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import Final, TypeAlias

Point: TypeAlias = tuple[float, float]
Cubic: TypeAlias = tuple[Point, Point, Point]
"""The two control points and the end of a Bézier curve; it starts where the last one ended."""

_COARSE: Final = 0.1
"""Coordinates are rounded to this."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A piece of a stroke between two named points."""

    start: Point
    cubics: tuple[Cubic, ...]

    def turned(self) -> "Edge":
        """Give the same curve from its end to its start."""
        knots = [self.start, *(cubic[2] for cubic in self.cubics)]
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


@dataclass(frozen=True, slots=True)
class _Knot:
    name: str | None
    at: Point
    sharp: bool


def plane(strokes: Iterable[str]) -> Plane:
    """Read strokes into edges."""
    named: dict[str, Point] = {}
    edges: dict[tuple[str, str], Edge] = {}
    for stroke in strokes:
        knots = [_knot(word, named) for word in stroke.split()]
        cubics = _smooth(knots)
        start = 0
        for end in [i for i, knot in enumerate(knots) if i and knot.name]:
            one, other = knots[start].name, knots[end].name
            edge = Edge(_rounded(knots[start].at), tuple(cubics[start:end]))
            if one is None or other is None or (one, other) in edges:
                raise ValueError(f"stroke {stroke!r}: its ends need names, and no two edges may join the same points")
            edges[one, other], edges[other, one] = edge, edge.turned()
            start = end
    return Plane(edges)


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


def _knot(word: str, named: dict[str, Point]) -> _Knot:
    sharp, word = word.endswith("!"), word.rstrip("!")
    name, _, place = word.rpartition(":") if "," in word else (word, "", "")
    if place:
        x, _, y = place.partition(",")
        at = (float(x), float(y))
        if name:
            named[name] = at
        return _Knot(name or None, at, sharp)
    return _Knot(name, named[name], sharp)


def _smooth(knots: list[_Knot]) -> list[Cubic]:
    """Lay a curve through the points: the slope at each is that of the parabola through it and its two neighbours."""
    cubics = []
    for i in range(len(knots) - 1):
        before, here, there, after = _at(knots, i - 1, i), knots[i].at, knots[i + 1].at, _at(knots, i + 2, i + 1)
        before = None if knots[i].sharp else before
        after = None if knots[i + 1].sharp else after
        out, into = _slope(before, here, there), _slope(after, there, here)
        if before is None:
            out = _eased(here, there, into)
        if after is None:
            into = _eased(there, here, out)
        far = hypot(there[0] - here[0], there[1] - here[1]) / 3
        first = (here[0] + out[0] * far, here[1] + out[1] * far)
        second = (there[0] + into[0] * far, there[1] + into[1] * far)
        cubics.append((_rounded(first), _rounded(second), _rounded(there)))
    return cubics


def _at(knots: list[_Knot], i: int, end: int) -> Point | None:
    """Give a neighbour's place; beyond an end on the middle line it is the mirror image of the one before."""
    if 0 <= i < len(knots):
        return knots[i].at
    inner = knots[1].at if end == 0 else knots[-2].at
    return (-inner[0], inner[1]) if knots[end].at[0] == 0 and inner[0] != 0 else None


def _slope(before: Point | None, here: Point, there: Point) -> Point:
    """Give the direction in which the curve leaves ``here`` towards ``there``, scaled to a step of one."""
    if before is None:
        return _unit(here, there)
    back = hypot(here[0] - before[0], here[1] - before[1])
    ahead = hypot(there[0] - here[0], there[1] - here[1])
    whole = back + ahead
    return (
        ((here[0] - before[0]) / back * ahead + (there[0] - here[0]) / ahead * back) / whole,
        ((here[1] - before[1]) / back * ahead + (there[1] - here[1]) / ahead * back) / whole,
    )


def _eased(here: Point, there: Point, into: Point) -> Point:
    """Give the direction at a free end: that of the parabola which arrives as the curve does."""
    ahead = _unit(here, there)
    return (1.5 * ahead[0] + 0.5 * into[0], 1.5 * ahead[1] + 0.5 * into[1])


def _unit(here: Point, there: Point) -> Point:
    far = hypot(there[0] - here[0], there[1] - here[1])
    return ((there[0] - here[0]) / far, (there[1] - here[1]) / far)


def _rounded(point: Point) -> Point:
    return (round(point[0], 1), round(point[1], 1))


def _straight(start: Point, first: Point, second: Point, end: Point) -> bool:
    """Tell whether both control points lie on the line between the ends, to within rounding."""
    run, rise = end[0] - start[0], end[1] - start[1]
    return all(
        abs(run * (p[1] - start[1]) - rise * (p[0] - start[0])) <= _COARSE * hypot(run, rise) for p in (first, second)
    )


def _steps(here: Point, points: tuple[Point, ...]) -> str:
    numbers = [n for point in points for n in (point[0] - here[0], point[1] - here[1])]
    return "".join(_number(n, follows=i > 0) for i, n in enumerate(numbers))


def _number(value: float, *, follows: bool = False) -> str:
    text = f"{value:.1f}".removesuffix(".0")
    if abs(value) < 1:
        text = text.replace("0.", ".") if round(value, 1) else "0"
    return f" {text}" if follows and not text.startswith("-") else text
