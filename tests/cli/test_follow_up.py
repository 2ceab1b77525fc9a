"""A follow-up in a real terminal: only what can have changed, what did change, and what was missed."""

import pytest

from tests.cli.running import Kept, legwise
from tests.cli.test_store_terminal import aged
from tests.cli.test_terminal import ABOUT, Person


@pytest.fixture
def kept(tmp_path):
    return Kept(tmp_path)


@pytest.fixture
def one(tmp_path, kept):
    """The id of someone who smokes, had a clot once, has a sore calf, and finished the interview."""
    person = Person(tmp_path)
    person.types(*ABOUT).ticks_when_asked(
        "You have diabetes, or a sick heart or arteries, or you smoke, or did for years"
    ).types("n")
    person.ticks_when_asked("You smoke, or did for years").types("n").leaves_none_ticked("Thank you")
    person.sees("To say later how it went on, type:").sees(f"legwise follow-up {kept.all()[0].id}")
    assert person.ends() == 0
    return kept.all()[0].id


def followed(folder, one, *first):
    return Person(folder, one, command="follow-up").types(*first)


def test_where_it_hurts_and_how_it_went_on_are_asked_and_age_habits_and_lasting_facts_are_not(tmp_path, kept, one):
    aged(kept, 24 * 5)
    person = followed(tmp_path, one, "y", "3 weeks", "2")
    person.sees("How it went on").sees("not clearly better than at your first report")
    person.leaves_none_ticked("Thank you").sees("What changed since your last report")
    person.sees("How strong the pain is: 4 of 10 before, 2 of 10 today.").sees("Your leg pain report")
    assert person.ends() == 0
    flat = " ".join(person.seen.split())
    for asked_before in ("How old", "Which sex", "You smoke", "You run or jog", "Days since your first report"):
        assert asked_before not in person.seen.split("Thank you")[0]
    assert "or you had surgery, a cast" in flat, "that may be new"
    assert "or got a needle or cut there" in flat, "that may be new too, and it decides what may be pressed"
    after = kept.read_text()
    for line in ("age: 44", "smoker-now-or-before: yes", "runs-or-jumps: no", "days-since-first-report: 5",
                 "better-since-first-report: yes", "right: [calf-upper-inner]"):  # fmt: skip
        assert line in after
    assert kept.all()[0].follows == one
    assert kept.all()[1].id == one, "the first report's answers stay"


@pytest.mark.parametrize(
    ("days", "row", "says", "because"),
    [
        (6, "The pain is not clearly better", "at an ordinary appointment, as before.", ""),
        (7, "The pain is not clearly better", "at an ordinary appointment, as before.", "no better a week after"),
        (2, "The pain is clearly worse", "at an ordinary appointment before, within a week today.", "clearly worse"),
    ],
)
def test_who_is_no_better_by_the_date_on_the_card_or_is_worse_is_sent_sooner(
    days, row, says, because, tmp_path, kept, one
):
    aged(kept, 24 * days)
    person = followed(tmp_path, one, "y", "3 weeks", "4").ticks(row).types("n")
    person.leaves_none_ticked("Thank you").sees(says)
    assert person.ends() == 0
    report = " ".join(person.seen.split("Your leg pain report")[1].split())
    assert because in report
    assert ("your first report should be looked at" in report) == ("week after" in because)


def test_other_places_are_marked_anew(tmp_path, kept, one):
    person = followed(tmp_path, one, "n", "3", "5", "none", "2 weeks", "4").sees("List 1 of").types("q")
    person.ends()
    assert "Which parts hurt" in person.seen
    assert "right: []" in kept.read_text()


def test_a_follow_up_that_was_left_is_resumed_and_still_says_what_changed(tmp_path, kept, one):
    person = followed(tmp_path, one, "y", "3 weeks", "1").sees("List 1 of").types("q")
    person.ends()
    again = Person(tmp_path, command="resume").leaves_none_ticked("Thank you")
    again.sees("What changed since your last report").sees("4 of 10 before, 1 of 10 today.")
    assert again.ends() == 0


def test_a_second_follow_up_counts_the_days_from_the_first_report(tmp_path, kept, one):
    aged(kept, 24 * 10)
    followed(tmp_path, one, "y", "3 weeks", "4").leaves_none_ticked("Thank you").ends()
    aged(kept, 24 * 5)
    followed(tmp_path, kept.all()[0].id, "y", "3 weeks", "4").sees("List 1 of").types("q").ends()
    assert "days-since-first-report: 15" in kept.read_text()


def test_an_interview_that_is_not_finished_is_resumed_first(tmp_path, kept):
    Person(tmp_path).types("44", "q").ends()
    one = kept.all()[0].id
    done = legwise("follow-up", one, LEGWISE_DATA=str(tmp_path / "kept"))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"legwise resume {one}" in done.stderr
