"""Foot and ankle: breaks, hot toes, the foot in diabetes, sores and blue toes, the arch, nerves of both feet."""

from itertools import combinations

import pytest

from tests.spec.table import Case, check, form_of, forms_of, hold_to_its_meaning, rest_no, rules_of, say, score_of

INJURIES = (
    Case(
        "An open sore on a numb foot is seen today without diabetes too",
        "@ball-of-foot, foot-sore-or-black, numb-both-feet",
        "urgent",
        "sore-on-a-numb-foot",
    ),
    Case(
        "An open sore on a foot that feels all right is not that",
        "@ball-of-foot, foot-sore-or-black",
        "self-care",
        "",
        "sore-on-a-numb-foot",
    ),
    Case(
        "A rolled ankle that swells, walks and has no sore bone is a sprain",
        "@ankle-outer, rolled-ankle, outer-ankle-swelled, injury-last-10-days, since 1",
        "self-care",
        "",
        "ottawa-ankle-met, ottawa-foot-met, twist-sore-at-ankle-and-knee, foot-bump-sore-alone",
    ),
    Case(
        "A rolled ankle with a sore knob of bone has an X-ray today",
        "@ankle-outer, rolled-ankle, ankle-knob-bone-sore, injury-last-10-days, since 1",
        "urgent",
        "ottawa-ankle-met",
    ),
    Case(
        "Not sure whether the knob or the soft part is sore: seen this week",
        "@ankle-outer, rolled-ankle, ankle-knob-bone-sore?, injury-last-10-days, since 1",
        "soon",
        "doubtful ottawa-ankle-met",
    ),
    Case(
        "A twist that leaves the ankle and the outer knob below the knee sore has an X-ray today",
        "@ankle-inner, ankle-and-knee-side-sore, injury-last-10-days, since 1",
        "urgent",
        "twist-sore-at-ankle-and-knee",
    ),
    Case(
        "A twisted foot with a sore bump half way along its outer edge has an X-ray today",
        "@foot-outer-edge, foot-bump-bone-sore, injury-last-10-days, since 1",
        "urgent",
        "ottawa-foot-met",
    ),
    Case(
        "A bruise on the sole after an injury is seen today, for one can walk on a torn midfoot",
        "@foot-top, bruise-on-sole, injury-last-10-days, since 2",
        "urgent",
        "bruised-sole",
    ),
    Case(
        "A middle of the foot too sore to rise on the toes after an injury is seen today",
        "@foot-top, midfoot-sore-on-toes, injury-last-10-days, since 2",
        "urgent",
        "midfoot-fails-after-injury",
    ),
    Case(
        "A top of the foot that was trodden on, with none of these signs, is no danger",
        "@foot-top, injury-last-10-days, since 2",
        "self-care",
        "",
        "bruised-sole, midfoot-fails-after-injury, ottawa-foot-met",
    ),
    Case(
        "A fall from a ladder onto the heels is seen today, also for the spine",
        "@heel-bottom, fell-on-heels, injury-last-10-days, since 1",
        "urgent",
        "fall-on-the-heels",
    ),
    Case(
        "A heel that feels bruised on hard floors, with no fall, is no break",
        "@heel-bottom, heel-middle-bruise",
        "self-care",
        "",
        "fall-on-the-heels",
    ),
    Case(
        "A rock-hard foot after a crush, with great pain that nothing eases, is an emergency",
        "@foot-top, foot-rock-hard, strength 8, no-ease, injury-last-10-days, since 0",
        "emergency",
        "foot-hard-and-severe",
    ),
    Case(
        "A rock-hard foot with agony on moving the toes is seen today",
        "@foot-top, foot-rock-hard, agony-on-moving-toes, strength 6",
        "urgent",
        "foot-hard-and-second-sign",
        "foot-hard-and-severe",
    ),
    Case(
        "A swollen foot that gives to the touch is not hard",
        "@foot-top, outer-ankle-swelled, strength 6",
        "self-care",
        "",
        "foot-hard-alone, foot-hard-and-second-sign",
    ),
    Case(
        "A foot that is hard with swelling and hurts little is seen this week",
        "@foot-top, foot-rock-hard, strength 4",
        "soon",
        "foot-hard-alone",
        "foot-hard-and-second-sign, foot-hard-and-severe",
    ),
)

LOAD = (
    Case(
        "A runner with more load and a sore bump at the side of the foot is seen this week",
        "@foot-outer-edge, foot-bump-bone-sore, more-load-lately, age 28",
        "soon",
        "foot-bump-sore-and-load",
    ),
    Case(
        "A sore bump at the side of the foot, with no injury or load, is an ordinary visit",
        "@foot-outer-edge, foot-bump-bone-sore",
        "routine",
        "foot-bump-sore-alone",
        "foot-bump-sore-and-load, ottawa-foot-met",
    ),
    Case(
        "A runner with one sore spot of bone on top of the foot is seen this week",
        "@foot-top, bone-spot, more-load-lately, age 28",
        "soon",
        "foot-bone-spot-and-load, one-spot-of-bone",
    ),
    Case(
        "More running and a sole that aches in the morning, with no sore bone, is no crack",
        "@heel-bottom, more-load-lately, running, age 28",
        "self-care",
        "",
        "foot-bone-spot-and-load, foot-bump-sore-and-load",
    ),
)

TOES_AND_JOINTS = (
    Case(
        "A hot big toe joint in someone well is shown to a doctor in a day or two",
        "@big-toe-top, hot-joint-toe, worst-within-a-day",
        "soon",
        "hot-toe",
        "hot-toe-and-more, hot-toe-and-ill",
    ),
    Case(
        "A hot toe joint that gets worse by the hour is looked at today",
        "@big-toe-top, hot-joint-toe, worse-by-the-hour, strength 6",
        "urgent",
        "hot-toe-and-more",
        "hot-toe-and-ill",
    ),
    Case(
        "A hot toe joint with diabetes is looked at today",
        "@big-toe-top, hot-joint-toe, diabetes",
        "urgent",
        "hot-toe-and-more",
        "hot-toe-and-ill",
    ),
    Case(
        "A hot toe joint on drugs that damp the defence is looked at today, as the germs may hide",
        "@big-toe-top, hot-joint-toe, weak-immunity",
        "urgent",
        "hot-toe-and-more",
    ),
    Case(
        "A hot toe joint with a fever is an emergency",
        "@big-toe-top, hot-joint-toe, fever",
        "emergency",
        "hot-toe-and-ill",
    ),
    Case(
        "A hot toe joint under open skin is an emergency",
        "@big-toe-top, hot-joint-toe, foot-sore-or-black",
        "emergency",
        "hot-toe-and-ill",
    ),
    Case(
        "A fever for sure and no certainty whether the toe joint is hot is still an emergency",
        "@big-toe-top, hot-joint-toe?, fever",
        "emergency",
        "mixed hot-toe-and-ill",
    ),
    Case(
        "A stiff big toe with a bony bump that is not hot is no danger",
        "@big-toe-top, big-toe-stiff, bump-on-big-toe",
        "self-care",
        "",
        "hot-toe",
    ),
)

DIABETES = (
    Case(
        "With diabetes an open sore on the foot is seen today, even if it hardly hurts",
        "@ball-of-foot, diabetes, foot-sore-or-black, strength 1",
        "urgent",
        "diabetic-foot-active",
        "diabetic-sore-and-more",
    ),
    Case(
        "Without diabetes a fresh blister raises nothing",
        "@heel-back, foot-sore-or-black",
        "self-care",
        "",
        "diabetic-foot-active, old-sore, foot-skin-black, sore-infected",
    ),
    Case(
        "With diabetes and pain in a foot that looks sound, it is an ordinary visit",
        "@ball-of-foot, diabetes",
        "routine",
        "diabetes-foot-pain",
        "diabetic-foot-active, diabetic-hot-foot, diabetic-foot-black-or-blue",
    ),
    Case(
        "With diabetes a sore with heat that spreads is an emergency",
        "@ball-of-foot, diabetes, sore-spreads-or-deep",
        "emergency",
        "diabetic-sore-and-more",
    ),
    Case(
        "With diabetes a sore and a fever is an emergency",
        "@ball-of-foot, diabetes, foot-sore-or-black, fever",
        "emergency",
        "diabetic-sore-and-more",
    ),
    Case(
        "With diabetes black skin on a toe is an emergency",
        "@ball-of-foot, diabetes, black-skin-on-foot",
        "emergency",
        "diabetic-foot-black-or-blue",
    ),
    Case(
        "With diabetes a toe that turned blue is an emergency, even with no pain in the foot",
        "@calf-upper-inner, diabetes, toe-turned-blue",
        "emergency",
        "diabetic-foot-black-or-blue",
    ),
    Case(
        "With diabetes one hot foot is seen today and not walked on: its bones may give way",
        "@arch, diabetes, foot-hot-one",
        "urgent",
        "diabetic-hot-foot, diabetic-foot-active",
        "diabetic-hot-foot-and-ill",
    ),
    Case(
        "With diabetes one hot foot and a fever is an emergency",
        "@arch, diabetes, foot-hot-one, fever",
        "emergency",
        "diabetic-hot-foot-and-ill",
    ),
    Case(
        "With diabetes a foot that changes shape is seen today, even without heat",
        "@arch, diabetes, foot-changed-shape",
        "urgent",
        "shape-changed-with-little-feeling",
    ),
)

SORES_AND_BLOOD_FLOW = (
    Case(
        "A sore that has been open for two weeks is seen this week",
        "@ankle-inner, sore-two-weeks",
        "soon",
        "old-sore",
        "old-sore-with-artery-risk, sore-with-poor-blood-flow",
    ),
    Case(
        "A sore of two weeks in someone with a stent is seen today",
        "@ankle-inner, sore-two-weeks, heart-or-artery-disease",
        "urgent",
        "old-sore-with-artery-risk",
    ),
    Case(
        "A sore with pain in bed that eases when the leg hangs down is seen today",
        "@foot-top, foot-sore-or-black, rest-pain-foot-hangs",
        "urgent",
        "sore-with-poor-blood-flow",
    ),
    Case(
        "A sore that weeps pus is seen today, with a fever it is an emergency",
        "@foot-top, sore-weeps-or-smells",
        "urgent",
        "sore-infected",
        "sore-infected-and-ill",
    ),
    Case(
        "A sore that weeps pus in someone with a fever is an emergency",
        "@foot-top, sore-weeps-or-smells, fever",
        "emergency",
        "sore-infected-and-ill",
    ),
    Case(
        "Black skin on a warm foot is seen today",
        "@lesser-toes-top, black-skin-on-foot",
        "urgent",
        "foot-skin-black",
        "foot-skin-black-and-more",
    ),
    Case(
        "Black skin on a cold foot is an emergency",
        "@lesser-toes-top, black-skin-on-foot, leg-cold-or-pale",
        "emergency",
        "foot-skin-black-and-more",
    ),
    Case(
        "A toe that turned blue with no knock is seen today",
        "@lesser-toes-top, toe-turned-blue",
        "urgent",
        "toe-newly-blue",
        "toe-blue-and-more",
    ),
    Case(
        "A blue toe in someone with an irregular heartbeat is an emergency",
        "@lesser-toes-top, toe-turned-blue, irregular-heartbeat",
        "emergency",
        "toe-blue-and-more",
    ),
    Case(
        "An irregular heartbeat and a sore toe that keeps its colour is not a closed artery",
        "@lesser-toes-top, irregular-heartbeat",
        "self-care",
        "",
        "toe-blue-and-more, toe-newly-blue",
    ),
    Case(
        "A corn on a toe is no sore",
        "@lesser-toes-top, hard-skin-there",
        "self-care",
        "",
        "old-sore, foot-skin-black",
    ),
    Case(
        "A blister on the heel at 82 is seen this week",
        "foot-sore-or-black, age 82, @heel-back, since 8",
        "soon",
        "sore-and-skin-at-risk",
    ),
    Case(
        "A walker of 30 with a blister needs no visit for it",
        "foot-sore-or-black, age 30, @heel-back, since 2",
        "self-care",
        "",
        "sore-and-skin-at-risk",
    ),
)

ARCH_AND_NERVES = (
    Case(
        "One arch that has sunk is seen this week, as early care can save it",
        "@ankle-inner, foot-changed-shape, inner-ankle-cord-sore",
        "soon",
        "arch-sank",
        "arch-sank-after-injury, shape-changed-with-little-feeling",
    ),
    Case(
        "An arch that sinks after an injury is seen today",
        "@ankle-inner, foot-changed-shape, injury-last-10-days, since 3",
        "urgent",
        "arch-sank-after-injury",
    ),
    Case(
        "A sore cord behind the inner ankle with an arch that holds is no danger",
        "@ankle-inner, inner-ankle-cord-sore",
        "self-care",
        "",
        "arch-sank",
    ),
    Case(
        "Two feet that feel numb from the toes up are seen this week",
        "@ball-of-foot, numb-both-feet",
        "soon",
        "both-feet-lose-feeling",
        "numbness-of-both-feet-climbs",
    ),
    Case(
        "Numbness of both feet that climbs within days is an emergency",
        "@ball-of-foot, numbness-climbs",
        "emergency",
        "numbness-of-both-feet-climbs",
    ),
    Case(
        "A burn into two toes of one foot in tight shoes is no nerve illness of both feet",
        "@ball-of-foot, burns-into-two-toes, worse-in-tight-shoes",
        "self-care",
        "",
        "both-feet-lose-feeling",
    ),
    Case(
        "Pain that grows weeks after a cast, with changed colour and sweat, is seen this week",
        "@foot-top, pain-far-beyond-injury, skin-colour-heat-differs, sweats-or-swells-differently, since 35",
        "soon",
        "pain-grows-after-injury",
    ),
    Case(
        "Pain weeks after a sprain that is stiff and nothing more is not yet that",
        "@ankle-outer, pain-far-beyond-injury, nails-hair-or-moves-changed, since 35",
        "self-care",
        "",
        "pain-grows-after-injury",
    ),
)

CHILDREN = (
    Case(
        "Foot pain since yesterday in a child of nine is seen this week",
        "@heel-back, age 9, since 1",
        "soon",
        "child-under-ten-new-foot-pain",
    ),
    Case(
        "Heels that have hurt for a month after sport in a child of nine are an ordinary visit",
        "@heel-back, heel-sore-from-sport, age 9, since 30",
        "routine",
        "child-under-ten",
        "child-under-ten-new-foot-pain",
    ),
    Case(
        "Heels that hurt after sport at eleven raise nothing",
        "@heel-back, heel-sore-from-sport, heel-squeeze-sore, age 11, since 30",
        "self-care",
        "",
        "child-under-ten-new-foot-pain",
    ),
)

CASES = INJURIES + LOAD + TOES_AND_JOINTS + DIABETES + SORES_AND_BLOOD_FLOW + ARCH_AND_NERVES + CHILDREN


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_a_clinician_would_say_so(case):
    """A broken midfoot and a foot in diabetes are not missed; a sprain, a corn and a blister stay at home."""
    check(case)


@pytest.mark.parametrize("danger", rules_of("foot"))
def test_fires_when_sure_doubts_when_in_doubt_and_is_silent_with_a_point_fewer(danger):
    """Every rule of the theme: on each way it can hold, with each answer of it in doubt, and without it."""
    hold_to_its_meaning(danger)


@pytest.mark.parametrize(("age", "days", "soon"), [(9, 13, True), (9, 14, False), (10, 13, False)])
def test_new_foot_pain_in_a_child_ends_at_ten_years_and_two_weeks(age, days, soon):
    """One more year, or one more day, is left to other rules."""
    raised = forms_of(rest_no(say(f"@heel-back, age {age}, since {days}")))
    assert ("child-under-ten-new-foot-pain" in raised) == soon


# --- the Ottawa ankle and foot rules ----------------------------------------------------------------------------------

ANKLE = "@ankle-outer, rolled-ankle, injury-last-10-days, since 1"
MIDFOOT = "@foot-top, injury-last-10-days, since 1"


@pytest.mark.parametrize("item", ["ankle-knob-bone-sore", "can-take-four-steps"])
def test_each_sign_of_the_ottawa_ankle_rule_asks_for_an_x_ray_today(item):
    """A sore knob or no four steps is enough after a rolled ankle; in doubt it is this week."""
    assert score_of("ottawa-ankle", f"{ANKLE}, {item}") == "reached"
    assert form_of("ottawa-ankle-met", f"{ANKLE}, {item}") == "sure"
    assert score_of("ottawa-ankle", f"{ANKLE}, {item}?") == "in doubt"
    assert form_of("ottawa-ankle-met", f"{ANKLE}, {item}?") == "doubtful"


@pytest.mark.parametrize("item", ["foot-bump-bone-sore", "can-take-four-steps"])
def test_each_sign_of_the_ottawa_foot_rule_is_a_point(item):
    """A sore bump at the side of the foot or no four steps; in doubt the score is in doubt."""
    assert score_of("ottawa-foot", f"{MIDFOOT}, {item}") == "reached"
    assert score_of("ottawa-foot", f"{MIDFOOT}, {item}?") == "in doubt"


def test_the_ottawa_foot_rule_acts_where_the_midfoot_is_named():
    """A sore bump names it; no four steps needs the bump, a bruised sole or a midfoot that fails; else other rules."""
    assert form_of("ottawa-foot-met", f"{MIDFOOT}, foot-bump-bone-sore") == "sure"
    assert form_of("ottawa-foot-met", f"{MIDFOOT}, can-take-four-steps, bruise-on-sole") == "sure"
    assert form_of("ottawa-foot-met", f"{MIDFOOT}, can-take-four-steps, midfoot-sore-on-toes") == "sure"
    assert form_of("ottawa-foot-met", f"{MIDFOOT}, can-take-four-steps") is None
    assert form_of("no-four-steps", f"{MIDFOOT}, can-take-four-steps") == "sure"


def test_without_a_point_neither_ottawa_rule_is_reached():
    """Swelling, a bruise at the outer ankle and a roll are no points."""
    says = f"{ANKLE}, outer-ankle-swelled, outer-ankle-cord-sore"
    assert score_of("ottawa-ankle", says) is None
    assert score_of("ottawa-foot", says) is None


@pytest.mark.parametrize("item", ["ankle-knob-bone-sore", "can-take-four-steps", "foot-bump-bone-sore"])
def test_the_ottawa_rules_are_for_fresh_injuries_only(item):
    """An ankle that rolled months ago, or was never hurt, meets no rule of theirs; an injury in doubt leaves doubt."""
    rules = {"ottawa-ankle-met", "ottawa-foot-met"}
    for says in ("@ankle-outer, since 90", "@ankle-outer, rolled-ankle, since 90"):
        assert not forms_of(rest_no(say(f"{says}, {item}"))).keys() & rules
    raised = forms_of(rest_no(say(f"@ankle-outer, rolled-ankle, injury-last-10-days?, since 1, {item}")))
    assert {raised[rule] for rule in rules & raised.keys()} == {"doubtful"}


# --- NICE NG19 --------------------------------------------------------------------------------------------------------

ACTIVE = ("foot-sore-or-black", "foot-hot-one", "toe-turned-blue")


@pytest.mark.parametrize("item", ACTIVE)
def test_ng19_needs_diabetes_and_an_active_foot(item):
    """Each kind of active foot with diabetes is one working day; each half alone is not the list."""
    assert score_of("ng19-foot-triage", f"diabetes, {item}") == "reached"
    assert score_of("ng19-foot-triage", item) is None
    assert score_of("ng19-foot-triage", f"diabetes?, {item}") == "in doubt"
    assert score_of("ng19-foot-triage", f"diabetes, {item}?") == "in doubt"
    assert form_of("diabetic-foot-active", f"diabetes, {item}") == "sure"
    assert form_of("diabetic-foot-active", f"diabetes, {item}?") == "doubtful"


def test_ng19_does_not_count_diabetes_alone_or_two_active_signs_without_it():
    """Points of the foot do not add up in place of diabetes."""
    assert score_of("ng19-foot-triage", "diabetes") is None
    assert score_of("ng19-foot-triage", ", ".join(ACTIVE)) is None


@pytest.mark.parametrize(
    "sore", ["sore-two-weeks", "sore-weeps-or-smells", "sore-spreads-or-deep", "black-skin-on-foot"]
)
def test_ng19_counts_every_kind_of_sore(sore):
    """What is asked further about a sore implies the sore."""
    assert score_of("ng19-foot-triage", f"diabetes, {sore}") == "reached"


AT_ONCE = ("fever", "very-unwell", "leg-cold-or-pale", "rest-pain-foot-hangs", "sore-spreads-or-deep")


@pytest.mark.parametrize("sign", AT_ONCE)
def test_the_step_at_once_of_ng19_is_an_emergency(sign):
    """A sore with a sign of the whole body, of poor blood flow or of depth; the sign in doubt keeps it."""
    assert form_of("diabetic-sore-and-more", f"diabetes, foot-sore-or-black, {sign}") == "sure"
    assert form_of("diabetic-sore-and-more", f"diabetes, foot-sore-or-black, {sign}?") == "mixed"
    assert form_of("diabetic-sore-and-more", "diabetes, foot-sore-or-black") is None


# --- the Budapest list ------------------------------------------------------------------------------------------------

KINDS = ("light-touch-hurts", "skin-colour-heat-differs", "sweats-or-swells-differently", "nails-hair-or-moves-changed")


@pytest.mark.parametrize("kinds", list(combinations(KINDS, 3)))
def test_whoever_meets_the_symptom_half_of_budapest_is_seen_this_week(kinds):
    """Three of four kinds with the pain; the danger rule needs two kinds and never lags behind the list."""
    says = "@foot-top, since 35, pain-far-beyond-injury, " + ", ".join(kinds)
    assert score_of("budapest-crps", says) == "reached"
    assert form_of("pain-grows-after-injury", says) == "sure"


@pytest.mark.parametrize("kinds", list(combinations(KINDS, 2)))
def test_two_kinds_are_not_the_three_of_budapest(kinds):
    """And all four without pain that goes far beyond the injury are not either."""
    assert score_of("budapest-crps", "@foot-top, since 35, pain-far-beyond-injury, " + ", ".join(kinds)) is None
    assert score_of("budapest-crps", "@foot-top, since 35, " + ", ".join(KINDS)) is None
