"""What goes wrong is told in one clear message: what, where, and what to try. No report, no traceback, nothing lost."""

import os
import signal
import subprocess
import time

import pytest

from tests.cli.running import COMMAND, DRIVER, ROOT, environment, legwise

_HEAD = "legwise: 1\n"
_BOMB = "a: &a [x, x]\n" + "".join(
    f"{n}: &{n} [*{b}, *{b}, *{b}]\n" for b, n in zip("abcdefgh", "bcdefghi", strict=True)
)

BAD_FILES = {
    "malformed YAML": (_HEAD + "answers:\n  fever: yes\n bad: [\n", "bad.yaml:4:2: is not YAML", "indentation"),
    "an unknown finding": (_HEAD + "answers:\n  calf-sweling: yes\n", "bad.yaml:3:", "legwise questions"),
    "a finding with a slip": (
        _HEAD + "answers:\n  nearly-fained: yes\n",
        "bad.yaml:3:",
        "Did you mean 'nearly-fainted'?",
    ),
    "a word that is no answer": (_HEAD + "answers: {fever: maybe}\n", "bad.yaml:2:", "yes, no, not-sure"),
    "a number for yes or no": (_HEAD + "answers: {fever: 3}\n", "bad.yaml:2:", "yes, no, not-sure"),
    "a list for an answer": (_HEAD + "answers: {fever: [yes]}\n", "bad.yaml:2:", "yes, no, not-sure"),
    "a word for a number": (_HEAD + "about: {age: old}\n", "bad.yaml:2:", "not-sure"),
    "an impossible age": (_HEAD + "about: {age: 180}\n", "bad.yaml:2:", "0 to 120 years"),
    "an age below nought": (_HEAD + "about: {age: -3}\n", "bad.yaml:2:", "0 to 120 years"),
    "an age that is no number": (_HEAD + "about: {age: .nan}\n", "bad.yaml:2:", "not-sure"),
    "an unknown sex": (_HEAD + "about: {sex: f}\n", "bad.yaml:2:", "female, male"),
    "a strength of pain above ten": (_HEAD + "pain: {strength: 11}\n", "bad.yaml:2:", "0 to 10"),
    "a time that is none": (_HEAD + "pain: {since: long ago}\n", "bad.yaml:2:", "3 weeks"),
    "an unknown zone": (_HEAD + "pain: {left: [calf-lowr]}\n", "bad.yaml:2:15:", "Did you mean 'calf-lower'?"),
    "a zone that is a list": (_HEAD + "pain: {left: [[calf-lower]]}\n", "bad.yaml:2:", "zone"),
    "an unknown list": (_HEAD + "otherwise_no: [whole-bodi]\n", "bad.yaml:2:", "Did you mean 'whole-body'?"),
    "a list that is a list": (_HEAD + "otherwise_no: [[whole-body]]\n", "bad.yaml:2:", "not known"),
    "an unknown key": (_HEAD + "answer: {fever: yes}\n", "bad.yaml:2:", "Did you mean 'answers'?"),
    "no version": ("about: {age: 44}\n", "bad.yaml:1:1:", "legwise: 1"),
    "a later version": ("legwise: 2\n", "bad.yaml:1:", "legwise: 1"),
    "an empty file": ("", "bad.yaml:1:1: is empty", "legwise questions"),
    "only a comment": ("# soon\n", "bad.yaml:1:1: is empty", "legwise questions"),
    "a bare list": ("- fever\n", "bad.yaml:1:1:", "legwise questions"),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe" * 40, "bad.yaml:1:1: is not UTF-8 text", "right file"),
    "a nought byte": (b"legwise: 1\nnotes: a\x00b\n", "bad.yaml:2:1:", "text file"),
    "a huge file": ("# " + "x" * 2_000_000, "bad.yaml:1:1: is larger than 1000 kB", "right file"),
    "a name twice": (_HEAD + "answers:\n  fever: no\n  fever: yes\n", "bad.yaml:4:3: 'fever' stands twice", "Keep one"),
    "an alias bomb": (_BOMB, "bad.yaml:1:", "Write the value out"),
    "a tag that would run code": ("legwise: !!python/object/apply:os.getcwd []\n", "bad.yaml:1:", "Leave it out"),
    "a thousand brackets": ("a: " + "[" * 1000, "bad.yaml:1:", "levels deep"),
    "two documents": ("legwise: 1\n---\nlegwise: 1\n", "bad.yaml:2:1:", "one document"),
    "a number of a thousand digits": (_HEAD + f"about: {{age: {'9' * 1000}}}\n", "bad.yaml:2:", "'99999"),
}


def refused(done, *parts, code=2):
    """Hold a refusal to what every refusal promises."""
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert all(len(line) < 600 for line in done.stderr.splitlines()), "a message does not repeat a whole file"
    for part in parts:
        assert part in done.stderr


@pytest.mark.parametrize("content", BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_that_cannot_be_read_is_refused_with_the_place_and_what_to_try(content, tmp_path):
    text, place, hint = content
    (tmp_path / "bad.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    report = tmp_path / "report.txt"
    report.write_text("the report of before")
    done = legwise("assess", "--answers", "bad.yaml", "--output", report, cwd=tmp_path)
    refused(done, place, hint)
    assert report.read_text() == "the report of before"


def test_every_problem_of_a_file_is_told_at_once_in_the_order_of_its_lines(tmp_path):
    file = tmp_path / "bad.yaml"
    file.write_text(_HEAD + "about: {age: 200}\npain: {left: [calf]}\nanswers:\n  fevr: yes\n  fever: perhaps\n")
    done = legwise("assess", "--answers", "bad.yaml", cwd=tmp_path)
    refused(done)
    assert [line.split(":")[1] for line in done.stderr.splitlines()] == ["2", "3", "5", "6"]


def test_what_is_wrong_on_standard_input_is_named_so():
    refused(legwise("assess", "--answers", "-", stdin="legwise: 1\nabout: {age: 200}\n"), "standard input:2:14:")


@pytest.mark.parametrize("command", [("assess", "--answers"), ("explain",)])
def test_a_missing_file_and_a_folder_are_refused_by_every_command_that_reads_one(command, tmp_path):
    more = ("fever",) if command == ("explain",) else ()
    refused(legwise(*command, "nope.yaml", *more, cwd=tmp_path), "nope.yaml:1:1: does not exist.", "Check the path")
    refused(legwise(*command, tmp_path, *more, cwd=tmp_path), "is a folder.", "Name a file in it")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become nobody")
def test_a_file_of_somebody_else_is_refused_as_not_readable_for_nobody(tmp_path):
    _as_nobody_cannot(tmp_path, lambda file: file.chmod(0o600))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_read_permission_is_refused(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text(_HEAD)
    file.chmod(0)
    refused(legwise("assess", "--answers", file), "mine.yaml:1:1: may not be read.", "Check its permissions")


def _as_nobody_cannot(tmp_path, lock):
    """Run the reading of the file under another user, in a child that has the modules loaded already."""
    from rules.answer_file import read_answers
    from rules.errors import AnswersError
    from rules.load import rule_base

    base = rule_base()
    file = tmp_path / "mine.yaml"
    file.write_text(_HEAD)
    lock(file)
    for folder in (tmp_path, *list(tmp_path.parents)[:-2]):
        folder.chmod(folder.stat().st_mode | 0o055)
    before = os.geteuid()
    os.seteuid(65534)
    try:
        with pytest.raises(AnswersError, match=r"mine\.yaml:1:1: may not be read\. Check its permissions\."):
            read_answers(base, file)
    finally:
        os.seteuid(before)


OUTPUTS = {
    "a folder": ("", "it is a folder"),
    "a folder that is not there": ("nope/report.txt", "does not exist"),
    "below a file": ("file/report.txt", "does not exist"),
}


@pytest.mark.parametrize("place", OUTPUTS.values(), ids=OUTPUTS)
def test_a_report_that_cannot_be_written_there_is_refused_before_anything_is_asked(place, tmp_path):
    (tmp_path / "file").write_text("")
    where, reason = place
    for command in (["assess", "--answers", DRIVER], ["questions"], ["assess"]):
        done = legwise(*command, "--output", tmp_path / where, cwd=tmp_path)
        refused(done, "cannot be written", reason, "Choose another place with --output")
        assert "How old" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (("--country", "XX"), ("The country 'XX' is not known", "GB")),
        (("--country", "England"), ("Did you mean 'GB'?",)),
        (("--format", "docx"), ("'docx'", "'text', 'html', 'pdf', 'json'")),
        (("--fromat", "html"), ("--fromat", "--format")),
    ],
)
def test_a_choice_that_is_not_known_is_refused_with_the_known_ones(arguments, parts):
    refused(legwise("assess", "--answers", DRIVER, *arguments), *parts)


def test_an_unknown_command_is_refused():
    refused(legwise("asess"), "asess")


@pytest.mark.parametrize(("folder", "part"), [("nope", "is not a folder"), (".", "frame.yaml:1:1: is missing")])
def test_a_rule_base_that_is_none_is_refused(folder, part, tmp_path):
    refused(legwise("rules", "check", folder, cwd=tmp_path), part)


@pytest.mark.skipif(os.name == "nt", reason="pipes as in POSIX")
@pytest.mark.parametrize("form", ["text", "html", "json"])
def test_a_reader_that_leaves_early_ends_it_with_a_message_and_no_traceback(form):
    process = subprocess.Popen(
        [*COMMAND, "assess", "--answers", str(DRIVER), "--format", form],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    said = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(timeout=30) == 2
    assert said.startswith("The output was closed before the report was whole.")
    assert "--output" in said
    assert "Traceback" not in said


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_a_full_disk_is_told_as_such():
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [*COMMAND, "assess", "--answers", str(DRIVER)],
            cwd=ROOT, env=environment(), stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.decode().startswith("standard output: cannot be written: no space left on device.")


@pytest.mark.skipif(os.name == "nt", reason="signals as in POSIX")
def test_ctrl_c_while_it_waits_for_a_file_ends_it_with_130_and_no_traceback(tmp_path):
    os.mkfifo(tmp_path / "slow.yaml")
    process = subprocess.Popen(
        [*COMMAND, "assess", "--answers", str(tmp_path / "slow.yaml")],
        cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with open(tmp_path / "slow.yaml", "wb"):  # noqa: PTH123 - opens once the other side waits to read
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        out, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert out == b""
    assert said.decode() == "\nStopped.\n"
