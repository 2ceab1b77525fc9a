"""The counting matcher against experta's own RETE, and against trying every rule: the same final facts."""

from collections.abc import Iterable, Iterator
from typing import Any

from experta.matchers import ReteMatcher
from experta.strategies import DepthStrategy
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.experta_door import DefFacts, Fact, KnowledgeEngine, Rule
from engine.inference import Program
from engine.rules import ThresholdRule
from tests.engine.bicycle import PROGRAM, atoms
from tests.engine.random_rules import chain_forward, given_atoms, minimal_sets, threshold_rule_sets

MOST_SETS = 200


class Said(Fact):
    """A fact as experta's documentation would have it."""


@DefFacts()
def _given(said: Iterable[str]) -> Iterator[Said]:
    for atom in said:
        yield Said(atom=atom)


class Stock(KnowledgeEngine):
    """experta as it comes: its own matcher and strategy, one rule for each minimal set."""

    __matcher__ = ReteMatcher
    __strategy__ = DepthStrategy

    def __init__(self, rules: Iterable[tuple[tuple[str, ...], str]]) -> None:
        self._rules = [stock_rule(atoms, gives) for atoms, gives in rules]
        super().__init__()

    def get_rules(self) -> list[Rule]:
        """Give the rules, which are not on the class."""
        return self._rules

    def get_deffacts(self) -> list[DefFacts]:
        """Give the given facts."""
        return [_given]

    def final_facts(self, said: Iterable[str]) -> frozenset[str]:
        """Run one case."""
        self.reset(said=said)
        self.run()
        return frozenset(fact["atom"] for fact in self.facts.values())


def stock_rule(conjunction: tuple[str, ...], gives: str) -> Rule:
    """Make an experta rule that declares one fact when others hold."""

    def conclude(case: Any) -> None:
        case.declare(Said(atom=gives))

    rule: Rule = Rule(*(Said(atom=atom) for atom in conjunction))(conclude)
    return rule


def expanded(rules: Iterable[ThresholdRule]) -> list[tuple[tuple[str, ...], str]] | None:
    """Expand thresholds to conjunctions: every minimal set, or None where there are too many for experta."""
    sets = [(chosen, rule.gives) for rule in rules for chosen in minimal_sets(rule)]
    return sets if len(sets) <= MOST_SETS else None


@settings(max_examples=60)
@given(threshold_rule_sets(), st.lists(given_atoms(), min_size=1, max_size=4))
def test_random_chains_end_as_in_experta(rules: tuple[ThresholdRule, ...], cases: list[frozenset[str]]) -> None:
    """Chained all, any, at_least and scores; beyond 200 sets, against trying every rule."""
    program, conjunctions = Program(rules), expanded(rules)
    stock = Stock(conjunctions) if conjunctions is not None else None
    for case in cases:
        expected = stock.final_facts(case) if stock else chain_forward(rules, case)

        assert program.run(case).facts == expected


@settings(max_examples=30)
@given(threshold_rule_sets(cycles=True), given_atoms())
def test_random_circles_end_as_in_experta(rules: tuple[ThresholdRule, ...], case: frozenset[str]) -> None:
    """Also where rules feed one another in circles."""
    conjunctions = expanded(rules)
    expected = Stock(conjunctions).final_facts(case) if conjunctions is not None else chain_forward(rules, case)

    assert Program(rules).run(case).facts == expected


@given(threshold_rule_sets(cycles=True), given_atoms())
def test_random_rules_end_as_by_trying_every_rule(rules: tuple[ThresholdRule, ...], case: frozenset[str]) -> None:
    """The fixed point, however wide the rules."""
    assert Program(rules).run(case).facts == chain_forward(rules, case)


ANSWERED = (
    *("hiss", "flat-tyre", "soft-tyre", "wheel-wobble", "spoke-loose", "rim-rubs", "chain-slips", "chain-rusty"),
    *("creak", "rides-in-rain", "brakes-stop", "lever-touches-bar", "steep-way", "fell-recently", "frame-crack"),
    *("bars-turn", "years>=5"),
)


def test_the_bicycle_ends_as_in_experta() -> None:
    """The whole rule base, a hundred cases."""
    conjunctions = expanded(PROGRAM.rules)
    assert conjunctions is not None
    stock = Stock(conjunctions)

    @settings(max_examples=100)
    @given(st.dictionaries(st.sampled_from(ANSWERED), st.sampled_from(["yes", "no", "not-sure"])))
    def check(answers: dict[str, Any]) -> None:
        said = atoms(**answers)
        assert PROGRAM.run(said).facts == stock.final_facts(said) == chain_forward(PROGRAM.rules, said)

    check()
