"""The interview in a window, as people hold it: arrows, marks, one key at a time, in a real pseudo-terminal."""

import os
import re
import signal
import sys

import pytest

from tests.cli.running import Kept

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from tests.cli.window import Window, pyte

CHEST = "You have new chest pain, cough"
CHEST_PAIN = "You have a new pain in the chest"
SUDDEN = "Very bad pain started all at once"
STROKE = "Your face dropped"
FEVER_OR_ILL = "You have a fever, chills"
FEVER = "You had a fever"


@pytest.fixture
def kept(tmp_path):
    return Kept(tmp_path)


def ticks_a_fever(window):
    """Tick the row that stands for a fever, and a fever among the rows that come for it."""
    window.goes_to(FEVER_OR_ILL).presses("y").sees(f"[yes] {FEVER_OR_ILL}")
    window.goes_to("None of the others").presses("enter").sees("List 1 of", "continued")
    return window.goes_to(FEVER).presses("y").sees(f"[yes] {FEVER}")


def test_a_whole_interview_with_arrows_and_marks_ends_in_a_report(tmp_path, kept):
    window = Window(tmp_path, lines=50)
    window.sees("It informs and does not diagnose", "In an emergency call your local emergency number now.")
    window.tells_about().answers_none_to_all()
    assert window.ends() == 0
    assert "Your leg pain report" in window.raw
    assert "Traceback" not in window.raw
    said = kept.read_text()
    assert "age: 44" in said
    assert "right: [calf-upper-inner]" in said
    assert "since: 3 weeks" in said
    assert "chest-breath-or-faint: no" in said


def test_each_row_of_danger_has_a_mark_of_its_own_and_nothing_is_taken_for_an_answer(tmp_path, kept):
    window = Window(tmp_path).tells_about()
    window.presses("enter").sees("rows have no answer yet.")
    window.presses("n").sees("[no ]").goes_to(SUDDEN).presses("s", "enter").sees(f"[no ] {CHEST}", f"[ ? ] {SUDDEN}")
    window.sees("rows have no answer yet.", "List 1 of")
    window.goes_to(FEVER_OR_ILL).presses("y").sees(f"[yes] {FEVER_OR_ILL}")
    window.presses("up", "space").sees(f"[ ] {FEVER_OR_ILL}")
    window.goes_to("None of the others (").presses("enter").sees(f"You were not sure: {SUDDEN}")
    window.presses("n").sees("List 2 of").presses("ctrl-c")
    assert window.ends() == 130
    said = kept.read_text()
    assert "chest-breath-or-faint: no" in said
    assert "sudden-trunk-pain: no" in said
    assert "fever-ill-or-dark-pee: no" in said


def test_each_row_that_comes_for_a_ticked_one_has_a_mark_of_its_own(tmp_path, kept):
    window = ticks_a_fever(Window(tmp_path).tells_about())
    window.presses("enter").sees("rows have no answer yet.", f"[yes] {FEVER}", "[ ] You are newly confused")
    window.goes_to("Your pee is newly dark brown").presses("s").sees("[ ? ] Your pee is newly dark brown")
    window.goes_to("Not the other one").presses("enter").sees("You were not sure: Your pee is newly dark brown")
    window.presses("n").sees("a fever, and the pain is in one place").presses("ctrl-c")
    assert window.ends() == 130
    said = kept.read_text()
    assert "very-unwell: no" in said
    assert "fever: yes" in said
    assert "dark-urine: no" in said


def test_marks_on_a_list_that_was_not_finished_are_kept(tmp_path, kept):
    """A first "not sure" of a danger is not an answer yet; a yes and a no are."""
    window = Window(tmp_path).tells_about()
    window.goes_to(SUDDEN).presses("s", "n").sees(f"[ ? ] {SUDDEN}", f"[no ] {STROKE}").goes_to(FEVER_OR_ILL)
    window.presses("y").sees(f"[yes] {FEVER_OR_ILL}").presses("ctrl-c")
    assert window.ends() == 130
    said = kept.read_text()
    assert "stroke-signs: no" in said
    assert "fever-ill-or-dark-pee: yes" in said
    assert "sudden-trunk-pain" not in said
    assert "chest-breath-or-faint" not in said
    again = Window(tmp_path, command="resume").sees("It informs").presses("enter")
    again.sees(FEVER).goes_to("None of these").presses("enter").sees(f"[ ] {CHEST}", f"[ ] {SUDDEN}")
    assert FEVER_OR_ILL not in again.said, "it was answered"
    assert STROKE not in again.said, "it was answered"
    again.presses("ctrl-c").ends()


def test_after_a_pause_back_shows_the_list_that_was_begun_with_its_marks_and_takes_others(tmp_path, kept):
    ticks_a_fever(Window(tmp_path).tells_about()).presses("ctrl-c").ends()
    again = Window(tmp_path, command="resume").sees("a fever, and the pain is in one place")
    again.presses("b").sees(f"[yes] {FEVER_OR_ILL}", f"[yes] {FEVER}").goes_to(FEVER).presses("n").sees(
        f"[no ] {FEVER}"
    )
    again.goes_to("None of the others").presses("enter").sees("List 2 of").presses("ctrl-c").ends()
    assert "fever: no" in kept.read_text()


def test_nothing_scrolls_or_flashes_from_form_to_form(tmp_path):
    window = Window(tmp_path).tells_about().goes_to("None of these").presses("enter").sees("List 2 of")
    screen = pyte.HistoryScreen(80, 24)
    pyte.Stream(screen).feed(window.raw)
    window.presses("ctrl-c").ends()
    assert not screen.history.top


def test_killed_in_the_middle_of_a_list_nothing_is_lost(tmp_path, kept):
    window = ticks_a_fever(Window(tmp_path).tells_about())
    window.child.kill(9)
    window.ends()
    assert "fever: yes" in kept.read_text()
    again = Window(tmp_path, command="resume").sees("It informs").presses("enter")
    again.sees("a fever, and the pain is in one place", "[ ] You are newly confused")
    assert FEVER not in again.said, "it was answered"
    again.goes_to("None of these").presses("enter").sees_no_more("You are newly confused").presses("ctrl-c").ends()
    said = kept.read_text()
    assert "fever: yes" in said
    assert "very-unwell: no" in said


def test_back_goes_from_screen_to_screen_and_marks_stay(tmp_path, kept):
    window = Window(tmp_path).tells_about()
    window.goes_to("None of these").presses("enter").sees("List 2 of")
    window.presses("escape").sees("Has any of this happened", f"[no ] {CHEST}")
    window.presses("b").sees("How strong", "[4]").presses("b").sees("Since when", "3 weeks")
    window.presses("escape").sees("LEFT RIGHT", "[ ] [x] Upper calf, inner half")
    window.presses("b").sees("[x] The calf, shin and heel cord").presses("b").sees("Male (your answer)")
    window.presses("b").sees("How old", "44").presses("b").sees("This is the first question.")
    window.presses("backspace", "backspace", "5", "0", "enter").sees("List 2 of").presses("ctrl-c")
    assert window.ends() == 130
    said = kept.read_text()
    assert "age: 50" in said
    assert "chest-breath-or-faint: no" in said


def test_a_question_mark_says_what_the_row_means_and_what_hangs_on_it_with_sources(tmp_path):
    window = Window(tmp_path).tells_about()
    window.goes_to(CHEST).presses("?")
    window.sees("What it means, and why we ask", "It means", "In the last 2 weeks.", "If so, you are asked which.")
    window.sees("It can be a sign of", "a clot that has moved to the lungs", "Sources")
    window.presses("enter").sees_no_more("It means")
    assert f"▸ [   ] {CHEST}" in window.text, "the row is as it was"
    window.presses("y").sees(f"[yes] {CHEST}").goes_to("None of the others").presses("enter").sees("continued")
    window.goes_to(CHEST_PAIN).presses("?")
    window.sees("What it means, and why we ask", "It means", "New in the last 2 weeks.")
    window.sees("It can be a sign of", "a clot that has moved to the lungs", "Sources")
    window.presses("enter").sees_no_more("It means")
    assert f"▸ [   ] {CHEST_PAIN}" in window.text, "the row is as it was"
    window.presses("ctrl-c").ends()


def test_not_sure_of_a_typed_answer_asks_once_more_in_plainer_words(tmp_path, kept):
    window = Window(tmp_path).sees("How old")
    window.presses("s").sees("A guess to the nearest few years is fine.").presses("s").sees("Which sex")
    window.presses("ctrl-c").ends()
    assert "age: not-sure" in kept.read_text()


def test_what_cannot_be_read_is_said_and_asked_again(tmp_path):
    window = Window(tmp_path).sees("How old").presses("enter").sees("Type an answer, 0 to 120, or choose Not sure.")
    window.presses(*"999", "enter").sees("'999' cannot be read.")
    window.presses("ctrl-c").ends()


def test_enter_never_chooses_what_nobody_pointed_at(tmp_path):
    window = Window(tmp_path).sees("How old").presses(*"44", "enter").sees("Which sex").presses("enter")
    window.sees("Move to an answer first, or press its letter.", "Which sex")
    window.presses("ctrl-c").ends()


def test_stop_here_ends_in_a_report_that_says_what_is_open(tmp_path, kept):
    window = ticks_a_fever(Window(tmp_path, lines=50).tells_about()).presses("q").sees("Do you want to stop?")
    window.goes_to("Stop here").presses("enter")
    assert window.ends() == 0
    words = " ".join(re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", window.raw).split())
    assert "You stopped here. This is your report. It says what is still open." in words
    assert re.search(r"danger questions are open", words)
    assert "fever: yes" in kept.read_text()


def test_save_and_leave_keeps_and_says_how_to_go_on_and_the_question_can_be_called_off(tmp_path, kept):
    window = Window(tmp_path).tells_about()
    window.presses("q").sees("Do you want to stop?").presses("escape").sees("Has any of this happened", f"[ ] {CHEST}")
    window.presses("q").sees("Do you want to stop?").goes_to("Save and leave").presses("enter")
    assert window.ends() == 0
    assert f"legwise resume {kept.all()[0].id}" in window.raw
    again = (
        Window(tmp_path, command="resume")
        .sees("It informs")
        .presses("enter")
        .sees("List 1 of", "Has any of this happened")
    )
    again.presses("ctrl-c").ends()


def test_where_nothing_is_kept_leaving_does_not_promise_to_save(tmp_path):
    window = Window(tmp_path, "--no-store").sees("Your answers are not kept.").presses("q")
    window.sees("Leave: your answers are not kept").goes_to("Leave:").presses("enter")
    assert window.ends() == 0
    assert "Nothing was kept." in window.raw


def test_an_emergency_asks_nothing_more_and_shows_the_card_alone(tmp_path):
    window = Window(tmp_path, "--country", "GB", lines=40).tells_about()
    window.goes_to(STROKE).presses("y").sees("Your answers need help now.")
    window.presses("enter").sees("EMERGENCY", "Call 999 now.", "do you want a page to show to the people who come?")
    assert CHEST not in window.said
    window.presses("n", "enter").sees("Was an answer a mistake?")
    assert window.ends() == 0
    assert "Your leg pain report" not in window.raw


def test_a_slip_that_would_be_an_emergency_can_be_taken_back_on_the_spot(tmp_path):
    window = Window(tmp_path).tells_about()
    window.goes_to(STROKE).presses("y").sees("Your answers need help now.").presses("up", "n")
    window.sees_no_more("need help now")
    window.goes_to("None of the others").presses("enter").sees("List 2 of").presses("ctrl-c")
    assert window.ends() == 130


def test_three_times_not_sure_of_a_danger_is_said_to_count(tmp_path):
    window = Window(tmp_path, lines=30).tells_about()
    for row, key, mark in ((CHEST, "y", "yes"), (FEVER_OR_ILL, "y", "yes"), ("You cannot take 4 steps", "s", " ? ")):
        window.goes_to(row).presses(key).sees(f"[{mark}] {row}")
    window.goes_to("None of the others").presses("enter")
    window.sees("A way to check", "You were not sure: You cannot take 4 steps").presses("s").sees("continued")
    for row in (CHEST_PAIN, FEVER):
        window.goes_to(row).presses("s").sees(f"[ ? ] {row}")
    window.goes_to("None of the others").presses("enter")
    for row in (CHEST_PAIN, FEVER):
        window.sees("A way to check", f"You were not sure: {row}").presses("s")
    window.sees("You are not sure of 3 warning signs.").presses("ctrl-c")
    window.ends()


def test_the_figure_fills_in_on_the_leg_that_was_marked(tmp_path):
    """The right leg stands on the right in every picture; forty columns hold the list alone."""
    window = Window(tmp_path).sees("How old").presses(*"44", "enter", "m").sees("Which parts hurt", "front", "back")
    assert "█" not in window.text
    window.presses("space", "enter").sees("Mark every place").goes_to("Upper calf, inner half").presses("r").sees(
        "[x]", "█"
    )
    painted = [match.start() for line in window.text.splitlines() for match in re.finditer("█", line)]
    back = next(line for line in window.text.splitlines() if "back" in line).index("back") + 2
    assert all(column > back for column in painted), "on the right half of the view from the back"
    window.resizes(40, 24).sees("Upper calf, inner half").sees_no_more("front")
    assert "░" not in window.text
    window.presses("ctrl-c").ends()


def test_the_figure_stays_in_view_while_a_long_list_of_places_is_scrolled(tmp_path):
    window = Window(tmp_path, columns=100).sees("How old").presses(*"44", "enter", "m").sees("Which parts hurt")
    window.presses("space").goes_to("The foot").presses("space").sees("[x] The foot").presses("enter")
    window.sees("Mark every place").goes_to("Bottom of the smaller toes").presses("l").sees("[x]")
    window.sees("from above", "the sole", "LEFT RIGHT", "more above")
    window.presses("up", "r").sees("[x] Top of the smaller toes").presses("enter").sees("Which of these hurts most?")
    window.sees("The top of the smaller toes, on the right", "The bottom of the smaller toes, on the left")
    window.presses("ctrl-c").ends()


def test_keys_typed_ahead_reach_the_form_they_were_meant_for(tmp_path, kept):
    window = Window(tmp_path).tells_about()
    window.goes_to(SUDDEN).presses("s", *["page down"] * 4, "enter", "s", "page down", "ctrl-c")
    assert window.ends() == 130
    assert "sudden-trunk-pain: not-sure" in kept.read_text()


def test_a_window_may_be_resized_at_any_time(tmp_path):
    window = Window(tmp_path).tells_about()
    for columns, lines in ((40, 20), (200, 60), (34, 9), (80, 24)):
        window.resizes(columns, lines).sees("You have new chest pain, cough, short breath")
        assert all(len(line.rstrip()) <= columns for line in window.text.splitlines())
    window.presses("ctrl-c")
    assert window.ends() == 130


def test_in_forty_columns_and_few_lines_long_notes_are_read_first_and_all_can_be_answered(tmp_path):
    window = Window(tmp_path, columns=40, lines=20).sees("It informs and does").presses("enter")
    window.tells_about().answers_none_to_all("List 3 of").presses("ctrl-c")
    assert window.ends() == 130


def test_skipping_the_list_before_pressing_says_what_is_lost_and_wants_it_twice(tmp_path):
    window = Window(tmp_path, lines=40).tells_about().answers_none_to_all("Before you press")
    window.presses("k").sees("the report may leave out pressing and stretching. Press k again to skip it.")
    window.presses("k").sees_no_more("Before you press").presses("ctrl-c").ends()


def test_the_emergency_number_stays_in_view_in_forty_columns(tmp_path):
    window = Window(tmp_path, "--country", "GB", columns=40).sees("Emergency? Call 999.").presses("enter").tells_about()
    window.sees("Emergency: 999").presses("ctrl-c").ends()


def test_which_place_hurts_most_names_the_leg_only_where_both_hurt(tmp_path):
    window = Window(tmp_path).sees("How old").presses(*"44", "enter", "m").sees("Which parts hurt").presses("space")
    window.presses("enter").sees("Mark every place").presses("l", "down", "l", "enter").sees("Which of these hurts")
    assert "The front of the shin" in window.said
    assert "on the left" not in window.said
    window.presses("ctrl-c").ends()


def test_no_colour_is_sent_where_none_is_wanted(tmp_path):
    window = (
        Window(tmp_path, NO_COLOR="1").tells_about().goes_to(STROKE).presses("y").sees("Your answers need help now.")
    )
    window.presses("?").sees("It means").presses("enter", "enter").sees("Call your local emergency number now.")
    window.presses("n", "enter")
    window.ends()
    codes = {code for codes in re.findall(r"\x1b\[([0-9;]*)m", window.raw) for code in codes.split(";")}
    assert codes <= {"", "0", "1", "2", "4", "7"}, "bold, dim, underlined and turned round, and no colour"


def test_a_terminal_without_such_signs_gets_plain_letters(tmp_path):
    window = Window(tmp_path, PYTHONIOENCODING="ascii").sees("How old").presses(*"44", "enter", "m")
    window.sees("Which parts hurt", "+++", "Up/Down move").presses("?").sees("Why we ask").presses("ctrl-c")
    assert window.ends() == 130
    assert window.raw.isascii()


def test_the_screen_that_was_there_before_comes_back(tmp_path):
    window = Window(tmp_path).sees("How old").presses("ctrl-c")
    assert window.ends() == 130
    assert window.raw.count("\x1b[?1049h") == window.raw.count("\x1b[?1049l") == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("arguments", [(), ("--plain",)], ids=["window", "lines"])
def test_a_signal_that_ends_it_leaves_the_terminal_as_it_was_with_nothing_lost(arguments, number, tmp_path, kept):
    window = Window(tmp_path, *arguments).sees("How old").presses(*"44", "enter").sees("Which sex")
    window.child.kill(number)
    assert window.ends() == 128 + number
    assert window.raw.count("\x1b[?1049h") == window.raw.count("\x1b[?1049l") == (not arguments)
    assert not window.screen.cursor.hidden
    assert "Traceback" not in window.raw
    assert f"legwise resume {kept.all()[0].id}" in window.said
    assert "age: 44" in kept.read_text()


def test_marks_of_a_list_stay_when_a_signal_ends_it(tmp_path, kept):
    window = ticks_a_fever(Window(tmp_path).tells_about())
    window.child.kill(signal.SIGTERM)
    assert window.ends() == 128 + signal.SIGTERM
    assert "fever: yes" in kept.read_text()
    assert kept.all()[0].state == "left"


@pytest.mark.parametrize("arguments", [(), ("--plain",)], ids=["window", "lines"])
def test_a_window_that_was_closed_ends_it_by_that_signal_with_nothing_lost(arguments, tmp_path, kept):
    window = Window(tmp_path, *arguments).sees("How old").presses(*"44", "enter").sees("Which sex")
    os.close(window.child.child_fd)
    window.child.ptyproc.wait()
    assert window.child.ptyproc.exitstatus in (2, 128 + signal.SIGHUP), "the end of the input may be seen first"
    assert "age: 44" in kept.read_text()
    assert kept.all()[0].state == "left"


def test_a_dumb_terminal_and_plain_get_lines(tmp_path):
    for arguments, more in (((), {"TERM": "dumb"}), (("--plain",), {})):
        window = Window(tmp_path, *arguments, **more).sees("Type an answer, then press Enter.", "How old")
        window.presses("q", "enter")
        assert window.ends() == 0
        assert "\x1b" not in window.raw


def test_a_pipe_gets_lines_and_a_report(tmp_path):
    from tests.cli.running import legwise

    done = legwise("assess", "--no-store", stdin="44\nm\n1\nnone\n4\n3 weeks\n4\n3\n", cwd=tmp_path)
    assert done.returncode == 0
    assert "EMERGENCY" in done.stdout
    assert "Type an answer, then press Enter." in done.stderr
    assert "\x1b" not in done.stdout + done.stderr
