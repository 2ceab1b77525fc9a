"""`legwise questions`: the answer file as a form."""

import json
import re
import stat

import pytest
import yaml

from rules.load import rule_base
from tests.cli.running import good, legwise

BASE = rule_base()


def test_the_form_asks_every_question_once_with_its_words():
    form = good("questions")
    for finding in BASE.knowledge.findings:
        place = "since" if finding.id == "since" else finding.id
        assert len(re.findall(rf"^  {place}:", form, re.MULTILINE)) == 1, finding.id
    for screen in BASE.knowledge.screens:
        assert f"(list: {screen.id})" in form
        assert screen.title in form


def test_the_form_names_every_zone():
    form = good("questions")
    for zone in BASE.knowledge.zones:
        assert re.search(rf"^#.*\b{zone.id}\b", form, re.MULTILINE), zone.id


def test_the_blank_form_is_an_answer_file_in_which_nothing_was_answered(tmp_path):
    blank = tmp_path / "form.yaml"
    assert good("questions", "--output", blank) == ""
    assert stat.S_IMODE(blank.stat().st_mode) == 0o600
    found = json.loads(good("assess", "--answers", blank, "--format", "json"))
    assert found["settled"] is False
    assert found["questions_asked"] == 0


def test_a_form_filled_in_line_by_line_is_assessed(tmp_path):
    said = {
        "age": "62", "sex": "female", "left": "[calf-lower]", "right": "[]", "since": "5 days", "strength": "4",
        "leg-swollen-new": "yes", "long-travel": "yes", "fever": "no", "dark-urine": "not-sure",
    }  # fmt: skip
    form = good("questions")
    for name, value in said.items():
        form, count = re.subn(rf"^(  {name}:)", rf"\1 {value}", form, flags=re.MULTILINE)
        assert count == 1, name
    form = form.replace("otherwise_no: []", "otherwise_no: [whole-body, calf-dangers]")
    filled = tmp_path / "filled.yaml"
    filled.write_text(form)
    found = json.loads(good("assess", "--answers", filled, "--format", "json"))
    assert found["urgency"] == "urgent"
    assert "deep-vein-thrombosis" in [concern["id"] for concern in found["concerns"]]


def test_the_form_says_in_its_head_how_it_is_used():
    head = good("questions").splitlines()[:4]
    assert any("legwise assess --answers FILE" in line for line in head)
    assert yaml.safe_load(good("questions"))["legwise"] == 1


@pytest.mark.parametrize("format", ["yaml", "html", "pdf"])
def test_the_same_form_comes_out_in_another_process_elsewhere(format, tmp_path):
    digests = set()
    for seed, zone in (("1", "UTC"), ("77", "UTC-5")):
        output = tmp_path / f"{seed}.{format}"
        options = ["--format", format, "--paper", "letter", "--country", "US", "--output", output]
        done = legwise("questions", *options, PYTHONHASHSEED=seed, TZ=zone)
        assert done.returncode == 0, done.stderr
        digests.add(output.read_bytes())
    assert len(digests) == 1


def test_a_country_that_is_not_known_is_refused_before_anything_is_written(tmp_path):
    output = tmp_path / "form.pdf"
    done = legwise("questions", "--format", "pdf", "--country", "Atlantis", "--output", output)
    assert done.returncode == 2
    assert "Atlantis" in done.stderr
    assert not output.exists()
