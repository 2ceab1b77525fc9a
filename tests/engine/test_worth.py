"""What a question is worth: the swing of its answers, the spread among those that lead, the gap it can close."""

import pytest

from engine.atoms import Answer
from engine.weighing import Hypothesis, Paint, weigh
from engine.worth import Effect, effects, gain, spread, within
from tests.engine.bicycle import BENT_RIM, SCALE, WORN_CHAIN, ZONE_WEIGHTS, atoms


def still(hypothesis: Hypothesis, **answers: Answer) -> dict[str, Effect]:
    """Give what is undecided of a bicycle hypothesis."""
    weighed = weigh(hypothesis, atoms(**answers), Paint(frozenset(), seen=False), ZONE_WEIGHTS, SCALE)
    return effects(weighed)


def test_what_is_answered_adds_nothing_more_and_a_doubt_still_may() -> None:
    """Yes and no are decided; not sure is not."""
    assert still(BENT_RIM) == {"wobble": Effect(80, -80), "rubs": Effect(40, -20)}
    assert still(BENT_RIM, wheel_wobble="yes") == {"rubs": Effect(40, -20)}
    assert still(BENT_RIM, wheel_wobble="no", rim_rubs="not-sure") == {"rubs": Effect(40, -20)}


def test_within_a_group_only_what_is_larger_than_what_counts_adds() -> None:
    """Rust after a slipping chain adds nothing for it, and against it the whole; the other way round the rest."""
    assert still(WORN_CHAIN, chain_slips="yes")["rust"] == Effect(0, -60)
    assert still(WORN_CHAIN, chain_slips="no")["rust"] == Effect(20, -20)
    assert still(WORN_CHAIN, chain_rusty="yes")["slips"] == Effect(60, -40)


@pytest.mark.parametrize(
    ("among", "expected"),
    [(("chain",), 40), (("rim",), 80), (("chain", "rim"), 120), (("chain", "air"), 40), (("air",), 0), ((), 0)],
)
def test_the_spread_is_the_largest_difference_one_answer_makes(among: tuple[str, ...], expected: int) -> None:
    """Between two hypotheses, or between one and what stays as it is; those it says nothing of stay."""
    swing = {"chain": Effect(40, 0), "rim": Effect(-80, 20)}
    assert spread(swing, among) == expected


def test_the_gap_that_answers_can_close_counts_each_question_at_its_best() -> None:
    """An answer that brings both up alike closes nothing."""
    swings = {
        "creak": {"chain": Effect(20, 0), "rim": Effect(20, 0)},
        "rub": {"rim": Effect(40, -20)},
        "slip": {"chain": Effect(80, -40)},
    }
    assert gain(swings, ["creak"], ahead="chain", behind="rim") == 0
    assert gain(swings, ["rub", "slip"], ahead="chain", behind="rim") == 80
    assert gain(swings, ["rub", "slip", "bell"], ahead="rim", behind="chain") == 100


@pytest.mark.parametrize(
    ("listed", "reach", "leading"),
    [(1, 0, "a"), (1, 19, "a"), (1, 20, "a b c"), (2, 0, "a b c"), (2, 25, "a b c d"), (9, 0, "a b c d")],
)
def test_those_lead_that_are_listed_or_within_reach_of_the_last(listed: int, reach: int, leading: str) -> None:
    """A tie with the last one listed leads too."""
    ranked = [("a", 60), ("b", 40), ("c", 40), ("d", 15)]
    assert within(ranked, listed, reach) == tuple(leading.split())


def test_of_nobody_none_leads() -> None:
    """Nothing to rank."""
    assert within([], 3, 20) == ()
