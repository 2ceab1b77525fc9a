"""Tears, tendons, bones and lumps."""

import pytest

from tests.spec.table import Case, check, hold_to_its_meaning, rules_of

CASES = (
    Case(
        "At 82, a thigh that hurts and no longer carries is an emergency, with no known fall",
        "@thigh-front, age 82, no can-take-four-steps",
        "emergency",
        "no-four-steps-from-75-or-cannot-say",
    ),
    Case(
        "At 68 the same without a sign of the hip is seen today",
        "@thigh-front, age 68, no can-take-four-steps",
        "urgent",
        "no-four-steps",
        "no-four-steps-from-75-or-cannot-say",
    ),
    Case(
        "A pop and a leg too weak to rise on its toes is seen today",
        "pop-in-calf, cannot-push-up-on-toes",
        "urgent",
        "pop-and-weak-push-off, weak-push-off",
    ),
    Case(
        "A pop in the calf is seen this week",
        "pop-in-calf, since 2",
        "soon",
        "pop-alone",
        "pop-with-more, pop-low-near-heel",
    ),
    Case(
        "A pop near the heel is seen today, for one can walk on a torn heel cord",
        "pop-near-heel",
        "urgent",
        "pop-low-near-heel, pop-alone",
    ),
    Case(
        "A pop with swelling is seen today: some of these legs hold a clot",
        "pop-in-calf, leg-swollen-new",
        "urgent",
        "pop-with-more",
    ),
    Case(
        "The sorest spot in the upper inner calf and a tight feeling make no tear",
        "@calf-upper-inner, calf-tight-heavy",
        "self-care",
        "",
        "pop-alone, pop-with-more",
    ),
    Case(
        "On a blood thinner a knock that stays sore is seen today",
        "blood-thinner, injury-last-10-days, sore-between-spells, since 2",
        "urgent",
        "blood-thinner-and-tight-calf",
    ),
    Case(
        "A blood thinner with old pain raises nothing",
        "blood-thinner, since 100",
        "self-care",
        "",
        "blood-thinner-and-tight-calf, blood-thinner-new-pain",
    ),
    Case(
        "Heel cord pain since a floxacin antibiotic is phoned in today",
        "heel-cord-sore-since",
        "urgent",
        "heel-cord-after-floxacin",
    ),
    Case(
        "A floxacin antibiotic alone raises nothing",
        "floxacin-antibiotic",
        "self-care",
        "",
        "heel-cord-after-floxacin, pop-after-floxacin",
    ),
    Case("Someone who cannot take four steps is seen today", "can-take-four-steps", "urgent", "no-four-steps"),
    Case("Not sure about four steps: seen this week", "can-take-four-steps?", "soon", "doubtful no-four-steps"),
    Case(
        "One sore spot of bone is seen this week, with strong pain today",
        "bone-spot",
        "soon",
        "one-spot-of-bone",
        "one-spot-and-severe",
    ),
    Case(
        "One sore spot of bone with strong pain is seen today", "bone-spot, strength 8", "urgent", "one-spot-and-severe"
    ),
    Case(
        "Bone pain at night is urgent under 25, soon later",
        "bone-pain-at-night, age 24",
        "urgent",
        "bone-pain-wakes-young",
    ),
    Case(
        "Bone pain at night at 25 is seen this week",
        "bone-pain-at-night, age 25",
        "soon",
        "bone-pain-wakes",
        "bone-pain-wakes-young",
    ),
    Case("A lump that grows is scanned soon", "lump-grows-or-deep", "soon", "lump-that-grows"),
    Case(
        "After a floxacin drug, pain near the heel cord is seen this week, whatever you think began first",
        "floxacin-antibiotic, @achilles, since 10",
        "soon",
        "floxacin-and-pain-near-heel-cord",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_a_clinician_would_say_so(case):
    """A torn heel cord is not missed because the person can walk."""
    check(case)


@pytest.mark.parametrize("danger", rules_of("tears"))
def test_fires_when_sure_doubts_when_in_doubt_and_is_silent_with_a_point_fewer(danger):
    """Every rule of the theme: on each way it can hold, with each answer of it in doubt, and without it."""
    hold_to_its_meaning(danger)
