"""The four atoms of an answer, and reading an answer back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.atoms import CHANNELS, OPPOSITE, Answer, answer_from, atoms_of, four_atoms


@pytest.mark.parametrize(
    ("answer", "atoms"),
    [("yes", ("+hiss", "?hiss")), ("not-sure", ("?hiss", "~hiss")), ("no", ("-hiss", "~hiss"))],
)
def test_an_answer_gives_its_two_atoms(answer: Answer, atoms: tuple[str, str]) -> None:
    """Yes is surely and perhaps, not sure is perhaps and perhaps not, no is surely not and perhaps not."""
    assert atoms_of("hiss", answer) == atoms


@given(st.sampled_from(["yes", "no", "not-sure"]))
def test_an_answer_is_read_back_as_it_was_given(answer: Answer) -> None:
    """What atoms_of wrote, answer_from reads."""
    assert answer_from("hiss", frozenset(atoms_of("hiss", answer))) == answer


def test_what_was_not_asked_has_no_answer() -> None:
    """No atom, no answer; the atoms of another finding are not mistaken for its own."""
    assert answer_from("hiss", frozenset()) is None
    assert answer_from("hiss", frozenset(atoms_of("hiss-loud", "yes"))) is None


def test_a_contradiction_reads_not_sure() -> None:
    """Surely and surely not together are read as not sure, never as either."""
    assert answer_from("hiss", frozenset({"+hiss", "?hiss", "-hiss", "~hiss"})) == "not-sure"
    assert answer_from("hiss", frozenset({"+hiss", "-hiss"})) == "not-sure"


@pytest.mark.parametrize("atom", ["?hiss", "~hiss"])
def test_half_a_doubt_reads_not_sure(atom: str) -> None:
    """A derived finding may hold one atom of doubt alone; that is still not sure."""
    assert answer_from("hiss", frozenset({atom})) == "not-sure"


def test_a_finding_that_may_be_anything_holds_all_four_atoms() -> None:
    """The four atoms are those of yes, not sure and no together."""
    every = {*atoms_of("hiss", "yes"), *atoms_of("hiss", "no"), *atoms_of("hiss", "not-sure")}

    assert set(four_atoms("hiss")) == every


def test_opposites_come_in_pairs_of_equal_certainty() -> None:
    """The opposite of the opposite is the channel itself; sure stays sure and doubt stays doubt."""
    assert all(OPPOSITE[OPPOSITE[channel]] == channel for channel in CHANNELS)
    assert (OPPOSITE["+"], OPPOSITE["?"]) == ("-", "~")
