"""The big calf muscle: what speaks for its trigger points, what speaks against them, where the pain may be."""

import pytest

from rules.answers import Answers
from rules.assess import assess
from rules.assessment import Suggested
from tests.spec.table import BASE, answers_of, rest_no, say, ways

MUSCLE = BASE.muscle["gastrocnemius"]
EVIDENCE = tuple(enumerate(MUSCLE.evidence))


def _calf(answers: Answers) -> Suggested | None:
    return next((m for m in assess(BASE, answers).muscles if m.id == "gastrocnemius"), None)


def _weight(answers: Answers) -> float:
    found = _calf(answers)
    return found.weight_db if found else 0.0


PAINTED = say("@calf-upper-inner, @arch")


@pytest.mark.parametrize(
    "number", [n for n, entry in EVIDENCE if entry.yes], ids=lambda n: str(MUSCLE.evidence[n].when)
)
def test_each_entry_weighs_the_way_it_says(number):
    """Yes to an entry that speaks for the muscle adds weight, to one that speaks against it takes weight away."""
    entry = MUSCLE.evidence[number]
    against = isinstance(entry.yes, str) and entry.yes.endswith("against")
    for way in ways(BASE.conditions.evidence[MUSCLE.id][number])[:4]:
        answers = answers_of(way)
        assert answers is not None
        before = Answers(pain=PAINTED.pain | ({"left": PAINTED.pain["left"] | answers.painted}))
        after = Answers(answers.given, before.pain)
        assert (_weight(after) < _weight(before)) if against else (_weight(after) > _weight(before))
        unsure = Answers(dict.fromkeys(answers.given, "not-sure"), before.pain)
        assert _weight(unsure) == _weight(before), "not sure weighs nothing"


def test_night_cramps_of_a_driver_fit_and_come_first():
    """Cramps at night, long drives and pain in the calf and arch: the calf muscle is listed first, with a fair fit."""
    says = "@calf-upper-inner, @arch, night-cramps, long-driving-no-cruise-control, calf-tight-heavy"
    found = assess(BASE, rest_no(say(says)))
    assert found.muscles[0].id == "gastrocnemius"
    assert found.muscles[0].fit in ("fair", "strong")
    assert [m.id for m in found.explains[0].muscles] == ["gastrocnemius"]
    assert found.explains[0].unexplained == ()


def test_a_found_knot_and_cramps_fit_strongly():
    """The knot that brings on the pain they know, with cramps and a tight calf."""
    says = "@calf-upper-inner, @arch, night-cramps, calf-tight-heavy, knot-brings-familiar-pain, running"
    found = _calf(rest_no(say(says)))
    assert found is not None
    assert found.fit == "strong"


def test_where_it_hurts_is_never_more_than_a_weak_fit():
    """Many things hurt in the same place: the whole pattern painted and nothing else is a weak fit."""
    found = _calf(say(", ".join(f"@{zone}" for zone in MUSCLE.pattern.primary)))
    assert found is not None
    assert found.fit == "weak"


def test_pain_elsewhere_is_not_called_a_calf_muscle():
    """Pain of the hip and the front of the thigh does not list it."""
    assert _calf(rest_no(say("@hip-outer, @thigh-front"))) is None


def test_habits_count_once():
    """Ten habits weigh no more than one: no page states them firmly."""
    one = _weight(Answers({"running": "yes"}, PAINTED.pain))
    habits = ("jumping", "climbing", "more-load-lately", "high-heels", "lack-of-exercise", "toes-pointed-in-bed")
    assert _weight(Answers({"running": "yes"} | dict.fromkeys(habits, "yes"), PAINTED.pain)) == one


@pytest.mark.parametrize("point", MUSCLE.trigger_points, ids=lambda point: point.id)
def test_each_trigger_point_lies_in_the_calf_and_sends_pain_within_the_pattern(point):
    """The spots are in the upper calf; what they are said to send is the pattern and no more."""
    assert BASE.zone[point.lies_in].region == "calf-region"
    assert set(point.sends_pain_to) <= {*MUSCLE.pattern.primary, *MUSCLE.pattern.spillover}


def test_nothing_that_could_be_a_clot_is_pressed_for_this_muscle():
    """Its hands-on advice names its actions, so that the cautions can hold it back."""
    for advice in MUSCLE.advice:
        words = advice.do.lower()
        if any(word in words for word in ("press", "stroke", "ball", "cane")):
            assert {"press", "deep"} & set(advice.actions), advice.id
        if "stretch" in words or "lean in" in words:
            assert "stretch" in advice.actions, advice.id
