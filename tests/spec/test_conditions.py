"""Other conditions: the textbook person is shown the condition, the person who denies it is not.

Some persons are written by hand from textbooks. For the rest the record's own textbook person is made: pain where its
pattern has it first, and of each group of evidence the line that speaks for it most.
"""

from functools import cache
from itertools import product

import pytest

from rules.answers import Answers
from rules.assess import assess
from rules.weights import weight_of
from tests.spec.table import BASE, answers_of, say, ways

BY_HAND = {
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
    "lumbar-radicular-pain": "@buttock, @thigh-back, @foot-outer-edge, pain-shoots-below-knee, back-or-buttock-pain, "
    "cough-shoots, tingling-strip",
    "statin-muscle-ache": "@calf-upper-inner, right@calf-upper-inner, statin, statin-ache, both-legs-same",
    "tight-hamstrings": "@thigh-back, hamstring-tight-feeling, hamstring-pulls-bending",
    "varicose-veins": "@calf-lower, bulging-veins, legs-heavy-evening, better-legs-up, ankle-skin-brown",
    "growing-pains": "age 11, @shin-front, right@shin-front, night-aches-child-both, child-plays-normally",
}
GENERAL = {"bottom-of-foot-pain": "@arch, @ball-of-foot", "heel-pain": "@heel-bottom, @heel-back"}
TEXTBOOK = sorted(BASE.condition.keys() - GENERAL.keys())


@cache
def textbook(condition: str) -> Answers:
    """Give the textbook person: by hand, or from the record."""
    if condition in BY_HAND:
        return say(BY_HAND[condition])
    record = BASE.condition[condition]
    person = Answers({}, {"left": frozenset(record.pattern.primary[:3]), "right": frozenset()})
    for line in _best_lines(condition):
        for way in ways(BASE.conditions.evidence[condition][line]):
            more = answers_of(way)
            if more is not None and all(person.given.get(name, value) == value for name, value in more.given.items()):
                pain = {side: zones | more.pain.get(side, frozenset()) for side, zones in person.pain.items()}
                person = Answers({**person.given, **more.given}, pain)
                break
    return person


def _best_lines(condition: str) -> list[int]:
    """Number the lines of evidence that speak for a condition, the best of each group, the best first."""
    best: dict[str, tuple[float, int]] = {}
    for line, entry in enumerate(BASE.condition[condition].evidence):
        weight = weight_of(entry.yes, BASE.knowledge.frame.reasoning)
        group = entry.group or f"line {line}"
        if weight > best.get(group, (0, line))[0]:
            best[group] = (weight, line)
    return [line for _, line in sorted(best.values(), key=lambda found: -found[0])]


def _signs_for(condition: str) -> list[str]:
    """Name the questions, answered by yes or no, of the evidence that speaks for a condition, or against it on no."""
    reasoning = BASE.knowledge.frame.reasoning
    return [
        tells.finding
        for entry, when in zip(BASE.condition[condition].evidence, BASE.conditions.evidence[condition], strict=True)
        if weight_of(entry.yes, reasoning) > 0 or weight_of(entry.no, reasoning) < 0
        for tells, _ in BASE.conditions.primitives(when)
        if tells.finding in BASE.finding and BASE.finding[tells.finding].kind == "yes-no"
    ]


def test_every_condition_has_a_person():
    """What is written by hand is in the rule base, and what tells no more than a place is known as that."""
    assert BY_HAND.keys() | GENERAL.keys() <= BASE.condition.keys()
    for condition in TEXTBOOK:
        assert textbook(condition).given, condition


@pytest.mark.parametrize("condition", TEXTBOOK)
def test_the_textbook_person_is_shown_the_condition_in_the_first_three(condition):
    """Told as in the textbook, it stands among the first three and fits at least fairly."""
    listed = {found.id: found for found in assess(BASE, textbook(condition)).conditions[:3]}
    assert condition in listed
    assert listed[condition].fit in ("fair", "strong")


@pytest.mark.parametrize("condition", TEXTBOOK)
def test_it_fits_less_when_its_signs_are_denied(condition):
    """The same person who denies every sign it is weighed by, with the same pain and age: no more than a weak fit."""
    answers = textbook(condition)
    told = dict.fromkeys([*answers.given, *_signs_for(condition)])
    given = {n: BASE.untold(n) if BASE.finding[n].kind == "yes-no" else answers.given[n] for n in told}
    listed = {found.id: found.fit for found in assess(BASE, Answers(given, answers.pain)).conditions}
    assert listed.get(condition, "none") in ("none", "weak")


@pytest.mark.parametrize("condition", TEXTBOOK)
def test_not_sure_of_everything_weighs_nothing(condition):
    """Doubt neither supports nor weakens: every line weighs what it weighs for someone who was asked nothing."""
    answers = textbook(condition)
    kept = {name: value for name, value in answers.given.items() if name in ("age", "since")}
    asked_nothing = _weights(Answers(kept, answers.pain))
    unsure = _weights(Answers({name: kept.get(name, "not-sure") for name in answers.given}, answers.pain))
    assert unsure.keys() & asked_nothing.keys()
    assert all(unsure[line] == asked_nothing[line] for line in unsure.keys() & asked_nothing.keys())


def _weights(answers: Answers) -> dict[tuple[str, str], float]:
    return {
        (found.id, line.rule): line.weight_db for found in assess(BASE, answers).conditions for line in found.evidence
    }


@pytest.mark.parametrize("condition", GENERAL)
def test_a_general_word_for_a_place_never_fits_more_than_weakly_by_the_place_alone(condition):
    """Pain of a heel or a sole by itself names no cause."""
    fits = {found.id: found.fit for found in assess(BASE, say(GENERAL[condition])).conditions}
    assert set(fits.values()) <= {"weak"}
    assert condition in fits


@pytest.mark.parametrize(
    ("sentence", "condition", "says"),
    [
        ("Both legs sore after a match", "hypothyroid-myopathy", "@thigh-front, right@thigh-front, age 22"),
        ("A sore big toe in a man", "gout", "@big-toe-top, sex male, age 60"),
        ("A sore groin at 72", "hip-osteoarthritis", "@groin, age 72"),
        ("A stiff back at 58", "knee-osteoarthritis", "@low-back, age 58, worse-rising, worse-after-rest-then-eases"),
        ("A sore heel in a grown runner", "severs-disease", "@heel-bottom, age 38, running, heel-sore-from-sport"),
        (
            "Legs heavy by evening, no vein in sight",
            "varicose-veins",
            "@calf-lower, age 28, standing-work, no bulging-veins",
        ),
    ],
)
def test_place_age_and_sex_do_not_make_a_condition_fit(sentence, condition, says):
    """Without a sign of its own it fits weakly at most."""
    fits = {found.id: found.fit for found in assess(BASE, say(says)).conditions}
    assert fits.get(condition, "none") in ("none", "weak"), sentence


def test_no_condition_fits_strongly_by_place_age_sex_and_time_alone():
    """Pain painted where a condition has it, at any age: without a sign, none is a strong fit."""
    for condition, age, sex in product(BASE.knowledge.conditions, (30, 72), ("female", "male")):
        person = Answers(
            {"age": age, "sex": sex, "since": 60},
            {"left": frozenset(condition.pattern.primary), "right": frozenset()},
        )
        fits = {found.id: found.fit for found in assess(BASE, person).conditions}
        assert fits.get(condition.id) != "strong", (condition.id, age, sex)


def test_a_condition_says_who_should_see_it_and_how_soon():
    """Above self-care, it is a referral when it fits; no condition stands above soon without a concern."""
    for condition in BASE.knowledge.conditions:
        assert condition.level in ("self-care", "routine", "soon") or condition.concern
        assert condition.see.text
