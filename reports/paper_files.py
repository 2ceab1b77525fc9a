"""The blank form as a file: one HTML page, or PDF/UA-1."""

from reports.pages import form_html, form_typst
from reports.paper import Form
from reports.pdf import compiled


def form_file(form: Form, format: str, paper: str) -> bytes:
    """Draw the blank form as HTML or PDF, for a paper. The same form gives the same bytes on any day."""
    return form_html(form, paper).encode() if format == "html" else compiled(form_typst(form, paper))
