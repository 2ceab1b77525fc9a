"""What Jinja draws from a document: text for a terminal, HTML with its style inside, and the source of the PDF.

Each kind of page keeps its environment, and with it its compiled template.
"""

import datetime
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from reports.blocks import Document
from reports.folding import Folder, tidy
from reports.glyphs import drawable
from reports.paper import Form
from reports.typst_values import literal

_TEMPLATES: Final = Path(__file__).with_name("templates")


def text_page(report: Document, width: int, styled: bool) -> str:
    """Draw the page for a terminal."""
    return tidy(_text(Folder.within(width), styled).get_template("text.txt.jinja").render(report=report))


def html_page(report: Document, paper: str, answer_file: str) -> str:
    """Draw the page as one file that asks for no other. The answer file lies in it as data that nothing runs."""
    return _html().get_template("report.html.jinja").render(report=report, paper=paper, answer_file=answer_file) + "\n"


def typst_page(report: Document, date: datetime.date, paper: str, answer_file: str, plain_only: bool) -> str:
    """Write the source of the PDF. Every value that the template writes becomes an escaped literal.

    The answer file goes in as numbers, so that no letter of it is changed for want of a glyph.
    """
    page = _typst(plain_only).get_template("report.typ.jinja")
    day = {"year": date.year, "month": date.month, "day": date.day}
    return page.render(report=report, day=day, paper=paper, answer_file=tuple(answer_file.encode()))


def form_html(form: Form, paper: str) -> str:
    """Draw the blank form as one file that asks for no other."""
    return _html().get_template("paper.html.jinja").render(form=form, paper=paper) + "\n"


def form_typst(form: Form, paper: str) -> str:
    """Write the source of the PDF of the blank form."""
    return _typst(plain_only=False).get_template("paper.typ.jinja").render(form=form, paper=paper)


@cache
def _text(width: int, styled: bool) -> Environment:
    environment, folder = _environment(autoescape=False), Folder(width, styled)
    environment.filters |= folder.filters()
    environment.globals["width"] = folder.width
    return environment


@cache
def _html() -> Environment:
    environment = _environment(autoescape=True)
    environment.filters |= {"drawn": Markup, "inert": _inert}
    return environment


@cache
def _typst(plain_only: bool) -> Environment:
    def written(value: object) -> str:
        return literal(value, lambda text: drawable(text, plain_only))

    environment = _environment(autoescape=True)
    environment.finalize = written
    return environment


def _environment(autoescape: bool) -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=autoescape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _inert(text: str) -> Markup:
    """Write a file as a JSON text in which no tag can end the element around it."""
    return htmlsafe_json_dumps(text)
