"""The interview planner: which rows are shown together next, on a second rule base."""

import pytest

from engine.interview import Ask, Planner, RowState, Sheet, Stop

STOPS = Sheet("stops", ("brakes-stop", "bars-turn"), "danger", binding=True)
NOISES = Sheet("noises", ("rattle", "creak"), "list")
CHAIN = Sheet("chain", ("chain-rusty", "chain-oiled"), "list")
RIDES = Sheet("rides", ("ride-uphill", "ride-in-rain"), "trial", singles=True)
SHEETS = (STOPS, NOISES, CHAIN, RIDES)


def following(
    answered: str = "", passed: str = "", unposed: str = "", waiting: str = "", most_rows: int = 3
) -> Ask | Stop:
    """Plan on what was answered, passed by, not posed and waiting for another answer, each as words."""
    state = RowState(
        posed=lambda row: row not in unposed.split(),
        ready=lambda row: row not in [*unposed.split(), *waiting.split()],
        answered=lambda row: row in answered.split(),
        told=lambda row: row in answered.split(),
    )
    return Planner(SHEETS, state, frozenset(passed.split()), most_rows).next()


def rows(ask: Ask | Stop) -> str:
    """Name the rows of a list in one line; of a stop the reason."""
    return ask.reason if isinstance(ask, Stop) else " ".join(ask.rows)


@pytest.mark.parametrize(
    ("answered", "passed", "expected"),
    [
        ("", "", "brakes-stop bars-turn"),
        ("brakes-stop", "", "bars-turn"),
        ("brakes-stop bars-turn", "", "rattle creak"),
        ("brakes-stop bars-turn", "noises", "chain-rusty chain-oiled"),
        ("brakes-stop bars-turn rattle", "noises", "chain-rusty chain-oiled"),
        ("brakes-stop bars-turn", "rattle", "creak chain-rusty chain-oiled"),
        ("brakes-stop bars-turn", "noises chain", "ride-uphill"),
        ("brakes-stop bars-turn", "noises chain ride-uphill", "ride-in-rain"),
        ("brakes-stop bars-turn", "noises chain rides", "nothing-left"),
    ],
)
def test_sheets_come_in_order_until_each_row_is_answered_or_passed(answered: str, passed: str, expected: str) -> None:
    """The first sheet with a row still open is next; when none is left, the interview stops."""
    assert rows(following(answered, passed)) == expected


def test_a_binding_sheet_cannot_be_passed_by() -> None:
    """It is shown again until its rows are answered, whether the sheet was left or a row."""
    assert rows(following(passed="stops bars-turn")) == "brakes-stop bars-turn"


def test_only_posed_rows_are_shown() -> None:
    """A sheet with no posed row is not shown at all, binding or not."""
    assert rows(following(unposed="bars-turn")) == "brakes-stop"
    assert rows(following(unposed="brakes-stop bars-turn rattle creak")) == "chain-rusty chain-oiled"


def test_a_row_that_waits_comes_as_the_same_list_once_what_it_waits_for_is_known() -> None:
    """The list goes on with it; a binding row that waits in vain is asked before all else, another never."""
    first = following(waiting="bars-turn")
    assert isinstance(first, Ask)
    assert (first.rows, first.continued) == (("brakes-stop",), False)
    then = following(answered="brakes-stop")
    assert isinstance(then, Ask)
    assert (then.rows, then.continued) == (("bars-turn",), True)
    assert rows(following(answered="brakes-stop", waiting="bars-turn")) == "bars-turn"
    everything = "brakes-stop bars-turn rattle chain-rusty chain-oiled ride-uphill ride-in-rain"
    assert rows(following(answered=everything, waiting="creak")) == "nothing-left"


def test_short_sheets_of_one_stage_make_one_list() -> None:
    """As many in order as there is room for; never of two stages, and trials come one by one."""
    together = following(answered="brakes-stop bars-turn", most_rows=4)
    assert isinstance(together, Ask)
    assert (together.sheets, together.stage, together.binding) == (("noises", "chain"), "list", False)
    assert rows(together) == "rattle creak chain-rusty chain-oiled"
    assert rows(following(answered="brakes-stop bars-turn", most_rows=3)) == "rattle creak"
    assert rows(following(most_rows=9)) == "brakes-stop bars-turn"
    assert rows(following(answered="brakes-stop bars-turn", passed="noises chain", most_rows=9)) == "ride-uphill"


@pytest.mark.parametrize(
    ("answered", "passed", "at_most"),
    [
        ("", "", 4),
        ("brakes-stop", "", 4),
        ("brakes-stop bars-turn", "", 3),
        ("brakes-stop bars-turn", "noises", 2),
        ("brakes-stop bars-turn", "noises chain", 1),
        ("brakes-stop bars-turn", "noises chain ride-uphill", 0),
    ],
)
def test_at_most_counts_the_lists_that_can_still_come(answered: str, passed: str, at_most: int) -> None:
    """Each later list once, however many rows it has; each trial as one of its own."""
    step = following(answered, passed)
    assert isinstance(step, Ask)
    assert step.at_most == at_most


def test_a_sheet_that_waits_whole_is_promised_too() -> None:
    """What an answer may still call for counts as a list that can come."""
    step = following(waiting="rattle creak")
    assert isinstance(step, Ask)
    assert step.at_most == 4
