"""Published scores, as points over what people can tell by themselves."""

import pytest

from tests.spec.table import BASE, forms_of, rest_no, say, score_of

WELLS = (
    "cancer-active",
    "recent-operation",
    "soft-touch-sore-line",
    "leg-swollen-new",
    "new-surface-veins",
    "earlier-clot",
)


@pytest.mark.parametrize("item", WELLS)
def test_one_point_is_not_the_two_of_wells(item):
    """Each line that gives one point does not reach the score by itself."""
    assert score_of("wells-dvt", item) is None


@pytest.mark.parametrize("other", [item for item in WELLS if item != "earlier-clot"])
def test_any_two_points_reach_wells(other):
    """An earlier clot and one more line reach it; with one of them in doubt so is the score."""
    assert score_of("wells-dvt", f"earlier-clot, {other}") == "reached"
    assert score_of("wells-dvt", f"earlier-clot?, {other}") == "in doubt"


@pytest.mark.parametrize("child", ["whole-leg-swollen", "dent-one-leg"])
def test_a_wholly_swollen_or_dented_leg_is_also_a_thicker_calf(child):
    """These lines imply the swelling, so they come to two points together with it."""
    assert score_of("wells-dvt", child) == "reached"
    assert score_of("wells-dvt", f"{child}?") == "in doubt"


def test_bed_rest_or_plaster_counts_for_both_lines():
    """One question holds both, the safe way round; but without a leg sign no urgent rule fires on it."""
    says = "recent-plaster-or-bed-rest, @thigh-outer, since 400"
    assert score_of("wells-dvt", says) == "reached"
    assert "wells-score-two-or-more" not in forms_of(rest_no(say(says)))


def test_the_minus_two_of_wells_is_never_taken_off():
    """Another likely cause lowers nothing: no line of a score that is read here is below one point."""
    for score in BASE.knowledge.scores:
        assert all(item.points >= 1 for item in score.items if item.when is not None)


EDINBURGH = "walking-pain-stops-standing, starts-only-on-walking, worse-uphill-or-hurrying, @calf-upper-inner"


def test_edinburgh_needs_all_its_answers():
    """All of them and the place reach it; each one missing does not; each one in doubt leaves it in doubt."""
    assert score_of("edinburgh-claudication", EDINBURGH) == "reached"
    for part in EDINBURGH.split(", ")[:3]:
        assert score_of("edinburgh-claudication", EDINBURGH.replace(part, f"no {part}")) is None
        assert score_of("edinburgh-claudication", EDINBURGH.replace(part, f"{part}?")) == "in doubt"


@pytest.mark.parametrize(("zone", "counts"), [("thigh-front", True), ("buttock", True), ("shin-front", False)])
def test_edinburgh_counts_calf_thigh_and_buttock_not_the_shin(zone, counts):
    """The chart of the questionnaire: shin and foot do not count."""
    assert (score_of("edinburgh-claudication", EDINBURGH.replace("calf-upper-inner", zone)) == "reached") == counts
