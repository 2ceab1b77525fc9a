"""What the HTML promises in a real browser: no barrier that axe finds, no sideways scrolling, no request, small."""

import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from reports.countries import country
from reports.paper import form
from reports.paper_files import form_file
from rules.answer_file import read_answers
from rules.assess import assess
from rules.load import rule_base
from tests.reports import people
from tests.reports.pages import html_of
from tests.reports.pdf import paper_of, text_in

EXAMPLES = Path(__file__).parents[2] / "examples"
SHOWN = (
    "runners-calf",
    "night-cramps-driver",
    "recliner-arch-pain",
    "swollen-calf-after-flight",
    "cold-numb-leg-emergency",
)


@pytest.fixture(scope="module")
def browser():
    chromium = shutil.which("chromium")
    assert chromium, "These tests look at pages in Chromium: make browser"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


def _pages():
    base = rule_base()
    yield from people.ALL.values()
    yield from (assess(base, read_answers(base, EXAMPLES / f"{name}.yaml")) for name in SHOWN)


IDS = [*people.ALL, *SHOWN]


@pytest.mark.parametrize("number", range(len(IDS)), ids=IDS)
def test_axe_finds_nothing_and_the_page_fits_a_narrow_screen_without_asking_for_anything(browser, number):
    """In light and dark; 320 pixels are also what 640 are at 200%."""
    _look(browser, html_of(list(_pages())[number]))


def test_the_form_on_paper_has_no_barrier_and_fits_a_narrow_screen(browser):
    _look(browser, form_file(form(rule_base(), country("GB")), "html", "a4").decode())


def _look(browser, page_text):
    for scheme in ("light", "dark"):
        page = browser.new_page(viewport={"width": 320, "height": 800}, color_scheme=scheme)
        asked = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.set_content(page_text)
        found = Axe().run(page).response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert asked == []
        page.close()


def test_the_file_is_small():
    assert all(len(html_of(found).encode()) < 400_000 for found in _pages())


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("name", SHOWN)
def test_in_print_two_pages_are_to_act_on_and_one_to_hand_over_and_all_are_numbered(browser, name, paper):
    base = rule_base()
    found = assess(base, read_answers(base, EXAMPLES / f"{name}.yaml"))
    page = browser.new_page()
    page.set_content(html_of(found, paper=paper))
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    sheets = text_in(printed).split("\f")[:-1]
    first = next(number for number, sheet in enumerate(sheets) if "For the clinician" in sheet)
    assert first <= 2
    assert "What stands behind the other pages" in sheets[first + 1]
    assert f"Page 1 of {len(sheets)}" in sheets[0]
    assert paper_of(printed) == {"a4": (595, 842), "letter": (612, 792)}[paper]
