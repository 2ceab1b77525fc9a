"""The answer file: what it says is what is read, and every mistake is told with its place and what to try."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.answer_form import answer_file, answer_form
from rules.answer_file import answers_from, read_answers, rest_is_no
from rules.answers import Answers
from rules.assess import assess
from rules.errors import AnswersError
from tests.rules.random_people import people
from tests.spec.table import BASE, say


def _read(text: str | bytes) -> Answers:
    return answers_from(BASE, text.encode() if isinstance(text, str) else text, "me.yaml")


def _refused(text: str | bytes):
    with pytest.raises(AnswersError) as caught:
        _read(text)
    assert caught.value.exit_code == 2
    return caught.value.problems


WHOLE = """\
legwise: 1
about: {age: 44, sex: female}
pain: {left: [calf-upper-inner, arch], right: [], worst: arch, since: 3 weeks, strength: 6}
answers: {night-cramps: yes, calf-tight-heavy: no, injury-last-10-days: not-sure, chest-pain: null}
notes: The cramps are worse in winter.
"""


def test_a_file_says_what_it_says():
    """Every part is read; an answer left empty was not asked."""
    assert _read(WHOLE) == Answers(
        given={
            "age": 44.0,
            "sex": "female",
            "since": 21.0,
            "strength": 6.0,
            "night-cramps": "yes",
            "calf-tight-heavy": "no",
            "injury-last-10-days": "not-sure",
        },
        pain={"left": frozenset(["calf-upper-inner", "arch"]), "right": frozenset()},
        worst="arch",
        since_words="3 weeks",
        notes="The cramps are worse in winter.",
    )


def test_the_least_file_is_one_line():
    """Nothing asked is nothing answered; parts without a value are as good as none."""
    assert _read("legwise: 1") == Answers()
    assert _read("legwise: 1\nabout:\npain:\nanswers:\notherwise_no:\nnotes:\n") == Answers()
    assert _read("legwise: 1\npain: {worst: , since: , strength: , left: }\n") == Answers()


def test_numbers_and_words_for_not_knowing():
    """Not sure of an age, a time or a strength is an answer too."""
    read = _read("legwise: 1\nabout: {age: not-sure, sex: not-sure}\npain: {since: not-sure, strength: not-sure}\n")
    assert set(read.given.values()) == {"not-sure"}
    assert read.given.keys() == {"age", "sex", "since", "strength"}
    assert read.since_words is None
    assert _read("legwise: 1\nabout: {age: 0.5}\n").given["age"] == 0.5


@pytest.mark.parametrize(
    ("text", "line", "column", "says", "hint"),
    [
        ("legwise: 1\nanswers: {a: [\n", 3, 1, "is not YAML", "Check the indentation"),
        ("", 1, 1, "is empty", "legwise questions"),
        (b"\x00\x01\x02", 1, 1, "holds a character that YAML does not allow", None),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", 2, 1, "is not UTF-8 text", None),
        ("just words", 1, 1, "an answer file is a mapping with names", "legwise questions"),
        ("- a\n", 1, 1, "an answer file is a mapping with names", None),
        ("about: {age: 3}\n", 1, 1, "the first line says which form this is", "Write 'legwise: 1'."),
        ("legwise: 2\n", 1, 10, "the first line says which form this is", None),
        ("legwise: 1\nanswer: {}\n", 2, 9, "'answer' is not known in an answer file", "Did you mean 'answers'?"),
        (
            "legwise: 1\nanswers: {nite-cramps: yes}\n",
            2,
            24,
            "the finding 'nite-cramps' is not known",
            "'night-cramps'",
        ),
        (
            "legwise: 1\nanswers: {night-cramps: maybe}\n",
            2,
            25,
            "'night-cramps' cannot be 'maybe'",
            "yes, no, not-sure",
        ),
        ("legwise: 1\nanswers: {night-cramps: true}\n", 2, 25, "'night-cramps' cannot be 'True'", "Write one of"),
        ("legwise: 1\nanswers: {night-cramps: 3}\n", 2, 25, "'night-cramps' cannot be '3'", "Write one of"),
        ("legwise: 1\nanswers: {night-cramps: [yes]}\n", 2, 25, "'night-cramps' cannot be", "Write one of"),
        (f"legwise: 1\nanswers: {{fever: {'x' * 90}}}\n", 2, 18, "x...'", None),
        ("legwise: 1\nanswers: yes\n", 2, 10, "'answers' holds names with values", "Write 'answers: {name: value}'."),
        ("legwise: 1\nabout: {age: 200}\n", 2, 14, "'age' of 200 years cannot be", "It goes from 0 to 120 years."),
        ("legwise: 1\nabout: {age: -4}\n", 2, 14, "'age' of -4 years cannot be", None),
        ("legwise: 1\nabout: {age: old}\n", 2, 14, "'age' is a number in years, not 'old'", "Or write not-sure."),
        ("legwise: 1\nabout: {age: true}\n", 2, 14, "'age' is a number in years", None),
        ("legwise: 1\nabout: {age: [44]}\n", 2, 14, "'age' is a number in years", None),
        ("legwise: 1\nabout: {sex: f}\n", 2, 14, "'sex' cannot be 'f'", "female, male, not-sure"),
        ("legwise: 1\nabout: {agee: 4}\n", 2, 15, "'agee' is not known here", "Did you mean 'age'?"),
        ("legwise: 1\npain: {left: [arhc]}\n", 2, 15, "the zone 'arhc' is not known", "Did you mean 'arch'?"),
        ("legwise: 1\npain: {left: [[arch]]}\n", 2, 15, "is not known", None),
        ("legwise: 1\npain: {left: arch}\n", 2, 14, "a side lists its zones", "Write [] when it does not hurt."),
        ("legwise: 1\npain: {worst: arhc}\n", 2, 15, "the zone 'arhc' is not known", None),
        ("legwise: 1\npain: {middle: [arch]}\n", 2, 16, "'middle' is not known here", None),
        ("legwise: 1\npain: {lfet: []}\n", 2, 14, "'lfet' is not known here", "Did you mean 'left'?"),
        ("legwise: 1\npain: {since: long ago}\n", 2, 15, "'long ago' is not a length of time", "3 weeks"),
        ("legwise: 1\npain: {since: 900 years}\n", 2, 15, "cannot be", "It goes from 0 to 36500 days."),
        ("legwise: 1\npain: {strength: 11}\n", 2, 18, "'strength' of 11 points cannot be", None),
        ("legwise: 1\notherwise_no: whole-body\n", 2, 15, "this lists screens that were read whole", "Write [ ... ]."),
        ("legwise: 1\notherwise_no: [whole-bodi]\n", 2, 16, "the screen 'whole-bodi' is not known", "'whole-body'"),
        ("legwise: 1\notherwise_no: [[whole-body]]\n", 2, 16, "is not known", None),
        ("legwise: 1\nnotes: [a, b]\n", 2, 8, "notes are text", "Write 'notes: |'"),
        (f"legwise: 1\nnotes: {'a ' * 11_000}b\n", 2, 8, "notes are longer than 20000 characters", "Shorten them."),
        ("legwise: 1\nanswers: {fever: yes, fever: no}\n", 2, 23, "'fever' stands twice", "Keep one."),
        ("legwise: 1\nanswers: &a {fever: yes}\n", 2, 10, "the anchor '&a' is not read", None),
        ("legwise: 1\nanswers: {fever: !!bool yes}\n", 2, 18, "the tag", None),
        ("legwise: 1\n---\nlegwise: 1\n", 2, 1, "a second document begins here", None),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_to_try(text, line, column, says, hint):
    """What, where, and what to try; never a guess."""
    found = [p for p in _refused(text) if says in p.message]
    assert found
    assert (found[0].file, found[0].line, found[0].column) == ("me.yaml", line, column)
    assert hint is None or hint in found[0].hint


def test_all_mistakes_of_a_file_come_at_once():
    """Six things wrong are six lines, in the order of the file."""
    problems = _refused(
        "about: {age: 200}\npain: {left: [arhc]}\nanswers: {feverr: yes, cancer: maybe}\nnotes: []\nextra: 1\n"
    )
    assert len(problems) == 7
    assert [p.line for p in problems] == sorted(p.line for p in problems)


def test_an_alias_bomb_is_refused_at_once():
    """It never expands."""
    bomb = "legwise: 1\na0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{'*a' + str(n - 1)}]\n" for n in range(1, 30))
    assert "anchor" in _refused(bomb)[0].message


def test_files_that_cannot_be_read_say_so(tmp_path):
    """A folder, a missing file, one that is too large: the path, and what to try."""
    large = tmp_path / "large.yaml"
    large.write_bytes(b"#" * 1_000_001)
    for path, says in (
        (tmp_path, "is a folder"),
        (tmp_path / "none.yaml", "does not exist"),
        (large, "is larger than 1000 kB"),
    ):
        with pytest.raises(AnswersError, match=says) as caught:
            read_answers(BASE, path)
        assert caught.value.problems[0].file == str(path)
        assert caught.value.problems[0].hint


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_says_so(tmp_path):
    """What may not be read is named."""
    locked = tmp_path / "locked.yaml"
    locked.write_text("legwise: 1\n")
    locked.chmod(0)
    with pytest.raises(AnswersError, match="may not be read"):
        read_answers(BASE, locked)


@pytest.mark.parametrize(
    ("error", "says"), [(PermissionError(), "may not be read"), (OSError(5, "I/O error"), "cannot be read: I/O error")]
)
def test_a_disk_that_fails_says_so(tmp_path, monkeypatch, error, says):
    """Permissions and failing disks, without being able to make one."""

    def fail(*args, **kwargs):
        raise error

    monkeypatch.setattr("pathlib.Path.open", fail)
    with pytest.raises(AnswersError, match=says):
        read_answers(BASE, tmp_path / "me.yaml")


def test_a_file_of_exactly_a_megabyte_is_read(tmp_path):
    """The limit itself is allowed."""
    path = tmp_path / "me.yaml"
    start = b"legwise: 1\n#"
    path.write_bytes(start + b"x" * (1_000_000 - len(start)))
    assert read_answers(BASE, path) == Answers()


# --- answers that cannot both be so -----------------------------------------------------------------------------------


def test_a_contradiction_that_does_not_alarm_is_refused_with_both_places(monkeypatch):
    """Two answers of which neither is a danger: someone has to say which holds."""
    pairs = (("night-cramps", "cramp-hard-knot"),)
    monkeypatch.setattr("rules.answer_file.contradictions", lambda base, answers: pairs)
    problem = _refused("legwise: 1\nanswers:\n  night-cramps: no\n  cramp-hard-knot: yes\n")[0]
    assert problem.line == 4
    assert "line 3" in problem.message
    assert {"'night-cramps'", "'cramp-hard-knot'"} <= set(problem.message.replace(",", "").split())


def test_a_contradiction_that_alarms_holds_and_is_reported():
    """The more alarming answer is taken, and the report says that the two do not go together."""
    read = _read("legwise: 1\nanswers: {fainted: yes, nearly-fainted: no}\n")
    found = assess(BASE, read)
    assert found.floor == "emergency"
    assert {found.contradictions[0].one.finding, found.contradictions[0].other.finding} == {"fainted", "nearly-fainted"}


# --- lists that were read whole ---------------------------------------------------------------------------------------


def test_none_of_these_denies_the_rows_without_an_answer_and_leaves_the_rest():
    """What was answered stays; a row that alarms on no is answered yes."""
    read = _read("legwise: 1\nanswers: {fever: not-sure}\notherwise_no: [whole-body]\n")
    assert read.given["fever"] == "not-sure"
    assert read.given["chest-breath-or-faint"] == "no"
    assert read.given["can-take-four-steps"] == "yes"
    assert "earlier-clot" not in read.given


def test_none_of_these_does_not_answer_what_was_never_put():
    """A follow-up that is not posed has no answer."""
    read = _read("legwise: 1\notherwise_no: [whole-body]\n")
    assert read.given["chest-breath-or-faint"] == "no"
    assert "nearly-fainted" not in read.given
    assert "fainted" not in read.given
    assert "racing-heart" not in read.given
    posed = _read("legwise: 1\nanswers: {nearly-fainted: yes}\notherwise_no: [whole-body]\n")
    assert posed.given["fainted"] == posed.given["racing-heart"] == "no"


def test_none_of_these_does_not_deny_what_follows_from_an_answer():
    """Who blacked out nearly fainted too, whatever line was ticked at the end."""
    read = _read("legwise: 1\nanswers: {fainted: yes}\notherwise_no: [whole-body]\n")
    assert "nearly-fainted" not in read.given
    assert assess(BASE, read).contradictions == ()


def test_none_of_these_after_a_not_sure_leaves_no_follow_up_open():
    """Not sure of the swelling puts its follow-ups; the end of the list denies them."""
    read = _read("legwise: 1\nanswers: {leg-swollen-new: not-sure}\notherwise_no: [calf-dangers]\n")
    assert read.given["whole-leg-swollen"] == read.given["leg-blue-swollen"] == "no"


def test_none_of_these_answers_no_number():
    """A number and a choice have no such answer."""
    assert rest_is_no(BASE, Answers(), ["age", "sex", "fever"]).given == {"fever": "no"}


# --- there and back ---------------------------------------------------------------------------------------------------


@settings(max_examples=150)
@given(
    people(),
    st.sampled_from([None, "arch"]),
    st.sampled_from([None, "One line.", "Two lines,\n  one indented\n\nand a gap: #!"]),
)
def test_a_written_file_reads_back_as_the_same_answers(answers, worst, notes):
    """What is saved is what was said."""
    known = {name: value for name, value in answers.given.items() if name != "since"}
    said = Answers(known, answers.pain, worst, None, notes)
    if not any(not {one, other} & BASE.danger_findings for one, other in _pairs(said)):
        read = _read(answer_file(BASE, said))
        assert read.notes in (notes, f"{notes}\n")
        assert Answers(read.given, read.pain, read.worst, read.since_words, notes) == said


def _pairs(answers: Answers):
    from rules.answers import contradictions

    return contradictions(BASE, answers)


def test_the_length_of_the_pain_is_written_in_the_words_it_was_said_in():
    """Three weeks stay three weeks."""
    said = Answers({"since": 21.0}, {}, None, "3 weeks")
    assert "since: 3 weeks" in answer_file(BASE, said)
    assert _read(answer_file(BASE, said)) == said
    assert _read(answer_file(BASE, say("since?"))) == say("since?")


def test_a_blank_form_reads_back_as_no_answers():
    """Nothing filled in is nothing said, and every question is in it."""
    form = answer_form(BASE)
    assert _read(form) == Answers()
    assert all(finding.id in form for finding in BASE.knowledge.findings)


def test_every_zone_and_every_yes_of_a_filled_form_is_read():
    """The form takes each answer that it names."""
    form = answer_form(BASE)
    for finding in BASE.knowledge.findings:
        if finding.kind == "yes-no":
            form = form.replace(f"\n  {finding.id}:  #", f"\n  {finding.id}: yes  #")
    assert {n for n, v in _read(form).given.items() if v == "yes"} == {
        f.id for f in BASE.knowledge.findings if f.kind == "yes-no"
    }
