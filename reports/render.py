"""A report in a format: text for the terminal, one self-contained HTML file, or JSON.

The same assessment, date and country give the same bytes. Everything heavy is imported when a report is made.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import datetime

    from jinja2 import Environment

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
    """Render an assessment. Width and styling are for text; a file is never styled."""
    if format == "json":
        return _json(assessment)
    if format == "text":
        return _text(assessment, date, country, width, styled)
    if format == "html":
        from reports.view import document

        page = _environment(autoescape=True).get_template("report.html.jinja")
        return page.render(report=document(assessment, date, country)) + "\n"
    raise ValueError(f"The format '{format}' is not known. Use one of: {', '.join(FORMATS)}.")


def _json(assessment: Assessment) -> str:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(assessment), indent=2).decode() + "\n"


def _text(assessment: Assessment, date: datetime.date, country: Country, width: int, styled: bool) -> str:
    from reports.folding import Folder, tidy
    from reports.view import document

    folder = Folder(width, styled)
    environment = _environment(autoescape=False).overlay()
    environment.filters = {**environment.filters, **folder.filters()}
    page = environment.get_template("text.txt.jinja")
    return tidy(page.render(report=document(assessment, date, country), folder=folder))


@cache
def _environment(autoescape: bool) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_templates()),
        autoescape=autoescape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def _templates() -> Any:
    from pathlib import Path

    return Path(__file__).with_name("templates")
