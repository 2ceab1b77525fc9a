"""Runs: what they end with, their record, and what they leave behind."""

import gc
import sys
import weakref
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.inference import Atom, Case, Program, Run
from engine.rules import ThresholdRule
from tests.engine.bicycle import PROGRAM, atoms
from tests.engine.random_rules import chain_forward, given_atoms, threshold_rule_sets


def rule(name: str, parts: str, gives: str, need: int | None = None) -> ThresholdRule:
    """Make a rule over atoms of one point each; all of them, unless a need is named."""
    points = tuple((part, 1) for part in parts.split())
    return ThresholdRule(name, points, need or len(points), gives)


def test_a_run_ends_with_what_was_given_and_what_followed() -> None:
    """Chained rules fire as their parts come to hold."""
    program = Program([rule("first", "a b", "c"), rule("second", "c d", "e", need=1), rule("third", "e z", "never")])

    assert program.run(["a", "b"]) == Run(frozenset("abce"), ("first", "second"))


def test_no_atoms_fire_nothing() -> None:
    """An empty case ends empty."""
    assert PROGRAM.run([]) == Run(frozenset(), ())


def test_a_rule_fires_once_however_many_points_arrive() -> None:
    """Further parts of a rule that has fired change nothing."""
    assert Program([rule("any", "a b c", "x", need=1)]).run("abc") == Run(frozenset("abcx"), ("any",))


def test_two_rules_may_give_the_same_atom() -> None:
    """Both are recorded, for both held; the atom is declared once."""
    assert Program([rule("one", "a", "x"), rule("two", "b", "x")]).run("ab") == Run(frozenset("abx"), ("one", "two"))


def test_an_atom_that_was_given_may_also_be_derived() -> None:
    """The rule is recorded and what follows fires once."""
    program = Program([rule("one", "a", "x"), rule("two", "x", "y")])

    assert program.run("ax").fired == ("one", "two")


def test_rules_fire_newest_first_and_then_in_the_order_of_the_rule_base() -> None:
    """What a firing brings is followed up before older activations."""
    program = Program([rule("a1", "a", "b"), rule("a2", "a", "c"), rule("b1", "b", "d"), rule("c1", "c", "e")])

    assert program.run("a").fired == ("a1", "b1", "a2", "c1")


@given(threshold_rule_sets(cycles=True), given_atoms(), st.randoms(use_true_random=False))
def test_the_order_of_the_atoms_changes_neither_facts_nor_record(
    rules: tuple[ThresholdRule, ...], given_: frozenset[str], random: Random
) -> None:
    """Shuffled, repeated, or out of a set: the same run."""
    program, shuffled = Program(rules), list(given_) * 2
    random.shuffle(shuffled)

    assert program.run(shuffled) == program.run(given_) == program.run(sorted(given_))


@given(threshold_rule_sets(cycles=True), given_atoms())
def test_the_record_names_every_rule_that_holds_once_and_in_an_order_in_which_it_could(
    rules: tuple[ThresholdRule, ...], given_: frozenset[str]
) -> None:
    """Replaying the record from the given atoms, each rule has its points when its turn comes."""
    run = Program(rules).run(given_)
    named = {rule.name: rule for rule in rules}

    assert sorted(run.fired) == sorted(rule.name for rule in rules if rule.has(run.facts) >= rule.need)
    facts = frozenset(given_)
    for name in run.fired:
        assert named[name].has(facts) >= named[name].need
        facts |= {named[name].gives}
    assert facts == run.facts == chain_forward(rules, given_)


def test_four_threads_share_one_program() -> None:
    """Runs side by side are the runs one after another."""
    random = Random(4)
    findings = ["hiss", "soft-tyre", "creak", "fell-recently", "wheel-wobble", "rim-rubs", "chain-slips", "chain-rusty"]
    cases = [
        atoms(**{name: random.choice(("yes", "no", "not-sure")) for name in random.sample(findings, 5)})
        for _ in range(200)
    ]
    expected = [PROGRAM.run(case) for case in cases]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(PROGRAM.run, cases)) == expected
    finally:
        sys.setswitchinterval(interval)


class _Said(str):
    """A text that can be watched for being let go."""


def test_nothing_of_a_case_stays_alive_after_its_run() -> None:
    """Neither its atoms nor its facts nor the engine that ran it: the program keeps nothing of anybody."""
    said = _Said("+hiss")
    watched = weakref.ref(said)

    run = PROGRAM.run([said, *atoms(fell_recently="yes", creak="yes")])
    assert said in run.facts
    del said, run
    gc.collect()

    assert watched() is None
    assert not [thing for thing in gc.get_objects() if type(thing) in (Atom, Case)]


def test_a_case_leaves_no_mark_on_the_program() -> None:
    """The same case before and after others gives the same run, and the needs stand as they were."""
    needs = list(PROGRAM.needs)
    before = PROGRAM.run(atoms(fell_recently="yes", creak="yes"))
    PROGRAM.run(atoms(bars_turn="yes", wheel_wobble="yes", rim_rubs="yes"))

    assert PROGRAM.run(atoms(fell_recently="yes", creak="yes")) == before
    assert PROGRAM.needs == needs


def test_rules_and_given_facts_live_off_the_class() -> None:
    """experta writes the engine into rules it finds on the class; ours it is handed."""
    case = Case(PROGRAM)

    assert case.get_rules() == list(PROGRAM.compiled)
    assert not any(attribute in vars(Case) for attribute in ("rules", "_given"))


@pytest.mark.parametrize("given_", [["+fell-recently"], ["+creak", "+fell-recently"]])
def test_a_case_can_begin_anew(given_: list[str]) -> None:
    """Reset forgets the case before."""
    case = Case(PROGRAM)
    case.reset(atoms=["+bars-turn"])
    case.run()
    case.reset(atoms=given_)
    case.run()

    assert Run(frozenset(case.known), tuple(case.fired)) == PROGRAM.run(given_)
