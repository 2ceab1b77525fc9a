"""Whatever a person typed goes through the command line into every format, and comes back from each as it was."""

import base64
import json

import pytest
from click.testing import CliRunner

from legwise.cli import main
from reports.render import FORMATS
from tests.reports.fhir_rules import items, resources
from tests.reports.pages import Tree
from tests.reports.test_hostile import HOSTILE

hostile = pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)


def run(*arguments, stdin=b""):
    return CliRunner().invoke(main, list(map(str, arguments)), input=stdin)


@pytest.fixture
def answers(tmp_path):
    """Write an answer file with notes; give its path."""

    def written(notes):
        quoted = json.dumps(notes, ensure_ascii=False).replace("\u202e", "\\u202E")
        path = tmp_path / "answers.yaml"
        path.write_text(f"legwise: 1\npain: {{left: [arch], right: []}}\nnotes: {quoted}\n", encoding="utf-8")
        return path

    return written


@hostile
def test_every_format_is_written_and_made_again_byte_for_byte(typed, answers, tmp_path):
    for format in FORMATS:
        report = tmp_path / f"report.{format}"
        done = run("report", answers(typed), "--format", format, "--output", report)
        assert done.exit_code == 0, done.stderr
        again = run("replay", report)
        assert (again.exit_code, again.stdout.split(".")[0]) == (0, "The same, byte for byte")


@hostile
def test_json_and_fhir_keep_it_as_it_was_typed(typed, answers):
    path = answers(typed)
    assert json.loads(run("report", path, "--format", "json").stdout)["notes"] == typed
    bundle = json.loads(run("report", path, "--format", "fhir").stdout)
    (response,) = resources(bundle)["QuestionnaireResponse"]
    said = [item["answer"] for item in items(response["item"]) if item["linkId"] == "notes"]
    assert said == [[{"valueString": typed}]]
    carried = [document["content"][0]["attachment"] for document in resources(bundle)["DocumentReference"]]
    assert all(base64.b64decode(attachment["data"]).decode() for attachment in carried)


@hostile
def test_html_gains_no_tag_that_runs_or_loads_anything(typed, answers):
    plain, page = (Tree(run("report", answers(notes), "--format", "html").stdout) for notes in ("calm", typed))
    for tag in ("script", "style", "svg", "img", "h1", "iframe", "title", "main"):
        assert len(page.all(tag)) == len(plain.all(tag))


@pytest.mark.parametrize(
    "notes", ["\n", "  two\n\n spaces ", "a\tb\n", "---\n...\n", "made:\n  date: 3\n", "legwise: 1"]
)
def test_odd_notes_come_back_from_every_format(notes, answers, tmp_path):
    for format in FORMATS:
        report = tmp_path / f"report.{format}"
        assert run("report", answers(notes), "--format", format, "--output", report).exit_code == 0
        assert run("replay", report).exit_code == 0, format
