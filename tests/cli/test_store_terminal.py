"""Nothing lost: interviews in a real terminal that are killed, left, resumed, run side by side, or cannot be kept."""

import os
import re
import signal
import subprocess
from contextlib import contextmanager, suppress
from dataclasses import replace

import pytest

from legwise.store import Store
from tests.cli.running import legwise
from tests.cli.test_terminal import ABOUT, Kept, Person

HOUR = 3600.0

CLOSED = {
    "at the first question": [],
    "after the age": ["44"],
    "on the pain map": ["44", "m", "1"],
    "on the first danger list": ABOUT,
    "after a danger list": [*ABOUT, "none"],
}


@pytest.fixture
def kept(tmp_path):
    return Kept(tmp_path)


def aged(kept, hours):
    """Make everything kept so many hours older."""
    with Store.open(kept.path) as store:
        for one in store.all():
            said = {name: when - hours * HOUR for name, when in one.said.items()}
            store.save(replace(one, begun=one.begun - hours * HOUR, saved=one.saved - hours * HOUR, said=said))


def adds(kept, text, *said):
    """Add answers to the only interview, as if they had been given when it was saved."""
    with Store.open(kept.path) as store:
        [one] = store.all()
        times = {**one.said, **dict.fromkeys(said, one.saved)}
        store.save(replace(one, answers=one.answers + text, said=times))


def listed(folder):
    done = legwise("history", LEGWISE_DATA=str(folder / "kept"))
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("typed", CLOSED.values(), ids=CLOSED)
def test_a_killed_interview_goes_on_where_it_was_with_nothing_lost(typed, tmp_path):
    """The same questions follow, and the same answers stand at the end, as if nothing had happened."""
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    for folder in (whole, broken):
        folder.mkdir()
    undisturbed = Person(whole)
    undisturbed.types(*ABOUT).leaves_none_ticked("Thank you")
    undisturbed.ends()
    person = Person(broken)
    person.types(*typed).child.expect(": $")
    person.child.kill(signal.SIGKILL)
    person.child.wait()
    again = Person(broken, command="resume") if typed else Person(broken)
    again.types(*ABOUT[len(typed) :]).leaves_none_ticked("Thank you").sees("Your leg pain report")
    assert again.ends() == 0
    assert Kept(broken).read_text() == Kept(whole).read_text()
    assert len(Kept(broken).all()) == 1, "it goes on as the same interview"
    for said in typed[:2]:
        assert ("How old" not in again.seen) == bool(said)


def test_a_killed_interview_keeps_what_was_ticked_on_a_list_that_was_not_finished(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).ticks(
        "You have a fever, chills or dark brown pee, or are newly confused, or cold and wet all over"
    )
    person.sees("is any of them true for you?")
    person.child.kill(signal.SIGKILL)
    person.child.wait()
    assert "fever-ill-or-dark-pee: yes" in kept.read_text()
    again = Person(tmp_path, command="resume")
    again.sees("List 1 of").types("none", "none").sees("List 2 of").types("q")
    again.ends()
    assert "fever-ill-or-dark-pee: yes" in kept.read_text()
    assert "chest-breath-or-faint: no" in kept.read_text()


def test_the_lists_go_on_counting_and_a_list_that_was_skipped_stays_skipped(tmp_path):
    person = Person(tmp_path)
    person.types(*ABOUT).leaves_none_ticked("Enter alone skips this list.").sees("True for you: ")
    number = int(re.findall(r"List (\d+)", person.seen)[-1])
    person.child.sendline("")
    person.sees(f"List {number + 1}").sees("True for you: ")
    person.child.kill(signal.SIGKILL)
    person.child.wait()
    again = Person(tmp_path, command="resume")
    again.sees(f"List {number + 1}").types("q")
    again.ends()


def test_ctrl_c_ends_with_130_says_how_to_go_on_and_the_interview_goes_on_from_there(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT, "none").sees("List 2 of").sees("True for you: ")
    person.child.sendintr()
    assert person.ends() == 130
    one = kept.all()[0].id
    said = " ".join(person.seen.split())
    assert f"Your answers so far are kept as {one}. To go on, type: legwise resume {one}" in said
    again = Person(tmp_path, one, command="resume")
    again.sees("List 2 of at most")
    assert "How old" not in again.seen
    again.leaves_none_ticked("Thank you").sees("Your leg pain report")
    assert again.ends() == 0
    assert [found.id for found in kept.all()] == [one]
    assert kept.all()[0].state == "finished"


def test_back_reaches_what_was_answered_before_a_pause_and_later_answers_stay(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT, "none").sees("List 2 of").sees("True for you: ").child.kill(signal.SIGKILL)
    person.child.wait()
    before = kept.read_text()
    again = Person(tmp_path, command="resume")
    again.sees("List 2 of").types("b").sees("List 1 of").sees("Enter keeps your answers.").types("b")
    again.sees("You said: 4. Enter keeps it.").types("b").sees("You said: 3 weeks.").types("b").sees(
        "Enter keeps: none."
    )
    again.types("b").sees("the calf, shin and heel cord [hurts]").types("b").sees("You said: male.").types("b")
    again.sees("You said: 44.").types("b").sees("This is the first question.").types("45").sees("List 2 of").types("q")
    again.ends()
    assert kept.read_text() == before.replace("age: 44", "age: 45")


def test_two_interviews_at_once_do_not_disturb_each_other(tmp_path, kept):
    mother, son = Person(tmp_path), Person(tmp_path)
    for answers in zip(["71", *ABOUT[1:], "none", "q"], ["12", *ABOUT[1:], "none", "q"], strict=True):
        mother.types(answers[0])
        son.types(answers[1])
    assert (mother.ends(), son.ends()) == (0, 0)
    first, second = (f"age: {age}" in "".join(one.answers for one in kept.all()) for age in (71, 12))
    assert first
    assert second
    assert all("chest-breath-or-faint: no" in one.answers for one in kept.all())
    assert sorted(re.findall(r"age (\d+); Left leg: no pain; Right leg: the upper calf", listed(tmp_path))) == [
        "12",
        "71",
    ]


def test_one_interview_in_two_windows_is_kept_from_the_first_that_goes_on(tmp_path, kept):
    """The other says so once, and does not write over it."""
    person = Person(tmp_path)
    person.types("44").sees("Which sex").types("q")
    person.ends()
    one, other = Person(tmp_path, command="resume"), Person(tmp_path, command="resume")
    other.sees("Which sex")
    one.types("m").sees("Which parts hurt")
    other.types("f").sees("goes on in another window").sees("The questions go on all the same.").types("1", "q")
    other.ends()
    one.types("q")
    one.ends()
    assert "sex: male" in kept.read_text()
    assert other.seen.count("cannot be kept") == 1


def test_signs_older_than_twelve_hours_are_asked_again_and_facts_are_not(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT, "none", "none").sees("True for you").types("q")
    person.ends()
    aged(kept, 13)
    again = Person(tmp_path, command="resume")
    again.sees("Some of these answers are more than 12 hours old.").sees("Since when").types("3 weeks", "4")
    again.sees("Has any of this happened").types("b", "b", "b").sees("Your health").sees("You have diabetes")
    again.sees("Enter keeps your answers.").types("").sees("Has any of this happened").types("none").sees("List 3")
    again.types("q").ends()
    assert again.seen.count("You have diabetes") == 1, "facts can be gone back to, and are not asked again"


def test_signs_of_eleven_hours_ago_still_count(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT, "none").sees("List 2 of").types("q")
    person.ends()
    aged(kept, 11)
    again = Person(tmp_path, command="resume")
    again.sees("List 2 of").types("q")
    again.ends()
    assert "12 hours" not in again.seen


def test_only_signs_that_are_old_are_asked_again(tmp_path, kept):
    """What was answered this evening counts, though the interview began in the morning."""
    person = Person(tmp_path)
    person.types(*ABOUT).sees("List 1 of").types("q")
    person.ends()
    aged(kept, 13)
    evening = Person(tmp_path, command="resume")
    evening.types("3 weeks", "4", "none").sees("List 2 of").types("q")
    evening.ends()
    again = Person(tmp_path, command="resume")
    again.sees("List 2 of").types("q")
    again.ends()
    assert "12 hours" not in again.seen


def test_answers_that_do_not_go_together_are_asked_once_more_also_after_a_pause(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).sees("List 1 of").types("q")
    person.ends()
    adds(kept, "answers:\n  statin: no\n  statin-ache: yes\n", "statin", "statin-ache")
    again = Person(tmp_path, command="resume")
    again.sees("Two of your answers do not go together. Please answer both once more.")
    again.sees("You said: no. Enter keeps it.").types("y").sees("You said: yes. Enter keeps it.").types("")
    again.sees("List 1 of").types("q")
    again.ends()
    assert "statin: yes" in kept.read_text()
    assert again.seen.count("do not go together") == 1


def test_answers_that_the_rule_base_no_longer_knows_are_left_out_and_the_others_stay(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).sees("List 1 of").types("q")
    person.ends()
    adds(kept, "answers:\n  long-gone-finding: yes\n  fever: no\n", "fever")
    again = Person(tmp_path, command="resume")
    again.sees("Some of the kept answers do not fit the questions of today.").sees("List 1 of").types("q")
    again.ends()
    assert "How old" not in again.seen
    assert "You had a fever" not in again.seen
    adds(kept, "{ this is no answer file")
    assert "not finished" in listed(tmp_path), "one that cannot be read hides no other"


def test_without_the_store_nothing_is_written_anywhere(tmp_path):
    person = Person(tmp_path, "--no-store")
    person.sees("Your answers are not kept.").sees("leave; nothing is kept").types(*ABOUT).sees("List 1 of").types("q")
    assert person.ends() == 0
    assert "Nothing was kept." in person.seen
    assert list(tmp_path.iterdir()) == []


@contextmanager
def small_disk(folder, options):
    """Mount a small disk in memory; only root can."""
    folder.mkdir()
    if os.geteuid() != 0 or subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=False, capture_output=True
    ).returncode:  # fmt: skip
        pytest.skip("only root can mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(file):
    """Write until the disk is full."""
    with suppress(OSError), file.open("wb", buffering=0) as full:
        while full.write(b"x" * 512):
            pass


def test_on_a_full_disk_the_questions_go_on_and_it_is_said_once(tmp_path):
    with small_disk(tmp_path / "disk", "size=64k") as disk:
        person = Person(tmp_path, LEGWISE_DATA=str(disk))
        person.types("44").sees("Which sex")
        fill(disk / "fill")
        person.types(*ABOUT[1:]).leaves_none_ticked("Thank you").sees("Your leg pain report")
        assert person.ends() == 0
        (disk / "fill").unlink()
        assert "age: 44" in Kept(disk.parent, disk).read_text(), "what was kept before stays whole"
    said = " ".join(person.seen.split())
    assert said.count("the disk is full") == 1
    assert "The questions go on all the same." in said


def test_in_a_home_that_is_read_only_the_questions_go_on_and_it_is_said_once(tmp_path):
    with small_disk(tmp_path / "disk", "size=64k,ro") as disk:
        person = Person(tmp_path, LEGWISE_DATA=str(disk / "legwise"))
        person.sees("cannot be kept in").sees("read-only").sees("LEGWISE_DATA").types(*ABOUT).sees("List 1 of")
        person.types("q")
        assert person.ends() == 0
    assert person.seen.count("cannot be kept") == 1
    assert "Nothing was kept." in person.seen


def test_a_finished_interview_is_listed_shown_and_forgotten(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).leaves_none_ticked("Thank you")
    person.ends()
    data = {"LEGWISE_DATA": str(tmp_path / "kept")}
    one = kept.all()[0].id
    assert re.fullmatch(rf"{one}  begun \S+ \S+, last saved \S+ \S+, finished\n.*\n", listed(tmp_path))
    shown = legwise("show", one, **data).stdout
    assert "Right leg: the upper calf, inner half" in shown
    assert "Age in years: 44 years" in shown
    assert "Since: 3 weeks" in shown
    assert "  - Your face dropped, an arm went weak or your speech changed" in shown.split("\nNo\n")[1]
    (tmp_path / "answers.yaml").write_text(legwise("show", one, "--format", "yaml", **data).stdout)
    assert "Your leg pain report" in legwise("assess", "--answers", tmp_path / "answers.yaml").stdout
    again = Person(tmp_path, one, command="resume")
    again.sees("Your leg pain report")
    assert again.ends() == 0
    assert "List 1" not in again.seen, "nothing is left to ask, so the report comes at once"
    assert legwise("forget", one.upper(), **data).returncode == 0
    assert kept.all() == ()


def test_a_finished_interview_with_old_signs_is_not_opened_again(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).leaves_none_ticked("Thank you")
    person.ends()
    aged(kept, 24)
    one = kept.all()[0].id
    done = legwise("resume", one, LEGWISE_DATA=str(tmp_path / "kept"))
    assert done.returncode == 2
    assert f"legwise follow-up {one}" in done.stderr
    assert kept.all()[0].state == "finished"
