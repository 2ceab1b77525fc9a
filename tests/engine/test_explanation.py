"""How, why not, and what would change: pure functions of the program and the final facts."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from engine.atoms import Answer
from engine.explanation import How, Missing, WhyNot, fewest_answers, how, why_not
from engine.inference import Program
from engine.rules import ThresholdRule, imply
from tests.engine.bicycle import PROGRAM, atoms, run
from tests.engine.random_rules import GIVEN, given_atoms, threshold_rule_sets

LOOP = Program((*imply("creak", "rattle"), *imply("rattle", "creak")))
"""Two findings that imply each other."""


def bicycle_how(atom: str, answers: dict[str, Answer]) -> How | None:
    """Explain an atom of the bicycle after a run on answers."""
    return how(PROGRAM, run(**answers).facts, atoms(**answers), atom)


def test_how_leads_from_a_danger_through_its_findings_to_the_answers() -> None:
    """A flat tyre of five years: by the implication, by what was given."""
    assert bicycle_how("!tyre-may-burst sure", {"flat_tyre": "yes", "years>=5": "yes"}) == How(
        "!tyre-may-burst sure",
        "tyre-may-burst",
        (
            How("+soft-tyre", "+soft-tyre from flat-tyre", (How("+flat-tyre", None, ()),)),
            How("+years>=5", None, ()),
        ),
    )


def test_how_names_only_the_parts_that_brought_points() -> None:
    """Of the four points of a worn drive, the third part brought none."""
    explained = bicycle_how("+worn-drive", {"chain_slips": "yes", "chain_rusty": "yes", "creak": "yes"})

    assert explained is not None
    assert [part.atom for part in explained.parts] == ["+chain-slips", "+chain-rusty"]


def test_what_was_given_needs_no_rule() -> None:
    """Also where a rule gives it as well."""
    assert bicycle_how("+soft-tyre", {"soft_tyre": "yes", "flat_tyre": "yes"}) == How("+soft-tyre", None, ())


def test_what_does_not_hold_has_no_how() -> None:
    """None, not an empty explanation."""
    assert bicycle_how("!frame-may-break sure", {"creak": "yes"}) is None


def test_how_never_explains_an_atom_by_itself() -> None:
    """Findings that imply each other are explained by the one that was said."""
    facts = LOOP.run(["+creak"]).facts

    assert how(LOOP, facts, frozenset({"+creak"}), "+rattle") == How(
        "+rattle", "+rattle from creak", (How("+creak", None, ()),)
    )
    assert how(LOOP, facts, frozenset(), "+rattle") is None


def test_how_takes_another_rule_where_the_first_goes_round_in_a_circle() -> None:
    """The rule that is grounded in what was given is the one that is told."""
    rules = (
        ThresholdRule("round", (("b", 1),), 1, "a"),
        ThresholdRule("back", (("a", 1),), 1, "b"),
        ThresholdRule("short", (("c", 2), ("d", 1)), 2, "a"),
        ThresholdRule("straight", (("g", 1), ("d", 1)), 1, "a"),
    )
    program = Program(rules)

    assert how(program, program.run(["g"]).facts, frozenset({"g"}), "a") == How("a", "straight", (How("g", None, ()),))


def _atoms_in(tree: How) -> Iterator[How]:
    yield tree
    for part in tree.parts:
        yield from _atoms_in(part)


@given(threshold_rule_sets(cycles=True), given_atoms())
def test_how_leads_to_given_atoms_only(rules: tuple[ThresholdRule, ...], given_: frozenset[str]) -> None:
    """Whatever holds is explained: each step by a rule whose parts reach its need, each end by what was given."""
    program = Program(rules)
    facts = program.run(given_).facts
    named = {rule.name: rule for rule in rules}

    for atom in facts:
        explained = how(program, facts, given_, atom)
        assert explained is not None
        for step in _atoms_in(explained):
            if step.rule is None:
                assert step.atom in given_
                assert not step.parts
            else:
                rule = named[step.rule]
                assert rule.gives == step.atom
                assert rule.has(frozenset(part.atom for part in step.parts)) >= rule.need


def test_why_not_names_what_is_lacking_down_to_what_nothing_derives() -> None:
    """The fall is known; a crack or a creak is lacking."""
    facts = run(fell_recently="yes").facts

    assert why_not(PROGRAM, facts, "!frame-may-break sure") == (
        WhyNot(
            "frame-may-break",
            1,
            2,
            (
                Missing(
                    "+!frame-may-break/2",
                    1,
                    (WhyNot("+!frame-may-break/2", 0, 1, (Missing("+frame-crack", 1, ()), Missing("+creak", 1, ()))),),
                ),
            ),
        ),
    )


def test_why_not_of_what_holds_or_what_nothing_gives_is_empty() -> None:
    """There is nothing to explain."""
    assert why_not(PROGRAM, run(bars_turn="yes").facts, "!bars-turn-loose sure") == ()
    assert why_not(PROGRAM, run().facts, "+hiss") == ()


def test_why_not_ends_where_findings_imply_each_other() -> None:
    """A part is not explained by what it is part of."""
    (lacking,) = why_not(LOOP, frozenset(), "+rattle")

    assert lacking.missing == (Missing("+creak", 1, (WhyNot("+creak from rattle", 0, 1, ()),)),)


@given(threshold_rule_sets(), given_atoms())
def test_why_not_names_exactly_what_is_lacking(rules: tuple[ThresholdRule, ...], given_: frozenset[str]) -> None:
    """Every rule that could give the atom, with the points it has, and every atom of it that does not hold."""
    program = Program(rules)
    facts = program.run(given_).facts

    def check(lacking: tuple[WhyNot, ...], atom: str) -> None:
        assert [one.rule for one in lacking] == [rule.name for rule in program.giving.get(atom, ())]
        for one, rule in zip(lacking, program.giving.get(atom, ()), strict=True):
            assert (one.has, one.need) == (rule.has(facts), rule.need)
            assert one.has < one.need
            assert [(m.atom, m.points) for m in one.missing] == [part for part in rule.points if part[0] not in facts]
            for missing in one.missing:
                check(missing.because, missing.atom)

    for atom in {rule.gives for rule in rules} - facts:
        check(why_not(program, facts, atom), atom)


def test_the_fewest_answers_that_would_raise_a_danger() -> None:
    """After a fall, a creak is enough; before it, the fall is needed too; what may not be answered is not proposed."""
    fell, unknown = run(fell_recently="yes").facts, run().facts
    both = frozenset({"+fell-recently", "+creak"})

    assert fewest_answers(PROGRAM, fell, "!frame-may-break sure", both) == frozenset({"+creak"})
    assert fewest_answers(PROGRAM, unknown, "!frame-may-break sure", both) == both
    assert fewest_answers(PROGRAM, unknown, "!frame-may-break sure", frozenset({"+creak"})) is None
    assert fewest_answers(PROGRAM, fell, "+fell-recently", frozenset()) == frozenset()


def test_the_heavier_part_of_a_score_is_proposed_first() -> None:
    """Three points for a slipping chain and one for rust reach four with two answers."""
    every = frozenset({"+chain-slips", "+chain-rusty", "+creak", "+rides-in-rain"})

    assert fewest_answers(PROGRAM, run().facts, "+worn-drive", every) == frozenset({"+chain-slips", "+chain-rusty"})


def test_an_answer_may_be_given_outright_or_through_what_implies_it() -> None:
    """One atom either way; of equals, the first by name."""
    soft, flat = frozenset({"+soft-tyre"}), frozenset({"+flat-tyre"})

    assert fewest_answers(PROGRAM, run().facts, "+soft-tyre", soft | flat) == flat
    assert fewest_answers(PROGRAM, run().facts, "+soft-tyre", soft) == soft


def test_findings_that_imply_each_other_do_not_send_the_search_in_circles() -> None:
    """Nothing would make either hold; one of them would make the other."""
    creak = frozenset({"+creak"})

    assert fewest_answers(LOOP, frozenset(), "+rattle", frozenset()) is None
    assert fewest_answers(LOOP, frozenset(), "+rattle", creak) == creak


@given(threshold_rule_sets(cycles=True), given_atoms(), st.frozensets(st.sampled_from(GIVEN)))
def test_the_fewest_answers_make_it_hold_and_none_means_nothing_would(
    rules: tuple[ThresholdRule, ...], given_: frozenset[str], open_to: frozenset[str]
) -> None:
    """Added to the case, they fire the rule; where none are found, even all that is open would not."""
    program = Program(rules)
    facts = program.run(given_).facts

    for atom in {rule.gives for rule in rules}:
        needed = fewest_answers(program, facts, atom, open_to)
        if needed is None:
            assert atom not in program.run(given_ | open_to).facts
        else:
            assert needed <= open_to
            assert atom in program.run(given_ | needed).facts
