"""Arteries: a leg without blood, narrow arteries, a bulge behind the knee."""

import pytest

from tests.spec.table import Case, check, hold_to_its_meaning, rules_of

CASES = (
    Case(
        "Someone with a cold painful foot who is not sure whether it is numb needs hospital",
        "leg-cold-or-pale, foot-numb?, strength 6",
        "emergency",
        "mixed cold-leg-and-second-sign, cold-leg-alone",
    ),
    Case(
        "A cold leg with strong pain is an emergency",
        "leg-cold-or-pale, strength 8",
        "emergency",
        "cold-leg-and-second-sign",
    ),
    Case(
        "A cold or pale leg alone is checked today",
        "leg-cold-or-pale, strength 2",
        "urgent",
        "cold-leg-alone",
        "cold-leg-and-second-sign",
    ),
    Case(
        "With an uneven heartbeat a cold leg is an emergency, even without much pain",
        "leg-cold-or-pale, irregular-heartbeat, strength 2",
        "emergency",
        "cold-leg-uneven-heartbeat",
    ),
    Case(
        "A numb foot can have no blood although it looks normal: new pain without ease in a smoker",
        "no-ease, foot-numb, smoker-now-or-before, since 3",
        "emergency",
        "numb-foot-looks-normal",
    ),
    Case(
        "The same in someone whose arteries are not at risk is no emergency",
        "no-ease, foot-numb, since 3",
        "soon",
        "foot-numb-new",
        "numb-foot-looks-normal",
    ),
    Case(
        "A cramp that starts suddenly and lets go is no artery emergency",
        "sudden-severe-start",
        "self-care",
        "",
        "sudden-pain-no-ease",
    ),
    Case(
        "Sudden very bad pain that nothing eases is checked today",
        "sudden-severe-start, no-ease, since 1",
        "urgent",
        "sudden-pain-no-ease",
        "sudden-pain-no-ease-with-more",
    ),
    Case(
        "Sudden very bad pain that nothing eases, with a known aneurysm, is an emergency",
        "sudden-severe-start, no-ease, known-aneurysm",
        "emergency",
        "sudden-pain-no-ease-with-more",
    ),
    Case(
        "Pain on walking that goes on standing is shown at an ordinary visit",
        "walking-pain-stops-standing",
        "routine",
        "walking-pain-goes-on-standing",
        "walking-distance-fell",
    ),
    Case(
        "A walking distance that dropped in two weeks is checked today",
        "walking-pain-stops-standing, walking-distance-dropped",
        "urgent",
        "walking-distance-fell",
    ),
    Case(
        "A walking distance that dropped for another reason is not an artery that closes",
        "walking-distance-dropped",
        "self-care",
        "",
        "walking-distance-fell",
    ),
    Case(
        "Foot pain in bed that eases hanging down is urgent in a smoker",
        "rest-pain-foot-hangs, smoker-now-or-before",
        "urgent",
        "rest-pain-with-artery-risk",
    ),
    Case(
        "Foot pain in bed that eases hanging down, without risks, is seen this week",
        "rest-pain-foot-hangs, age 40",
        "soon",
        "rest-pain-alone",
        "rest-pain-with-artery-risk",
    ),
    Case(
        "A lump behind the knee that beats is scanned this week",
        "throbbing-lump-behind-knee, age 70",
        "soon",
        "throbbing-lump",
        "throbbing-lump-and-leg-sign",
    ),
    Case(
        "A beating lump and a numb foot are an emergency",
        "throbbing-lump-behind-knee, foot-numb",
        "emergency",
        "throbbing-lump-and-leg-sign",
    ),
    Case(
        "A diabetic foot with a sore is seen today, with fever it is an emergency",
        "diabetes, foot-sore-or-black",
        "urgent",
    ),
    Case(
        "Sudden very bad pain with an uneven heartbeat is an emergency, even if it eases as the leg hangs down",
        "sudden-severe-start, irregular-heartbeat, strength 9, since 1",
        "emergency",
        "sudden-pain-and-uneven-heart",
        "sudden-pain-no-ease",
    ),
    Case(
        "Sudden very bad pain at 66 in a smoker is checked today",
        "sudden-severe-start, smoker-now-or-before, age 66, strength 8, since 1",
        "urgent",
        "sudden-pain-and-artery-trouble",
        "sudden-pain-and-uneven-heart",
    ),
    Case(
        "Sudden very bad pain in a healthy person of 30 is looked at this week",
        "sudden-severe-start, age 30, strength 8, since 1",
        "soon",
        "sudden-pain-still-severe",
        "sudden-pain-and-artery-trouble",
    ),
    Case(
        "A newly numb foot with heart trouble is checked today, even with hardly any pain",
        "foot-numb, heart-or-artery-disease, since 2, strength 1",
        "urgent",
        "numb-foot-and-heart-trouble",
    ),
    Case(
        "Both legs weak and cold at once are an emergency: the main artery may be closed",
        "leg-cold-or-pale, both-legs-weak",
        "emergency",
        "cold-leg-and-second-sign",
    ),
    Case(
        "With diabetes, toe pain that nothing has eased for weeks needs the pulses checked this week",
        "diabetes, no-ease, @lesser-toes-top, since 20, age 45",
        "soon",
        "constant-foot-pain-with-artery-risk",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_a_clinician_would_say_so(case):
    """A cold leg is never left to wait; walking pain is not made an emergency."""
    check(case)


@pytest.mark.parametrize("danger", rules_of("arteries"))
def test_fires_when_sure_doubts_when_in_doubt_and_is_silent_with_a_point_fewer(danger):
    """Every rule of the theme: on each way it can hold, with each answer of it in doubt, and without it."""
    hold_to_its_meaning(danger)
