"""The interview planner: which sheet comes next."""

import pytest

from engine.interview import Ask, RowState, Sheet, Stop, next_sheet

STOPS = Sheet("stops", ("brakes-stop", "bars-turn"), binding=True)
NOISES = Sheet("noises", ("rattle", "creak"), binding=False)
CHAIN = Sheet("chain", ("chain-rusty", "chain-oiled"), binding=False)
SHEETS = (STOPS, NOISES, CHAIN)


def following(
    answered: str = "", passed: str = "", unposed: str = "", waiting: str = "", at_top: bool = False
) -> Ask | Stop:
    """Plan on what was answered, passed by, not posed and waiting for another answer, each as words."""
    state = RowState(
        posed=lambda row: row not in unposed.split(),
        ready=lambda row: row not in [*unposed.split(), *waiting.split()],
        answered=lambda row: row in answered.split(),
    )
    return next_sheet(SHEETS, frozenset(passed.split()), state, at_top)


@pytest.mark.parametrize(
    ("answered", "passed", "expected"),
    [
        ("", "", Ask(STOPS, STOPS.rows)),
        ("brakes-stop", "", Ask(STOPS, STOPS.rows)),
        ("brakes-stop bars-turn", "", Ask(NOISES, NOISES.rows)),
        ("brakes-stop bars-turn", "noises", Ask(CHAIN, CHAIN.rows)),
        ("brakes-stop bars-turn rattle", "noises", Ask(CHAIN, CHAIN.rows)),
        ("brakes-stop bars-turn rattle creak", "", Ask(CHAIN, CHAIN.rows)),
        ("brakes-stop bars-turn", "noises chain", Stop("nothing-left")),
    ],
)
def test_sheets_come_in_order_until_each_is_answered_or_passed(
    answered: str, passed: str, expected: Ask | Stop
) -> None:
    """The first sheet with a row still open is next; when none is left, the interview stops."""
    assert following(answered, passed) == expected


def test_a_binding_sheet_cannot_be_passed_by() -> None:
    """It is shown again until its rows are answered."""
    assert following(passed="stops") == Ask(STOPS, STOPS.rows)


def test_only_posed_rows_are_shown() -> None:
    """A sheet with no posed row is not shown at all, binding or not."""
    assert following(unposed="bars-turn") == Ask(STOPS, ("brakes-stop",))
    assert following(unposed="brakes-stop bars-turn rattle creak") == Ask(CHAIN, CHAIN.rows)


def test_a_row_that_waits_comes_once_what_it_waits_for_is_known() -> None:
    """Its sheet is shown without it first, and again when it can be asked; what waits in vain is asked at the end."""
    assert following(waiting="bars-turn") == Ask(STOPS, ("brakes-stop",))
    assert following(answered="brakes-stop", waiting="bars-turn") == Ask(NOISES, NOISES.rows)
    assert following(answered="brakes-stop") == Ask(STOPS, STOPS.rows)
    everything = "brakes-stop rattle creak chain-rusty chain-oiled"
    assert following(answered=everything, waiting="bars-turn") == Ask(STOPS, STOPS.rows)


def test_the_top_level_stops_the_interview_at_once() -> None:
    """Whatever is still open."""
    assert following(at_top=True) == Stop("top-level")
