"""The interview in a real terminal, as people hold it: typed line by line into a pseudo-terminal."""

import re
import sys

import pytest

from tests.cli.running import COMMAND, Kept, environment

pexpect = pytest.importorskip("pexpect")
if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

ABOUT = ["44", "m", "1", "none", "4", "3 weeks", "4"]
"""Age, sex, the calf, nothing on the left leg, the upper calf on the right, since when, how strong."""

CHEST = ("You have new chest pain, cough, short breath", "You have a new pain in the chest")
FEVER = ("You have a fever, chills or dark brown pee", "You had a fever")
SWOLLEN = ("A leg or foot is newly swollen", "One leg is newly more swollen than the other")
DIABETES = ("You have diabetes, or a sick heart", "You have diabetes")
"""Rows that stand for several, each with one of those that come once it is ticked."""


class Person:
    """Someone at a terminal, with answers kept in a folder of their own."""

    def __init__(self, folder, *arguments, command="assess", columns=80, lines=60, echo=False, **more):
        more.setdefault("LEGWISE_DATA", str(folder / "kept"))
        command = [*COMMAND, command, "--plain", *map(str, arguments)]
        self.child = pexpect.spawn(
            command[0], command[1:], cwd=str(folder), env=environment(**more), dimensions=(lines, columns),
            timeout=30, encoding="utf-8", echo=echo,
        )  # fmt: skip
        self.child.delaybeforesend = None
        self.child.delayafterclose = self.child.ptyproc.delayafterclose = 0.02
        self.seen = ""

    def sees(self, text):
        """Wait until a text is on the screen, wherever its lines were folded."""
        self.child.expect(r"\s+".join(map(re.escape, text.split())))
        self.seen += self.child.before + self.child.after
        return self

    def types(self, *lines):
        """Answer each prompt with a line."""
        for line in lines:
            self.child.expect(r": $")
            self.seen += self.child.before + self.child.after
            self.child.sendline(line)
        return self

    def number(self, row):
        """Find the number of a row on the list that is on the screen."""
        self.child.expect(r"True for you")
        self.seen += self.child.before + self.child.after
        return re.findall(r"(\d+)  " + r"\s+".join(map(re.escape, row.split())), self.seen)[-1]

    def ticks(self, row, mark=""):
        """Type the number of a row, with a mark such as s for not sure."""
        return self.types(self.number(row) + mark)

    def opens(self, rows):
        """Tick a row that stands for several, and none of the others; give the number of one that then comes."""
        opener, row = rows
        self.ticks(opener).types("n").sees("continued")
        return self.number(row)

    def ticks_when_asked(self, row):
        """Answer none to every list until one holds the row, and tick it there."""
        for _ in range(20):
            before = len(self.seen)
            self.child.expect(r"True for you: $")
            self.seen += self.child.before + self.child.after
            found = re.findall(r"(\d+)  " + r"\s+".join(map(re.escape, row.split())), self.seen[before:])
            self.child.sendline(found[-1] if found else "none")
            if found:
                return self
        raise AssertionError(f"never asked {row!r}")

    def ends(self):
        """Read to the end; give the exit code."""
        self.child.expect(pexpect.EOF)
        self.seen += self.child.before
        self.child.close()
        return self.child.exitstatus

    def leaves_none_ticked(self, until, test="skip"):
        """Answer none to every list and no to every row alone, skip self-tests, until a text stands on the screen."""
        answers = {r"True for you: $": "none", r"or skip: $": test, r"s not sure: $": "n", r"the other \d+: $": ""}
        for _ in range(40):
            at = self.child.expect([re.escape(until), *answers])
            self.seen += self.child.before + self.child.after
            if at == 0:
                return self
            self.child.sendline([*answers.values()][at - 1])
        raise AssertionError(f"never saw {until!r}")


@pytest.fixture
def kept(tmp_path):
    return Kept(tmp_path)


def test_a_whole_interview_ends_in_a_report_and_leaves_its_answers(tmp_path, kept):
    person = Person(tmp_path)
    person.sees("It informs and does not diagnose").sees("call your local emergency number now")
    person.types(*ABOUT).leaves_none_ticked("Thank you. ")
    person.sees("Your leg pain report").sees("Your answers are kept as").sees("on this computer only.")
    assert person.ends() == 0
    assert "age: 44" in kept.read_text()
    assert "Traceback" not in person.seen


HEEL = ["46", "f", "3", "none", "5", "2 months", "5"]


@pytest.mark.parametrize("about", [ABOUT, HEEL], ids=["calf", "heel"])
def test_the_lists_are_counted_and_the_promised_number_never_grows(about, tmp_path):
    person = Person(tmp_path)
    person.types(*about).leaves_none_ticked("Thank you")
    found = re.findall(r"List (\d+)(?: of at most (\d+)|, the last one)(, continued)?", person.seen)
    counted = [int(number) for number, _, continued in found if not continued]
    assert counted == list(range(1, len(counted) + 1))
    most = [int(most or number) for number, most, _ in found]
    assert most == sorted(most, reverse=True)
    assert most[-1] >= counted[-1]
    person.ends()


def test_short_screens_of_one_kind_share_a_list_each_under_its_own_heading(tmp_path, kept):
    """Rows are numbered on, and a tick under a later heading is kept as that row."""
    person = Person(tmp_path)
    person.types(*ABOUT).sees("List 1 of").ticks(DIABETES[0]).types("n", "q")
    person.ends()
    shared = person.seen.split("List 1 of")[1].split("True for you")[0].replace("\r", "")
    headings = [title for title, line in re.findall(r"^(\S.*)\n(-+)$", shared, re.MULTILINE) if len(title) == len(line)]
    assert {"The sore leg", "How it began", "Your health"} < set(headings)
    assert len(headings) == len(set(headings))
    numbers = [int(number) for number in re.findall(r"^ *(\d+)  [A-Z]", shared, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert "diabetes-heart-or-smoking: yes" in kept.read_text()
    assert "swollen-cold-or-hard: no" in kept.read_text()


def test_a_test_that_hangs_on_one_left_out_is_not_put_and_all_tests_can_be_left_out_at_once(tmp_path, kept):
    """Where the knot is, only someone who found one can say."""
    person = Person(tmp_path)
    person.types(*HEEL).leaves_none_ticked("Thank you")
    assert "Where is the knot" not in person.seen
    person.ends()
    other = Person(tmp_path)
    other.types(*HEEL).leaves_none_ticked("Type skip all to leave out every test.").sees("or skip:")
    other.child.sendline("skip all")
    other.sees("Thank you")
    assert other.ends() == 0
    assert kept.read_text(0) == kept.read_text(1)


@pytest.mark.parametrize("typed", ["", "y", "yes", "n", "99", "0 5 x", "5?5", "\x1b[A", "s", "ü€"])
def test_a_danger_list_does_not_go_on_when_nothing_was_answered(typed, tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).sees("List 1 of").types(typed).sees("True for you")
    person.types("q")
    assert person.ends() == 0
    assert "List 2" not in person.seen
    assert "answers:" not in kept.read_text()


def test_a_tick_does_not_answer_the_other_rows(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).ticks(FEVER[0])
    person.sees("is any of them true for you?").types("y").sees("One by one,").types("n").sees("One by one,").types("q")
    assert person.ends() == 0
    counted = [int(number) for number in re.findall(r"(?:the other|One by one,) (\d+)", person.seen)]
    others, first, second = counted
    assert first == others
    assert second == first - 1
    said = kept.read_text()
    assert "fever-ill-or-dark-pee: yes" in said
    assert "chest-breath-or-faint: no" in said
    assert "stroke-signs" not in said
    assert "fever: " not in said, "nor the rows that it stands for"


def test_rows_that_a_tick_calls_for_come_as_a_list_of_their_own_in_view_before_none_can_be_said(tmp_path, kept):
    """Only someone whose leg or foot has changed is asked how, and only with a swollen leg how far that goes."""
    opener, row = SWOLLEN
    person = Person(tmp_path)
    person.types(*ABOUT).ticks(opener).sees("is any of them true").types("n")
    assert row not in person.seen
    assert "leg-swollen-new" not in kept.read_text()
    person.sees("continued").ticks(row).sees("is any of them true").types("n")
    assert "turned blue or purple" not in person.seen
    person.sees("continued").sees("Has the swollen leg turned blue or purple?").types("n").types("q")
    person.ends()
    assert "leg-swollen-new: yes" in kept.read_text()
    assert "leg-cold-or-pale: no" in kept.read_text()
    assert "leg-blue-swollen: no" in kept.read_text()


def test_not_sure_of_a_danger_opens_a_plainer_question_and_the_second_answer_counts(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).types(person.opens(CHEST) + "s")
    person.sees("And the other").types("n").sees("You were not sure: You have a new pain in the chest")
    person.sees("Take one slow, deep breath.").types("n").sees("List 2 of")
    person.types("b").sees("Take one slow, deep breath.").types("s")
    person.sees("continued").sees("as if something tore in the chest").types("q")
    person.ends()
    assert "chest-pain: not-sure" in kept.read_text()


def test_not_sure_of_age_or_time_asks_once_more_in_plainer_words_and_then_goes_on(tmp_path, kept):
    person = Person(tmp_path)
    person.types("s").sees("A guess to the nearest few years is fine.").types("s").sees("Which sex").types("m")
    person.types("1", "none", "4").sees("Since when").types("s").types("s").sees("How strong").types("q")
    person.ends()
    assert "age: not-sure" in kept.read_text()
    assert "since: not-sure" in kept.read_text()


def test_a_first_not_sure_is_not_an_answer_yet(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).types(person.opens(CHEST) + "s").types("n").sees("deep breath").types("q")
    person.ends()
    assert "chest-pain" not in kept.read_text()


def test_a_question_mark_says_what_a_row_means_and_why_it_is_asked_with_sources(tmp_path, kept):
    person = Person(tmp_path)
    number = person.types(*ABOUT).opens(CHEST)
    person.types(f"?{number}").sees("It means: New in the last 2 weeks.")
    person.sees("It can be a sign of:").sees("a clot that has moved to the lungs").sees("Sources: ")
    person.types(f"{number}?").sees("It means: New in the last 2 weeks.").types("?").sees(
        "type ? and its number"
    ).types("q")
    person.ends()
    assert "chest-pain" not in kept.read_text(), "who wonders about a row has not answered it"


def test_a_question_mark_names_the_five_worst_things_and_counts_the_others(tmp_path):
    """A fever can be a sign of more than anyone reads; what kills within hours stands first."""
    person = Person(tmp_path)
    number = person.types(*ABOUT).opens(FEVER)
    person.types(f"?{number}").sees("It can be a sign of:").sees("Sources: ").types("q")
    person.ends()
    signs = person.seen.split("It can be a sign of: ")[1].split("It helps")[0].split("Sources")[0].split(";")
    assert len(signs) == 6
    assert re.fullmatch(r"\s+and\s+\d+\s+more\s+", signs[-1])
    assert "spin" in " ".join(signs[:5])


def test_every_first_question_explains_itself_at_a_question_mark(tmp_path):
    person = Person(tmp_path)
    for answer in ABOUT:
        person.types("?", answer)
    person.sees("List 1 of").types("q")
    person.ends()
    assert person.seen.count("Sources: ") >= 3
    assert "is not an answer here" not in person.seen


def test_back_goes_from_every_question_to_the_one_before_and_later_answers_stay(tmp_path, kept):
    person = Person(tmp_path)
    person.sees("How old").types("b").sees("This is the first question.").types("44", "m")
    person.types("1", "none", "4", "3 weeks", "4").sees("List 1 of").types("none").sees("List 2 of")
    before = kept.read_text()
    person.types("b").sees("List 1 of").sees("Enter keeps your answers.")
    person.types("b").sees("How strong").sees("You said: 4. Enter keeps it.")
    person.types("b").sees("Since when").types("b").sees("Your LEFT leg").sees("Enter keeps: none.")
    person.types("").sees("Your RIGHT leg").sees("Enter keeps: the upper calf, inner half.")
    person.types("b").sees("Your LEFT leg").types("b").sees("Which parts hurt")
    person.types("b").sees("Which sex").types("b").sees("How old").types("45").sees("List 2 of").types("q")
    person.ends()
    assert kept.read_text() == before.replace("age: 44", "age: 45")


def test_back_on_a_list_shows_what_was_ticked_and_takes_other_ticks(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).types(person.opens(DIABETES)).types("n").sees("List 2").types("b")
    person.sees("You have diabetes [true]").sees("Enter keeps your answers.").types("none").sees("List ")
    person.types("q")
    person.ends()
    assert "diabetes: no" in kept.read_text()


def test_back_goes_through_the_rows_one_by_one_and_to_the_list(tmp_path, kept):
    person = Person(tmp_path)
    row = "You have pain in the back or buttock"
    person.types(*ABOUT).ticks(row).sees("And the other").types("b")
    person.sees(f"{row} [true]").ticks(row).sees("And the other").types("y")
    person.sees("One by one,").sees(CHEST[0]).types("n").sees("One by one,").types("b")
    person.sees("One by one,").sees(CHEST[0]).types("y").sees("One by one,").types("q")
    person.ends()
    answers = kept.read_text()
    assert "back-or-buttock-pain: yes" in answers
    assert "chest-breath-or-faint: yes" in answers
    assert "stroke-signs" not in answers


def test_another_part_that_hurts_is_asked_about_and_the_painted_places_stay(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).sees("List 1 of").types("b", "b", "b", "b").sees("Which parts hurt").types("1 3")
    person.sees("Enter keeps: none.").types("").sees("Enter keeps: the upper calf, inner half.").types("4 13")
    person.sees("Which of these hurts most?").types("2").sees("List 1 of").types("q")
    person.ends()
    assert "right: [arch, calf-upper-inner]" in kept.read_text()
    assert "worst: arch" in kept.read_text()


@pytest.mark.parametrize(
    ("typed", "kept_as"),
    [("about three weeks ago", "3 weeks"), ("yesterday", "1 day"), ("a year", "1 year")],
)
def test_a_time_may_be_said_as_people_say_it(typed, kept_as, tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT[:-2], "some time", typed).sees("How strong").types("q")
    person.ends()
    assert "'some time' is not an answer here. Type an answer, such as 3 weeks" in person.seen
    assert f"since: {kept_as}\n" in kept.read_text()


def test_the_end_of_input_is_leaving(tmp_path, kept):
    person = Person(tmp_path)
    person.types("44").sees("Which sex")
    person.child.sendeof()
    assert person.ends() == 2
    assert "Stopped before the end, so there is no report." in person.seen
    assert "age: 44" in kept.read_text()


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (CHEST, "lungs"),
        (["Your face dropped"], "stroke"),
    ],
    ids=["chest", "stroke"],
)
def test_an_emergency_stops_the_questions_at_once_and_says_the_number_first_and_last(rows, words, tmp_path):
    person = Person(tmp_path, "--country", "GB")
    person.types(*ABOUT)
    number = person.opens(rows) if len(rows) > 1 else person.number(*rows)
    before = len(person.seen)
    person.types(number)
    person.sees("Your answers need help now: call 999.").sees("EMERGENCY").sees("Call 999 now.")
    person.sees("do you want a page to show to the people who come?").types("y").sees("FOR THE CLINICIAN")
    assert person.ends() == 0
    assert "List 2" not in person.seen
    assert "And the other" not in person.seen[before:], "nothing more is asked, not even the rest of the list"
    assert words in person.seen
    assert re.sub(r"\x1b\[[0-9;]*m", "", person.seen).split("====\r\n")[-1].startswith("Call 999 now."), (
        "the end is in view"
    )


def test_the_page_to_hand_over_is_for_those_who_come_and_says_the_rest_to_nobody_twice(tmp_path):
    person = Person(tmp_path)
    person.types(*ABOUT).ticks("Your face dropped").types("y").sees("FOR THE CLINICIAN").sees("Danger rules that fired")
    person.sees('Scroll up to its first line, "FOR THE CLINICIAN".')
    assert person.ends() == 0
    assert person.seen.count("do you want a page") == 1
    for for_the_patient in ("What may be behind it", "When to get help", "Why we say this"):
        assert for_the_patient not in person.seen.split("do you want a page")[1]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("leaders-stand", "no other answer could change how soon to be seen, or what comes first."),
        ("nothing-left", "none was left that fits your pain."),
        ("questions-left", "You left some questions out."),
        ("stopped", "You stopped here. This is your report. It says what is still open."),
    ],
)
def test_the_ending_says_in_plain_words_why_the_questions_stopped(reason, told, tmp_path):
    person = Person(tmp_path)
    if reason == "nothing-left":
        person.types("8", *ABOUT[1:]).leaves_none_ticked("Thank you. ")
    elif reason == "leaders-stand":
        person.types(*ABOUT).leaves_none_ticked("Thank you. ", test="n")
    elif reason == "questions-left":
        person.types(*ABOUT).leaves_none_ticked("Enter alone skips this list.").types("").leaves_none_ticked(
            "Thank you"
        )
    else:
        person.types(*ABOUT, "stop")
    person.sees(told)
    assert person.ends() == 0


def test_the_ending_says_what_to_do_first(tmp_path):
    """The report is longer than a window; its end is what stays in view."""
    person = Person(tmp_path, "--country", "GB")
    person.types(*ABOUT).types(person.opens(SWOLLEN)).types("n", "stop")
    person.ends()
    end = " ".join(re.sub(r"\x1b\[[0-9;]*m", "", person.seen).split("====\r\n")[-1].split())
    assert "111" in end


def test_after_an_emergency_the_card_stands_alone_and_a_slip_can_be_answered_anew(tmp_path, kept):
    person = Person(tmp_path)
    person.types(*ABOUT).ticks("Your face dropped").types("n").sees("Was an answer a mistake?")
    assert person.ends() == 0
    assert "Your leg pain report" not in person.seen
    again = Person(tmp_path, kept.all()[0].id, command="resume")
    again.sees("The answers so far need help now: call your local emergency number.")
    again.types("3 weeks", "4").sees("List 1 of").types("none").sees("List 2 of").types("q")
    again.ends()


def test_forty_columns_hold_every_line_and_a_small_window_waits_until_a_list_was_read(tmp_path):
    person = Person(tmp_path, columns=40, lines=24, echo=True)
    person.types(*ABOUT[:6]).sees("How strong").types("4")
    pauses = 0
    for _ in range(80):
        at = person.child.expect(
            [r"Press Enter to see the other \d+: $", r"True for you: $", r"or\s+skip: $", "Thank you", r"not\s+sure: $"]
        )
        person.seen += person.child.before + person.child.after
        if at == 3:
            break
        pauses += at == 0
        person.child.sendline(["", "none", "", "", "n"][at])
    assert person.ends() == 0
    assert pauses >= 5
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", person.seen)
    wide = [
        line
        for line in plain.splitlines()
        if len(line) > 40 and "://" not in line and not line.startswith("  legwise ")
    ]
    assert wide == []


def test_for_a_child_under_ten_only_the_danger_lists_are_asked(tmp_path):
    person = Person(tmp_path)
    person.types("8", *ABOUT[1:]).leaves_none_ticked("Thank you").sees("Your leg pain report")
    assert person.ends() == 0
    assert "Has any of this happened" in person.seen
    for other in ("What you do", "Tests you can do yourself", "Before you press"):
        assert other not in person.seen.split("Thank you")[0]


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_without_colour_no_escape_code_is_sent(name, value, tmp_path):
    person = Person(tmp_path, **{name: value})
    person.types(*ABOUT).ticks("Your face dropped").types("y").sees("FOR THE CLINICIAN")
    assert person.ends() == 0
    assert "\x1b" not in person.seen


def test_a_report_sent_to_a_file_holds_nothing_of_the_talk(tmp_path):
    person = Person(tmp_path, "--format", "html", "--output", "report.html")
    person.types(*ABOUT).ticks("Your face dropped").sees("The report is in report.html.")
    assert person.ends() == 0
    page = (tmp_path / "report.html").read_text()
    assert page.startswith("<!DOCTYPE html>")
    assert "True for you" not in page
