"""`legwise explain`: how anything was concluded from an answer file, or what was lacking, in sentences."""

import re

import pytest

from reports.explaining import explain_id, explainable
from rules.answer_file import read_answers
from rules.case import Case
from rules.load import rule_base
from tests.cli.running import DRIVER, FLIGHT, good, legwise

BASE = rule_base()


def test_a_danger_rule_that_fired_names_the_answers_that_fired_it_and_its_sources():
    said = good("explain", FLIGHT, "pain-that-stays-with-clot-risk")
    assert said.startswith("pain-that-stays-with-clot-risk fired surely: a clot in a deep vein of the leg, urgent.")
    assert "You sat for 4 hours or more on one trip in the last 8 weeks: yes (your answer)" in said
    assert "Sources: clinical-judgement" in said


def test_a_danger_rule_that_did_not_fire_says_what_it_would_take_and_what_is_known_now():
    said = good("explain", FLIGHT, "full-knee-then-calf")
    assert "did not fire. It would raise: a clot in a deep vein of the leg, urgent." in said
    assert "It has 1 of the 2 points it needs." in said
    assert "The back of the knee felt full before the calf hurt: takes yes (1 point); now no" in said


def test_a_rule_that_fired_on_doubt_says_which_answer_was_not_sure():
    said = good("explain", FLIGHT, "wells-score-two-or-more")
    assert "fired perhaps" in said
    assert "A thumb leaves a dent in one leg only: not sure (your answer)" in said


def test_a_concern_shows_all_its_rules_those_that_fired_first():
    said = good("explain", FLIGHT, "deep-vein-thrombosis")
    count, total = map(int, re.search(r"(\d+) of its (\d+) danger rules fired", said).groups())
    assert 0 < count < total
    states = re.findall(r"^[a-z0-9-]+ (fired|did not fire)", said, re.MULTILINE)
    assert states == ["fired"] * count + ["did not fire"] * (total - count)


def test_a_caution_that_holds_names_its_answers():
    said = good("explain", FLIGHT, "possible-clot")
    assert said.startswith("possible-clot is yes:")
    assert "One leg is newly more swollen than the other: yes (your answer)" in said


def test_a_caution_that_was_cleared_says_no_and_by_which_answers():
    said = good("explain", DRIVER, "poor-circulation")
    assert said.startswith("poor-circulation is no, as far as this person is asked:")
    assert "Walking brings the pain on, and it goes when you stand still: no" in said
    assert "Foot pain wakes you in bed, and eases when the leg hangs down: not put to this person" in said


def test_a_muscle_shows_its_zones_what_speaks_for_it_and_what_is_not_known():
    said = good("explain", DRIVER, "gastrocnemius")
    assert "(gastrocnemius, right leg): fit strong" in said
    assert "It is listed in the report." in said
    assert re.search(r"\+\d+\.\d dB  Zones inside its typical pattern: the upper calf, inner half", said)
    assert re.search(
        r"For it:\n    \+\d+\.\d dB  Pressing a sore knot in the calf brings on the pain you know: yes", said
    )
    assert "Not known:" in said


def test_a_condition_that_is_not_listed_says_why_not():
    said = good("explain", DRIVER, "tennis-leg")
    assert "It is not listed: what speaks for it does not outweigh what speaks against it." in said
    assert re.search(r"Against it:\n    -\d", said)


@pytest.mark.parametrize(
    ("name", "says"),
    [("age", "44 years (your answer)"), ("sex", "Male (your answer)"), ("since", "21 days (your answer)")],
)
def test_a_number_or_a_choice_is_shown_as_it_was_given(name, says):
    assert says in good("explain", DRIVER, name)


def test_a_finding_that_was_not_asked_says_so():
    assert good("explain", FLIGHT, "night-cramps").startswith("night-cramps is not known: You get cramps")


def test_everything_that_can_be_named_is_explained_in_words_without_the_signs_of_the_engine():
    for file in (DRIVER, FLIGHT):
        case = Case(BASE, read_answers(BASE, file))
        for name in explainable(BASE):
            said = explain_id(case, name)
            assert said.endswith("\n"), name
            assert said.strip(), name
            assert not re.search(r"(?<![\w.])[!~?][a-z]|#\d|None|\bTrue\b|Tells\(", said), f"{name}: {said}"


def test_an_unknown_id_is_refused_with_the_nearest_one():
    done = legwise("explain", DRIVER, "gastrocnemus")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "'gastrocnemus' is not an id of the rule base. Did you mean 'gastrocnemius'?\n"
