"""Infections: of the skin, deep in the leg, of the whole body."""

import pytest

from tests.spec.table import Case, check, hold_to_its_meaning, rules_of

CASES = (
    Case(
        "A hot, sore patch is seen today",
        "hot-red-patch",
        "urgent",
        "hot-patch",
        "patch-that-races, patch-with-great-pain",
    ),
    Case(
        "A patch that spreads by the hour is an emergency",
        "patch-spreads-fast",
        "emergency",
        "patch-that-races, hot-patch",
    ),
    Case(
        "Pain far worse than the patch looks is an emergency",
        "hot-red-patch, strength 9, worse-by-the-hour",
        "emergency",
        "patch-with-great-pain",
    ),
    Case(
        "Fever with aches all over raises no leg danger by itself",
        "fever",
        "self-care",
        "",
        "fever-in-one-place, fever-weak-defence",
    ),
    Case("Fever with pain in one place is seen today", "fever-pain-one-place", "urgent", "fever-in-one-place"),
    Case(
        "Fever and a weak defence against germs are seen today", "fever, weak-immunity", "urgent", "fever-weak-defence"
    ),
    Case(
        "Fever and a leg that cannot carry four steps are an emergency",
        "fever, can-take-four-steps",
        "emergency",
        "fever-and-cannot-stand",
    ),
    Case(
        "Fever for sure and not sure about four steps is still an emergency",
        "fever, can-take-four-steps?",
        "emergency",
        "mixed fever-and-cannot-stand",
    ),
    Case(
        "Not sure of either is seen today", "fever?, can-take-four-steps?", "urgent", "doubtful fever-and-cannot-stand"
    ),
    Case("New confusion or blotchy skin calls an ambulance", "very-unwell", "emergency", "very-unwell-now"),
    Case(
        "With a fever, a rash that stays under a glass calls an ambulance",
        "rash-stays-under-glass, fever",
        "emergency",
        "rash-under-glass",
    ),
    Case(
        "A rash that stays under a glass in someone well is looked at today",
        "rash-stays-under-glass",
        "urgent",
        "rash-under-glass-alone",
        "rash-under-glass",
    ),
    Case(
        "A rash that stays under a glass, and no certainty about a fever, calls an ambulance",
        "rash-stays-under-glass, fever?",
        "emergency",
        "mixed rash-under-glass",
    ),
    Case("A joint that is newly hot and swollen is seen today", "hot-swollen-joint", "urgent"),
    Case("A hot, swollen joint with fever is an emergency", "hot-swollen-joint, fever", "emergency"),
    Case(
        "On drugs that damp the defence, fever and one sore leg are an emergency",
        "fever, fever-pain-one-place, weak-immunity, since 4",
        "emergency",
        "fever-in-one-place-weak-defence",
    ),
    Case(
        "With a weak defence, fever with aches all over is seen today",
        "fever, weak-immunity",
        "urgent",
        "fever-weak-defence",
        "fever-in-one-place-weak-defence",
    ),
    Case(
        "Very strong new pain that grows by the hour is seen today, though the skin looks normal and there is no fever",
        "worse-by-the-hour, strength 9, since 1",
        "urgent",
        "severe-new-and-growing-by-the-hour",
    ),
    Case(
        "Fever with pain of 8 of 10 is looked at soon, even if it aches in both legs",
        "fever, strength 8, @thigh-front, right@thigh-front, since 2",
        "soon",
        "fever-and-very-strong-pain",
        "fever-in-one-place",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_a_clinician_would_say_so(case):
    """Fever and heat are never waited out, and flu is not made a limb emergency."""
    check(case)


@pytest.mark.parametrize("danger", rules_of("infection"))
def test_fires_when_sure_doubts_when_in_doubt_and_is_silent_with_a_point_fewer(danger):
    """Every rule of the theme: on each way it can hold, with each answer of it in doubt, and without it."""
    hold_to_its_meaning(danger)
