"""Answers and the facts they give: numbers to cuts, choices to options, zones and sides."""

import msgspec
import pytest

from rules.answers import Answers, atoms, contradictions, days_of
from rules.compile import compile_rule_base
from tests.spec.table import BASE, say


def _atoms(text: str) -> set[str]:
    return set(atoms(BASE, say(text)))


def test_yes_not_sure_and_no_give_their_two_atoms_each():
    """Surely, perhaps, surely not, perhaps not."""
    assert _atoms("yes fever") == {"+fever", "?fever"}
    assert _atoms("fever?") == {"?fever", "~fever"}
    assert _atoms("no fever") == {"-fever", "~fever"}
    assert _atoms("") == set()


def test_a_number_answers_every_cut_and_never_becomes_a_fact_itself():
    """At 60 a person is 60 or more; at 59 not; the number itself stands in no fact."""
    assert {"+age>=60", "-age<10"} <= _atoms("age 60")
    assert "-age>=60" in _atoms("age 59")
    assert not any("59" in atom for atom in _atoms("age 59"))
    assert len(_atoms("age 59")) == 2 * len(BASE.names_of("age"))


def test_an_unsure_number_is_unsure_of_every_cut():
    """ "Not given" says perhaps and perhaps not to each bound."""
    assert {atom[0] for atom in _atoms("age?")} == {"?", "~"}
    assert {atom[1:] for atom in _atoms("age?")} == set(BASE.names_of("age"))


def test_a_choice_says_yes_to_one_option_and_no_to_the_rest():
    """Female is not male; not sure is neither."""
    assert _atoms("sex female") == {"+sex=female", "?sex=female", "-sex=male", "~sex=male"}
    assert _atoms("sex?") == {"?sex=female", "~sex=female", "?sex=male", "~sex=male"}


def test_a_side_listed_is_seen_and_a_side_left_out_was_not_asked():
    """Only when both legs were looked at is an unpainted zone free of pain."""
    both = Answers(pain={"left": frozenset(["arch"]), "right": frozenset()})
    assert {"+arch", "-groin", "+one-leg-only", "-both-legs"} <= set(atoms(BASE, both))
    one = set(atoms(BASE, Answers(pain={"left": frozenset(["arch"])})))
    assert one == {"+arch", "?arch"}
    painless = set(atoms(BASE, Answers(pain={"left": frozenset(), "right": frozenset()})))
    assert {"-arch", "-one-leg-only", "-both-legs"} <= painless
    two = set(atoms(BASE, Answers(pain={"left": frozenset(["arch"]), "right": frozenset(["groin"])})))
    assert {"+both-legs", "-one-leg-only", "+arch", "+groin"} <= two


def test_pain_of_no_said_side_tells_nothing_about_one_leg_or_two():
    """The map was seen, but not which leg; the muscles are weighed once, for that side."""
    unsaid = Answers(pain={"unsaid": frozenset(["arch"])})
    found = set(atoms(BASE, unsaid))
    assert {"+arch", "-groin"} <= found
    assert not any(atom[1:] in ("one-leg-only", "both-legs") for atom in found)
    assert list(unsaid.paints()) == ["unsaid"]
    assert Answers(pain={"unsaid": frozenset()}).paints() == {}


def test_pain_of_no_said_side_counts_for_each_painted_leg():
    """Added to what was painted on a side."""
    mixed = Answers(pain={"left": frozenset(["arch"]), "right": frozenset(), "unsaid": frozenset(["groin"])})
    assert {side: paint.painted for side, paint in mixed.paints().items()} == {"left": {"arch", "groin"}}


def test_an_answer_can_be_changed_and_taken_back_without_touching_the_others():
    """Answers never change; a change gives new ones."""
    first = say("fever, cancer")
    assert first.answer("fever", "no").given == {"cancer": "yes", "fever": "no"}
    assert first.answer("fever", None).given == {"cancer": "yes"}
    assert first.answer("chest-pain", None) == first
    assert first.given == {"fever": "yes", "cancer": "yes"}


def test_a_contradiction_is_found_once_however_far_the_implication_goes():
    """A blackout without nearly fainting cannot be; not sure contradicts nothing."""
    assert contradictions(BASE, say("yes fainted, no nearly-fainted")) == (("fainted", "nearly-fainted"),)
    assert contradictions(BASE, say("yes fainted, nearly-fainted?")) == ()
    assert contradictions(BASE, say("no fainted, yes nearly-fainted")) == ()


def test_two_answers_that_exclude_each_other_are_a_contradiction():
    """Neither implies the other, but both cannot be so."""
    findings = tuple(
        msgspec.structs.replace(f, excludes=("soreness-fading",)) if f.id == "worse-by-the-hour" else f
        for f in BASE.knowledge.findings
    )
    base = compile_rule_base(msgspec.structs.replace(BASE.knowledge, findings=findings), "trial")
    both = say("worse-by-the-hour, soreness-fading")
    assert contradictions(base, both) == (("soreness-fading", "worse-by-the-hour"),)
    assert contradictions(base, both.answer("soreness-fading", "not-sure")) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3 weeks", 21),
        ("1 week", 7),
        ("2 days", 2),
        ("12 hours", 0.5),
        ("1 hour", 0.04),
        ("2 months", 60.8),
        ("1.5 years", 547.88),
        (" 4 Days ", 4),
        ("4days", 4),
        ("weeks", None),
        ("-3 days", None),
        ("3", None),
        ("three weeks", None),
        ("3 fortnights", None),
        ("", None),
    ],
)
def test_a_length_of_time_is_read_in_days(text, days):
    """As people write it; what is not one gives nothing."""
    assert days_of(text) == days
