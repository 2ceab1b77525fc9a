"""Veins: clots in the deep veins, the lungs and the surface veins."""

import pytest

from tests.spec.table import Case, check, hold_to_its_meaning, rules_of

CASES = (
    Case(
        "A calf that newly swells is checked for a clot the same day, even without pain that stays",
        "leg-swollen-new",
        "urgent",
        "one-leg-newly-swollen",
    ),
    Case(
        "Someone who is not sure whether one leg is more swollen is seen this week",
        "leg-swollen-new?",
        "soon",
        "doubtful one-leg-newly-swollen",
    ),
    Case(
        "A swollen leg that turns blue is an emergency",
        "leg-blue-swollen",
        "emergency",
        "leg-swollen-and-blue, one-leg-newly-swollen",
    ),
    Case(
        "Not sure whether the swollen leg is blue: the same-day check of the swelling stays",
        "leg-swollen-new, leg-blue-swollen?",
        "urgent",
        "one-leg-newly-swollen, doubtful leg-swollen-and-blue",
    ),
    Case(
        "Night cramps in pregnancy do not make a same-day clot scan",
        "night-cramps, pregnant, sex female, age 31, since 20",
        "routine",
        "pregnant-new-leg-pain",
        "pregnant-leg-stays-sore, pain-that-stays-with-clot-risk, one-leg-newly-swollen",
    ),
    Case(
        "In pregnancy a leg that stays sore is scanned the same day",
        "sore-between-spells, pregnant, sex female, age 31",
        "urgent",
        "pregnant-leg-stays-sore, pain-that-stays-with-clot-risk",
    ),
    Case(
        "A left-sided pain alone is not urgent",
        "@calf-upper-inner",
        "self-care",
        "",
        "one-leg-newly-swollen, wells-score-two-or-more",
    ),
    Case(
        "A left-sided pain alone is not urgent in pregnancy either",
        "@calf-upper-inner, pregnant, sex female, age 28, since 300",
        "self-care",
        "",
        "pregnant-leg-stays-sore",
    ),
    Case(
        "Calf pain that stays after a long flight is checked the same day",
        "sore-between-spells, long-travel",
        "urgent",
        "pain-that-stays-with-clot-risk",
        "one-leg-newly-swollen",
    ),
    Case(
        "Calf pain that stays after a plaster, and no certainty about the breath, is an emergency",
        "sore-between-spells, recent-plaster-or-bed-rest, short-of-breath?",
        "emergency",
        "mixed sore-leg-at-risk-and-chest-sign",
    ),
    Case(
        "Calf pain that stays for days, with no risk at all, is looked at at an ordinary visit",
        "sore-between-spells, since 6",
        "routine",
        "new-calf-pain-that-stays",
        "pain-that-stays-with-clot-risk",
    ),
    Case(
        "The soreness of the day after sport is no reason for a clot check",
        "sore-between-spells, since 1",
        "self-care",
        "",
        "new-calf-pain-that-stays",
    ),
    Case(
        "New calf pain that comes and goes after an operation is seen this week",
        "recent-operation, since 10",
        "soon",
        "new-calf-pain-with-clot-risk",
        "pain-that-stays-with-clot-risk",
    ),
    Case(
        "Risks alone never reach the Wells points: an operation after bed rest",
        "recent-operation, recent-plaster-or-bed-rest, cancer-active, cancer, earlier-clot, @thigh-outer, since 400",
        "routine",
        "",
        "wells-score-two-or-more, pain-that-stays-with-clot-risk",
    ),
    Case(
        "New shortness of breath with leg pain calls an ambulance",
        "short-of-breath",
        "emergency",
        "newly-short-of-breath",
    ),
    Case(
        "Not sure whether the breath is short: seen today",
        "short-of-breath?",
        "urgent",
        "doubtful newly-short-of-breath",
    ),
    Case(
        "Nearly fainting alone is seen today, with a swollen leg it is an emergency",
        "nearly-fainted",
        "urgent",
        "nearly-fainted-alone",
        "nearly-fainted-with-more",
    ),
    Case(
        "Nearly fainting with a swollen leg is an emergency",
        "nearly-fainted, leg-swollen-new",
        "emergency",
        "nearly-fainted-with-more",
    ),
    Case(
        "A sore cord under the skin is seen this week; a long one today",
        "vein-cord",
        "soon",
        "sore-cord-under-skin",
        "sore-cord-with-more",
    ),
    Case(
        "A sore cord that is long or above the knee is seen today",
        "cord-long-or-high",
        "urgent",
        "sore-cord-under-skin, sore-cord-with-more",
    ),
    Case(
        "New bulging veins alone are shown at an ordinary visit",
        "new-surface-veins",
        "routine",
        "new-veins-alone",
        "new-veins-with-pain-that-stays",
    ),
    Case(
        "A full feeling behind the knee and then a swollen calf is checked for a clot, not called a cyst",
        "fullness-behind-knee-first, leg-swollen-new",
        "urgent",
        "full-knee-then-calf",
    ),
    Case(
        "A whole leg that swells and hurts more by the hour is an emergency, even if its colour cannot be told",
        "whole-leg-swollen, leg-blue-swollen?, worse-by-the-hour, strength 8",
        "emergency",
        "whole-leg-swollen-and-severe",
    ),
    Case(
        "A whole leg that is swollen with little pain is checked today",
        "whole-leg-swollen, strength 3",
        "urgent",
        "one-leg-newly-swollen",
        "whole-leg-swollen-and-severe",
    ),
    Case(
        "Two swollen legs after an operation are checked for a clot today",
        "both-legs-swollen-new, recent-operation",
        "urgent",
        "both-legs-swollen-with-risk",
    ),
    Case(
        "Two ankles that swelled on a flight are seen this week",
        "both-legs-swollen-new, long-travel",
        "soon",
        "both-legs-newly-swollen",
        "both-legs-swollen-with-risk",
    ),
    Case(
        "At 55, a calf that has been sore for a week is looked at this week",
        "sore-between-spells, age 55, since 8",
        "soon",
        "new-calf-pain-that-stays-from-50",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_a_clinician_would_say_so(case):
    """Swelling, breath, cords and risks: as urgent as they should be, and no more."""
    check(case)


@pytest.mark.parametrize("danger", rules_of("veins"))
def test_fires_when_sure_doubts_when_in_doubt_and_is_silent_with_a_point_fewer(danger):
    """Every rule of the theme: on each way it can hold, with each answer of it in doubt, and without it."""
    hold_to_its_meaning(danger)
