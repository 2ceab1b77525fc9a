"""The one form of rule: what it refuses, and what conditions compile to."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.atoms import Answer, answer_from, atoms_of
from engine.conditions import Condition, Opposite, Tells, Threshold, all_of, any_of, at_least
from engine.errors import EngineError, UnreachableRule
from engine.inference import Program
from engine.rules import ThresholdRule, derive, imply, threshold_rules
from tests.engine import bicycle
from tests.engine.random_rules import conditions

A, B, C = Tells("a"), Tells("b"), Tells("c")
THREE: tuple[Answer, ...] = ("yes", "no", "not-sure")


def derived(condition: Condition, **answers: Answer) -> Answer | None:
    """Read a derived finding after a run."""
    return answer_from("x", Program(derive("x", condition)).run(bicycle.atoms(**answers)).facts)


@pytest.mark.parametrize(
    ("condition", "answers", "expected"),
    [
        (all_of(A, B), {"a": "yes", "b": "yes"}, "yes"),
        (all_of(A, B), {"a": "yes", "b": "no"}, "no"),
        (all_of(A, B), {"a": "yes", "b": "not-sure"}, "not-sure"),
        (all_of(A, B), {"a": "yes"}, None),
        (all_of(A, B), {"a": "no"}, "no"),
        (any_of(A, B), {"a": "yes"}, "yes"),
        (any_of(A, B), {"a": "no", "b": "no"}, "no"),
        (any_of(A, B), {"a": "no", "b": "not-sure"}, "not-sure"),
        (any_of(A, B), {"a": "no"}, None),
        (at_least(2, (A, B, C)), {"a": "yes", "b": "yes"}, "yes"),
        (at_least(2, (A, B, C)), {"a": "no", "b": "no"}, "no"),
        (at_least(2, (A, B, C)), {"a": "yes", "b": "no", "c": "not-sure"}, "not-sure"),
        (at_least(2, (A, B, C)), {"a": "yes", "b": "no"}, None),
        (Threshold(4, ((A, 3), (B, 1), (C, 2))), {"a": "yes", "b": "yes"}, "yes"),
        (Threshold(4, ((A, 3), (B, 1), (C, 2))), {"a": "no"}, "no"),
        (Threshold(4, ((A, 3), (B, 1), (C, 2))), {"b": "yes", "c": "yes"}, None),
        (Threshold(4, ((A, 3), (B, 1), (C, 2))), {"a": "yes", "b": "no", "c": "not-sure"}, "not-sure"),
        (Opposite(all_of(A, B)), {"a": "no"}, "yes"),
        (Opposite(Opposite(A)), {"a": "yes"}, "yes"),
        (all_of(A, Opposite(any_of(B, Opposite(C)))), {"a": "yes", "b": "no", "c": "yes"}, "yes"),
    ],
)
def test_a_threshold_reads_yes_no_not_sure_or_nothing(
    condition: Condition, answers: dict[str, Answer], expected: Answer | None
) -> None:
    """Each form: one case on each side, one in doubt, one open."""
    assert derived(condition, **answers) == expected


def _holds(condition: Condition, yes: dict[str, bool]) -> bool:
    match condition:
        case Tells():
            return yes[condition.finding] == (condition.answer == "yes")
        case Opposite():
            return not _holds(condition.condition, yes)
        case Threshold():
            return sum(points for part, points in condition.parts if _holds(part, yes)) >= condition.need


ANY_CONDITION = conditions([A, B, C, Tells("a", "no")], opposites=True)


@given(ANY_CONDITION)
def test_a_full_set_of_plain_answers_gives_what_two_valued_logic_gives(condition: Condition) -> None:
    """With every finding yes or no, each condition is yes or no, as arithmetic says."""
    for values in product((True, False), repeat=3):
        yes = dict(zip("abc", values, strict=True))
        answers: dict[str, Answer] = {name: "yes" if value else "no" for name, value in yes.items()}

        assert derived(condition, **answers) == ("yes" if _holds(condition, yes) else "no")


@given(ANY_CONDITION, st.dictionaries(st.sampled_from("abc"), st.sampled_from(THREE)))
def test_sure_is_never_without_perhaps(condition: Condition, answers: dict[str, Answer]) -> None:
    """A derived finding that surely holds also perhaps holds; surely not likewise."""
    facts = Program(derive("x", condition)).run(bicycle.atoms(**answers)).facts

    assert "+x" not in facts or "?x" in facts
    assert "-x" not in facts or "~x" in facts


@pytest.mark.parametrize(("need", "total"), [(1, 1), (2, 3), (3, 3), (5, 9)])
def test_the_opposite_of_a_threshold_needs_total_less_need_plus_one(need: int, total: int) -> None:
    """W - need + 1 over the opposite atoms."""
    condition = at_least(need, [Tells(f"f{number}") for number in range(total)])

    (rule,) = threshold_rules("not x", Opposite(condition), "+", "+y", "y")

    assert rule.need == total - need + 1
    assert rule.points == tuple((f"-f{number}", 1) for number in range(total))


@pytest.mark.parametrize(
    ("need", "points"), [(0, (("+a", 1),)), (-1, (("+a", 1),)), (2, (("+a", 1),)), (1, ()), (1, (("+a", 2), ("+b", 0)))]
)
def test_a_need_out_of_reach_or_of_nothing_is_refused(need: int, points: tuple[tuple[str, int], ...]) -> None:
    """A rule that could never fire, or would fire on nothing, or has a part without points, is no rule."""
    with pytest.raises(UnreachableRule) as refused:
        ThresholdRule("r", points, need, "+x")

    error = refused.value
    assert isinstance(error, EngineError)
    assert (error.rule, error.need, error.total) == ("r", need, sum(worth for _, worth in points))
    assert str(error).startswith(f"r: needs {need} of {error.total} points")


@pytest.mark.parametrize("need", [0, 3])
def test_a_condition_out_of_reach_is_refused_in_every_channel(need: int) -> None:
    """The opposite of what cannot be reached is refused as well, and so is a group inside."""
    with pytest.raises(UnreachableRule):
        list(threshold_rules("r", Opposite(at_least(need, (A, B))), "+", "+x", "x"))
    with pytest.raises(UnreachableRule):
        list(derive("x", all_of(C, at_least(need, (A, B)))))


def test_parts_that_read_the_same_atom_are_merged() -> None:
    """Two parts over one atom bring the points of both, and so does their opposite."""
    twice = Threshold(2, ((A, 1), (B, 1), (A, 1)))

    (rule,) = threshold_rules("r", twice, "+", "+x", "x")

    assert rule.points == (("+a", 2), ("+b", 1))
    assert derived(twice, a="yes") == "yes"
    assert derived(twice, a="no") == "no"
    assert derived(twice, b="no") is None


def test_points_count_each_atom_that_facts_hold() -> None:
    """A rule counts its own atoms only."""
    rule = ThresholdRule("r", (("+a", 2), ("+b", 1)), 2, "+x")

    assert [rule.has(frozenset(facts)) for facts in ((), ("+b",), ("+a",), ("+a", "+b", "+c"))] == [0, 1, 2, 3]


def test_a_single_finding_is_a_threshold_of_one() -> None:
    """A condition that only names a finding compiles to one of one."""
    assert list(threshold_rules("r", Tells("a", "no"), "+", "+x", "x")) == [ThresholdRule("r", (("-a", 1),), 1, "+x")]


def test_an_inner_group_is_a_finding_named_by_its_path() -> None:
    """The third part of worn-drive is a group: worn-drive/3, in all four channels."""
    rules = {rule.name: rule for rule in derive("worn-drive", bicycle.DERIVED["worn-drive"])}

    assert set(rules) == {f"{channel}worn-drive{path}" for channel in "+?-~" for path in ("", "/3")}
    assert rules["+worn-drive/3"].points == (("+creak", 1), ("+rides-in-rain", 1))
    assert ("-worn-drive/3", 2) in rules["-worn-drive"].points


@pytest.mark.parametrize(
    ("given_", "flat", "soft"),
    [
        ({"flat_tyre": "yes"}, "yes", "yes"),
        ({"flat_tyre": "not-sure"}, "not-sure", "not-sure"),
        ({"flat_tyre": "no"}, "no", None),
        ({"soft_tyre": "yes"}, None, "yes"),
        ({"soft_tyre": "no"}, "no", "no"),
    ],
)
def test_an_implication_lifts_yes_and_doubt_and_lowers_no(
    given_: dict[str, Answer], flat: Answer | None, soft: Answer | None
) -> None:
    """A flat tyre is a soft one; a tyre that is not soft is not flat; a tyre that is not flat may still be soft."""
    facts = Program(imply("flat-tyre", "soft-tyre")).run(bicycle.atoms(**given_)).facts

    assert answer_from("flat-tyre", facts) == flat
    assert answer_from("soft-tyre", facts) == soft


def test_doubt_about_the_implied_finding_comes_down_as_half_a_doubt() -> None:
    """Perhaps not soft is perhaps not flat; perhaps soft says nothing of flat."""
    facts = Program(imply("flat-tyre", "soft-tyre")).run(atoms_of("soft-tyre", "not-sure")).facts

    assert "~flat-tyre" in facts
    assert "?flat-tyre" not in facts


@pytest.mark.parametrize(
    ("answers", "finding", "expected"),
    [
        ({"soft_tyre": "yes", "hiss": "no"}, "slow-leak", "yes"),
        ({"soft_tyre": "yes", "hiss": "yes"}, "slow-leak", "no"),
        ({"flat_tyre": "yes", "hiss": "not-sure"}, "slow-leak", "not-sure"),
        ({"chain_slips": "yes", "chain_rusty": "yes"}, "well-kept", "no"),
        ({"chain_slips": "no", "wheel_wobble": "no", "spoke_loose": "no"}, "well-kept", "yes"),
        ({"chain_slips": "no"}, "well-kept", None),
    ],
)
def test_derived_findings_stand_on_derived_findings(
    answers: dict[str, Answer], finding: str, expected: Answer | None
) -> None:
    """The bicycle's derived findings, one resting on the next."""
    assert answer_from(finding, bicycle.run(**answers).facts) == expected
