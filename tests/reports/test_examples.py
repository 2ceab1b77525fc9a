"""The examples, through the real rule base: both reports say the same, whatever the knowledge holds."""

from pathlib import Path

import pytest

from reports.render import render
from rules.answer_file import read_answers
from rules.assess import assess
from rules.load import rule_base
from tests.reports.pages import DATE, Tree, country, html_of, patient, text_of, visible, words

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_makes_reports_that_agree_and_keep_the_rules(path):
    """Letter for letter, as a long web address goes over two lines of the text."""
    base = rule_base()
    found = assess(base, read_answers(base, path))
    report, page = text_of(found, code="GB"), html_of(found, code="GB")
    assert "".join(words(report)) == "".join(words(visible(page)))
    Tree(page)
    assert max(map(len, text_of(found, 40).splitlines())) <= 40
    if found.urgency in ("emergency", "urgent"):
        for muscle in base.muscle.values():
            assert muscle.name not in patient(report)
            assert muscle.plain_name not in patient(report).casefold()
    assert render(found, "json", date=DATE, country=country("GB")).startswith(b"{\n")
