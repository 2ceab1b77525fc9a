"""Cautions: when each is on, when it is cleared, and what it withholds."""

import pytest

from rules.answers import Answers
from rules.assess import assess
from rules.schema import ACTIONS, LEVELS
from tests.spec.table import BASE, answers_of, rest_no, say, told, ways

CAUTIONS = [caution.id for caution in BASE.knowledge.cautions]


def _people(caution: str, most: int = 6) -> list[Answers]:
    found = [answers for way in ways(BASE.conditions.cautions[caution]) if (answers := answers_of(way)) is not None]
    return found[:: max(1, len(found) // most)][:most]


def _usual(answers: Answers) -> Answers:
    sex = "female" if {"pregnant", "birth-last-6-weeks"} & answers.given.keys() else "male"
    return rest_no(answers, f"@calf-upper-inner, age 44, sex {sex}, since 21, strength 4")


@pytest.mark.parametrize("caution", CAUTIONS)
def test_is_on_when_its_answers_say_so_and_withholds_what_it_marks(caution):
    """Every way in which a caution holds turns it on; its stops and asks are withheld, if not all is withheld."""
    people = _people(caution)
    assert people
    for answers in people:
        found = assess(BASE, _usual(answers))
        held = {line.id: line for line in found.cautions}
        assert held[caution].hold == "on"
        named = {line.finding for line in held[caution].decided_by}
        assert named & {tells.finding for tells in told(answers)[1]}
        stopped = {action for action in ACTIONS if BASE.caution[caution].marks.get(action) in ("stop", "ask")}
        assert stopped <= {action for line in found.withheld for action in line.actions}


@pytest.mark.parametrize("caution", CAUTIONS)
def test_not_sure_counts_as_on(caution):
    """Doubt about any answer that it rests on does not clear a caution."""
    for answers in _people(caution):
        for name in answers.given:
            found = assess(BASE, _usual(answers.answer(name, "not-sure")))
            assert caution in {line.id for line in found.cautions}


@pytest.mark.parametrize("caution", CAUTIONS)
def test_is_cleared_by_someone_who_denies_the_lot(caution):
    """An adult in the middle of life who says none of these is held by no caution."""
    found = assess(BASE, rest_no(say("age 44, sex male")))
    assert caution not in {line.id for line in found.cautions}
    assert found.settled
    assert LEVELS.index(found.floor) == 0


def test_is_not_cleared_by_someone_who_was_asked_nothing():
    """Not asked is not no: nothing that is put to everybody is cleared by silence."""
    holds = {line.id: line.hold for line in assess(BASE, Answers()).cautions}
    assert set(holds.values()) == {"not-asked"}
    for caution in BASE.knowledge.cautions:
        reads = [tells.finding for tells, _ in BASE.conditions.primitives(BASE.conditions.cautions[caution.id])]
        if any(name in BASE.finding and BASE.finding[name].pose is None for name in reads):
            assert caution.id in holds or len(reads) > 1, caution.id


def test_deep_pressure_is_never_freer_than_light_pressure():
    """Whatever stops or limits the hand limits the ball, the roller and the elbow at least as much."""
    weight = {None: 0, "gentle": 1, "ask": 2, "stop": 3}
    for caution in BASE.knowledge.cautions:
        assert weight[caution.marks.get("deep")] >= weight[caution.marks.get("press")], caution.id


def test_a_light_hand_comes_with_words_that_say_how():
    """Where a caution allows an action gently, it says what gently means for that action."""
    for caution in BASE.knowledge.cautions:
        gentle = {action for action, mark in caution.marks.items() if mark == "gentle"}
        assert set(caution.gentle) == gentle, caution.id


def test_a_possible_clot_stops_everything():
    """Nobody with a newly swollen leg is told to press, stretch, load, warm or cool it."""
    assert set(BASE.caution["possible-clot"].marks.items()) == {(action, "stop") for action in ACTIONS}


def test_what_is_to_be_seen_within_a_week_stops_everything_too():
    """A teenager whose hip may slip, and a hard swelling on a bone, are not told to stretch or press."""
    for says in ("@knee-inner, age 13, since 30, no teen-knee-explained", "@thigh-back, bone-lump"):
        found = assess(BASE, rest_no(say(says)))
        assert found.floor == "soon", says
        assert {(held.actions, held.why) for held in found.withheld} == {(ACTIONS, "concern")}, says


def test_care_at_home_stands_beside_a_torn_calf_as_far_as_the_cautions_let_it():
    """A cold pack is part of the first care of a tear; a press is not."""
    found = assess(BASE, rest_no(say("@calf-upper-inner, pop-in-calf, since 1")))
    assert found.floor == "soon"
    stopped = {action for held in found.withheld for action in held.actions}
    assert {"press", "deep", "heat"} <= stopped
    assert "cold" not in stopped
