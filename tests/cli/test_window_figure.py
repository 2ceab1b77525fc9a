"""The drawn figure of the window: every zone has its place, and left is left."""

import pytest

from legwise.full.figure import figure, pair_for, shows
from legwise.full.lines import ASCII, Signs
from rules.load import rule_base

ZONES = sorted(rule_base().zone)


def cells(views, sign, painted=None, focus=None, signs=None):
    rows = ["".join(text for _, text in row) for row in figure(views, painted or {}, focus or {}, signs or Signs())]
    return {(y, x) for y, row in enumerate(rows) for x, letter in enumerate(row) if letter == sign}


@pytest.mark.parametrize("zone", ZONES)
def test_every_zone_is_drawn_where_someone_looks_for_it_and_fills_in_on_that_leg_alone(zone):
    views = pair_for(frozenset({zone}))
    assert shows(views, zone)
    left = cells(views, "█", {"left": frozenset({zone})})
    right = cells(views, "█", {"right": frozenset({zone})})
    assert left
    assert right
    assert len(left) == len(right), "the legs are mirror pictures"
    assert not left & right


@pytest.mark.parametrize("views", ["legs", "feet"])
def test_the_left_leg_stands_on_the_left_of_its_neighbour_in_every_picture(views):
    for zone in ZONES:
        left = {x for _, x in cells(views, "█", {"left": frozenset({zone})})}
        right = {x for _, x in cells(views, "█", {"right": frozenset({zone})})}
        if left and max(left) < 16:
            assert min(left) < min(right)
            assert max(left) < max(right)


def test_pain_is_told_by_shape_and_not_by_colour_alone():
    painted, looked = {"left": frozenset({"arch"})}, {"right": frozenset({"arch"})}
    for signs in (Signs(), ASCII):
        assert len({signs.painted, signs.looked, signs.skin}) == 3
        assert cells("feet", signs.painted, painted, looked, signs)
        assert cells("feet", signs.looked, painted, looked, signs)
