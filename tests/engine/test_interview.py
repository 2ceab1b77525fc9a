"""The interview planner: which sheet comes next."""

import pytest

from engine.interview import Ask, Sheet, Stop, next_sheet

STOPS = Sheet("stops", ("brakes-stop", "bars-turn"), binding=True)
NOISES = Sheet("noises", ("rattle", "creak"), binding=False)
CHAIN = Sheet("chain", ("chain-rusty", "chain-oiled"), binding=False)
SHEETS = (STOPS, NOISES, CHAIN)


def following(answered: str = "", passed: str = "", unposed: str = "", at_top: bool = False) -> Ask | Stop:
    """Plan on what was answered, passed by and not posed, each as words."""
    return next_sheet(
        SHEETS,
        frozenset(passed.split()),
        posed=lambda row: row not in unposed.split(),
        answered=lambda row: row in answered.split(),
        at_top=at_top,
    )


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, Ask(STOPS, STOPS.rows)),
        ({"answered": "brakes-stop"}, Ask(STOPS, STOPS.rows)),
        ({"answered": "brakes-stop bars-turn"}, Ask(NOISES, NOISES.rows)),
        ({"answered": "brakes-stop bars-turn", "passed": "noises"}, Ask(CHAIN, CHAIN.rows)),
        ({"answered": "brakes-stop bars-turn rattle", "passed": "noises"}, Ask(CHAIN, CHAIN.rows)),
        ({"answered": "brakes-stop bars-turn", "passed": "noises chain"}, Stop("nothing-left")),
    ],
)
def test_sheets_come_in_order_until_each_is_answered_or_passed(
    known: dict[str, str], expected: Ask | Stop
) -> None:
    """The first sheet with a row still open is next; when none is left, the interview stops."""
    assert following(**known) == expected


def test_a_binding_sheet_cannot_be_passed_by() -> None:
    """It is shown again until its rows are answered."""
    assert following(passed="stops") == Ask(STOPS, STOPS.rows)


def test_only_posed_rows_are_shown() -> None:
    """A sheet with no posed row is not shown at all, binding or not."""
    assert following(unposed="bars-turn") == Ask(STOPS, ("brakes-stop",))
    assert following(unposed="brakes-stop bars-turn rattle creak") == Ask(CHAIN, CHAIN.rows)


def test_the_top_level_stops_the_interview_at_once() -> None:
    """Whatever is still open."""
    assert following(at_top=True) == Stop("top-level")
