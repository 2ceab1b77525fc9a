"""A report as PDF/UA-1: tagged, with language, title and bookmarks, the same bytes on every machine.

Only the bundled fonts are used. What a template writes of a document is escaped literals, so no text can act as markup.
"""

import datetime
from functools import cache

import typst

from reports.blocks import Document
from reports.glyphs import FONTS
from reports.pages import typst_page


def pdf_file(report: Document, date: datetime.date, paper: str, answer_file: str) -> bytes:
    """Draw a document as a PDF file."""
    try:
        return _compiled(typst_page(report, date, paper, answer_file, plain_only=False), date)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        return _compiled(typst_page(report, date, paper, answer_file, plain_only=True), date)


def _compiled(source: str, date: datetime.date) -> bytes:
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
