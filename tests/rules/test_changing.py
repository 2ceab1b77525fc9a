"""What would change the result is what does: every change that is told is tried, and it comes out as told."""

from pathlib import Path

import pytest

from rules.answer_file import read_answers
from rules.assess import assess
from rules.load import rule_base
from rules.schema import LEVELS
from tests.spec.table import rest_no, say

BASE = rule_base()
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
PEOPLE = {path.stem: read_answers(BASE, path) for path in EXAMPLES}
FOUND = {name: assess(BASE, answers) for name, answers in PEOPLE.items()}
CHANGES = [(name, change) for name, found in FOUND.items() for change in found.would_change]
each = pytest.mark.parametrize(("name", "change"), CHANGES, ids=[f"{name}-{change.kind}" for name, change in CHANGES])


def _then(name, change):
    answers = PEOPLE[name]
    for line in change.answers:
        answers = answers.answer(line.finding, line.answer)
    return assess(BASE, answers)


@each
def test_each_change_does_what_it_says(name, change):
    then = _then(name, change)
    match change.kind:
        case "raise":
            assert LEVELS.index(then.urgency) >= LEVELS.index(change.level) > LEVELS.index(FOUND[name].urgency)
        case "lower":
            assert then.urgency == change.level
            assert LEVELS.index(change.level) < LEVELS.index(FOUND[name].urgency)
        case "lead":
            listed = (then.muscles[:1], [c for c in then.conditions if c.raised is None][:1])
            assert change.leads in [first.plain_name for few in listed for first in few]
            assert then.urgency == change.level == FOUND[name].urgency


@each
def test_each_change_is_of_an_answer_that_was_given_otherwise(name, change):
    now = {line.finding: line.answer for line in FOUND[name].answers.yes + FOUND[name].answers.no}
    assert all(now.get(line.finding) != line.answer for line in change.answers)


def test_a_rule_that_lacks_only_stronger_pain_is_no_change_of_an_answer():
    """No answer of yes or no brings it about."""
    answers = rest_no(say("irregular-heartbeat, sudden-severe-start, strength 4, @foot-top, since 3"))
    found = assess(BASE, answers)

    assert found.would_change
    assert all(line.finding in BASE.finding for change in found.would_change for line in change.answers)


def test_each_kind_of_change_is_told_to_somebody():
    assert {change.kind for _, change in CHANGES} == {"raise", "lower", "lead"}


def test_open_danger_questions_leave_nothing_to_lower():
    kinds = {change.kind for change in FOUND["half-finished"].would_change}
    assert kinds <= {"raise"}


def test_a_number_that_would_raise_the_urgency_is_told_as_what_it_would_be():
    """Its bound, such as a pain of 7 or more, is a sign as any other, and yes to it is what alarms."""
    assert BASE.told("strength>=7") == "yes"
    assert BASE.alarming("strength>=7") == BASE.statements["strength>=7"]
