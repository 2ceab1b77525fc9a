"""A report in a format: text for the terminal, one self-contained HTML file, PDF, JSON, or a FHIR R4 Bundle.

The same assessment, answer file, date, country and paper give the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

# ruff: noqa: PLC0415 - templates and what they need are loaded when a report is made, so that a question comes sooner

if TYPE_CHECKING:
    import datetime

    from reports.countries import Country
    from rules.assessment import Assessment

FORMATS: Final = ("text", "html", "pdf", "json", "fhir")
PAPERS: Final = ("a4", "letter")
AUDIENCES: Final = ("patient", "clinician", "both")


def render(
    assessment: Assessment,
    format: str,
    *,
    date: datetime.date,
    country: Country,
    paper: str = "a4",
    audience: str = "both",
    answer_file: str = "",
    details: bool = True,
    current: bool = True,
    width: int = 80,
    styled: bool = False,
) -> bytes:
    """Render an assessment as UTF-8 text or as PDF.

    ``audience`` picks the pages to act on, the page to hand over, or both; ``details`` adds what stands behind them.
    ``answer_file`` is carried by every format, with what else it takes to make the report again. A report that is not
    ``current``, such as a replay, says so on every part. Width (40 to 200) and styling are for text; a file is never
    styled. JSON and FHIR hold the whole assessment for every audience.
    """
    for value, known in ((format, FORMATS), (paper, PAPERS), (audience, AUDIENCES)):
        if value not in known:
            raise ValueError(f"'{value}' is not known here. Use one of: {', '.join(known)}.")
    if answer_file:
        from reports.made import stamped

        answer_file = stamped(answer_file, assessment, date, country, paper, audience, current)
    if format == "json":
        from reports.data import json_document

        return json_document(assessment, answer_file)
    from reports.view import document

    pages = "both" if format == "fhir" else audience
    report = document(assessment, date, country, pages, details, current, answer_file)
    if format == "pdf":
        from reports.pdf import pdf_file

        return pdf_file(report, date, paper, answer_file)
    from reports.pages import html_page, text_page

    if format == "fhir":
        from reports.fhir import bundle
        from rules.load import rule_base

        return bundle(rule_base(), assessment, date, report, text_page(report, width, styled=False), answer_file)
    page = html_page(report, paper, answer_file) if format == "html" else text_page(report, width, styled)
    return page.encode()
