"""A report in a format: text for the terminal, one self-contained HTML file, or JSON.

The same assessment, date and country give the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

# ruff: noqa: PLC0415 - templates and what they need are loaded when a report is made, so that a question comes sooner

if TYPE_CHECKING:
    import datetime

    from reports.countries import Country
    from rules.assessment import Assessment

FORMATS: Final = ("text", "html", "json")


def render(
    assessment: Assessment,
    format: str,
    *,
    date: datetime.date,
    country: Country,
    width: int = 80,
    styled: bool = False,
) -> str:
    """Render an assessment. Width (40 to 200) and styling are for text; a file is never styled."""
    match format:
        case "json":
            import msgspec

            return msgspec.json.format(msgspec.json.encode(assessment), indent=2).decode() + "\n"
        case "text":
            from reports.pages import text_page

            return text_page(assessment, date, country, width, styled)
        case "html":
            from reports.pages import html_page

            return html_page(assessment, date, country)
    raise ValueError(f"The format '{format}' is not known. Use one of: {', '.join(FORMATS)}.")
