"""The assessment: what is listed, planned, withheld, advised, watched for, and on what it rests."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest

from engine.conditions import Tells
from rules.answers import SIDES, Answers
from rules.assess import SERVICES, assess
from rules.assessment import Assessment
from rules.case import Case
from rules.checked import raised_concerns
from rules.compile import compile_rule_base
from rules.schema import ACTIONS, LEVELS
from rules.why import why_asked
from tests.spec.table import BASE, answers_of, forms_of, rest_no, say, ways_of

CRAMPS = (
    "@calf-upper-inner, @arch, night-cramps, cramp-gone-in-10-minutes, cramp-hard-knot, calf-tight-heavy, "
    "long-driving-no-cruise-control, knot-brings-familiar-pain"
)


def _assess(says: str) -> Assessment:
    return assess(BASE, rest_no(say(says)))


# --- settled and unsettled --------------------------------------------------------------------------------------------


def test_nothing_answered_is_unsettled_and_never_self_care():
    """It could be anything: at least routine, all dangers open, no advice."""
    found = assess(BASE, Answers())
    assert not found.settled
    assert (found.floor, found.urgency, found.could_reach) == ("self-care", "routine", "emergency")
    assert found.open_danger_questions
    assert found.advice == ()
    assert {line.standing for line in found.ledger} == {"open"}
    assert found.service == SERVICES[found.urgency]


def _unasked(answers, finding):
    """Take back an answer, and that to the row that stands for it."""
    for name in (finding, *BASE.finding[finding].implies):
        answers = answers.answer(name, None)
    return answers


def test_one_open_danger_question_keeps_it_unsettled():
    """All denied but one: that one is named, and self-care is not offered."""
    for finding in ("short-of-breath", "leg-swollen-new", "can-take-four-steps", "leg-cold-or-pale"):
        found = assess(BASE, _unasked(rest_no(say(CRAMPS)), finding))
        assert not found.settled
        assert found.urgency != "self-care"
        assert finding in found.open_danger_questions
        assert found.withheld[0].why == "unsettled"
        assert found.withheld[0].actions == ACTIONS
        assert finding in {line.finding for line in found.withheld[0].decided_by}


def test_all_denied_is_settled_and_may_be_self_care():
    """Cramps of a driver with every danger denied."""
    found = _assess(CRAMPS)
    assert found.settled
    assert (found.urgency, found.floor, found.plan, found.could_reach) == ("self-care",) * 4
    assert found.open_danger_questions == ()
    assert {line.standing for line in found.ledger} == {"not-suggested"}


# --- what is listed ---------------------------------------------------------------------------------------------------


def test_at_most_three_conditions_unless_more_concerns_are_raised():
    """Three in all; raised concerns are all listed, highest level first, before any condition."""
    many = _assess(CRAMPS + ", urge-to-move-legs, urge-worse-at-rest, cramp-during-exercise, first-step-heel-pain")
    assert len(many.conditions) <= 3
    dangers = _assess("short-of-breath, leg-swollen-new, saddle-numb, stroke-signs, hot-red-patch, night-cramps")
    listed = [c.id for c in dangers.conditions]
    assert len(listed) > 3
    assert all(condition.raised for condition in dangers.conditions)
    levels = [LEVELS.index(condition.raised) for condition in dangers.conditions]
    assert levels == sorted(levels, reverse=True)
    assert {"lung-clot", "deep-vein-thrombosis", "cauda-equina", "stroke", "skin-infection"} <= set(listed)


def test_a_raised_concern_stands_before_a_condition_that_fits_better():
    """A sore cord comes before night cramps that fit strongly."""
    found = _assess(CRAMPS + ", vein-cord")
    assert found.conditions[0].id == "superficial-vein-thrombosis"
    assert found.conditions[0].kind == "concern"
    assert "night-leg-cramps" in {condition.id for condition in found.conditions[1:]}


def test_a_reason_to_be_seen_is_a_referral_but_no_condition():
    """A blood thinner is not listed as an illness."""
    found = _assess(CRAMPS + ", blood-thinner, since 5")
    assert "care-first" in {referral.id for referral in found.referrals}
    assert "care-first" not in {condition.id for condition in found.conditions}
    assert "care-first" not in {line.concern for line in found.ledger}


def test_a_condition_that_has_a_concern_is_listed_once_through_it():
    """A pop lists the tear of the calf, with its evidence, and not twice."""
    found = _assess("pop-in-calf, start-on-a-move, since 2")
    tears = [c for c in found.conditions if c.id in ("tennis-leg", "calf-muscle-tear")]
    assert [(c.id, c.kind, c.raised) for c in tears] == [("tennis-leg", "condition", "soon")]
    assert tears[0].evidence


def test_each_painted_leg_has_its_own_muscles():
    """Mirrored pain gives mirrored assessments; two painted legs give two lists; pain of no side gives one."""
    left, right = (_assess(CRAMPS.replace("@", f"{side}@")) for side in ("left", "right"))
    assert left.muscles
    assert {m.side for m in left.muscles} == {"left"}
    assert {m.side for m in right.muscles} == {"right"}
    mirrored = (
        msgspec.json.encode(right).replace(b'"right"', b'"X"').replace(b'"left"', b'"right"').replace(b'"X"', b'"left"')
    )
    assert msgspec.json.decode(mirrored)["muscles"] == msgspec.json.decode(msgspec.json.encode(left))["muscles"]
    assert left.conditions == tuple(msgspec.structs.replace(c, side="left") for c in right.conditions)
    both = _assess(CRAMPS + ", right@calf-upper-inner")
    sides = [m.side for m in both.muscles]
    assert set(sides) == {"left", "right"}
    assert sides == sorted(sides)
    assert [e.side for e in both.explains] == ["left", "right"]
    calf = {m.side: m.zones for m in both.muscles if m.id == "gastrocnemius"}
    assert calf["left"] != calf["right"]
    unsaid = _assess(CRAMPS.replace("@", "unsaid@"))
    assert {m.side for m in unsaid.muscles} == {"unsaid"}
    assert all(condition.side == "unsaid" for condition in unsaid.conditions)


def test_without_a_painted_zone_no_muscle_is_listed():
    """Where nothing was painted no muscle is weighed, and conditions hold on no side."""
    found = assess(BASE, Answers({"night-cramps": "yes"}, {"left": frozenset(), "right": frozenset()}))
    assert found.muscles == ()
    assert found.explains == ()
    assert {condition.side for condition in found.conditions} == {None}


def test_the_smallest_set_of_muscles_explains_the_zones_it_has():
    """One muscle has both painted zones; where it has only one, the other is told as unexplained."""
    assert [([m.id for m in e.muscles], e.unexplained) for e in _assess(CRAMPS).explains] == [(["gastrocnemius"], ())]
    assert _assess(CRAMPS + ", @knee-front").explains[0].unexplained == ("knee-front",)


def test_a_zone_that_nothing_listed_explains_is_a_reason_to_be_seen():
    """The same cramps with pain at the front of the knee as well are not self-care."""
    found = _assess(CRAMPS + ", @knee-front")
    assert (found.plan, found.urgency) == ("routine", "routine")


def test_pain_that_nothing_fits_is_a_reason_to_be_seen():
    """No muscle and no condition fits: routine."""
    found = _assess("@groin")
    assert not [m for m in (*found.muscles, *found.conditions) if m.fit in ("fair", "strong")]
    assert found.plan == "routine"


def test_the_plan_never_goes_above_soon():
    """However urgent a condition is by itself, only a danger rule makes a case urgent."""
    knowledge = BASE.knowledge
    urgent = tuple(msgspec.structs.replace(c, level="emergency", concern=None) for c in knowledge.conditions)
    base = compile_rule_base(msgspec.structs.replace(knowledge, conditions=urgent), "trial")
    found = assess(base, rest_no(say(CRAMPS)))
    assert LEVELS.index(found.plan) <= LEVELS.index("soon")
    assert "night-leg-cramps" not in {condition.id for condition in found.conditions}


def test_under_ten_no_muscle_and_no_care_is_shown():
    """The danger questions only, and a visit."""
    found = _assess(CRAMPS + ", age 9")
    assert found.muscles == found.muscle_details == found.advice == ()
    assert found.urgency == "routine"
    assert _assess(CRAMPS + ", age 10").muscles


# --- press guidance is earned -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "finding", ["skin-feels-less", "told-not-to", "light-touch-hurts", "sore-skin-or-bulging-vein", "sickle-cell"]
)
def test_a_caution_withholds_on_not_sure_or_not_asked_and_names_the_answer(finding):
    """Cleared, the actions are shown; on, not sure and not asked they are withheld, each with the deciding answer.

    Where it is a danger question as well, not asked leaves the case unsettled, and all actions are withheld.
    """
    clear = rest_no(say(CRAMPS))
    shown = {action for line in assess(BASE, clear).advice for action in line.actions}
    assert {"press", "stretch"} <= shown
    for value, hold in (("yes", "on"), ("not-sure", "not-sure"), (None, "not-asked")):
        found = assess(BASE, clear.answer(finding, value) if value else _unasked(clear, finding))
        (line,) = [c for c in found.cautions if finding in {a.finding for a in c.decided_by}]
        assert line.hold == hold
        unsettled = value is None and finding in BASE.danger_findings
        (held,) = [w for w in found.withheld if (w.why == "unsettled" if unsettled else w.by == line.id)]
        assert held.why == ("unsettled" if unsettled else "caution")
        if unsettled:
            assert held.actions == ACTIONS
        assert finding in {answer.finding for answer in held.decided_by}
        assert not {action for advice in found.advice for action in advice.actions} & set(held.actions)


def test_cautions_that_ask_for_a_light_hand_say_how():
    """Falls in the last year: the stretch is shown with the words that make it safe."""
    found = _assess(CRAMPS + ", falls-or-dizzy")
    stretches = [line for line in found.advice if "stretch" in line.actions]
    assert stretches
    assert all(BASE.caution["balance"].gentle["stretch"] in line.gently for line in stretches)


def test_an_urgent_concern_that_only_cannot_be_excluded_withholds_all_pressing():
    """Not sure of the swelling: soon by its level, and nothing is pressed."""
    found = _assess(CRAMPS + ", leg-swollen-new?")
    assert found.settled
    assert found.floor == "soon"
    assert [(w.why, w.by, w.actions) for w in found.withheld] == [("concern", "deep-vein-thrombosis", ACTIONS)]
    assert {line.finding for line in found.withheld[0].decided_by} >= {"leg-swollen-new"}
    assert not {action for line in found.advice for action in line.actions}


@pytest.mark.parametrize("says", ["leg-swollen-new", "short-of-breath"])
def test_with_an_urgent_or_emergency_floor_nothing_is_advised(says):
    """Only the words of the concern stand."""
    found = _assess(f"{CRAMPS}, {says}")
    assert found.advice == ()
    assert found.referrals[0].urgency == found.urgency == found.floor


def test_habits_that_counted_are_offered_as_changes():
    """Long drives counted, so cruise control is offered; each change once."""
    found = _assess(CRAMPS + ", running, toes-pointed-in-bed")
    changes = [line.id for line in found.advice if line.kind == "change"]
    assert len(changes) == len(set(changes))
    assert changes
    for line in found.advice:
        assert line.kind == "care" or line.actions == ()


# --- what was checked -------------------------------------------------------------------------------------------------


def test_the_ledger_tells_each_danger_where_it_stands():
    """Suggested when sure, cannot be excluded in doubt, open while unasked, else not suggested."""
    answers = rest_no(say("leg-swollen-new, saddle-numb?")).answer("stroke-signs", None)
    standing = {line.concern: line.standing for line in assess(BASE, answers).ledger}
    assert standing["deep-vein-thrombosis"] == "suggested"
    assert standing["cauda-equina"] == "cannot-be-excluded"
    assert standing["stroke"] == "open"
    assert standing["broken-bone"] == "not-suggested"
    listed = [c for c in BASE.knowledge.concerns if c.listed]
    assert standing.keys() <= {c.id for c in listed}


@pytest.mark.parametrize(
    "says", [CRAMPS, "@calf-lower, running", "@achilles, heel-cord-stiff-morning, age 70", "pop-in-calf"]
)
def test_the_signs_of_the_safety_net_really_fire_their_rule(says):
    """Each line of the safety net: add its one or two signs, and its rule is sure at its level."""
    answers = rest_no(say(says))
    found = assess(BASE, answers)
    assert found.safety_net
    by_words = {statement: name for name, statement in BASE.statements.items()}
    for line in found.safety_net:
        assert LEVELS.index(line.level) > LEVELS.index(found.floor)
        after = answers
        for sign in line.watch_for:
            after = _with(after, by_words[sign])
        assert forms_of(after)[line.rule] == "sure"
        assert 1 <= len(line.watch_for) <= 2
    levels = [LEVELS.index(line.level) for line in found.safety_net]
    assert levels == sorted(levels, reverse=True)
    assert len(found.safety_net) <= 8
    assert max(Counter(line.concern for line in found.safety_net).values()) <= 2


@pytest.mark.parametrize(
    ("says", "signs"),
    [
        (CRAMPS, {"leg-swollen-new", "leg-cold-or-pale", "chest-pain"}),
        ("@low-back, back-or-buttock-pain, pain-shoots-below-knee", {"saddle-numb", "bladder-bowel-change"}),
    ],
)
def test_signs_that_were_denied_in_one_row_for_several_are_watched_for(says, signs):
    """A calf says to watch for swelling, cold and chest pain; a back for numbness below and a change of bladder."""
    assert signs <= {sign for line in assess(BASE, rest_no(say(says))).safety_net for sign in line.signs}


def test_a_sign_stands_once_in_the_safety_net_at_its_highest_level():
    found = assess(BASE, rest_no(say("@ankle-outer, injury-last-10-days, rolled-ankle")))
    single = [line.signs for line in found.safety_net if len(line.signs) == 1]
    assert len(single) == len(set(single))


def _with(answers: Answers, name: str) -> Answers:
    """Add the telling answer, or the number at which a bound is met."""
    if name in BASE.finding:
        return answers.answer(name, BASE.told(name))
    more = answers_of(frozenset([Tells(name)]))
    assert more is not None
    return Answers({**answers.given, **more.given}, answers.pain)


def test_answers_are_told_by_what_was_said_and_what_was_not_asked():
    """Every finding stands in one of four lists."""
    found = assess(BASE, say("yes fever, no chest-pain, cancer?, age 44, sex?"))
    assert [line.finding for line in found.answers.yes] == ["age", "fever"] or {
        line.finding for line in found.answers.yes
    } == {"age", "fever"}
    assert {line.finding for line in found.answers.no} == {"chest-pain"}
    assert {line.finding for line in found.answers.not_sure} == {"cancer", "sex"}
    assert len(found.answers.not_asked) == len(BASE.finding) - 5
    assert found.answers.yes[0].value is None or found.answers.yes[0].value.endswith("years")


def test_numbers_and_choices_are_shown_with_their_words():
    """An age with its unit, a choice with its text; not sure shows none."""
    found = assess(BASE, say("age 44, sex female, strength 6"))
    values = {line.finding: line.value for line in found.answers.yes}
    assert values == {"age": "44 years", "sex": "Female", "strength": "6 points"}
    assert (found.age, found.sex, found.pain.strength) == (44.0, "female", 6.0)
    unsure = assess(BASE, say("age?, sex?, strength?"))
    assert (unsure.age, unsure.sex, unsure.pain.strength) == (None, None, None)


def test_the_pain_is_told_in_words_by_side():
    """Zones in words, the worst of them, since when; notes are passed on and never reasoned over."""
    answers = Answers({}, {"left": frozenset(["arch"]), "right": frozenset()}, "arch", "3 weeks", "Winter is worse.")
    found = assess(BASE, answers)
    assert found.pain.sides == {"left": ("the arch of the foot",), "right": ()}
    assert found.pain.painted == {"left": ("arch",), "right": ()}
    assert (found.pain.worst, found.pain.since, found.notes) == ("the arch of the foot", "3 weeks", "Winter is worse.")
    assert set(found.pain.sides) <= set(SIDES)
    quiet = assess(BASE, Answers({}, answers.pain, "arch", "3 weeks"))
    assert msgspec.structs.replace(found, notes=None) == quiet


# --- what it rests on -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "says", [CRAMPS, CRAMPS + ", leg-swollen-new", "@achilles, running, statin-ache, blood-thinner"]
)
def test_every_source_that_a_line_names_is_given_in_full(says):
    """No statement rests on a name that the report cannot resolve, and none is carried along for nothing."""
    found = _assess(says)
    named: set[str] = set()

    def walk(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key == "sources" and inner and isinstance(inner[0], str):
                    named.update(inner)
                else:
                    walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(msgspec.json.decode(msgspec.json.encode(found)))
    assert {source.id for source in found.sources} == named
    assert len(found.sources) == len(named)


def test_each_condition_that_fits_and_is_not_self_care_is_a_referral():
    """Who should see it, how soon, and the reasons that counted."""
    found = _assess("@knee-back, lump-behind-knee-soft, tight-behind-knee-bending, knee-arthritis-known")
    (referral,) = [r for r in found.referrals if r.id == "bakers-cyst"]
    assert (referral.urgency, referral.service) == ("routine", "appointment")
    assert referral.why
    assert referral.sources


def test_four_threads_on_one_rule_base_agree():
    """One rule base serves everybody at once."""
    people = [rest_no(say(says)) for says in (CRAMPS, "leg-swollen-new", "pop-in-calf", "@achilles, running")] * 8
    with ThreadPoolExecutor(4) as pool:
        at_once = list(pool.map(lambda answers: msgspec.json.encode(assess(BASE, answers)), people))
    assert at_once == [msgspec.json.encode(assess(BASE, answers)) for answers in people]


def test_each_raised_concern_names_its_rules_and_the_answers_that_met_them():
    """The reason is the rule, its form and what was said."""
    for danger in BASE.danger:
        answers = next(a for way in ways_of(danger) if (a := answers_of(way)) is not None)
        rules = {rule.id: rule for concern in raised_concerns(Case(BASE, answers)) for rule in concern.rules}
        assert rules[danger].form == "sure"
        assert rules[danger].level == BASE.danger[danger].level
        assert rules[danger].answers


# --- why a question is asked ------------------------------------------------------------------------------------------


def test_every_question_has_a_reason_and_a_source():
    """Whatever is asked is read by a danger, an explanation or a caution, directly or through another question."""
    assert "a clot in a deep vein of the leg" in why_asked(BASE, "leg-swollen-new").dangers
    assert "the big calf muscle" in why_asked(BASE, "running").explanations
    assert why_asked(BASE, "told-not-to").cautions
    assert why_asked(BASE, "earlier-clot").sources
    for finding in BASE.finding:
        why = why_asked(BASE, finding)
        assert (
            why.dangers
            or why.explanations
            or why.cautions
            or any(
                finding in {t.finding for t, _ in BASE.conditions.primitives(pose)}
                for pose in BASE.conditions.poses.values()
            )
        ), finding
