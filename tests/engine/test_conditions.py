"""Conditions as authors build them, and walking their findings."""

from engine.conditions import Opposite, Tells, Threshold, all_of, any_of, at_least, leaves, sure_atoms
from tests.engine.bicycle import DERIVED

HISS, RATTLE, CREAK = Tells("hiss"), Tells("rattle"), Tells("creak")


def test_all_needs_every_part() -> None:
    """All is n of n."""
    assert all_of(HISS, RATTLE, CREAK) == Threshold(3, ((HISS, 1), (RATTLE, 1), (CREAK, 1)))


def test_any_needs_one_part() -> None:
    """Any is one of n."""
    assert any_of(HISS, RATTLE) == Threshold(1, ((HISS, 1), (RATTLE, 1)))


def test_at_least_needs_the_number_named() -> None:
    """At least is k of n, and takes parts from any iterable."""
    assert at_least(2, iter([HISS, RATTLE, CREAK])) == Threshold(2, ((HISS, 1), (RATTLE, 1), (CREAK, 1)))


def test_the_total_is_the_sum_of_all_points() -> None:
    """A score of 3 and 1 points has 4."""
    assert Threshold(2, ((HISS, 3), (RATTLE, 1))).total == 4


def test_a_finding_tells_by_the_atom_of_its_telling_answer() -> None:
    """Where no tells, surely is surely not and perhaps is perhaps not."""
    assert [HISS.atom("+"), HISS.atom("?"), HISS.atom("-"), HISS.atom("~")] == ["+hiss", "?hiss", "-hiss", "~hiss"]
    no = Tells("brakes-stop", "no")
    assert [no.atom("+"), no.atom("?")] == ["-brakes-stop", "~brakes-stop"]
    assert [no.atom("-"), no.atom("~")] == ["+brakes-stop", "?brakes-stop"]


def test_leaves_are_walked_in_order_and_marked_under_an_odd_number_of_opposites() -> None:
    """One opposite turns a finding round, two turn it back."""
    condition = all_of(HISS, Opposite(any_of(RATTLE, Opposite(CREAK))))

    assert list(leaves(condition)) == [(HISS, True), (RATTLE, False), (CREAK, True)]


def test_sure_atoms_are_those_by_which_the_findings_stand_in_the_condition() -> None:
    """A slow leak is a soft tyre that surely does not hiss."""
    assert list(sure_atoms(DERIVED["slow-leak"])) == ["+soft-tyre", "-hiss"]
    assert list(sure_atoms(Opposite(Tells("brakes-stop", "no")))) == ["+brakes-stop"]
