"""The real rule base on the counting matcher, on experta's own RETE, and by trying every rule: the same final facts."""

from itertools import combinations
from math import comb

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


def test_people_end_as_in_experta() -> None:
    """Every rule of at most 200 minimal sets, as experta's own conjunctions; nearly all rules are."""
    assert len(BASE.program.rules) - len(NARROW) <= 8
    program = Program(NARROW)
    stock = Stock([(chosen, rule.gives) for rule, sets in NARROW.items() for chosen in sets])

    @settings(max_examples=8, deadline=None)
    @given(people())
    def check(person: Answers) -> None:
        given_atoms = atoms(BASE, person)
        assert program.run(given_atoms).facts == stock.final_facts(given_atoms)

    check()
