"""Thigh, knee and shin: torn cords, hurt and hot joints, cracked bones, growths, and germs in bone."""

from itertools import product

import pytest

from tests.spec.table import (
    BASE,
    Case,
    check,
    facts_of,
    form_of,
    forms_of,
    hold_to_its_meaning,
    rest_no,
    rules_of,
    say,
    score_of,
)

JOINTS = (
    Case(
        "A hot knee that is too sore to move is an emergency, even with no fever",
        "@knee-front, joint-hardly-moves",
        "emergency",
        "hot-joint-hardly-moves, hot-joint-stiff-or-open",
    ),
    Case(
        "A hot knee that still moves is seen today",
        "@knee-front, hot-swollen-joint",
        "urgent",
        "hot-joint",
        "hot-joint-hardly-moves, hot-joint-stiff-or-open",
    ),
    Case(
        "A hot knee after a needle in the joint is an emergency",
        "@knee-front, hot-swollen-joint, joint-skin-broken",
        "emergency",
        "hot-joint-stiff-or-open",
    ),
    Case(
        "A hot knee and no certainty whether it still moves is an emergency",
        "@knee-front, hot-swollen-joint, joint-hardly-moves?",
        "emergency",
        "mixed hot-joint-stiff-or-open",
    ),
    Case(
        "A replaced knee that is newly hot is an emergency",
        "@knee-front, replaced-joint-there, hot-swollen-joint, age 70",
        "emergency",
        "hot-joint-stiff-or-open",
    ),
    Case(
        "A sore replaced knee with a fever is an emergency, hot to the hand or not",
        "@knee-front, replaced-joint-there, fever, age 70",
        "emergency",
        "replaced-joint-and-sign",
    ),
    Case(
        "A sore replaced knee with a scar that weeps is an emergency",
        "@knee-front, replaced-joint-there, joint-skin-broken, age 70",
        "emergency",
        "replaced-joint-and-sign",
    ),
    Case(
        "New pain at a replaced knee with nothing else is an ordinary visit",
        "@knee-front, replaced-joint-there, since 20, age 70",
        "routine",
        "replaced-joint-hurts",
        "replaced-joint-and-sign, hot-joint-stiff-or-open",
    ),
    Case(
        "A worn knee that grates and is loose in half an hour is no danger",
        "@knee-front, knee-grates, knee-loose-in-half-hour, age 62, since 30",
        "self-care",
        "",
        "hot-joint, knee-hurt-and-age, bone-pain-from-60",
    ),
    Case(
        "A replaced knee with new strong pain is seen today, fever or not",
        "replaced-joint-there, strength 8, since 5, @knee-front",
        "urgent",
        "replaced-joint-and-strong-pain",
    ),
    Case(
        "A replaced hip that goes on hurting at rest is seen this week",
        "replaced-joint-there, sore-between-spells, since 10, @groin, strength 4",
        "soon",
        "replaced-joint-stays-sore",
        "replaced-joint-and-strong-pain",
    ),
)

CORDS = (
    Case(
        "Someone who all at once cannot lift the straight leg is seen today",
        "@knee-front, cannot-lift-straight-leg",
        "urgent",
        "straight-leg-lost",
    ),
    Case(
        "Not sure whether the straight leg can be lifted: seen this week",
        "@knee-front, cannot-lift-straight-leg?",
        "soon",
        "doubtful straight-leg-lost",
    ),
    Case(
        "A pop in the thigh and a knee that then buckles is seen today",
        "@thigh-front, pop-at-knee-or-thigh, thigh-newly-weak, since 5",
        "urgent",
        "pop-and-thigh-weak",
    ),
    Case(
        "A front of the knee that hurts on squats, with full strength, is no torn cord",
        "@knee-front, squat-hurts-kneecap, kneeling-hurts",
        "self-care",
        "",
        "straight-leg-lost, pop-and-thigh-weak, pop-at-knee-alone",
    ),
    Case(
        "A pop in the knee alone is seen this week",
        "@knee-inner, pop-at-knee-or-thigh, since 5",
        "soon",
        "pop-at-knee-alone",
        "pop-at-knee-and-more, pop-and-thigh-weak",
    ),
    Case(
        "A pop in the knee on a blood thinner is seen today",
        "@knee-inner, pop-at-knee-or-thigh, blood-thinner, since 5",
        "urgent",
        "pop-at-knee-and-more",
    ),
    Case(
        "A pop in the thigh after a floxacin antibiotic is seen today",
        "@thigh-front, pop-at-knee-or-thigh, floxacin-antibiotic, since 5",
        "urgent",
        "pop-at-knee-after-floxacin",
    ),
    Case(
        "A floxacin antibiotic and a sore thigh with no pop raise nothing",
        "@thigh-front, floxacin-antibiotic, since 5",
        "self-care",
        "",
        "pop-at-knee-after-floxacin",
    ),
    Case(
        "A pop at the sit bone is seen this week, for a full tear is mended best early",
        "@thigh-back, pop-at-sit-bone, since 3",
        "soon",
        "sit-bone-pop",
        "sit-bone-pop-and-nerve-or-bleed",
    ),
    Case(
        "A pop at the sit bone and a foot that drops is seen today",
        "@thigh-back, pop-at-sit-bone, foot-drops, since 3",
        "urgent",
        "sit-bone-pop-and-nerve-or-bleed",
    ),
    Case(
        "A pop at the sit bone with pain of 6 in 10 is seen this week",
        "@thigh-back, pop-at-sit-bone, strength 6, since 3",
        "soon",
        "sit-bone-pop",
        "sit-bone-pop-and-nerve-or-bleed",
    ),
    Case(
        "A pop at the sit bone with pain of 7 in 10 is seen today",
        "@thigh-back, pop-at-sit-bone, strength 7, since 3",
        "urgent",
        "sit-bone-pop-and-nerve-or-bleed",
    ),
    Case(
        "The back of a thigh that is sore after sport, with no pop, is no danger",
        "@thigh-back, since 1, very-hard-exercise-48h",
        "self-care",
        "",
        "sit-bone-pop",
    ),
)

THIGH = (
    Case(
        "A firm, swollen place in the thigh is seen this week",
        "@thigh-front, thigh-swollen-firm",
        "soon",
        "thigh-firm-alone",
        "thigh-firm-and-diabetes, thigh-firm-and-fever, thigh-firm-on-blood-thinner",
    ),
    Case(
        "With diabetes a firm, swollen thigh is seen today: the muscle may be dying",
        "@thigh-front, thigh-swollen-firm, diabetes",
        "urgent",
        "thigh-firm-and-diabetes",
    ),
    Case(
        "Diabetes with a soft, aching thigh is not seen today for it",
        "@thigh-front, diabetes",
        "self-care",
        "",
        "thigh-firm-and-diabetes, thigh-firm-alone",
    ),
    Case(
        "A firm thigh with a fever is seen today: there may be pus in the muscle",
        "@thigh-front, thigh-swollen-firm, fever",
        "urgent",
        "thigh-firm-and-fever",
    ),
    Case(
        "A firm thigh on a blood thinner is seen today: it may be a bleed",
        "@thigh-front, thigh-swollen-firm, blood-thinner",
        "urgent",
        "thigh-firm-on-blood-thinner",
    ),
    Case(
        "A knock on the thigh, then a firm muscle and great pain that nothing eases, is an emergency",
        "@thigh-front, thigh-swollen-firm, strength 8, no-ease, injury-last-10-days, since 1",
        "emergency",
        "thigh-firm-severe-in-a-setting",
    ),
    Case(
        "A firm bruise of the thigh after a knock, with pain of 5 in 10, is no emergency",
        "@thigh-front, thigh-swollen-firm, strength 5, injury-last-10-days, since 1",
        "soon",
        "thigh-firm-alone",
        "thigh-firm-severe-in-a-setting",
    ),
    Case(
        "A bruise at the back of the thigh after a slip is seen this week, pop or no pop",
        "bruise-back-of-thigh, injury-last-10-days, @thigh-back, since 5",
        "soon",
        "bruise-below-the-sit-bone",
    ),
    Case(
        "With a numb foot as well it is seen today at the least",
        "bruise-back-of-thigh, foot-numb, @thigh-back, since 12",
        "urgent",
        "bruise-below-the-sit-bone-and-more",
    ),
)

HURT_KNEES = (
    Case(
        "A kneecap that grates on the stairs but never slipped out is no danger",
        "@knee-front, squat-hurts-kneecap, knee-grates",
        "self-care",
        "",
        "knee-came-out, knee-swelled-fast",
    ),
    Case(
        "A kneecap that slipped out is seen today, even if it went back",
        "@knee-front, kneecap-out, since 1",
        "urgent",
        "knee-came-out",
        "knee-out-and-foot-sign",
    ),
    Case(
        "A knock on the knee on a blood thinner, with no swelling or bruise, needs an ordinary visit",
        "@knee-front, blood-thinner, knee-hurt-since-knock, age 30, since 1",
        "routine",
        "blood-thinner-new-pain",
    ),
    Case(
        "A knock on the knee on a blood thinner is seen today once a bruise or lump comes",
        "@knee-front, blood-thinner, knee-hurt-since-knock, bruise-or-lump-on-thinner, age 30, since 1",
        "urgent",
        "thinner-bruise-or-lump",
    ),
    Case(
        "A knee that came out of place with a cold foot below it is an emergency",
        "@knee-front, kneecap-out, leg-cold-or-pale, since 1",
        "emergency",
        "knee-out-and-foot-sign",
    ),
    Case(
        "A knee that came out of place with a numb foot below it is an emergency",
        "@knee-front, kneecap-out, foot-numb, since 1",
        "emergency",
        "knee-out-and-foot-sign",
    ),
    Case(
        "A knee that swells within two hours of being hurt is seen today",
        "@knee-front, knee-swelled-in-2-hours, since 1",
        "urgent",
        "knee-swelled-fast",
    ),
    Case(
        "A twisted knee at 40 that walks, bends and has no sore bone is no danger",
        "@knee-inner, knee-twisted, injury-last-10-days, age 40, since 2",
        "self-care",
        "",
        "knee-hurt-and-ottawa-sign, knee-hurt-and-age, knee-knocked-and-pittsburgh, knee-swelled-fast",
    ),
    Case(
        "A knee that was bent too far back, not twisted or knocked, and cannot bend now, is seen today",
        "@knee-back, injury-last-10-days, knee-bends-to-right-angle, since 1",
        "urgent",
        "knee-hurt-and-ottawa-sign",
    ),
    Case(
        "A twisted knee at 55 that walks and bends is seen this week",
        "@knee-inner, knee-twisted, injury-last-10-days, age 55, since 2",
        "soon",
        "knee-hurt-and-age",
        "knee-hurt-and-ottawa-sign",
    ),
    Case(
        "A fall on the knee at 51 has an X-ray today, with a knee that walks and bends as well",
        "@knee-front, knee-hurt-since-knock, age 51, since 2",
        "urgent",
        "knee-knocked-and-pittsburgh",
        "knee-hurt-and-ottawa-sign",
    ),
    Case(
        "An old worn knee at 70 in someone who hurt the ankle this week is not sent for it",
        "@knee-inner, @ankle-outer, injury-last-10-days, age 70, since 2",
        "self-care",
        "",
        "knee-hurt-and-age, knee-hurt-and-ottawa-sign",
    ),
    Case(
        "A knee that has newly got stuck is seen today",
        "@knee-inner, knee-stuck",
        "urgent",
        "knee-got-stuck",
    ),
    Case(
        "A knee that catches and clicks but goes straight is not stuck",
        "@knee-inner, knee-catches, joint-crease-sore",
        "self-care",
        "",
        "knee-got-stuck",
    ),
    Case(
        "Not sure whether the knee is stuck: seen this week",
        "@knee-inner, knee-stuck?",
        "soon",
        "doubtful knee-got-stuck",
    ),
)

BONES = (
    Case(
        "A new thigh ache on medicine for thin bones gets an X-ray this week",
        "@thigh-outer, thigh-ache-on-bone-medicine, age 72",
        "soon",
        "thigh-ache-and-bone-medicine",
        "thigh-ache-on-bone-medicine-and-more, thigh-ache-and-cannot-stand",
    ),
    Case(
        "A thigh ache on bone medicine that is deep in the bone is phoned in today",
        "@thigh-front, thigh-ache-on-bone-medicine, deep-bone-pain, age 72",
        "urgent",
        "thigh-ache-on-bone-medicine-and-more",
        "thigh-ache-and-cannot-stand",
    ),
    Case(
        "A thigh ache on bone medicine that hurts on each step is phoned in today",
        "@thigh-outer, thigh-ache-on-bone-medicine, hip-pain-on-landing, age 72",
        "urgent",
        "thigh-ache-on-bone-medicine-and-more",
    ),
    Case(
        "A thigh that ached on bone medicine and now cannot take four steps is an emergency",
        "@thigh-outer, thigh-ache-on-bone-medicine, can-take-four-steps, age 72",
        "emergency",
        "thigh-ache-and-cannot-stand",
    ),
    Case(
        "A thigh ache at 72 without such medicine is not a crack in the thigh bone",
        "@thigh-outer, age 72",
        "self-care",
        "",
        "thigh-ache-and-bone-medicine",
    ),
    Case(
        "Deep bone pain at 65 and no four steps is an emergency, even with no fall",
        "@thigh-front, deep-bone-pain, can-take-four-steps, age 65",
        "emergency",
        "bone-pain-and-cannot-stand",
    ),
    Case(
        "Deep bone pain at 64 with sound bones and no four steps is seen today",
        "@thigh-front, deep-bone-pain, can-take-four-steps, age 64",
        "urgent",
        "no-four-steps",
        "bone-pain-and-cannot-stand",
    ),
    Case(
        "One sore spot on the front edge of the shin is seen this week",
        "@shin-front, spot-on-front-edge, age 30",
        "soon",
        "front-edge-spot",
        "front-edge-spot-worse",
    ),
    Case(
        "A spot on the front edge of the shin that hurts 5 of 10 with each step is seen today",
        "@shin-front, spot-on-front-edge, spot-hurts-each-step, age 30, strength 5",
        "urgent",
        "front-edge-spot-worse",
    ),
    Case(
        "A spot on the front edge of the shin that hurts a little with each step is seen this week",
        "@shin-front, spot-on-front-edge, spot-hurts-each-step, age 30, strength 4",
        "soon",
        "front-edge-spot",
        "front-edge-spot-worse",
    ),
    Case(
        "A long sore strip of the inner shin in a runner is no crack",
        "@lower-leg-inner, inner-shin-sore-strip, running, age 30",
        "self-care",
        "",
        "front-edge-spot, one-spot-of-bone",
    ),
    Case(
        "Bone pain with a fever is seen today: it may be germs in the bone",
        "@shin-front, deep-bone-pain, fever",
        "urgent",
        "bone-pain-and-fever",
    ),
    Case(
        "With diabetes, bone pain of two weeks that is there at rest is seen this week",
        "@shin-front, deep-bone-pain, sore-between-spells, since 14, diabetes",
        "soon",
        "bone-pain-and-weak-defence",
        "bone-pain-and-fever",
    ),
    Case(
        "A deep shin ache at 44 in good health, gone at rest, raises nothing",
        "@shin-front, deep-bone-pain, age 44",
        "self-care",
        "",
        "bone-pain-and-fever, bone-pain-and-weak-defence, bone-pain-from-60",
    ),
    Case(
        "A foot that goes pale and cold with hard sport is seen this week",
        "@calf-upper-inner, foot-pale-after-sport, age 24",
        "soon",
        "foot-pale-after-hard-sport",
    ),
    Case(
        "A runner whose calf aches and whose foot keeps its colour has no such sign",
        "@calf-upper-inner, running, age 24",
        "self-care",
        "",
        "foot-pale-after-hard-sport",
    ),
)

GROWTHS = (
    Case(
        "Under 25, a hard new swelling on a bone is seen today",
        "@thigh-front, bone-lump, age 24",
        "urgent",
        "young-bone",
    ),
    Case(
        "At 25 a hard new swelling on a bone is seen this week",
        "@thigh-front, bone-lump, age 25",
        "soon",
        "bone-lump-any-age",
        "young-bone",
    ),
    Case(
        "At 17, bone pain of two weeks that is there at rest is seen today",
        "@thigh-front, deep-bone-pain, sore-between-spells, since 14, age 17",
        "urgent",
        "young-bone",
    ),
    Case(
        "At 17, bone pain of 13 days that comes only with sport may still settle",
        "@thigh-front, deep-bone-pain, since 13, age 17",
        "self-care",
        "",
        "young-bone-pain-two-weeks, young-bone",
    ),
    Case(
        "At 17, bone pain of two weeks that comes only with sport is seen this week",
        "@thigh-front, deep-bone-pain, since 14, age 17",
        "soon",
        "young-bone-pain-two-weeks",
        "young-bone",
    ),
    Case(
        "At 18, the sore bump below the kneecap is no growth",
        "@knee-front, bump-below-kneecap, kneeling-hurts, age 18",
        "self-care",
        "",
        "young-bone, bone-lump-any-age",
    ),
    Case(
        "After a cancer, deep bone pain is seen today",
        "@thigh-front, deep-bone-pain, cancer",
        "urgent",
        "cancer-and-deep-bone-pain",
    ),
    Case(
        "A thigh ache after a cancer, not in the bone, is not seen today for it",
        "@thigh-front, cancer",
        "self-care",
        "",
        "cancer-and-deep-bone-pain, bone-pain-after-cancer",
    ),
    Case(
        "From 60, bone pain of three weeks has blood tests this week",
        "@thigh-front, deep-bone-pain, age 60, since 21",
        "soon",
        "bone-pain-from-60-new",
    ),
    Case(
        "From 60, bone pain that is three months old is an ordinary visit",
        "@thigh-front, deep-bone-pain, age 60, since 90",
        "routine",
        "bone-pain-from-60",
        "bone-pain-from-60-new",
    ),
    Case(
        "From 60, bone pain of 20 days is an ordinary visit, for it may pass",
        "@thigh-front, deep-bone-pain, age 60, since 20",
        "routine",
        "bone-pain-from-60",
        "bone-pain-from-60-new",
    ),
    Case(
        "At 59 bone pain of three weeks is not on that list",
        "@thigh-front, deep-bone-pain, age 59, since 21",
        "self-care",
        "",
        "bone-pain-from-60-new, bone-pain-from-60",
    ),
    Case(
        "A soft cushion on top of the kneecap that kneeling brought is no growth",
        "@knee-front, swelling-on-kneecap, kneeling-hurts",
        "self-care",
        "",
        "lump-on-the-cancer-lists, bone-lump-any-age",
    ),
    Case(
        "A lump that has come back where one was cut out is scanned soon",
        "@thigh-front, lump-came-back",
        "soon",
        "lump-on-the-cancer-lists",
    ),
)

CASES = JOINTS + CORDS + THIGH + HURT_KNEES + BONES + GROWTHS


@pytest.mark.parametrize("case", CASES, ids=[case.sentence for case in CASES])
def test_a_clinician_would_say_so(case):
    """A torn cord, a hot joint and a cracked bone are not missed; a worn knee is not sent to hospital."""
    check(case)


@pytest.mark.parametrize("danger", rules_of("knee"))
def test_fires_when_sure_doubts_when_in_doubt_and_is_silent_with_a_point_fewer(danger):
    """Every rule of the theme: on each way it can hold, with each answer of it in doubt, and without it."""
    hold_to_its_meaning(danger)


@pytest.mark.parametrize(("days", "new"), [(89, True), (90, False)])
def test_pain_at_a_replaced_joint_is_new_for_three_months(days, new):
    """After that it is old pain, which other rules read."""
    assert ("replaced-joint-hurts" in forms_of(rest_no(say(f"@knee-front, replaced-joint-there, since {days}")))) == new


@pytest.mark.parametrize(
    ("danger", "says", "fires"),
    [
        ("young-bone-pain-two-weeks", "@thigh-front, deep-bone-pain, since 14, age 24", True),
        ("young-bone-pain-two-weeks", "@thigh-front, deep-bone-pain, since 14, age 25", False),
        ("bone-pain-from-60-new", "@thigh-front, deep-bone-pain, since 89, age 60", True),
        ("bone-pain-from-60-new", "@thigh-front, deep-bone-pain, since 90, age 60", False),
    ],
)
def test_the_borders_of_age_and_time_are_where_they_are_said_to_be(danger, says, fires):
    """Under 25 is not 25, and three months of bone pain end on the ninetieth day."""
    assert (danger in forms_of(rest_no(say(says)))) == fires


# --- the Ottawa and the Pittsburgh knee rules -------------------------------------------------------------------------

TWIST = "@knee-inner, knee-twisted, injury-last-10-days, since 2"
KNOCK = "@knee-front, knee-hurt-since-knock, since 2"
BENT = "@knee-back, injury-last-10-days, since 2"


@pytest.mark.parametrize("injury", [TWIST, KNOCK], ids=["twist", "knock"])
@pytest.mark.parametrize("item", ["knee-bends-to-right-angle", "knee-bone-sore", "can-take-four-steps"])
def test_each_sign_of_the_ottawa_knee_rule_asks_for_an_x_ray_today(injury, item):
    """No bend to a right angle, a sore kneecap or outer knob, no four steps: one is enough; in doubt, this week."""
    assert score_of("ottawa-knee", f"{injury}, {item}") == "reached"
    assert form_of("knee-hurt-and-ottawa-sign", f"{injury}, {item}") == "sure"
    assert score_of("ottawa-knee", f"{injury}, {item}?") == "in doubt"
    assert form_of("knee-hurt-and-ottawa-sign", f"{injury}, {item}?") == "doubtful"


@pytest.mark.parametrize("item", ["knee-bends-to-right-angle", "knee-bone-sore"])
def test_a_sign_in_the_knee_counts_after_any_injury_and_is_asked_for(item):
    """A knee bent too far back was neither knocked nor twisted on a planted foot, and can be broken all the same."""
    says = say("@knee-back, injury-last-10-days, no knee-hurt-since-knock, no knee-twisted, since 2")
    assert BASE.poses.posed(item, facts_of(says))
    assert form_of("knee-hurt-and-ottawa-sign", f"{BENT}, {item}") == "sure"
    assert form_of("knee-hurt-and-ottawa-sign", f"{BENT}, {item}?") == "doubtful"


def test_no_four_steps_after_an_injury_elsewhere_is_not_called_a_hurt_knee():
    """They have a rule of their own, which is as fast."""
    raised = forms_of(rest_no(say("@ankle-outer, injury-last-10-days, can-take-four-steps, since 2")))
    assert "knee-hurt-and-ottawa-sign" not in raised
    assert raised["no-four-steps"] == "sure"


@pytest.mark.parametrize("item", ["knee-bends-to-right-angle", "knee-bone-sore", "can-take-four-steps", "age 55"])
@pytest.mark.parametrize("says", ["@knee-inner", "@knee-inner, knee-twisted, since 40"])
def test_the_ottawa_knee_rule_is_for_freshly_injured_knees_only(says, item):
    """With no injury or an old twist, the score raises neither of its rules."""
    assert score_of("ottawa-knee", f"{says}, {item}") == "reached"
    assert not forms_of(rest_no(say(f"{says}, {item}"))).keys() & {"knee-hurt-and-ottawa-sign", "knee-hurt-and-age"}


@pytest.mark.parametrize(("age", "of_age"), [(54, False), (55, True), (90, True)])
def test_the_ottawa_age_begins_at_55_and_asks_for_a_look_this_week_after_a_twist(age, of_age):
    """A twisted knee that walks and bends is not sent for an X-ray today for its age alone."""
    says = f"{TWIST}, age {age}"
    assert (score_of("ottawa-knee", says) == "reached") == of_age
    assert (form_of("knee-hurt-and-age", says) == "sure") == of_age
    assert form_of("knee-hurt-and-ottawa-sign", says) is None
    assert form_of("knee-knocked-and-pittsburgh", says) is None


@pytest.mark.parametrize(("age", "meets"), [(11, True), (12, False), (50, False), (51, True)])
def test_the_pittsburgh_ages_are_under_12_and_over_50(age, meets):
    """After a fall or knock on the knee; at 12 and at 50 the age does not count, as published."""
    assert (score_of("pittsburgh-knee", f"{KNOCK}, age {age}") == "reached") == meets
    assert (form_of("knee-knocked-and-pittsburgh", f"{KNOCK}, age {age}") == "sure") == meets


def test_the_pittsburgh_rule_needs_the_knock_and_one_thing_more():
    """The knock alone is not enough; no four steps is; the ages and the steps without a knock are not."""
    assert score_of("pittsburgh-knee", f"{KNOCK}, age 30") is None
    assert score_of("pittsburgh-knee", f"{KNOCK}, age 30, can-take-four-steps") == "reached"
    assert score_of("pittsburgh-knee", f"{KNOCK}, age 30, can-take-four-steps?") == "in doubt"
    assert score_of("pittsburgh-knee", "@knee-front, knee-hurt-since-knock?, age 60, since 2") == "in doubt"
    for age in (5, 60):
        assert score_of("pittsburgh-knee", f"{TWIST}, age {age}, can-take-four-steps") is None


# --- the lists of NICE NG12 and of Scotland ---------------------------------------------------------------------------


def test_ng12_child_reads_a_swelling_and_pain_at_night():
    """A bone swelling alone, or bone pain at night alone, is an X-ray within two days."""
    for item in ("bone-lump", "bone-pain-at-night"):
        assert score_of("ng12-bone-child", f"@thigh-front, age 15, {item}") == "reached"
        assert score_of("ng12-bone-child", f"@thigh-front, age 15, {item}?") == "in doubt"


REST = ("sore-between-spells", "no-ease", "worse-lying-at-night")


@pytest.mark.parametrize(("rest", "days"), list(product(REST, (13, 14))))
def test_ng12_child_reads_bone_pain_of_two_weeks_that_is_there_at_rest(rest, days):
    """Each of three ways to say "at rest" counts, from the fourteenth day."""
    says = f"@thigh-front, age 15, deep-bone-pain, {rest}, since {days}"
    assert (score_of("ng12-bone-child", says) == "reached") == (days >= 14)
    assert (form_of("young-bone", says) == "sure") == (days >= 14)


@pytest.mark.parametrize(("age", "young"), [(24, True), (25, False)])
def test_the_two_days_of_ng12_end_at_the_25th_birthday(age, young):
    """The guideline's young people are 16 to 24; from 25 the slower rules stand."""
    says = f"@thigh-front, age {age}, bone-lump"
    assert (form_of("young-bone", says) == "sure") == young


@pytest.mark.parametrize("where", ["@thigh-front, deep-bone-pain", "@low-back", "@sacrum"])
@pytest.mark.parametrize(("age", "days"), list(product((59, 60), (20, 21))))
def test_ng12_at_60_reads_bone_or_back_pain_of_three_weeks(where, age, days):
    """Both borders must be passed: the age and the three weeks."""
    assert (score_of("ng12-bone-60", f"{where}, age {age}, since {days}") == "reached") == (age >= 60 and days >= 21)


def test_ng12_at_60_does_not_read_pain_that_is_neither_in_bone_nor_in_the_back():
    """A calf that has ached for a month at 70 needs no blood tests for it."""
    assert score_of("ng12-bone-60", "@calf-upper-inner, age 70, since 30") is None


def test_a_lump_that_grows_is_on_both_lists_and_one_that_came_back_on_the_scottish():
    """Either list is enough for a scan soon."""
    assert score_of("ng12-sarcoma-adult", "lump-grows-or-deep") == "reached"
    assert score_of("scottish-sarcoma", "lump-grows-or-deep") == "reached"
    assert score_of("ng12-sarcoma-adult", "lump-came-back") is None
    assert score_of("scottish-sarcoma", "lump-came-back") == "reached"
    for item in ("lump-grows-or-deep", "lump-came-back"):
        assert form_of("lump-on-the-cancer-lists", item) == "sure"
        assert form_of("lump-on-the-cancer-lists", f"{item}?") == "doubtful"
