"""Other conditions: the textbook person is shown the condition, the person who denies it is not."""

import pytest

from rules.answers import Answers
from rules.assess import assess
from tests.spec.table import BASE, say

TEXTBOOK = {
    "night-leg-cramps": "@calf-upper-inner, night-cramps, cramp-hard-knot, cramp-gone-in-10-minutes, "
    "cramp-eases-on-stretch",
    "exercise-cramps": "@calf-upper-inner, cramp-during-exercise, cramp-hard-knot, cramp-eases-on-stretch, running",
    "restless-legs": "@calf-lower, right@calf-lower, urge-to-move-legs, urge-worse-at-rest, urge-eases-moving, "
    "urge-worse-evening, both-legs-same, no cramp-hard-knot",
    "tennis-leg": "@calf-upper-inner, start-on-a-move, pop-in-calf, calf-bruise, push-off-hurts, since 2",
    "achilles-tendinopathy": "@achilles, heel-cord-stiff-morning, heel-cord-sore-mid, heel-cord-hurts-on-load, running",
    "achilles-insertion": "@heel-back, heel-cord-stiff-morning, heel-cord-sore-at-bone, shoe-rubs-heel",
    "bakers-cyst": "@knee-back, lump-behind-knee-soft, tight-behind-knee-bending, knee-arthritis-known",
    "plantar-heel-pain": "@heel-bottom, first-step-heel-pain, worse-standing, sore-spot-under-heel-front",
    "leg-artery-disease": "@calf-upper-outer, age 68, walking-pain-stops-standing, starts-only-on-walking, "
    "worse-uphill-or-hurrying, smoker-now-or-before",
    "chronic-exertional-compartment-syndrome": "@shin-front, tight-after-fixed-effort, tightness-stops-after-rest, "
    "tight-full-in-exercise, running",
    "muscle-soreness-after-exercise": "@calf-upper-inner, since 2, very-hard-exercise-48h, sore-only-on-use, "
    "soreness-fading, single-hard-effort",
    "s1-nerve-root": "@buttock, @thigh-back, @foot-outer-edge, pain-shoots-below-knee, back-or-buttock-pain, "
    "cough-shoots, tingling-strip",
    "statin-muscle-ache": "@calf-upper-inner, right@calf-upper-inner, statin, statin-ache, both-legs-same",
    "tight-hamstrings": "@thigh-back, hamstring-tight-feeling, hamstring-pulls-bending",
    "varicose-veins": "@calf-lower, bulging-veins, legs-heavy-evening, better-legs-up, ankle-skin-brown",
}
GENERAL = {"bottom-of-foot-pain": "@arch, @ball-of-foot", "heel-pain": "@heel-bottom, @heel-back"}


def test_every_condition_has_its_textbook_person():
    """A new condition needs a line here."""
    assert TEXTBOOK.keys() | GENERAL.keys() == BASE.condition.keys()


@pytest.mark.parametrize("condition", TEXTBOOK)
def test_the_textbook_person_is_shown_the_condition_in_the_first_three(condition):
    """Told as in the textbook, it stands among the first three and fits at least fairly."""
    listed = {found.id: found for found in assess(BASE, say(TEXTBOOK[condition])).conditions[:3]}
    assert condition in listed
    assert listed[condition].fit in ("fair", "strong")


@pytest.mark.parametrize("condition", TEXTBOOK)
def test_it_fits_less_when_its_signs_are_denied(condition):
    """The same person who denies those signs, with the same pain, is not shown it as a fair fit."""
    answers = say(TEXTBOOK[condition])
    given = {n: BASE.untold(n) if BASE.finding[n].kind == "yes-no" else v for n, v in answers.given.items()}
    listed = {found.id: found.fit for found in assess(BASE, Answers(given, answers.pain)).conditions}
    assert listed.get(condition, "none") in ("none", "weak")


@pytest.mark.parametrize("condition", TEXTBOOK)
def test_not_sure_of_everything_weighs_nothing(condition):
    """Doubt neither supports nor weakens: the evidence of every line is nought."""
    answers = say(TEXTBOOK[condition])
    unsure = Answers({n: "not-sure" for n in answers.given if n not in ("age", "since")}, answers.pain)
    for found in assess(BASE, unsure).conditions:
        assert all(line.weight_db == 0 for line in found.evidence)


@pytest.mark.parametrize("condition", GENERAL)
def test_a_general_word_for_a_place_never_fits_more_than_weakly_by_the_place_alone(condition):
    """Pain of a heel or a sole by itself names no cause."""
    fits = {found.id: found.fit for found in assess(BASE, say(GENERAL[condition])).conditions}
    assert set(fits.values()) <= {"weak"}
    assert condition in fits


def test_a_condition_says_who_should_see_it_and_how_soon():
    """Above self-care, it is a referral when it fits; no condition stands above soon without a concern."""
    for condition in BASE.knowledge.conditions:
        assert condition.level in ("self-care", "routine", "soon") or condition.concern
        assert condition.see.text
