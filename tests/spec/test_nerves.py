"""Nerves: the cauda equina, the cord, the roots, and what looks like them."""

import pytest

from tests.spec.table import Case, check, hold_to_its_meaning, rules_of

CASES = (
    Case("New numbness between the legs is an emergency", "saddle-numb", "emergency", "numb-between-the-legs"),
    Case(
        "A new bladder change with pain down one leg is an emergency: one sign and one leg are enough",
        "bladder-bowel-change, pain-shoots-below-knee",
        "emergency",
        "bladder-change-with-back-or-leg",
    ),
    Case(
        "A new bladder change without back or nerve pain is seen today",
        "bladder-bowel-change",
        "urgent",
        "bladder-change-alone",
        "bladder-change-with-back-or-leg",
    ),
    Case(
        "A bladder change that the person is not sure of, with sure back pain, is still an emergency",
        "bladder-bowel-change?, back-or-buttock-pain",
        "emergency",
        "mixed bladder-change-with-back-or-leg",
    ),
    Case(
        "Sciatica in one leg is an ordinary visit",
        "pain-shoots-below-knee, back-or-buttock-pain",
        "routine",
        "shooting-pain-from-back",
        "both-legs-shooting-new, foot-drop-new",
    ),
    Case(
        "New sciatica below both knees is seen today, with weakness it is an emergency",
        "shoots-below-both-knees, since 5",
        "urgent",
        "both-legs-shooting-new",
        "both-legs-shooting-and-sign",
    ),
    Case(
        "Sciatica below both knees with a numb foot is an emergency",
        "shoots-below-both-knees, foot-numb",
        "emergency",
        "both-legs-shooting-and-sign",
    ),
    Case(
        "Both legs sore after sport, but not weak, are no cord",
        "both-legs-same, very-hard-exercise-48h, since 2",
        "self-care",
        "",
        "both-legs-weak-alone",
    ),
    Case(
        "Both legs newly weak are seen today, with cancer in the past it is an emergency",
        "both-legs-weak",
        "urgent",
        "both-legs-weak-alone",
        "both-legs-weak-with-cord-signs",
    ),
    Case(
        "Both legs newly weak after cancer are an emergency",
        "both-legs-weak, cancer",
        "emergency",
        "both-legs-weak-with-cord-signs",
    ),
    Case(
        "A foot that newly drops is seen today; one that gets weaker from day to day now",
        "foot-drops",
        "urgent",
        "foot-drop-new",
        "foot-weak-and-worse",
    ),
    Case(
        "A foot that drops and gets weaker from day to day is an emergency",
        "foot-drops, weakness-getting-worse",
        "emergency",
        "foot-weak-and-worse",
    ),
    Case("A newly numb foot alone is seen this week", "foot-numb", "soon", "foot-numb-new", "cannot-move-and-numb"),
    Case("A face that drops calls an ambulance", "stroke-signs", "emergency", "face-arm-speech"),
    Case("A snake bite calls an ambulance", "bite-bleed-or-stiff-jaw", "emergency", "bite-bleed-or-jaw"),
    Case(
        "Legs that both got too weak to stand are an emergency, feeling and bladder fine or not",
        "both-legs-weak, no can-take-four-steps, age 28",
        "emergency",
        "both-legs-too-weak-to-stand",
    ),
    Case(
        "Numbness up to the waist is an emergency, even with strong legs",
        "numb-to-waist",
        "emergency",
        "numb-up-to-the-waist",
    ),
    Case(
        "Tingling that climbs, and not being sure about the bladder, is an emergency",
        "tingling-climbs, bladder-bowel-change?",
        "emergency",
        "mixed tingling-climbs-and-bladder",
    ),
    Case(
        "Sciatica that stopped hurting but left the foot numb and the bladder odd is an emergency",
        "foot-numb, bladder-bowel-change, strength 0",
        "emergency",
        "bladder-change-with-back-or-leg",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_a_clinician_would_say_so(case):
    """Bladder, saddle and weakness come first; plain sciatica does not."""
    check(case)


@pytest.mark.parametrize("danger", rules_of("nerves"))
def test_fires_when_sure_doubts_when_in_doubt_and_is_silent_with_a_point_fewer(danger):
    """Every rule of the theme: on each way it can hold, with each answer of it in doubt, and without it."""
    hold_to_its_meaning(danger)
