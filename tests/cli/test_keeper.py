"""When answers were given: what a clock says of them, without waiting for it."""

import pytest

from legwise.keeper import Keeper, stale
from legwise.talk import Talk
from rules.answers import Answers
from tests.spec.table import BASE

HOUR = 3600.0


class Clock:
    def __init__(self):
        self.now = 1_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def keeper(clock):
    keeper = Keeper(None, clock=clock)
    keeper.told = []
    keeper.tell = keeper.told.append
    return keeper


def talk(**given):
    return Talk(BASE, Answers({name.replace("_", "-"): value for name, value in given.items()}))


def test_a_window_that_was_left_open_overnight_asks_the_signs_again_and_says_so(keeper, clock):
    evening = talk(age=44.0, fever="no", diabetes="yes")
    keeper.keep(evening)
    clock.now += 13 * HOUR
    morning = keeper.fresh(evening)
    assert morning.answers.given == {"age": 44.0, "diabetes": "yes"}
    assert ["12 hours" in text for text in keeper.told] == [True]


def test_a_sign_that_was_answered_later_than_the_others_keeps_its_own_hour(keeper, clock):
    keeper.keep(talk(fever="no"))
    clock.now += 7 * HOUR
    both = talk(fever="no", fainted="no")
    keeper.keep(both)
    clock.now += 6 * HOUR
    assert keeper.fresh(both).answers.given == {"fainted": "no"}


def test_the_same_answer_given_again_is_new(keeper, clock):
    said = talk(fever="no")
    keeper.keep(said)
    clock.now += 13 * HOUR
    keeper.fresh(said)
    keeper.keep(said)
    clock.now += 1 * HOUR
    assert keeper.fresh(said) is said


@pytest.mark.parametrize(
    ("hours", "old"), [(0, ()), (11.9, ()), (12, ("fever",)), (-1, ("fever",))], ids=["now", "11.9", "12", "to come"]
)
def test_a_sign_counts_for_twelve_hours_and_never_from_a_time_to_come(hours, old):
    assert stale(BASE, talk(fever="no").answers, {"fever": 0.0}, hours * HOUR) == old


def test_a_sign_of_which_nobody_knows_the_hour_is_old():
    assert stale(BASE, talk(fever="no").answers, {}, 0.0) == ("fever",)
