"""Which views a picture needs, and which part of each: the least in which all that it must show can be seen."""

from collections.abc import Collection, Iterable
from itertools import combinations
from typing import Final

from reports.figure.foot import SOLE, TOP
from reports.figure.leg import BACK, FRONT
from reports.figure.points import POINTS
from reports.figure.views import View

VIEWS: Final[tuple[View, ...]] = (FRONT, BACK, TOP, SOLE)

_AROUND: Final = 16.0
_LEAST: Final = 204.0
_FOOT: Final = 45.0
"""What is left of a leg below a part is shown too where it is no more than this."""


def views_for(zones: Iterable[str], points: Iterable[str]) -> tuple[View, ...]:
    """Choose views; of equally few, those in which more of the zones are seen."""
    wanted = {zone for zone in zones if any(view.shows(zone) for view in VIEWS)}
    needed = {POINTS[point][0] for point in points if point in POINTS}
    choices = [
        views
        for count in range(1, len(VIEWS) + 1)
        for views in combinations(VIEWS, count)
        if needed <= {view.name for view in views} and wanted <= {z for v in views for z in wanted if v.shows(z)}
    ]
    fewest = [views for views in choices if len(views) == len(choices[0])]
    return max(fewest, key=lambda views: sum(view.shows(zone) for view in views for zone in wanted))


def part_of(view: View, zones: Collection[str]) -> tuple[float, float]:
    """Give the top and the bottom of the part of a view that shows zones, with some of the body around them.

    A part that leaves the trunk out begins below the crotch, so that one leg can stand alone.
    """
    heights = [y for zone in zones if zone in view.areas for _, y in view.areas[zone].places]
    if not heights:
        return 0, view.height
    top, bottom = max(0.0, min(heights) - _AROUND), min(view.height, max(heights) + _AROUND)
    if top < view.trunk <= min(heights):
        top = view.trunk
    if bottom > view.height - _FOOT:
        bottom = view.height
    return (max(0.0, min(top, bottom - _LEAST)), max(bottom, min(view.height, top + _LEAST)))
