"""The two pages that Jinja draws from a document: text for a terminal, and HTML with its style inside."""

import datetime
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reports.countries import Country
from reports.folding import Folder, tidy
from reports.view import document
from rules.assessment import Assessment

_TEMPLATES: Final = Path(__file__).with_name("templates")


def text_page(found: Assessment, date: datetime.date, country: Country, width: int, styled: bool) -> str:
    """Draw the page for a terminal."""
    folder = Folder(width, styled)
    environment = _environment(autoescape=False).overlay()
    environment.filters = {**environment.filters, **folder.filters()}
    page = environment.get_template("text.txt.jinja")
    return tidy(page.render(report=document(found, date, country), folder=folder))


def html_page(found: Assessment, date: datetime.date, country: Country) -> str:
    """Draw the page as one file that asks for no other."""
    page = _environment(autoescape=True).get_template("report.html.jinja")
    return page.render(report=document(found, date, country)) + "\n"


@cache
def _environment(autoescape: bool) -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=autoescape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
