"""The safety claims of the project, held on the real rule base by random people."""

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rules.answers import Answers, atoms
from rules.assess import assess
from rules.case import Case
from rules.compile import compile_rule_base, owner_of
from rules.schema import LEVELS
from rules.when import BOTH_LEGS, ONE_LEG_ONLY
from tests.rules.random_people import ZONES, given_to, people
from tests.spec.table import BASE, expected_form, floor_of, forms_of, told, ways

YES_NO_DANGERS = sorted(f for f in BASE.danger_findings if f in BASE.finding and BASE.finding[f].kind == "yes-no")
URGENT = LEVELS.index("urgent")


def _rank(level: str) -> int:
    return LEVELS.index(level)


@given(people(), st.sampled_from(YES_NO_DANGERS))
def test_a_more_alarming_answer_never_lowers_the_floor(answers, finding):
    """Not asked, not sure, telling; and untold, not sure, telling: each step keeps the floor or raises it."""
    untold, unsure, telling = (
        answers.answer(finding, a) for a in (BASE.untold(finding), "not-sure", BASE.told(finding))
    )
    floors = [_rank(floor_of(a)) for a in (answers.answer(finding, None), unsure, telling)]
    assert floors == sorted(floors)
    assert _rank(floor_of(untold)) <= floors[1]


@given(people(), st.sampled_from(sorted(BASE.danger_findings & set(ZONES))), st.sampled_from(["left", "right"]))
def test_painting_one_more_zone_never_lowers_the_floor(answers, zone, side):
    """Pain in one more place alarms as much or more."""
    assume("unsaid" not in answers.pain)
    more = Answers(answers.given, {**answers.pain, side: answers.pain.get(side, frozenset()) | {zone}})
    assert _rank(floor_of(more)) >= _rank(floor_of(answers))


@given(people(), st.sampled_from(sorted(BASE.finding.keys() - BASE.danger_findings)), st.data())
def test_nothing_but_a_danger_answer_moves_the_floor(answers, finding, data):
    """Habits, feelings, self-tests and what is asked before pressing raise and lower nothing."""
    changed = answers.answer(finding, data.draw(st.none() | given_to(finding)))
    assert forms_of(changed) == forms_of(answers)


@given(people(), st.sampled_from(ZONES))
def test_a_zone_moves_no_rule_but_those_that_name_it(answers, zone):
    """Painting one zone more or fewer closes and opens no danger that does not read the place or the sides.

    A zone that answers a question, as the painted low back says back pain, moves the rules that name that pain.
    """
    named = set(BASE.zone[zone].implies)
    assume({"left", "right"} <= answers.pain.keys())
    changed = Answers(answers.given, {**answers.pain, "left": answers.pain["left"] ^ {zone}})
    before, after = forms_of(answers), forms_of(changed)
    moved = {danger for danger in before.keys() | after.keys() if before.get(danger) != after.get(danger)}
    for danger in moved:
        read = {tells.finding for tells, _ in BASE.conditions.primitives(BASE.conditions.dangers[danger])}
        assert read & {zone, BOTH_LEGS, ONE_LEG_ONLY, *named}, danger
        assert read & named or _rank(BASE.danger[danger].level) < URGENT, danger


@given(people(), st.sampled_from(sorted(BASE.danger)))
def test_a_rule_fires_as_its_sentence_says_whoever_answers(answers, danger):
    """The engine agrees with a reading by brute force, on every rule, for anybody."""
    assert forms_of(answers).get(danger) == expected_form(danger, answers)


def may_hold(case: Case, caution: str) -> bool:
    """Say by hand whether a caution can hold: by what was said, or by a question that is put to them and open."""
    said = told(case.answers)[1]
    seen = set(ZONES) if {"left", "right"} <= case.answers.pain.keys() else set[str]()
    known = {owner_of(tells.finding) for tells in said} | seen
    open_to = {
        tells
        for tells, _ in BASE.conditions.primitives(BASE.conditions.cautions[caution])
        if owner_of(tells.finding) not in known and case.posed(owner_of(tells.finding))
    }
    return any(way <= said | open_to for way in ways(BASE.conditions.cautions[caution]))


@settings(max_examples=150)
@given(people())
def test_press_guidance_never_stands_beside_a_caution_that_is_not_cleared(answers):
    """Nor while a danger question is open, nor with an urgent or emergency rule fired in any form."""
    found = assess(BASE, answers)
    actions = {action for line in found.advice for action in line.actions}
    withheld = {action for line in found.withheld for action in line.actions}
    assert not actions & withheld
    if not found.settled or any(_rank(BASE.danger[rule].level) >= URGENT for rule in forms_of(answers)):
        assert not actions
    case = Case(BASE, answers)
    for action in actions:
        for caution in BASE.knowledge.cautions:
            if caution.marks.get(action) in ("stop", "ask"):
                assert not may_hold(case, caution.id), (action, caution.id)


@settings(max_examples=150)
@given(people())
def test_every_set_of_answers_gives_one_urgency_and_an_assessment_that_can_be_written(answers):
    """Urgency is the higher of floor and plan, at least routine while danger questions are open."""
    found = assess(BASE, answers)
    least = 0 if found.settled else _rank("routine")
    assert _rank(found.urgency) == max(_rank(found.floor), _rank(found.plan), least)
    assert found.floor == floor_of(answers)
    assert _rank(found.plan) <= _rank("soon")
    assert bool(found.open_danger_questions) or found.settled
    assert found.ledger
    assert all(len(statement) for statement in (found.intended_purpose, found.not_reviewed))
    assert {c.level for c in found.concerns} <= {level for level in LEVELS if _rank(level) <= _rank(found.floor)}
    assert msgspec.json.decode(msgspec.json.encode(found), type=type(found)) == found


@settings(max_examples=60)
@given(people())
def test_with_an_emergency_or_urgent_floor_no_care_is_advised(answers):
    """Then only the words of the concern stand."""
    found = assess(BASE, answers)
    if _rank(found.floor) >= URGENT:
        assert found.advice == ()
        assert found.concerns
        assert found.withheld


@given(people(), st.data())
def test_answering_what_is_open_stays_within_what_could_be_reached(answers, data):
    """However the open danger questions are answered, the floor ends between floor and could_reach."""
    found = assess(BASE, answers)
    assert _rank(found.floor) <= _rank(found.could_reach)
    assert found.settled == (found.floor == found.could_reach)
    after = answers
    for finding in found.open_danger_questions:
        if finding in BASE.finding:
            after = after.answer(finding, data.draw(given_to(finding) | st.none()))
    assert _rank(floor_of(after)) <= _rank(found.could_reach)


def _all_urgent():
    """Give the rule base in which each condition that goes with a concern is urgent by itself."""
    knowledge = BASE.knowledge
    raised = tuple(
        msgspec.structs.replace(record, level="urgent") if record.concern else record for record in knowledge.conditions
    )
    return compile_rule_base(msgspec.structs.replace(knowledge, conditions=raised), "trial")


ALL_URGENT = _all_urgent()


@settings(max_examples=60)
@given(people())
def test_a_condition_of_urgent_level_is_listed_only_through_its_concern(answers):
    """However well it fits, without its danger rule it is not called an explanation to live with."""
    found = assess(ALL_URGENT, answers)
    concerns = {concern.id for concern in found.concerns}
    for listed in found.conditions:
        if _rank(listed.level) >= URGENT and listed.kind == "condition":
            assert ALL_URGENT.condition[listed.id].concern in concerns
            assert listed.raised is not None
    assert _rank(found.plan) <= _rank("soon")


def test_no_condition_of_the_rule_base_is_urgent_without_a_concern():
    """What is urgent by itself is a danger, and has a rule."""
    assert all(record.concern for record in BASE.knowledge.conditions if _rank(record.level) >= URGENT)
    assert [record for record in ALL_URGENT.knowledge.conditions if record.level == "urgent"]


@settings(max_examples=50)
@given(people())
def test_the_order_of_answers_changes_nothing(answers):
    """The same answers give the same atoms and the same bytes."""
    other = Answers(dict(reversed(answers.given.items())), dict(reversed(answers.pain.items())))
    assert atoms(BASE, other) == atoms(BASE, answers)
    assert msgspec.json.encode(assess(BASE, other)) == msgspec.json.encode(assess(BASE, answers))
