"""The smallest set of hypotheses that explains what was painted."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from engine.cover import Candidate, smallest_cover
from tests.engine.bicycle import ZONES


def candidate(name: str, zones: str, weight: int = 0) -> Candidate:
    """Make a candidate that explains the zones named by letters."""
    return Candidate(name, frozenset(zones), weight)


def test_most_zones_come_before_fewest_candidates() -> None:
    """Two candidates that explain all beat one that explains nearly all."""
    assert smallest_cover(frozenset("abcd"), [candidate("near", "abc", 99), candidate("last", "d", 1)]) == (
        "near",
        "last",
    )


def test_fewest_candidates_come_before_weight() -> None:
    """One light candidate beats two heavy ones."""
    assert smallest_cover(
        frozenset("ab"), [candidate("a", "a", 90), candidate("b", "b", 90), candidate("ab", "ab", 1)]
    ) == ("ab",)


def test_weight_comes_before_ids() -> None:
    """Of two that explain the same, the heavier."""
    assert smallest_cover(frozenset("a"), [candidate("first", "a", 1), candidate("second", "a", 2)]) == ("second",)


def test_equals_are_chosen_by_id() -> None:
    """Whatever the order they come in."""
    pair = [candidate("beta", "a"), candidate("alpha", "a")]

    assert smallest_cover(frozenset("a"), pair) == smallest_cover(frozenset("a"), pair[::-1]) == ("alpha",)


def test_the_chosen_are_told_heaviest_first() -> None:
    """Then by id."""
    chosen = smallest_cover(frozenset("abc"), [candidate("x", "a", 5), candidate("z", "b", 9), candidate("y", "c", 5)])

    assert chosen == ("z", "x", "y")


def test_nothing_painted_or_nothing_that_explains_needs_nobody() -> None:
    """No zones, no candidates, or candidates for other zones only: an empty set."""
    assert smallest_cover(frozenset(), [candidate("a", "a", 9)]) == ()
    assert smallest_cover(frozenset("a"), []) == ()
    assert smallest_cover(frozenset("a"), [candidate("b", "b", 9)]) == ()


def test_zones_that_nothing_explains_do_not_hinder_the_rest() -> None:
    """The rest is explained all the same."""
    assert smallest_cover(frozenset("az"), [candidate("a", "a")]) == ("a",)


@given(
    st.frozensets(st.sampled_from(sorted(ZONES))),
    st.lists(st.tuples(st.frozensets(st.sampled_from(sorted(ZONES)), max_size=4), st.integers(-5, 9)), max_size=7),
)
def test_the_choice_is_that_of_trying_every_set(zones: frozenset[str], drawn: list[tuple[frozenset[str], int]]) -> None:
    """Most zones, fewest candidates, most weight, first ids: against all subsets."""
    candidates = [Candidate(f"c{n}", explains, weight) for n, (explains, weight) in enumerate(drawn)]

    def worth(chosen: tuple[Candidate, ...]) -> tuple[int, int, int, list[str]]:
        explained = zones & frozenset().union(*(c.zones for c in chosen))
        return -len(explained), len(chosen), -sum(c.weight for c in chosen), sorted(c.id for c in chosen)

    every = (chosen for size in range(len(candidates) + 1) for chosen in combinations(candidates, size))
    best = min(every, key=worth)

    assert smallest_cover(zones, candidates) == tuple(c.id for c in sorted(best, key=lambda c: (-c.weight, c.id)))
