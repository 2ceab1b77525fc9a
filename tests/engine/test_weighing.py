"""Weighing: evidence and its groups, zones, fit words, order."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.atoms import Answer, atoms_of
from engine.weighing import Evidence, Fit, Hypothesis, Paint, Pattern, Weighed, fit_word, weigh, weigh_zones
from tests.engine.bicycle import BENT_RIM, PUNCTURE, SCALE, WORN_CHAIN, ZONE_WEIGHTS, ZONES, atoms

UNSEEN = Paint(frozenset(), seen=False)


def paint(*zones: str) -> Paint:
    """Paint zones on a side that was seen."""
    return Paint(frozenset(zones), seen=True)


def weighed(hypothesis: Hypothesis, answers: dict[str, Answer] | None = None, painted: Paint = UNSEEN) -> Weighed:
    """Weigh a bicycle hypothesis."""
    return weigh(hypothesis, atoms(**(answers or {})), painted, ZONE_WEIGHTS, SCALE)


@pytest.mark.parametrize(
    ("answers", "total"),
    [
        ({"wheel_wobble": "yes"}, 80),
        ({"wheel_wobble": "no"}, -80),
        ({"wheel_wobble": "not-sure"}, 0),
        ({}, 0),
        ({"wheel_wobble": "yes", "rim_rubs": "no"}, 60),
        ({"rattle": "yes"}, 0),
    ],
)
def test_yes_and_no_weigh_what_is_written_and_doubt_nothing(answers: dict[str, Answer], total: int) -> None:
    """Not sure, not asked, and findings of no concern weigh 0; the prior is no evidence."""
    assert weighed(BENT_RIM, answers).total == total


def test_a_contradiction_weighs_nothing() -> None:
    """Yes and no at once read as not sure."""
    facts = atoms(wheel_wobble="yes") | atoms(wheel_wobble="no")

    assert weigh(BENT_RIM, facts, UNSEEN, ZONE_WEIGHTS, SCALE).total == 0


@pytest.mark.parametrize(
    ("answers", "counting", "total"),
    [
        ({"chain_slips": "yes", "chain_rusty": "yes"}, {"slips"}, 80),
        ({"chain_slips": "no", "chain_rusty": "no"}, {"rust"}, -60),
        ({"chain_slips": "yes", "chain_rusty": "no"}, {"slips", "rust"}, 20),
        ({"chain_slips": "no", "chain_rusty": "yes"}, {"slips", "rust"}, -20),
        ({"chain_slips": "yes", "chain_rusty": "yes", "creak": "yes"}, {"slips", "creaks"}, 100),
        ({"chain_rusty": "yes"}, {"rust"}, 20),
        ({"creak": "no"}, set(), 0),
    ],
)
def test_of_a_group_only_the_largest_for_and_the_largest_against_count(
    answers: dict[str, Answer], counting: set[str], total: int
) -> None:
    """Rival figures for one thing are not added up."""
    result = weighed(WORN_CHAIN, answers)

    assert {entry.evidence.id for entry in result.entries if entry.counts} == counting
    assert result.total == total


def test_of_equals_in_a_group_the_first_counts() -> None:
    """A tie is broken by the order of the rule base, so that it is broken alike every time."""
    twins = tuple(Evidence(name, "hiss", 40, -40, "air") for name in ("first", "second"))

    result = weighed(Hypothesis("h", 0, twins, Pattern(frozenset(), frozenset())), {"hiss": "yes"})

    assert [(entry.evidence.id, entry.counts) for entry in result.entries] == [("first", True), ("second", False)]


def test_every_entry_is_told_with_its_answer_and_weight() -> None:
    """Also those that weighed nothing, in the order written."""
    result = weighed(WORN_CHAIN, {"chain_slips": "no", "chain_rusty": "not-sure"})

    assert [(e.evidence.id, e.answer, e.weight, e.counts) for e in result.entries] == [
        ("slips", "no", -40, True),
        ("rust", "not-sure", 0, False),
        ("creaks", None, 0, False),
    ]


@pytest.mark.parametrize(
    ("total", "groups", "fit"),
    [
        (120, 2, "strong"),
        (120, 1, "fair"),
        (500, 1, "fair"),
        (119, 3, "fair"),
        (60, 1, "fair"),
        (59, 3, "weak"),
        (1, 1, "weak"),
        (0, 3, "none"),
        (-1, 3, "none"),
    ],
)
def test_fit_words_at_their_borders(total: int, groups: int, fit: Fit) -> None:
    """Fair from 60, strong from 120 and two groups, weak above nothing."""
    assert fit_word(total, groups, SCALE) == fit


@pytest.mark.parametrize(("besides", "fit"), [(0, "fair"), (40, "fair"), (41, "weak")])
def test_the_place_alone_never_makes_a_fair_fit(besides: int, fit: Fit) -> None:
    """A rubbing rim (40) at the front wheel (35) is fair only for what asks no more than 40 besides the place."""
    rim = replace(BENT_RIM, besides=besides)

    assert weighed(rim, {"rim_rubs": "yes"}, paint("front-wheel")).fit == fit
    assert weighed(rim, {}, paint("front-wheel", "rear-wheel")).fit == "weak"


@pytest.mark.parametrize(
    ("hypothesis", "painted", "answers", "total", "fit"),
    [
        (BENT_RIM, UNSEEN, {"wheel_wobble": "yes", "rim_rubs": "yes"}, 120, "strong"),
        (PUNCTURE, UNSEEN, {"soft_tyre": "yes", "hiss": "yes"}, 120, "strong"),
        (BENT_RIM, paint("front-wheel", "rear-wheel"), {"wheel_wobble": "yes"}, 130, "strong"),
        (BENT_RIM, paint("front-wheel"), {"wheel_wobble": "yes"}, 115, "fair"),
        (WORN_CHAIN, paint("frame"), {"chain_slips": "yes", "chain_rusty": "yes"}, 20, "weak"),
    ],
)
def test_strong_needs_two_groups_in_favour_and_zones_are_one(
    hypothesis: Hypothesis, painted: Paint, answers: dict[str, Answer], total: int, fit: Fit
) -> None:
    """What the picture says in favour counts as a group of its own."""
    result = weighed(hypothesis, answers, painted)

    assert (result.total, result.fit) == (total, fit)


def test_the_picture_alone_is_a_weak_fit() -> None:
    """Many things hurt in the same place."""
    alone = Hypothesis("h", 0, (), Pattern(frozenset({"front-wheel", "rear-wheel"}), frozenset()))

    result = weighed(alone, painted=paint("front-wheel", "rear-wheel"))

    assert (result.total, result.fit) == (80, "weak")


def test_two_entries_of_one_group_never_make_strong() -> None:
    """Only one of them counts, however heavy."""
    heavy = tuple(Evidence(f, f, 200, 0, "drive") for f in ("chain-slips", "chain-rusty"))

    result = weighed(
        Hypothesis("h", 0, heavy, Pattern(frozenset(), frozenset())), {"chain_slips": "yes", "chain_rusty": "yes"}
    )

    assert (result.total, result.fit) == (200, "fair")


@pytest.mark.parametrize(
    ("painted", "weight"),
    [
        ((), -25),
        (("front-wheel",), 35),
        (("rear-wheel",), -15),
        (("front-wheel", "rear-wheel"), 50),
        (("front-wheel", "rear-wheel", "frame"), 40),
        (("rear-wheel", "frame", "chain", "cranks", "handlebar"), -50),
        (("rear-wheel", "frame"), -25),
        (("frame",), -60),
        (("frame", "chain", "cranks"), -60),
    ],
)
def test_zones_weigh_by_place_and_paint(painted: tuple[str, ...], weight: int) -> None:
    """Primary, spillover, outside, painted or seen and left; clipped below; all outside weighs one sum of its own."""
    assert weigh_zones(BENT_RIM.pattern, paint(*painted), ZONE_WEIGHTS) == weight


def test_the_sum_of_zones_is_clipped_above() -> None:
    """Three primary zones would weigh 120; 80 is the most."""
    pattern = Pattern(frozenset({"front-wheel", "rear-wheel", "chain"}), frozenset())

    assert weigh_zones(pattern, paint(*pattern.primary), ZONE_WEIGHTS) == ZONE_WEIGHTS.highest


def test_a_side_that_was_not_seen_weighs_nothing() -> None:
    """Not asked is not left unpainted."""
    assert weigh_zones(BENT_RIM.pattern, Paint(frozenset({"front-wheel"}), seen=False), ZONE_WEIGHTS) == 0
    assert weighed(BENT_RIM).zones == 0


def test_without_a_pattern_zones_say_nothing() -> None:
    """A hypothesis that may be felt anywhere is neither helped nor hurt by the picture."""
    assert not PUNCTURE.pattern
    assert weigh_zones(PUNCTURE.pattern, paint("frame"), ZONE_WEIGHTS) == 0


def test_a_pattern_holds_its_primary_and_spillover_zones() -> None:
    """Outside is not in it; a pattern of spillover alone is a pattern."""
    assert [zone in BENT_RIM.pattern for zone in ("front-wheel", "rear-wheel", "frame")] == [True, True, False]
    assert Pattern(frozenset(), frozenset({"frame"}))


def test_order_is_by_prior_and_evidence_then_by_id() -> None:
    """The prior ranks but gives no fit; equals stand by id."""
    none = [weighed(h) for h in (WORN_CHAIN, PUNCTURE, BENT_RIM)]

    assert [w.hypothesis.id for w in sorted(none, key=lambda w: w.rank)] == ["bent-rim", "puncture", "worn-chain"]
    assert {w.fit for w in none} == {"none"}

    chain = weighed(WORN_CHAIN, {"creak": "yes"})

    assert min([*none, chain], key=lambda w: w.rank) is chain


@given(
    st.lists(st.tuples(st.integers(-200, 200), st.integers(-200, 200), st.sampled_from("xyz")), max_size=8),
    st.lists(st.sampled_from(["yes", "no", "not-sure"]), min_size=8, max_size=8),
    st.frozensets(st.sampled_from(sorted(ZONES))),
    st.randoms(use_true_random=False),
)
def test_sums_are_whole_numbers_that_no_order_changes(
    entries: list[tuple[int, int, str]], answers: list[Answer], zones: frozenset[str], random: Random
) -> None:
    """Tenths of a deciban, exactly: the total is what the largest of each group add up to, in any order of entries."""
    evidence = [Evidence(f"e{n}", f"f{n}", yes, no, group) for n, (yes, no, group) in enumerate(entries)]
    facts = frozenset(atom for n, answer in enumerate(answers) for atom in atoms_of(f"f{n}", answer))
    says: dict[str, list[int]] = {"x": [0], "y": [0], "z": [0]}
    for (yes, no, group), answer in zip(entries, answers, strict=False):
        says[group].append({"yes": yes, "no": no, "not-sure": 0}[answer])
    pattern = Pattern(frozenset({"chain"}), frozenset({"cranks"}))
    expected = sum(max(weights) + min(weights) for weights in says.values())

    totals = set()
    for _ in range(3):
        random.shuffle(evidence)
        result = weigh(Hypothesis("h", 0, tuple(evidence), pattern), facts, paint(*zones), ZONE_WEIGHTS, SCALE)
        totals.add(result.total - result.zones)
        assert type(result.total) is int

    assert totals == {expected}
