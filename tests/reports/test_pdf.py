"""What the PDF promises: it can be read without seeing it, has the right pages, and says what the text says."""

import itertools
from collections import Counter
from pathlib import Path

import pytest
from msgspec.structs import replace

from rules.answer_file import read_answers
from rules.assess import assess
from rules.load import rule_base
from tests.reports import people
from tests.reports.pages import text_of, words
from tests.reports.pdf import headings, opened, paper_of, pdf_of, tags, text_in

everyone = pytest.mark.parametrize("found", people.ALL.values(), ids=people.ALL)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
PAGE_WORDS = Counter(["your", "leg", "pain", "report", "page", "of", "legwise"])
"""What stands on every page: its foot, and the name of the program on the first."""


@everyone
def test_it_tells_a_screen_reader_its_language_title_and_tags(found):
    document = opened(pdf_of(found))
    assert str(document.Root.Lang) == "en"
    assert document.Root.MarkInfo.Marked
    assert document.Root.ViewerPreferences.DisplayDocTitle
    with document.open_metadata() as metadata:
        assert metadata["dc:title"] == "Your leg pain report"
        assert metadata["pdfuaid:part"] == "1"


@everyone
def test_headings_are_bookmarks_in_reading_order_without_a_gap(found):
    pdf = pdf_of(found)
    titles = [title for title, _ in headings(pdf)]
    first = ["What may be behind it", "When to get help"]
    first = first[::-1] if found.urgency in ("urgent", "emergency") else first
    order = ["Your leg pain report", *first, "What we checked"]
    order += ["How sure this is", "For the clinician", "SITUATION", "RECOMMENDATION", "Details", "Sources"]
    places = [titles.index(title) for title in order]
    assert places == sorted(places)
    levels = [int(tag[2:]) for tag, _ in tags(pdf) if tag.startswith("/H") and tag[2:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@everyone
def test_every_drawing_is_told_in_words(found):
    told = [alt for tag, alt in tags(pdf_of(found)) if tag == "/Figure"]
    assert told
    assert all(len(alt) > 20 for alt in told)


@everyone
def test_it_says_every_word_of_the_text_and_no_others(found):
    """Save the labels inside drawings, and what stands on each page."""
    told, shown = Counter(words(text_of(found, code="GB"))), Counter(words(text_in(pdf_of(found))))
    assert not told - shown
    drawn = {word for word in shown - told if not word.isdigit()}
    labels = {"left", "right", "from", "behind", "front", "the", "sole", "typical", "you", "feel", "it", "main", "area"}
    labels |= {"where", "may", "spread", "do", "not", "trigger", "point", "of", "foot", "top", "and"}
    assert drawn <= labels | set(PAGE_WORDS)


@everyone
def test_the_same_assessment_gives_the_same_bytes_and_another_day_others(found):
    assert pdf_of(found, answer_file="legwise: 1\n") == pdf_of(found, answer_file="legwise: 1\n")


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_two_pages_to_act_on_and_one_to_hand_over(path, paper):
    base = rule_base()
    pdf = pdf_of(assess(base, read_answers(base, path)), paper=paper)
    first = dict(reversed(headings(pdf)))
    assert first["For the clinician"] <= 2
    assert first["Details"] - first["For the clinician"] == 1
    assert paper_of(pdf) == {"a4": (595, 842), "letter": (612, 792)}[paper]


@pytest.mark.parametrize(("audience", "there", "missing"), [
    ("patient", "What may be behind it", "For the clinician"),
    ("clinician", "For the clinician", "What may be behind it"),
])  # fmt: skip
def test_each_audience_gets_its_own_pages(audience, there, missing):
    titles = [title for title, _ in headings(pdf_of(people.SELF_CARE, audience=audience, details=False))]
    assert there in titles
    assert missing not in titles
    assert "Details" not in titles


def test_a_pdf_that_is_not_current_says_so_on_every_page():
    pdf = pdf_of(people.URGENT, current=False)
    pages = text_in(pdf).split("\f")[:-1]
    assert all("Not current." in page for page in pages)
    assert "Not current" not in text_in(pdf_of(people.URGENT))


def test_with_an_emergency_the_pages_to_act_on_have_no_muscle_and_no_self_care():
    found = replace(people.EMERGENCY, advice=people.SELF_CARE.advice)
    pages = text_in(pdf_of(found, audience="patient", details=False)).casefold()
    assert "call 999 now." in pages
    assert not [word for word in ("gastrocnemius", "calf muscle", "ball", "cruise control") if word in pages]
