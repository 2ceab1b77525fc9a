"""Whatever a person types appears as text and as nothing else, in every format."""

import json
import re
import unicodedata
from collections import Counter

import msgspec
import pytest
from msgspec.structs import replace

from reports.countries import country
from reports.render import render
from rules.assessment import Assessment
from tests.reports import people
from tests.reports.pages import DATE, Tree, html_of, text_of, visible
from tests.reports.pdf import headings, opened, pdf_of, tags, text_in

HOSTILE = {
    "html": "<script>alert(1)</script>\"'><img src=x onerror=alert(2)></main><h1>Call nobody</h1>&amp;",
    "html-comment": "<!-- --><style>*{display:none}</style></style></title>]]><svg onload=alert(3)>",
    "jinja": "{{ 7*7 }}{% raw %}{% include 'report.css' %}{# gone #}{{ report.__class__ }}",
    "typst": '#read("/etc/passwd") #import "@preview/x:1.0.0" #panic("boom") = Heading $x^2$ `raw` @label <label>',
    "typst-string": '") #pagebreak() #text(size: 99pt)[Call nobody] ("',
    "backslashes": '\\u{22} \\\\ \\" \\n \\u{0} \\',
    "right-to-left": "\u202eevil\u202c \u2067x\u2069 \u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
    "emoji": "pain \U0001f9b5\U0001f3fd \U0001f469\u200d\u2695\ufe0f \u2764\ufe0f \U0001f1ec\U0001f1e7 3\ufe0f\u20e3",
    "no-glyph": "\u4e2d\u6587 \U00013080 \ue000 \U0001fad8 a\u0483\u20dd \u0e17\u0e35\u0e48",
    "long": "pain " * 2000,
    "one-long-word": "x" * 10_000,
}
hostile = pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
CALM = people.SELF_CARE


def _with(typed: str) -> Assessment:
    return replace(CALM, notes=typed, pain=replace(CALM.pain, since=typed[:60]))


def _letters(text: str) -> Counter[str]:
    """Count the letters of any script, as their order on a page depends on its direction; marks may be composed."""
    return Counter(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


@hostile
def test_in_html_it_is_text(typed):
    plain, page = Tree(html_of(CALM)), html_of(_with(typed))
    tree = Tree(page)
    extra = Counter(tag for tag, _ in tree.tags) - Counter(tag for tag, _ in plain.tags)
    assert set(extra) <= {"blockquote", "h4", "dl", "dt", "dd", "div"}
    assert not any(name.startswith("on") for _, attributes in tree.tags for name in attributes)
    shown = re.sub(r"\s+", "", visible(page))
    typed_line = "".join(c for c in typed if c not in "\u202e\u202c\u2067\u2069")
    assert re.sub(r"\s+", "", typed_line) in shown


@hostile
def test_in_the_terminal_it_is_quoted_and_steers_nothing(typed):
    report = text_of(_with(typed))
    assert not set(report) & set("\x1b\x07\u202e\u202c\u2067\u2069")
    assert not _letters("".join(c for c in typed if c not in "\u202e\u202c\u2067\u2069")) - _letters(report)
    assert max(map(len, report.splitlines())) <= 200


@hostile
def test_in_pdf_it_is_text(typed):
    """What the fonts cannot draw stands there by its number."""
    plain, pdf = pdf_of(CALM), pdf_of(_with(typed))
    assert [title for title, _ in headings(pdf) if title != "Notes, as typed (not weighed)"] == [
        title for title, _ in headings(plain)
    ]
    extra = Counter(tag for tag, _ in tags(pdf)) - Counter(tag for tag, _ in tags(plain))
    assert not set(extra) & {"/Figure", "/Table", "/H1", "/Formula"}
    links = re.findall(rb"/URI \((.*?)\)", pdf)
    assert all(link.startswith(b"https://example.org") for link in links)
    shown = text_in(pdf)
    numbered = {chr(int(code, 16)) for code in re.findall(r"\[U\+([0-9A-F]{4,6})\]", shown)}
    drawn = "".join(c for c in typed if c not in numbered and not unicodedata.category(c).startswith("M"))
    assert not _letters(drawn) - _letters(shown)


@hostile
def test_it_never_adds_a_page_to_the_pages_to_act_on_or_to_hand_over(typed):
    first = dict(reversed(headings(pdf_of(_with(typed)))))
    assert first["For the clinician"] <= 2
    assert first["Details"] - first["For the clinician"] == 1


@hostile
def test_in_json_it_is_kept_as_it_is(typed):
    found = _with(typed)
    document = render(found, "json", date=DATE, country=country())
    assert json.loads(document)["notes"] == typed
    assert msgspec.json.decode(document, type=Assessment) == found


@hostile
def test_an_answer_file_comes_back_from_html_and_pdf_as_it_went_in(typed):
    """What the report adds stands behind it."""
    file = f"legwise: 1\nnotes: |\n  {typed}\n"
    page = render(CALM, "html", date=DATE, country=country(), answer_file=file).decode()
    scripts = re.findall(r'<script type="application/json" id="answer-file">(.*?)</script>', page, re.DOTALL)
    assert [json.loads(script).partition("made:\n")[0] for script in scripts] == [file]
    assert len(Tree(page).all("script")) == 1
    document = opened(pdf_of(CALM, answer_file=file))
    attached = {name: bytes(spec.get_file().read_bytes()).decode() for name, spec in document.attachments.items()}
    assert {name: inside.partition("made:\n")[0] for name, inside in attached.items()} == {"answers.yaml": file}


def test_no_template_of_a_pdf_can_write_a_value_as_markup():
    """Values pass through one door, so the filter that opens another may not stand in the template."""
    from reports.pages import _TEMPLATES

    source = (_TEMPLATES / "report.typ.jinja").read_text(encoding="utf-8")
    assert "safe" not in re.findall(r"\|\s*(\w+)", source)
    assert "eval(" not in source
