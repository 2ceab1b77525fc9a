"""Floors: people to whom self-care is not offered."""

import pytest

from tests.spec.table import Case, check, hold_to_its_meaning, rules_of

CASES = (
    Case(
        "Pain that is no better two weeks after the first report is looked at",
        "days-since-first-report 14, better-since-first-report",
        "routine",
        "follow-up-no-better",
        "follow-up-worse",
    ),
    Case(
        "A sore calf that is no better is looked at after one week, as its card said",
        "days-since-first-report 7, better-since-first-report, @calf-lower",
        "routine",
        "follow-up-calf-no-better",
        "follow-up-no-better",
    ),
    Case(
        "A sore arch that is no better after one week may wait for the second",
        "days-since-first-report 7, better-since-first-report, @arch",
        "self-care",
        "",
        "follow-up-calf-no-better, follow-up-no-better",
    ),
    Case(
        "A sore calf that is no better on the sixth day may wait for the seventh",
        "days-since-first-report 6, better-since-first-report, @calf-lower",
        "self-care",
        "",
        "follow-up-calf-no-better",
    ),
    Case(
        "Pain that is clearly better after five weeks raises nothing",
        "days-since-first-report 35, yes better-since-first-report",
        "self-care",
        "",
        "follow-up-no-better, follow-up-worse",
    ),
    Case(
        "Someone not sure whether it is better after two weeks is looked at as well",
        "days-since-first-report 14, better-since-first-report?",
        "routine",
        "doubtful follow-up-no-better",
    ),
    Case(
        "Pain that got clearly worse is seen this week, however few days have passed",
        "days-since-first-report 3, worse-since-last-report",
        "soon",
        "follow-up-worse",
        "follow-up-no-better, follow-up-worse-and-strong",
    ),
    Case(
        "Pain that got clearly worse, is very strong, and that nothing eases is seen today",
        "days-since-first-report 3, worse-since-last-report, strength 8, no-ease",
        "urgent",
        "follow-up-worse-and-strong",
    ),
    Case(
        "Age alone raises nothing above routine: a child of nine",
        "age 9, since 100",
        "routine",
        "child-under-ten",
        "child-under-ten-new-pain",
    ),
    Case("At ten the age raises nothing", "age 10, since 100", "self-care", "", "child-under-ten"),
    Case("New calf pain in a child under ten is seen this week", "age 9, since 5", "soon", "child-under-ten-new-pain"),
    Case("A limp under the age of three is an emergency", "age 2, child-limps", "emergency", "child-under-three"),
    Case(
        "A child of eleven who limps is seen today, for it can be the hip",
        "age 11, child-limps",
        "urgent",
        "child-limps-long-or-older",
    ),
    Case(
        "A child of six who began to limp yesterday is seen this week",
        "age 6, child-limps, since 1",
        "soon",
        "child-limps-at-all",
        "child-limps-long-or-older",
    ),
    Case(
        "A child with fever and one sore limb is seen today",
        "age 7, fever, fever-pain-one-place",
        "urgent",
        "child-fever-and-limb",
    ),
    Case(
        "A static fact alone raises nothing above routine: a blood thinner",
        "blood-thinner, since 5",
        "routine",
        "blood-thinner-new-pain",
    ),
    Case(
        "A static fact alone raises nothing above routine: a cancer in treatment and a weak defence",
        "cancer-active, weak-immunity, since 100",
        "routine",
        "cancer-in-treatment, weak-defence-leg-pain",
    ),
    Case(
        "Diabetes raises a visit only where the foot hurts",
        "diabetes, @calf-upper-inner",
        "self-care",
        "",
        "diabetes-foot-pain",
    ),
    Case("Diabetes with pain in the arch is looked at", "diabetes, @arch", "routine", "diabetes-foot-pain"),
    Case(
        "Pain of eight weeks that limits life is looked at",
        "since 56, pain-limits-life",
        "routine",
        "long-pain-limits-life",
    ),
    Case("Old pain that limits nothing is not", "since 56", "self-care", "", "long-pain-limits-life"),
    Case(
        "Two danger questions in doubt are a reason to be seen",
        "no-ease?, sore-between-spells?",
        "routine",
        "doubtful two-danger-answers-doubtful",
    ),
    Case("One danger question in doubt is not", "no-ease?", "self-care", "", "two-danger-answers-doubtful"),
    Case(
        "Strong pain that painkillers do not touch is seen this week; in the first two days today",
        "strength 8, painkillers-fail, since 20",
        "soon",
        "severe-and-painkillers-fail",
        "severe-new-and-painkillers-fail",
    ),
    Case(
        "Strong new pain that painkillers do not touch is seen today",
        "strength 8, painkillers-fail, since 1",
        "urgent",
        "severe-new-and-painkillers-fail",
    ),
    Case("A knock on the head on a blood thinner is an emergency", "head-hit, blood-thinner", "emergency"),
    Case(
        "Headache, sight change or pain under the ribs in pregnancy is an emergency",
        "pregnancy-head-sight-ribs, pregnant, sex female, age 30",
        "emergency",
    ),
    Case(
        "A child of 7 with new thigh pain is seen this week",
        "age 7, since 4, @thigh-front",
        "soon",
        "child-under-ten-new-pain",
    ),
    Case(
        "A child of 7 with weeks of thigh pain is an ordinary visit",
        "age 7, since 40, @thigh-front",
        "routine",
        "child-under-ten",
        "child-under-ten-new-pain",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_a_clinician_would_say_so(case):
    """Who they are raises a visit, and never more than a visit, by itself."""
    check(case)


@pytest.mark.parametrize("danger", rules_of("floors"))
def test_fires_when_sure_doubts_when_in_doubt_and_is_silent_with_a_point_fewer(danger):
    """Every rule of the theme: on each way it can hold, with each answer of it in doubt, and without it."""
    hold_to_its_meaning(danger)
