"""What is asked next: dangers first, nothing needless, nothing unsafe, and never an end with a danger open."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.interview import Ask, Stop
from legwise.cases import read_cases
from legwise.simulate import interview
from rules.answers import Answers
from rules.asking import next_screen
from rules.assess import assess
from rules.case import Case
from rules.check import FORM_FINDINGS
from rules.schema import LEVELS
from tests.rules.random_people import ZONES, given_to
from tests.rules.test_safety_claims import may_hold
from tests.spec.table import BASE, say

START = "@calf-upper-inner, age 44, sex male, since 21, strength 4"
TESTS = {test.fills: test for test in BASE.knowledge.self_tests}
KNOWN = read_cases(BASE, Path(__file__).parents[1] / "cases")
FOUND_URGENT = {"fresh-101"}
"""A hernia that had slipped back by the time of asking, nothing else sure: urgent with all answers known too."""
none_of_these = BASE.untold


def hold(answers, choose=lambda row, _: none_of_these(row)):
    """Answer every list by ``choose``; None passes a row by. Give the lists, the stop, the answers at each."""
    asked: list[tuple[Ask, Answers]] = []
    passed: frozenset[str] = frozenset()
    while isinstance(step := next_screen(BASE, answers, passed), Ask):
        asked.append((step, answers))
        for row in step.rows:
            value = choose(row, step)
            if value is not None:
                answers = answers.answer(row, value)
            elif not step.binding:
                passed |= {row}
        assert len(asked) < 60
    return asked, step, answers


def skips_tests(row, step):
    """Say none of these, and do no test."""
    return None if step.stage == "self-test" else none_of_these(row)


def told(**answers):
    """Tell some rows, none of these to the rest; rows with underscores."""
    given = {name.replace("_", "-"): value for name, value in answers.items()}
    facts = Case(BASE, Answers(given)).facts
    return lambda row, step: given.get(row) or ("yes" if f"+{row}" in facts else skips_tests(row, step))


def rows_of(asked):
    """Name every row that was shown."""
    return {row for step, _ in asked for row in step.rows}


def test_dangers_come_before_everything_else():
    """The whole body first, then the place that hurts, then what of the health still counts; tests last."""
    asked, stop, _ = hold(say(START), skips_tests)
    stages = [step.stage for step, _ in asked]
    order = ["danger", "checklist", "before-press", "self-test"]
    assert stages == sorted(stages, key=order.index)
    assert set(stages) == set(order)
    assert asked[0][0].sheets[0] == "whole-body"
    assert stop == Stop("leaders-stand")


def test_an_emergency_ends_the_questions_at_once():
    """Nothing more is asked of someone who should call an ambulance."""
    assert next_screen(BASE, say(f"{START}, short-of-breath"), frozenset()) == Stop("top-level")


def test_a_row_that_stands_for_others_opens_them_on_the_same_list():
    """Who denies it is not asked on; who says yes or not sure is asked which it is, before anything else."""
    asked, _, _ = hold(say(START), skips_tests)
    assert "short-of-breath" not in rows_of(asked)
    for said in ("yes", "not-sure"):
        answers = say(START).answer("chest-breath-or-faint", said)
        step = next_screen(BASE, answers, frozenset())
        assert isinstance(step, Ask)
        signs = ("chest-pain", "short-of-breath", "coughing-blood", "nearly-fainted", "racing-heart", "new-cough")
        assert (step.rows, step.continued) == (signs, True)


def test_no_danger_hides_behind_a_row_that_it_does_not_imply():
    """A row nobody's danger rests on may open a danger only when that danger means yes to it."""
    for name in BASE.danger_findings & BASE.waits_on.keys():
        for opener in BASE.waits_on[name]:
            if opener not in BASE.danger_findings and opener not in FORM_FINDINGS:
                assert opener in BASE.finding[name].implies, (name, opener)


def test_what_can_no_longer_raise_the_urgency_is_not_asked_as_a_danger():
    """Who must be seen today for a swollen leg is not asked for a lump or sore bone, which can wait longer."""
    quiet, _, _ = hold(say(START), skips_tests)
    swollen, _, _ = hold(say(START), told(leg_swollen_new="yes"))
    assert "lump-or-bone-pain" in rows_of(quiet)
    assert "lump-or-bone-pain" not in {row for step, _ in swollen if step.stage == "danger" for row in step.rows}


def test_people_who_were_not_hurt_are_not_asked_about_the_injury():
    """Nor children's rows of grown-ups, nor of a man whether he is pregnant."""
    asked, _, _ = hold(say("@ankle-outer, age 44, sex male, since 400, strength 3"), skips_tests)
    needless = {"injury-last-10-days", "bruise-on-sole", "ankle-knob-bone-sore", "child-limps", "baby-coming-or-born"}
    assert not needless & rows_of(asked)


@pytest.mark.parametrize(
    "zone", ["shin-front", "calf-upper-inner", "thigh-front", "knee-front", "ankle-front", "low-back"]
)
def test_someone_with_no_danger_meets_at_most_45_rows_until_settled(zone):
    """And the dangers are done on the sixth screen, the two first forms counted."""
    asked, _, _ = hold(say(f"@{zone}, age 45, sex male, since 60, strength 4"), skips_tests)
    dangers = [step for step, _ in asked if step.stage == "danger"]
    assert sum(len(step.rows) for step in dangers) <= 45
    assert sum(not step.continued for step in dangers) <= 4


def test_with_an_urgent_floor_nobody_is_prepared_to_press():
    """No pressing, and no self-test, on a leg that is seen today."""
    asked, _, _ = hold(say(START), told(leg_swollen_new="yes"))
    assert not {"before-press", "self-test"} & {step.stage for step, _ in asked}


def test_with_an_urgent_floor_other_concerns_of_that_level_are_still_looked_for():
    """What cannot raise the urgency can still be the right name for it."""
    asked, _, _ = hold(say(START), told(leg_swollen_new="yes"))
    at_urgent = [
        row for step, answers in asked for row in step.rows if Case(BASE, answers).floor == LEVELS.index("urgent")
    ]
    assert set(at_urgent) & BASE.danger_findings


def test_a_child_under_ten_is_asked_about_dangers_only():
    """No checklist, no pressing: the child is sent to be seen."""
    asked, stop, _ = hold(say("@calf-upper-inner, age 8, sex male, since 100, strength 2"))
    assert {step.stage for step, _ in asked} == {"danger"}
    assert stop == Stop("nothing-left")


def test_a_topic_with_no_bearing_on_what_leads_is_not_asked():
    """A sore heel is not asked how the hip moves."""
    asked, _, answers = hold(
        say("@heel-bottom, age 46, sex female, since 90, strength 4"), told(first_step_heel_pain="yes")
    )
    assert "first-step-heel-pain" in rows_of(asked)
    assert not {"hip-moves-hard", "worse-in-bed", "kneecap-sore"} & rows_of(asked)
    assert assess(BASE, answers).conditions[0].id == "plantar-heel-pain"


def test_what_was_left_out_is_named_and_could_not_have_raised_the_urgency():
    """The assessment says why the questions ended; a list passed by or left says that questions are left."""
    _, _, answers = hold(say(START), skips_tests)
    # Tests that were left out would be asked again of the same answers.
    for test in TESTS:
        answers = answers if test in answers.given else answers.answer(test, "not-sure")
    found = assess(BASE, answers)
    assert found.settled
    assert found.stopped.reason == "leaders-stand"
    assert found.stopped.left_out
    assert assess(BASE, say(START)).stopped == msgspec.structs.replace(
        found.stopped, reason="questions-left", left_out=()
    )
    assert assess(BASE, say(f"{START}, short-of-breath")).stopped.reason == "top-level"


def test_at_the_end_of_an_ordinary_interview_nothing_is_withheld_for_want_of_asking():
    """All that cautions read was asked before pressing, also what no danger needed."""
    _, _, answers = hold(say(START), skips_tests)
    assert not [line for line in assess(BASE, answers).cautions if line.hold == "not-asked"]


def test_a_topic_that_was_passed_by_does_not_come_back():
    """Someone who skips every list that may be skipped is done after the dangers."""
    asked, _, answers = hold(say(START), lambda row, step: none_of_these(row) if step.binding else None)
    shown = [row for step, _ in asked for row in step.rows]
    assert len(shown) == len(set(shown))
    assert assess(BASE, answers).settled


@pytest.mark.parametrize(
    "case",
    [case for case in KNOWN if case.expected.tier == "emergency" and case.id not in FOUND_URGENT],
    ids=lambda case: case.id,
)
def test_every_known_emergency_is_found_within_five_screens(case):
    """The two first forms counted."""
    went = interview(BASE, case)
    assert (went.reason, went.screens <= 5) == ("top-level", True)


@pytest.mark.parametrize("case", KNOWN[5::20], ids=lambda case: case.id)
def test_no_more_screens_come_than_were_promised(case):
    """Whatever was answered on the way."""
    went = interview(BASE, case)
    assert all(came <= most for came, most in zip(went.came, went.promises, strict=True))
    assert went.screens <= 20


STARTS = st.builds(
    lambda zones, age, sex, since, strength: Answers(
        {"age": age, "sex": sex, "since": since, "strength": strength},
        {"left": frozenset(zones), "right": frozenset()},
    ),
    st.sets(st.sampled_from(ZONES), min_size=1, max_size=3),
    st.sampled_from([8.0, 15.0, 30.0, 55.0, 80.0]),
    st.sampled_from(["female", "male", "not-sure"]),
    st.sampled_from([1.0, 20.0, 100.0, 800.0]),
    st.sampled_from([2.0, 8.0]),
)


def _anything(data, row, step):
    """Deny most; else say anything, and pass by what may be passed."""
    if data.draw(st.integers(0, 9)):
        return none_of_these(row)
    return data.draw(given_to(row) if step.binding else st.none() | given_to(row))


@settings(max_examples=6, deadline=None)
@given(STARTS, st.data())
def test_no_interview_ends_unsettled_except_at_the_top(start, data):
    """Whatever is answered, and whatever checklist is passed by, every danger question that counts was put."""
    _, stop, answers = hold(start, partial(_anything, data))
    found = assess(BASE, answers)
    assert found.settled or (stop == Stop("top-level") and found.floor == "emergency")


@settings(max_examples=6, deadline=None)
@given(STARTS, st.data())
def test_nobody_is_asked_a_test_that_a_caution_forbids(start, data):
    """Each caution on each action of the test is surely off, an urgent concern stands nowhere, no danger is open."""
    asked, _, _ = hold(start, partial(_anything, data))
    for step, answers in asked:
        if step.stage == "self-test":
            case = Case(BASE, answers)
            assert case.settled
            assert case.floor < LEVELS.index("urgent")
            for caution in BASE.knowledge.cautions:
                if any(caution.marks.get(action) in ("stop", "ask") for action in TESTS[step.rows[0]].actions):
                    assert not may_hold(case, caution.id), (step.rows, caution.id)


@settings(max_examples=6, deadline=None)
@given(STARTS, st.data())
def test_any_walk_back_and_forth_ends_in_the_assessment_of_the_final_answers(start, data):
    """Answers changed on the way leave no trace: order and history say nothing to the planner or the assessment."""
    _, _, answers = hold(start, partial(_anything, data))
    walked = answers
    for row in data.draw(st.lists(st.sampled_from(sorted(answers.given)), max_size=4)):
        walked = walked.answer(row, data.draw(given_to(row)))
        next_screen(BASE, walked, frozenset())
        walked = walked.answer(row, None).answer(row, answers.given[row])
    assert walked.given == answers.given
    shuffled = replace(answers, given=dict(sorted(answers.given.items(), reverse=True)))
    assert next_screen(BASE, walked, frozenset()) == next_screen(BASE, shuffled, frozenset())
    assert msgspec.json.encode(assess(BASE, walked)) == msgspec.json.encode(assess(BASE, shuffled))
