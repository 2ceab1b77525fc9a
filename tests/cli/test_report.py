"""`legwise report`: the report of a kept interview or of an answer file, in every format, the same bytes each time."""

import datetime
import hashlib
import json
import time

import pexpect
import pytest
from click.testing import CliRunner

from legwise.cli import main
from legwise.store import Kept, Store
from reports.render import FORMATS
from rules.load import rule_base
from tests.cli.running import COMMAND, DRIVER, FLIGHT, ROOT, environment, legwise

HOURS = 3600


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Keep the answers of an example, given so many hours ago; give the id."""
    monkeypatch.setenv("LEGWISE_DATA", str(tmp_path / "kept"))

    def keep(path=DRIVER, hours=1.0, state="finished"):
        base = rule_base()
        when = time.time() - hours * HOURS
        first = Kept(
            id="",
            begun=when,
            saved=when,
            saves=0,
            state=state,
            rules_version=base.knowledge.frame.version,
            rules_digest=base.digest,
            answers=path.read_text(),
            said=dict.fromkeys(base.finding, when),
            progress={},
            follows=None,
        )
        with Store.open() as store:
            return store.begin(first).id

    return keep


def run(*arguments, stdin=b""):
    return CliRunner().invoke(main, ["report", *map(str, arguments)], input=stdin)


def test_a_kept_interview_and_its_answer_file_give_the_same_report(kept):
    by_id, by_file = run(kept(), "--format", "json"), run(DRIVER, "--format", "json")
    assert by_id.exit_code == by_file.exit_code == 0
    assert by_id.stdout == by_file.stdout


def test_an_answer_file_can_come_by_standard_input():
    assert run("-", "--format", "json", stdin=FLIGHT.read_bytes()).stdout == run(FLIGHT, "--format", "json").stdout


def test_signs_of_danger_that_were_answered_over_12_hours_ago_are_not_printed_as_if_they_held_now(kept, tmp_path):
    interview = kept(hours=13)
    output = tmp_path / "report.html"
    refused = run(interview, "--format", "html", "--output", output)
    assert refused.exit_code == 2
    assert f"legwise follow-up {interview}" in refused.stderr
    assert f"legwise report {interview} --as-it-was" in refused.stderr
    assert not output.exists()


def test_an_unfinished_interview_with_old_signs_is_gone_on_with(kept):
    interview = kept(hours=13, state="left")
    assert f"legwise resume {interview}" in run(interview).stderr


def test_answers_of_eleven_hours_ago_still_hold(kept):
    assert run(kept(hours=11)).exit_code == 0


def test_old_answers_are_printed_as_of_their_day_and_marked_when_that_is_asked_for(kept):
    shown = run(kept(hours=49), "--as-it-was")
    assert shown.exit_code == 0
    assert "Not current." in shown.stdout
    day = time.strftime("%Y-%m-%d", time.localtime(time.time() - 49 * HOURS))
    assert f'date: "{day}"' in shown.stdout
    assert "current: false" in shown.stdout


def test_how_old_an_answer_file_is_nobody_knows():
    refused = run(DRIVER, "--as-it-was")
    assert refused.exit_code == 2
    assert "an answer file does not tell how old it is" in refused.stderr


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("zzzzz", "No interview is kept as 'zzzzz'"),
        ("nothing-here.yaml", "does not exist"),
        ("/nothing/here", "does not exist"),
    ],
)
def test_what_is_neither_kept_nor_a_file_is_refused_in_words(source, said, kept):
    kept()
    refused = run(source)
    assert refused.exit_code == 2
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


def test_an_unfinished_interview_gives_a_report_that_says_at_least(kept, tmp_path):
    some = tmp_path / "some.yaml"
    some.write_text("legwise: 1\npain: {left: [], right: [arch]}\nanswers: {night-cramps: yes}\n")
    shown = run(kept(some, state="left"))
    assert shown.exit_code == 0
    assert "At least routine" in shown.stdout


def test_kept_answers_that_the_questions_of_today_do_not_know_are_left_out_and_counted(kept, tmp_path):
    older = tmp_path / "older.yaml"
    older.write_text(DRIVER.read_text().replace("answers:\n", "answers:\n  a-question-of-then: yes\n", 1))
    shown = run(kept(older), "--format", "json")
    assert shown.exit_code == 0
    assert "1 of the kept answers" in shown.stderr
    assert json.loads(shown.stdout)["urgency"] == "self-care"


def test_the_reader_and_the_country_choose_pages_and_words():
    patient = run(FLIGHT, "--for", "patient", "--country", "GB").stdout
    clinician = run(FLIGHT, "--for", "clinician").stdout
    assert "NHS 111" in patient
    assert "FOR THE CLINICIAN" not in patient
    assert "FOR THE CLINICIAN" in clinician
    assert "URGENT\n" not in clinician


def test_the_paper_is_the_one_that_was_asked_for(tmp_path):
    import pikepdf

    sizes = {}
    for paper in ("a4", "letter"):
        output = tmp_path / f"{paper}.pdf"
        assert run(DRIVER, "--format", "pdf", "--paper", paper, "--output", output).exit_code == 0
        with pikepdf.open(output) as pdf:
            sizes[paper] = {tuple(round(float(side)) for side in page.mediabox) for page in pdf.pages}
    assert sizes == {"a4": {(0, 0, 595, 842)}, "letter": {(0, 0, 612, 792)}}


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_answers_give_the_same_bytes_in_another_process_elsewhere_on_the_same_day(format, tmp_path):
    """Another seed of hashes, another time zone, another locale, another folder."""
    digests = set()
    elsewhere = "UTC-5" if datetime.datetime.now(datetime.UTC).hour < 12 else "UTC+5"
    for seed, zone in (("1", "UTC"), ("77", elsewhere)):
        output = tmp_path / f"{seed}.{format}"
        more = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C.UTF-8" if seed == "1" else "POSIX"}
        done = legwise("report", FLIGHT, "--format", format, "--output", output, cwd=tmp_path, **more)
        assert done.returncode == 0, done.stderr
        digests.add(hashlib.sha256(output.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_a_pdf_goes_to_standard_output_as_it_is(tmp_path):
    output = tmp_path / "report.pdf"
    shown = CliRunner().invoke(main, ["report", str(DRIVER), "--format", "pdf"])
    run(DRIVER, "--format", "pdf", "--output", output)
    assert shown.stdout_bytes == output.read_bytes()
    assert shown.stdout_bytes.startswith(b"%PDF-")


@pytest.mark.parametrize("command", [["report", str(DRIVER)], ["questions"]], ids=["report", "questions"])
def test_a_pdf_is_not_poured_into_a_terminal(command):
    python, *module = COMMAND
    shown = pexpect.spawn(python, [*module, *command, "--format", "pdf"], cwd=str(ROOT), env=environment(), timeout=60)
    shown.expect("A PDF cannot be shown in a terminal. Write it to a file: --output FILE.pdf")
    shown.wait()
    assert shown.exitstatus == 2


def test_assess_writes_the_same_report_with_the_same_options():
    options = ["--format", "html", "--paper", "letter", "--for", "patient", "--country", "US"]
    assessed = CliRunner().invoke(main, ["assess", "--answers", str(DRIVER), *options])
    assert assessed.stdout == run(DRIVER, *options).stdout
