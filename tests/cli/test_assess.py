"""`legwise assess --answers`: an answer file in, a report out."""

import json
import stat

import pytest

from tests.cli.running import DRIVER, EXAMPLES, FLIGHT, good, legwise


def test_the_report_says_the_urgency_and_the_muscle_of_the_driver_with_night_cramps():
    report = good("assess", "--answers", DRIVER)
    assert report.startswith("Your leg pain report\n")
    assert "SELF-CARE" in report
    assert "Gastrocnemius" in report


def test_without_a_terminal_no_line_is_wider_than_80_columns_save_an_address_that_cannot_break():
    lines = good("assess", "--answers", DRIVER).splitlines()
    assert [line for line in lines if len(line) > 80 and "://" not in line] == []


def test_a_report_that_goes_to_a_pipe_carries_no_colours():
    assert "\x1b" not in good("assess", "--answers", FLIGHT)


def test_the_html_report_is_one_page_that_loads_nothing():
    page = good("assess", "--answers", FLIGHT, "--format", "html")
    assert page.startswith("<!DOCTYPE html>")
    assert page.rstrip().endswith("</html>")
    for loads in ("<script src", '<link rel="stylesheet"', "@import", '<img src="http'):
        assert loads not in page


def test_the_json_report_names_the_urgency_and_the_rule_base():
    found = json.loads(good("assess", "--answers", FLIGHT, "--format", "json"))
    assert found["urgency"] == "urgent"
    assert found["rule_base"]["version"]
    assert len(found["rule_base"]["digest"]) == 64


def test_the_same_answers_give_the_same_bytes_in_another_process():
    done = legwise("assess", "--answers", FLIGHT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == good("assess", "--answers", FLIGHT)


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_gives_a_report(example):
    found = json.loads(good("assess", "--answers", example, "--format", "json"))
    urgencies = {"emergency": "emergency", "swollen-calf-and-breathless": "emergency", "swollen-calf-after": "urgent"}
    wanted = [level for part, level in urgencies.items() if part in example.stem]
    assert found["urgency"] in (wanted or ("urgent", "soon", "routine", "self-care"))


def test_answers_can_come_from_standard_input():
    assert good("assess", "--answers", "-", stdin=DRIVER.read_bytes()) == good("assess", "--answers", DRIVER)


def test_a_report_in_a_file_is_the_same_report_whole_and_for_its_owner_only(tmp_path):
    place = tmp_path / "report.txt"
    assert good("assess", "--answers", DRIVER, "--output", place) == ""
    assert place.read_text() == good("assess", "--answers", DRIVER)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [place], "nothing is left beside it"


def test_a_report_takes_the_place_of_an_older_one(tmp_path):
    place = tmp_path / "report.html"
    place.write_text("old " * 100_000)
    good("assess", "--answers", DRIVER, "--format", "html", "--output", place)
    assert "old old" not in place.read_text()


@pytest.mark.parametrize(("country", "number"), [("GB", "999"), ("us", "911"), ("DE", "112"), ("AU", "000")])
def test_an_emergency_names_the_number_of_the_country_in_either_case(country, number):
    report = good("assess", "--answers", EXAMPLES / "cold-numb-leg-emergency.yaml", "--country", country)
    assert f"Call {number} now." in report


def test_a_file_asks_nothing_so_it_goes_with_no_option_of_the_interview():
    done = legwise("assess", "--answers", DRIVER, "--no-store")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--answers asks nothing" in done.stderr


def test_none_of_these_does_not_deny_what_another_answer_implies(tmp_path):
    """Who blacked out did nearly faint: reading the list to its end must not make the file contradict itself."""
    file = tmp_path / "answers.yaml"
    file.write_text(
        "legwise: 1\nabout: {age: 50, sex: male}\npain: {left: [calf-lower], right: []}\n"
        "answers: {fainted: yes}\notherwise_no: [whole-body]\n"
    )
    assert "do not go together" not in good("assess", "--answers", file)
