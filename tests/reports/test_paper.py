"""The questionnaire on paper: emergencies first, every row once, and what is typed from it is what was ticked."""

import itertools
import re
from functools import cache
from pathlib import Path

import pytest
import textstat

from reports.answer_form import answer_form
from reports.countries import country
from reports.paper import form
from reports.paper_files import form_file
from rules.answer_file import answers_from, read_answers
from rules.answers import Answers
from rules.assess import assess
from rules.load import rule_base
from tests.reports.pages import Tree, visible, words
from tests.reports.pdf import headings, opened, paper_of, tags, text_in

BASE = rule_base()
FORM = form(BASE, country("GB"))
LISTS = {checklist.id: checklist for topic in FORM.topics for checklist in topic.lists}
ROWS = {row.id: row for checklist in LISTS.values() for row in checklist.rows}
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"), key=lambda path: path.name)
papers = pytest.mark.parametrize("paper", ["a4", "letter"])


@cache
def _pdf(paper: str) -> bytes:
    return form_file(FORM, "pdf", paper)


@cache
def _page(paper: str) -> str:
    return form_file(FORM, "html", paper).decode()


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_list_stands_on_paper_but_the_self_tests_and_what_a_follow_up_asks():
    screens = {screen.id: screen for screen in BASE.knowledge.screens if screen.stage != "self-test"}
    del screens["follow-up-course"]
    assert LISTS.keys() == screens.keys()
    for checklist in LISTS.values():
        assert tuple(row.id for row in checklist.rows) == screens[checklist.id].rows


def test_the_box_at_the_top_holds_every_row_that_is_an_emergency_by_itself_and_no_other():
    for row in ROWS.values():
        alone = [said for said in ("yes", "no") if assess(BASE, Answers({row.id: said})).urgency == "emergency"]
        assert (row.text in FORM.now) == bool(alone), row.id
        if alone:
            assert (row.act, row.on) == ("Call 999", alone[0])


def test_a_row_that_needs_help_today_by_itself_says_so_at_the_answer_that_does():
    assert (ROWS["leg-swollen-new"].act, ROWS["leg-swollen-new"].on) == ("Be seen today", "yes")
    assert (ROWS["can-take-four-steps"].act, ROWS["can-take-four-steps"].on) == ("Be seen today", "no")
    assert ROWS["running"].act == ""


def test_a_country_brings_its_own_number():
    assert form(BASE, country("US")).call == "Call 911 now if any of this is so"
    assert "911" in form(BASE, country("US")).always


def test_a_row_that_hangs_on_another_of_its_list_is_set_in():
    assert ROWS["leg-blue-swollen"].under
    assert ROWS["leg-swollen-new"].under
    assert not ROWS["swollen-cold-or-hard"].under


def test_a_list_about_one_place_says_for_which_pain_it_is_and_a_list_of_dangers_for_all_does_not():
    assert LISTS["foot-moves"].where.startswith("Only for pain in ")
    assert LISTS["whole-body"].where == LISTS["health"].where == ""


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_form_filled_in_on_paper_and_typed_gives_the_same_assessment(path):
    """The ticks of an example, written behind the names that stand on the paper, in the file to fill in."""
    said = read_answers(BASE, path)
    on_paper = {name: value for name, value in said.given.items() if name in ROWS}
    kept = {name: said.given[name] for name in ("age", "sex", "strength", "since") if name in said.given}
    typed = answer_form(BASE)
    lines = {**on_paper, **kept, "since": said.since_words or "", "worst": said.worst or ""}
    lines |= {side: f"[{', '.join(sorted(zones))}]" for side, zones in said.pain.items() if side != "unsaid"}
    for name, value in lines.items():
        typed, count = re.subn(rf"^(  {name}:)", rf"\1 {value}", typed, flags=re.MULTILINE)
        assert count == 1, name
    typed_in = answers_from(BASE, typed.encode(), "typed")
    same = Answers({**on_paper, **kept}, said.pain, said.worst, said.since_words, None)
    assert assess(BASE, typed_in) == assess(BASE, same)


def test_a_list_that_was_read_to_its_end_is_typed_by_its_name():
    typed = (
        answer_form(BASE)
        .replace("otherwise_no: []", "otherwise_no: [what-you-do]")
        .replace("  running:", "  running: yes")
    )
    given = answers_from(BASE, typed.encode(), "typed").given
    assert given["running"] == "yes"
    assert given["jumping"] == "no"


@papers
def test_the_pdf_is_tagged_named_numbered_and_fits_its_paper(paper):
    document = opened(_pdf(paper))
    assert str(document.Root.Lang) == "en"
    with document.open_metadata() as metadata:
        assert metadata["dc:title"] == FORM.title
        assert metadata["pdfuaid:part"] == "1"
    assert paper_of(_pdf(paper)) == {"a4": (595, 842), "letter": (612, 792)}[paper]
    count = len(document.pages)
    assert 6 <= count <= 12
    shown = text_in(_pdf(paper))
    for number in range(1, count + 1):
        assert f"Page {number} of {count}" in shown
    assert [alt for tag, alt in tags(_pdf(paper)) if tag == "/Figure"] == [FORM.picture.alt]


@papers
def test_the_pdf_says_what_to_do_in_an_emergency_first_and_puts_the_drawing_before_the_lists(paper):
    titles = [title for title, _ in headings(_pdf(paper))]
    order = [FORM.title, FORM.call, "How to fill this in", "The person in pain", "Where it hurts"]
    order += [topic.title for topic in FORM.topics]
    assert [title for title in titles if title in order] == order
    pages = dict(headings(_pdf(paper)))
    assert pages[FORM.call] == pages["The person in pain"] == 0
    assert pages["Where it hurts"] == 1
    levels = [int(tag[2:]) for tag, _ in tags(_pdf(paper)) if re.fullmatch("/H[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@papers
def test_pdf_and_html_show_every_row_with_its_name(paper):
    """A name that does not fit on a line is not broken."""
    for shown in (text_in(_pdf(paper)), visible(_page(paper))):
        close = _plain(shown)
        assert all(re.search(rf"(?<![\w-]){re.escape(row.id)}(?![\w-])", shown) for row in ROWS.values())
        assert all(_plain(row.text) in close for row in ROWS.values())
        assert all(place.id in shown and _plain(place.text) in close for place in FORM.places)
        assert all(_plain(line) in close for line in (*FORM.how, *FORM.typing, *FORM.now, FORM.not_reviewed))


@papers
def test_pdf_and_html_say_the_same_words(paper):
    """Save what stands on each page, and the names and numbers in the drawing."""
    pdf, page = (set(words(shown)) for shown in (text_in(_pdf(paper)), visible(_page(paper))))
    drawn = set(words(re.sub(r"<[^>]*>", " ", FORM.picture.svg)))
    only = {word for word in pdf ^ page if not word.isdigit()} - drawn - {"page", "of", "legwise"}
    assert only <= {"ring", "a", "number", "from"}


def test_the_page_has_a_named_box_for_every_answer_and_asks_for_nothing_from_outside():
    tree = Tree(_page("a4"))
    boxes = [box for box in tree.all("input") if box.get("type") == "checkbox" and "aria-label" in box]
    names = [box["aria-label"] for box in boxes]
    each = [row for checklist in LISTS.values() if checklist.each for row in checklist.rows]
    assert all(f"{said}: {row.text}" in names for row in each for said in ("Yes", "No", "Not sure"))
    loading = ("link", "img", "iframe", "object", "embed", "script", "form", "base")
    assert not [tag for tag in loading if tree.all(tag)]
    assert "default-src 'none'" in _page("a4")


@papers
def test_the_same_form_gives_the_same_bytes(paper):
    assert form_file(form(BASE, country("GB")), "pdf", paper) == _pdf(paper)
    assert form_file(form(BASE, country("GB")), "html", paper).decode() == _page(paper)


def test_what_the_form_says_of_itself_is_easy_to_read():
    fixed = [FORM.title, FORM.call, FORM.always, *FORM.how, *(topic.title for topic in FORM.topics)]
    fixed += [topic.intro for topic in FORM.topics]
    sentences = [part for text in fixed for part in re.split(r"(?<=[.!?])\s+", text) if part]
    hard = [part for part in sentences if textstat.flesch_kincaid_grade(part.replace("emergency", "name")) > 6]
    assert hard == []
