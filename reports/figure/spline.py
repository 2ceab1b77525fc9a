"""A smooth curve through given points, as Bézier curves with round numbers."""

from dataclasses import dataclass
from itertools import pairwise
from math import dist
from typing import Final, TypeAlias

Point: TypeAlias = tuple[float, float]
Cubic: TypeAlias = tuple[Point, Point, Point]
"""The two control points and the end of a Bézier curve; it starts where the last one ended."""

COARSE: Final = 0.1
"""Coordinates are rounded to this."""


@dataclass(frozen=True, slots=True)
class Knot:
    """A point that a curve goes through, and bends sharply at if it is ``sharp``."""

    name: str | None
    at: Point
    sharp: bool


def smooth(knots: list[Knot]) -> list[Cubic]:
    """Lay curves through the points, one from each sharp point to the next."""
    turns = [0, *(i for i in range(1, len(knots) - 1) if knots[i].sharp), len(knots) - 1]
    cubics = []
    for first, last in pairwise(turns):
        run = knots[first : last + 1]
        across = _spline(run, 0), _spline(run, 1)
        for i, (here, there) in enumerate(pairwise(run)):
            third = dist(here.at, there.at) / 3
            leave = (here.at[0] + across[0][i] * third, here.at[1] + across[1][i] * third)
            arrive = (there.at[0] - across[0][i + 1] * third, there.at[1] - across[1][i + 1] * third)
            cubics.append((rounded(leave), rounded(arrive), rounded(there.at)))
    return cubics


def _spline(run: list[Knot], axis: int) -> list[float]:
    """Give the slopes of the cubic spline through the points, by length of way: even bends, free at its ends.

    An end on the middle line is level, so that it meets its mirror image smoothly.
    """
    steps = [dist(here.at, there.at) for here, there in pairwise(run)]
    rises = [(there.at[axis] - here.at[axis]) / step for (here, there), step in zip(pairwise(run), steps, strict=True)]
    last = len(run) - 1
    before = [0.0, *steps[1:], 1.0]
    middle = [2.0, *(2 * (steps[i - 1] + steps[i]) for i in range(1, last)), 2.0]
    after = [1.0, *steps[:-1], 0.0]
    right = [
        3 * rises[0],
        *(3 * (steps[i] * rises[i - 1] + steps[i - 1] * rises[i]) for i in range(1, last)),
        3 * rises[-1],
    ]
    for end, neighbour in ((0, 1), (last, last - 1)):
        if axis == 1 and run[end].at[0] == 0 and run[neighbour].at[0] != 0 and not run[end].sharp:
            before[end] = after[end] = right[end] = 0.0
    for i in range(1, last + 1):
        share = before[i] / middle[i - 1]
        middle[i] -= share * after[i - 1]
        right[i] -= share * right[i - 1]
    slopes = [right[last] / middle[last]]
    for i in reversed(range(last)):
        slopes.append((right[i] - after[i] * slopes[-1]) / middle[i])
    return slopes[::-1]


def rounded(point: Point) -> Point:
    """Round a place."""
    return (round(point[0], 1), round(point[1], 1))
