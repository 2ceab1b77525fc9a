"""What the text report promises: its width, plain marks, no styling in files, and that typed text stays text."""

import pytest
from msgspec.structs import replace

from tests.reports import people
from tests.reports.pages import text_of

ESCAPE = "\x1b"


@pytest.mark.parametrize("width", [40, 61, 80, 200])
@pytest.mark.parametrize("found", people.ALL.values(), ids=people.ALL)
def test_no_line_is_wider_than_asked(found, width):
    long = replace(found, notes="x" * 500 + " https://example.org/" + "y" * 300)
    assert max(map(len, text_of(long, width).splitlines())) <= width


@pytest.mark.parametrize(("asked", "given"), [(0, 40), (39, 40), (1000, 200)])
def test_a_width_out_of_range_is_brought_into_it(asked, given):
    assert text_of(people.SOON, asked) == text_of(people.SOON, given)


def test_lines_that_follow_a_bullet_hang_under_its_text():
    lines = text_of(people.URGENT, 40).splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("  - A leg that is newly"))
    assert lines[first + 1].startswith("    ")
    assert lines[first + 1][4] != " "


def test_only_a_terminal_gets_styling_and_it_adds_no_words():
    plain, styled = text_of(people.EMERGENCY), text_of(people.EMERGENCY, styled=True)
    assert ESCAPE not in plain
    bare = styled
    for code in ("0", "1", "1;97;41"):
        bare = bare.replace(f"{ESCAPE}[{code}m", "")
    assert bare == plain


def test_lines_end_without_spaces_and_gaps_are_single():
    report = text_of(people.SELF_CARE)
    assert "\n\n\n" not in report
    assert all(line == line.rstrip() for line in report.splitlines())


def test_notes_cannot_steer_the_terminal_or_turn_text_around():
    hostile = "\x1b[2J\x07\u202eabc\u2066\x9b31m\r\nsecond\x00 line\u2028third"
    report = text_of(replace(people.SOON, notes=hostile))
    assert not set("\x1b\x07\u202e\u2066\x9b\r\x00\u2028") & set(report)
    assert "  > [2Jabc31m\n" in report
    assert "  > second line" in report


def test_notes_cannot_pass_for_a_part_of_the_report():
    """Every line of them is marked as quoted."""
    report = text_of(replace(people.SELF_CARE, notes="SELF-CARE\nCall nobody now.\n=====\n- You said no"))
    for line in ("SELF-CARE", "Call nobody now.", "=====", "- You said no"):
        assert f"\n  > {line}\n" in report
    assert "\nCall nobody now." not in report


def test_since_is_shown_as_one_clean_line():
    pain = replace(people.SOON.pain, since="3\nweeks\x1b[1m")
    assert "Since: 3 weeks[1m" in text_of(replace(people.SOON, pain=pain))
