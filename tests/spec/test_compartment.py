"""Pressure inside the muscles, and muscle that breaks down."""

import pytest

from tests.spec.table import Case, check, hold_to_its_meaning, rules_of

CASES = (
    Case(
        "Very strong pain that nothing eases, with a rock-hard calf after an injury, is an emergency",
        "strength 9, no-ease, calf-rock-hard, injury-last-10-days",
        "emergency",
        "tight-leg-in-a-setting",
    ),
    Case(
        "Without any injury a rock-hard calf with agony and no ease is an emergency as well",
        "strength 9, no-ease, calf-rock-hard, agony-on-moving-toes",
        "emergency",
        "tight-leg-without-a-setting",
        "tight-leg-in-a-setting",
    ),
    Case(
        "A hard calf with one more sign is checked today",
        "calf-rock-hard, worse-by-the-hour",
        "urgent",
        "hard-calf-and-second-sign",
        "tight-leg-without-a-setting",
    ),
    Case(
        "A calf as hard as wood, and nothing else, is seen this week",
        "calf-rock-hard",
        "soon",
        "hard-calf-alone",
        "hard-calf-and-second-sign",
    ),
    Case(
        "Pain of 9 after hard exercise that eases with rest is no compartment emergency",
        "strength 9, very-hard-exercise-48h, since 1",
        "self-care",
        "",
        "tight-leg-in-a-setting",
    ),
    Case(
        "A foot that goes numb after an injury is an emergency, with any pain",
        "injury-last-10-days, foot-numb, strength 2",
        "emergency",
        "foot-sign-after-injury",
    ),
    Case(
        "Not sure whether the leg was hurt, but the foot is surely numb: still an emergency",
        "injury-last-10-days?, foot-numb",
        "emergency",
        "mixed foot-sign-after-injury",
    ),
    Case("An injury by itself raises nothing", "injury-last-10-days", "self-care", "", "foot-sign-after-injury"),
    Case(
        "Brown pee after very hard exercise is an emergency",
        "dark-urine, very-hard-exercise-48h",
        "emergency",
        "brown-pee-with-muscle-sign",
    ),
    Case("Brown pee alone is tested today", "dark-urine", "urgent", "brown-pee-alone", "brown-pee-with-muscle-sign"),
    Case(
        "Ordinary soreness after hard exercise is left alone",
        "very-hard-exercise-48h, since 2",
        "self-care",
        "",
        "muscles-fail-after-hard-exercise",
    ),
    Case(
        "Muscles that fail after hard exercise are tested today",
        "very-hard-exercise-48h, muscles-fail-after-exercise, since 2",
        "urgent",
        "muscles-fail-after-hard-exercise",
    ),
    Case(
        "Aching on both sides since a statin is tested this week, true weakness today",
        "statin-ache",
        "soon",
        "statin-and-ache",
        "statin-and-true-weakness",
    ),
    Case("A statin and weak legs are tested today", "statin, both-legs-weak", "urgent", "statin-and-true-weakness"),
    Case("A statin alone raises nothing", "statin", "self-care", "", "statin-and-ache"),
    Case(
        "Someone swollen after a knock who is not sure whether the foot is weak needs hospital",
        "leg-swollen-new, injury-last-10-days, foot-drops?, since 2",
        "emergency",
        "mixed swollen-leg-and-foot-sign-after-strain",
    ),
    Case(
        "A foot that drops with strong pain after very hard exercise is an emergency",
        "very-hard-exercise-48h, foot-drops, strength 8, since 1",
        "emergency",
        "foot-sign-after-hard-exercise",
    ),
    Case(
        "A foot that drops after exercise without strong pain is seen today",
        "very-hard-exercise-48h, foot-drops, strength 3, since 1",
        "urgent",
        "foot-drop-new",
        "foot-sign-after-hard-exercise",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_a_clinician_would_say_so(case):
    """Tight and agonising is an emergency; sore after sport is not."""
    check(case)


@pytest.mark.parametrize("danger", rules_of("compartment"))
def test_fires_when_sure_doubts_when_in_doubt_and_is_silent_with_a_point_fewer(danger):
    """Every rule of the theme: on each way it can hold, with each answer of it in doubt, and without it."""
    hold_to_its_meaning(danger)
