"""The counting matcher: facts only grow."""

import pytest

from engine.errors import RetractedAtom
from engine.inference import Atom, Case, Program
from engine.matcher import CompiledRule
from engine.rules import ThresholdRule
from tests.engine.bicycle import PROGRAM


def running() -> Case:
    """Begin a bicycle case with a hiss."""
    case = Case(PROGRAM)
    case.reset(atoms=["+hiss"])
    return case


def test_taking_an_atom_back_is_refused() -> None:
    """A changed answer is a new case; the error names the atom and says so."""
    case = running()

    with pytest.raises(RetractedAtom, match="assess the changed answers anew") as refused:
        case.retract(0)

    assert refused.value.atom == "+hiss"


def test_changing_a_fact_is_refused() -> None:
    """experta changes a fact by taking it back."""
    case = running()

    with pytest.raises(RetractedAtom):
        case.modify(case.facts[0], atom="+rattle")


def test_a_fact_declared_later_is_counted_too() -> None:
    """A case may grow before it is run."""
    case = running()
    case.declare(Atom("+bars-turn"))
    case.run()

    assert "!bars-turn-loose sure" in case.known


def test_an_activation_holds_no_facts() -> None:
    """experta would format them for a logger at each firing, and keep them."""
    assert all(not compiled.activation.facts and not compiled.activation.context for compiled in PROGRAM.compiled)


def test_a_compiled_rule_has_the_name_and_salience_that_experta_asks_for() -> None:
    """The name is the rule's id."""
    compiled = CompiledRule(ThresholdRule("r", (("a", 1),), 1, "b"), 3)

    assert (compiled.__name__, compiled.salience) == ("r", 0)


def test_points_count_down_and_the_rule_fires_when_none_is_lacking() -> None:
    """A lack that is passed by more than it needed fires all the same, once."""
    program = Program([ThresholdRule("score", (("a", 3), ("b", 2), ("c", 4)), 4, "x")])
    case = Case(program)
    case.reset(atoms=["a"])
    assert not case.agenda.activations

    case.declare(Atom("b"))
    assert [activation.rule.__name__ for activation in case.agenda.activations] == ["score"]

    case.declare(Atom("c"))
    assert len(case.agenda.activations) == 1
