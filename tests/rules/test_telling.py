"""What a clinician reads first: red flags counted once, the denied signs that matter, scores with their items."""

from pathlib import Path

from rules.answer_file import read_answers
from rules.assess import assess
from rules.load import rule_base
from tests.spec.table import rest_no, say

BASE = rule_base()
EXAMPLES = Path(__file__).parents[2] / "examples"


def _found(name):
    return assess(BASE, read_answers(BASE, EXAMPLES / f"{name}.yaml"))


def test_every_concern_belongs_to_a_system():
    assert all(concern.system for concern in BASE.knowledge.concerns)


def test_with_every_danger_denied_no_system_counts_a_sign_as_present_or_open():
    screened = _found("runners-calf").screened
    assert sum(line.denied for line in screened) > 40
    assert not any(line.present or line.not_sure or line.still_open for line in screened)


def test_a_sign_is_counted_in_one_system_only():
    found = _found("swollen-calf-after-flight")
    alarming = [line for line in found.answers.yes if line.alarms and line.role == "symptom"]
    assert sum(line.present for line in found.screened) == len(alarming) == 2


def test_what_was_not_asked_is_counted_as_open_and_not_as_denied():
    screened = _found("half-finished").screened
    assert sum(line.denied for line in screened) == 0
    assert sum(line.still_open for line in screened) > 40


def test_the_denied_signs_that_matter_for_a_calf_begin_with_swelling():
    telling = [line.finding for line in _found("runners-calf").telling_no]
    assert "leg-swollen-new" in telling
    assert len(telling) <= 8


def test_a_denied_sign_was_denied_by_itself_or_by_the_row_that_stands_for_it():
    found = _found("pop-in-calf-at-tennis")
    assert found.telling_no
    assert all(line.answer == BASE.untold(line.finding) for line in found.telling_no)
    rows = {line.finding for line in found.answers.no + found.answers.yes}
    assert all(line.finding in rows or rows & set(BASE.waits_on[line.finding]) for line in found.telling_no)


def test_the_wells_score_stands_with_its_items_when_a_clot_is_near():
    (score,) = _found("swollen-calf-after-flight").scores
    assert (score.id, score.points, score.need) == ("wells-dvt", 1, 2)
    assert [item.wording for item in score.items if item.answer == "yes"] == [
        "Calf at least 3 cm larger than the other side"
    ]
    assert any(item.answer is None and item.points < 0 for item in score.items)


def test_the_claudication_score_of_a_walker_is_complete():
    (score,) = _found("walking-pain-eases-on-standing").scores
    assert (score.id, score.points) == ("edinburgh-claudication", score.need)


def test_no_score_stands_where_no_sign_brings_points():
    assert _found("runners-calf").scores == ()


def test_a_sore_calf_should_be_better_in_one_week_and_a_heel_in_two():
    assert _found("runners-calf").better_within_days == 7
    assert _found("first-step-heel").better_within_days == 14


def test_to_watch_for_is_what_is_to_be_feared_not_what_is_well():
    """Someone who can walk is told to watch for steps that fail, not for steps that go."""
    found = assess(BASE, rest_no(say("@groin, @thigh-front, worse-upright, knot-groin")))
    watched = [said for line in found.safety_net for said in line.watch_for]
    told = [line.says for change in found.would_change if change.kind == "raise" for line in change.answers]
    assert BASE.finding["can-take-four-steps"].row in watched
    assert BASE.finding["can-take-four-steps"].says not in watched + told
