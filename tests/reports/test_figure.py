"""The drawing: zones tile the body, trigger points lie where the rule base says, pictures say what they show."""

from functools import cache

import pytest
from shapely import Point, Polygon, unary_union

from reports.figure import Picture, blank_picture, muscle_picture, pain_picture
from reports.figure.choosing import VIEWS
from reports.figure.planar import Edge
from reports.figure.points import POINTS
from rules.load import rule_base
from rules.schema import TriggerPoint
from tests.reports.people import SELF_CARE

ROUNDING = 1e-6


def area(edge: Edge) -> Polygon:
    here, border = edge.start, [edge.start]
    for first, second, end in edge.cubics:
        for step in range(1, 9):
            t, u = step / 8, 1 - step / 8
            weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            border.append(
                tuple(sum(w * p[k] for w, p in zip(weights, (here, first, second, end), strict=True)) for k in (0, 1))
            )
        here = end
    return Polygon(border)


@cache
def zones_of(view: str) -> dict[str, Polygon]:
    return next({zone: area(edge) for zone, edge in v.areas.items()} for v in VIEWS if v.name == view)


def trigger_points() -> list[TriggerPoint]:
    return [point for muscle in rule_base().muscle.values() for point in muscle.trigger_points]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_the_zones_of_a_view_meet_without_gaps_and_without_overlaps(view):
    parts = [*zones_of(view.name).values(), *(area(edge) for edge in view.others)]
    skin = area(view.skin)

    assert all(part.is_valid for part in parts)
    assert skin.is_valid
    assert unary_union(parts).symmetric_difference(skin).area < ROUNDING
    assert abs(sum(part.area for part in parts) - skin.area) < ROUNDING


def test_every_zone_of_the_rule_base_is_drawn_and_no_other():
    assert {zone for view in VIEWS for zone in view.zones} == set(rule_base().zone)


def test_the_drawing_places_every_trigger_point_of_the_rule_base_and_no_other():
    assert set(POINTS) == {point.id for point in trigger_points()}


@pytest.mark.parametrize("point", trigger_points(), ids=lambda point: point.id)
def test_a_trigger_point_lies_in_the_zone_its_muscle_names(point):
    view, x, y = POINTS[point.id]

    assert zones_of(view)[point.lies_in].contains(Point(x, y))


def pictures() -> list[Picture]:
    return [muscle_picture(SELF_CARE, SELF_CARE.muscles[0]), pain_picture(SELF_CARE), blank_picture()]


@pytest.mark.parametrize("picture", pictures(), ids=["muscle", "pain", "blank"])
def test_a_picture_is_smaller_than_25_kilobytes(picture):
    assert len(picture.svg.encode()) < 25_000
