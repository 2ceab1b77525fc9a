"""A report as PDF/UA-1: tagged, with language, title and bookmarks, the same bytes on every machine.

Only the bundled fonts are used. What a template writes of a document is escaped literals, so no text can act as markup.
"""

import datetime
from functools import cache
from typing import Final

import typst

from reports.blocks import Document
from reports.glyphs import FONTS
from reports.pages import typst_page

_NO_DAY: Final = datetime.date(2000, 1, 1)


def pdf_file(report: Document, date: datetime.date, paper: str, answer_file: str) -> bytes:
    """Draw a document as a PDF file."""
    try:
        return compiled(typst_page(report, date, paper, answer_file, plain_only=False), date)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        return compiled(typst_page(report, date, paper, answer_file, plain_only=True), date)


def compiled(source: str, date: datetime.date = _NO_DAY) -> bytes:
    """Make the PDF of a source. The date is what a source that asks for the day is told; no clock is read."""
    midnight = datetime.datetime(date.year, date.month, date.day, tzinfo=datetime.UTC)
    return typst.compile(
        source.encode(),
        font_paths=_fonts(),
        format="pdf",
        pdf_standards="ua-1",
        timestamp=int(midnight.timestamp()),
    )


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])
