"""`legwise replay`: a report made again from what it carries, byte for byte, or what has changed since."""

import datetime
import re
import shutil

import pytest
from click.testing import CliRunner

from legwise.cli import main
from legwise.replay import replay
from reports.render import FORMATS
from rules.load import RULES_FOLDER, load
from tests.cli.running import DRIVER, EXAMPLES, FLIGHT

BREATHLESS = EXAMPLES / "swollen-calf-and-breathless.yaml"
NOTES = EXAMPLES / "recliner-arch-pain.yaml"


def run(*arguments, stdin=b""):
    return CliRunner().invoke(main, list(map(str, arguments)), input=stdin)


@pytest.fixture
def report(tmp_path):
    """Write a report; give its path."""

    def written(source=DRIVER, format="html", *options):
        path = tmp_path / f"report.{format}"
        done = run("report", source, "--format", format, "--output", path, *options)
        assert done.exit_code == 0, done.stderr
        return path

    return written


def _spoil(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("source", [DRIVER, BREATHLESS], ids=lambda path: path.stem)
def test_a_report_of_any_format_comes_out_the_same_byte_for_byte(report, source, format):
    again = run("replay", report(source, format, "--paper", "letter", "--for", "clinician", "--country", "DE"))
    assert again.exit_code == 0, again.stdout + again.stderr
    assert again.stdout.startswith("The same, byte for byte.")


@pytest.mark.parametrize("format", FORMATS)
def test_a_report_of_an_earlier_day_comes_out_the_same_but_what_is_written_is_marked(
    report, tmp_path, format, monkeypatch
):
    path = report(DRIVER, format)
    _another_day(monkeypatch)
    output = tmp_path / "again"
    again = run("replay", path, "--output", output)
    assert again.exit_code == 0, again.stdout
    assert output.read_bytes() != path.read_bytes()
    once_more = run("replay", output)
    assert once_more.exit_code == 0, once_more.stdout
    if format in ("text", "html"):
        assert "Not current. This was made again" in output.read_text()
        assert "Not current" not in path.read_text()


def test_the_file_in_a_report_to_act_on_names_no_muscle_at_urgent_and_above(report):
    assert "  muscles: []" in report(FLIGHT, "text", "--for", "patient").read_text()
    assert "gastrocnemius strong" in report(DRIVER, "text", "--for", "patient").read_text()


def test_a_report_of_today_is_written_again_without_the_mark(report, tmp_path):
    path = report()
    output = tmp_path / "again.html"
    assert run("replay", path, "--output", output).exit_code == 0
    assert output.read_bytes() == path.read_bytes()


def test_a_report_made_by_other_rules_says_what_changed_and_ends_with_1(report):
    path = report(FLIGHT, "json")
    text = path.read_text()
    digest = re.search(r'"digest": "([0-9a-f]{64})"', text)[1]
    urgent = r"urgency: \"urgent\""
    assert urgent in text
    text = text.replace(digest, "0" * 64).replace(urgent, r"urgency: \"soon\"")
    text = re.sub(r"dangers: \[.*?\]\\n", r'dangers: [\\"rule-of-then sure\\"]\\n', text)
    text = re.sub(r"  muscles: \[.*?\]\\n", r'  muscles: [\\"left muscle-of-then fair\\"]\\n', text)
    path.write_text(text)
    again = run("replay", path)
    assert again.exit_code == 1
    assert "Rules then: 0.1.0 (000000000000). Rules now:" in again.stdout
    assert "Urgency: then soon, now urgent." in again.stdout
    assert "Danger rules no longer: rule-of-then sure." in again.stdout
    assert "Not in the rules of today: rule-of-then." in again.stdout
    assert re.search(r"Danger rules now: .*pain-that-stays-with-clot-risk sure", again.stdout)
    assert "Muscles no longer: left muscle-of-then fair." in again.stdout
    assert "Traceback" not in again.stderr


def test_a_rule_that_was_taken_out_since_is_named_with_what_it_changed(report, tmp_path):
    """The same report, by a rule base that lacks one rule."""
    folder = tmp_path / "rules"
    shutil.copytree(RULES_FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    veins = folder / "dangers" / "veins.yaml"
    before, rule, after = veins.read_text().partition("  - id: pain-that-stays-with-clot-risk\n")
    assert rule
    veins.write_text(before + after[after.index("  - id: ") :])
    again = replay(load(folder, None), report(FLIGHT, "html").read_bytes(), "report.html")
    told = "\n".join(again.told())
    assert not again.same
    assert "Danger rules no longer: pain-that-stays-with-clot-risk sure." in told
    assert "Not in the rules of today: pain-that-stays-with-clot-risk." in told
    assert "Urgency" not in told
    assert "the report was edited" not in told


def test_what_does_not_come_out_the_same_is_written_with_the_mark(report, tmp_path):
    path = report()
    _spoil(path, "Your leg pain report", "My leg pain report")
    output = tmp_path / "again.html"
    again = run("replay", path, "--output", output)
    assert again.exit_code == 1
    assert "the report was edited" in again.stdout
    assert "Not current." in output.read_text()


def test_answers_that_the_questions_of_today_do_not_know_are_left_out_and_counted(report):
    path = report(DRIVER, "json")
    _spoil(path, r"answers:\n", r"answers:\n  a-question-of-then: yes\n")
    again = run("replay", path)
    assert again.exit_code == 1
    assert "Answers: 1 line of then do not fit the questions of today" in again.stdout


def test_a_report_can_come_by_standard_input(report):
    assert run("replay", "-", stdin=report(DRIVER, "pdf").read_bytes()).exit_code == 0


def test_the_answer_file_in_a_report_can_be_assessed_as_it_is(report, tmp_path):
    text = report(NOTES, "text").read_text()
    inside = tmp_path / "inside.yaml"
    inside.write_text(re.sub(r"^  ", "", text[text.rindex("  legwise: 1") :], flags=re.MULTILINE))
    assert run("assess", "--answers", inside).stdout == run("assess", "--answers", NOTES).stdout


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode/Length 9>>\nstream\nnot zlib\nendstream",
        b"%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile/Length 20>>\nstream\nlegwise: 1\nmade: 3\n\nendstream",
        b"{" * 5000,
        b"[" * 5000,
        b'{"answer_file": 3}',
        b'{"answer_file": "legwise: 1\\nmade: {date: x}"}',
        b'<script type="application/json" id="answer-file">"legwise: ["</script>',
        b"  legwise: 1\n  made: {}\n",
        b"\xff\xfe\x00",
        FLIGHT.read_bytes(),
    ],
)
def test_what_carries_no_whole_report_is_refused_in_words(tmp_path, content):
    path = tmp_path / "other"
    path.write_bytes(content)
    refused = run("replay", path)
    assert refused.exit_code == 2
    assert "no report can be made again from it" in refused.stderr


@pytest.mark.parametrize("name", ["missing", "."])
def test_a_file_that_cannot_be_read_is_refused_in_words(tmp_path, name):
    refused = run("replay", tmp_path / name)
    assert refused.exit_code == 2
    assert "no report can be made again from it" in refused.stderr


def test_a_date_that_is_none_and_a_country_that_is_unknown_are_refused_in_words(report):
    path = report(DRIVER, "json")
    _spoil(path, datetime.date.today().isoformat(), "2026-13-45")
    assert run("replay", path).exit_code == 2
    path = report(DRIVER, "json")
    _spoil(path, r"country: \"any\"", r"country: \"Atlantis\"")
    refused = run("replay", path)
    assert refused.exit_code == 2
    assert "Atlantis" in refused.stderr


def _another_day(monkeypatch):
    class Tomorrow(datetime.date):
        @classmethod
        def today(cls):
            return datetime.date.fromordinal(datetime.datetime.now().date().toordinal() + 1)

    monkeypatch.setattr(datetime, "date", Tomorrow)
