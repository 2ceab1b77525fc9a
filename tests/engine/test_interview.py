"""The interview planner: which rows are shown together next, and how many lists can still come."""

import pytest

from engine.interview import Ask, Sheet, next_list

STOPS = Sheet("stops", "danger", ("brakes-stop", "bars-turn"), binding=True, room=5)
WHEELS = Sheet("wheels", "danger", ("tyre-flat", "spoke-broken"), binding=True, room=5)
NOISES = Sheet("noises", "list", ("rattle", "creak"), room=5)
CHAIN = Sheet("chain", "list", ("chain-rusty",), later=("chain-oiled",), room=5)
UPHILL = Sheet("rides", "trial", ("ride-uphill",), singles=True)
IN_RAIN = Sheet("rides", "trial", ("ride-in-rain",), singles=True)


def asked(*sheets: Sheet) -> Ask:
    """Make the next list, which there is."""
    found = next_list(sheets)
    assert found is not None
    return found


def test_sheets_of_one_stage_make_one_list_as_long_as_there_is_room() -> None:
    """In the order given; each keeps its place in the list."""
    both = asked(STOPS, WHEELS, NOISES)
    assert both.sheets == ("stops", "wheels")
    assert both.rows == ("brakes-stop", "bars-turn", "tyre-flat", "spoke-broken")
    short = Sheet("stops", "danger", STOPS.rows, binding=True, room=3)
    assert asked(short, WHEELS).sheets == ("stops",)


def test_a_parted_sheet_fills_up_the_list_before_it() -> None:
    """What finds no room comes on the next list, and is promised as one."""
    parted = Sheet("wheels", "danger", WHEELS.rows, binding=True, parted=True, room=3)
    short = Sheet("stops", "danger", STOPS.rows, binding=True, room=3)
    first = asked(short, parted)
    assert (first.rows, first.at_most) == (("brakes-stop", "bars-turn", "tyre-flat"), 1)
    assert asked(Sheet("wheels", "danger", ("spoke-broken",), binding=True, parted=True, room=3)).at_most == 0


def test_two_stages_never_share_a_list() -> None:
    """A binding list is answered whole; the next stage comes on a list of its own."""
    first = asked(STOPS, NOISES)
    assert (first.sheets, first.stage, first.binding) == (("stops",), "danger", True)
    assert asked(NOISES).binding is False


def test_trials_come_one_by_one() -> None:
    """However much room there is."""
    assert asked(UPHILL, IN_RAIN).rows == ("ride-uphill",)
    assert asked(Sheet("rides", "trial", ("ride-uphill", "ride-in-rain"), singles=True)).rows == ("ride-uphill",)


def test_rows_called_for_by_an_answer_go_on_with_the_same_list() -> None:
    """They never share it with rows that come up for the first time."""
    called = Sheet("stops", "danger", ("brakes-squeal",), binding=True, called=True, room=5)
    first = asked(called, WHEELS)
    assert (first.rows, first.continued) == (("brakes-squeal",), True)
    assert asked(WHEELS).continued is False


@pytest.mark.parametrize(
    ("sheets", "at_most"),
    [
        ((STOPS,), 0),
        ((STOPS, NOISES, CHAIN), 1),
        ((STOPS, NOISES, UPHILL, IN_RAIN), 3),
        ((CHAIN,), 1),
        ((UPHILL, IN_RAIN), 1),
    ],
)
def test_at_most_counts_the_lists_that_can_still_come(sheets: tuple[Sheet, ...], at_most: int) -> None:
    """Rows that wait for an answer elsewhere count as rows that will come; each trial is a list."""
    assert asked(*sheets).at_most == at_most


def test_what_an_answer_calls_for_is_not_promised_as_a_list() -> None:
    """It goes on with a list that was counted."""
    called = Sheet("stops", "danger", ("brakes-squeal",), binding=True, called=True, room=5)
    more = Sheet("wheels", "danger", ("tyre-soft",), binding=True, called=True, room=1)
    assert asked(called, more).at_most == 0


def test_nothing_to_ask_now_is_no_list() -> None:
    """Not even when something may come later."""
    assert next_list([]) is None
    assert next_list([Sheet("chain", "list", (), later=("chain-oiled",))]) is None
