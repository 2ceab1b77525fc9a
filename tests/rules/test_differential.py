"""The real rule base on the counting matcher, on experta's own RETE, and by trying every rule: the same final facts."""

from itertools import combinations
from math import comb

import pytest
from hypothesis import given, settings

from engine.inference import Program
from engine.rules import ThresholdRule
from rules.answers import Answers, atoms
from tests.engine.random_rules import chain_forward, minimal_sets
from tests.engine.test_differential import MOST_SETS, Stock
from tests.rules.random_people import people
from tests.spec.table import BASE


def _sets(rule: ThresholdRule) -> list[tuple[str, ...]] | None:
    """Give a rule's minimal sets, or None where there are too many; of one point each, they are its choices."""
    points = dict(rule.points)
    if set(points.values()) == {1}:
        return list(combinations(points, rule.need)) if comb(len(points), rule.need) <= MOST_SETS else None
    return minimal_sets(rule) if len(points) <= 12 else None


NARROW = {rule: sets for rule in BASE.program.rules if (sets := _sets(rule)) is not None}


@settings(max_examples=100)
@given(people())
def test_people_end_as_by_trying_every_rule(person: Answers) -> None:
    """All rules, however wide."""
    given_atoms = atoms(BASE, person)

    assert BASE.program.run(given_atoms).facts == chain_forward(BASE.program.rules, given_atoms)


SLICES = 8


@pytest.mark.parametrize("part", range(SLICES))
def test_people_end_as_in_experta(part: int) -> None:
    """Every rule of at most 200 minimal sets, as experta's own conjunctions; nearly all rules are.

    The rule base goes to experta in parts, each with all rules that lead to it: whole, it runs for minutes.
    """
    assert len(BASE.program.rules) - len(NARROW) <= 8
    rules = _leading_to(list(NARROW)[part::SLICES])
    program = Program(rules)
    stock = Stock([(chosen, rule.gives) for rule in rules for chosen in NARROW[rule]])

    @settings(max_examples=2, deadline=None)
    @given(people())
    def check(person: Answers) -> None:
        given_atoms = atoms(BASE, person)
        assert program.run(given_atoms).facts == stock.final_facts(given_atoms)

    check()


def _leading_to(wanted: list[ThresholdRule]) -> list[ThresholdRule]:
    """Add to rules all those whose conclusions they read, again and again."""
    kept = dict.fromkeys(wanted)
    while True:
        read = {atom for rule in kept for atom, _ in rule.points}
        more = [rule for rule in NARROW if rule.gives in read and rule not in kept]
        if not more:
            return list(kept)
        kept.update(dict.fromkeys(more))
