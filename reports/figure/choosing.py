"""Which views a picture needs: the fewest in which every zone and trigger point that it must show can be seen."""

from collections.abc import Iterable
from itertools import combinations
from typing import Final

from reports.figure.foot import SOLE, TOP
from reports.figure.leg import BACK, FRONT
from reports.figure.points import POINTS
from reports.figure.views import View

VIEWS: Final[tuple[View, ...]] = (FRONT, BACK, TOP, SOLE)


def views_for(zones: Iterable[str], points: Iterable[str]) -> tuple[View, ...]:
    """Choose views; of equally few, those in which more of the zones are seen."""
    wanted = {zone for zone in zones if any(_shows(view, zone) for view in VIEWS)}
    needed = {POINTS[point][0] for point in points if point in POINTS}
    for count in range(1, len(VIEWS) + 1):
        choices = [
            views
            for views in combinations(VIEWS, count)
            if needed <= {view.name for view in views} and wanted <= {z for v in views for z in wanted if _shows(v, z)}
        ]
        if choices:
            return max(choices, key=lambda views: sum(_shows(view, zone) for view in views for zone in wanted))
    return VIEWS


def _shows(view: View, zone: str) -> bool:
    return zone in view.zones and zone not in view.barely
