"""How the tests read a PDF: its text, its headings in order, its tags, what is attached."""

import io
import subprocess
from collections.abc import Iterator

import pikepdf

from reports.countries import country
from reports.render import render
from tests.reports.pages import DATE


def pdf_of(found, **more):
    return render(found, "pdf", date=DATE, country=country("GB"), **more)


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def text_in(pdf: bytes, *more: str) -> str:
    """Give the text in the order of the page's content."""
    done = subprocess.run(["pdftotext", "-raw", *more, "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def headings(pdf: bytes) -> list[tuple[str, int]]:
    """Give the bookmarks in order, each with the page it leads to, counted from 0."""
    document = opened(pdf)
    number = {page.objgen: at for at, page in enumerate(document.pages)}

    def walk(items) -> Iterator[tuple[str, int]]:
        for item in items:
            target = item.destination if item.destination is not None else item.action.D
            yield str(item.title), number[target[0].objgen]
            yield from walk(item.children)

    with document.open_outline() as outline:
        return list(walk(outline.root))


def tags(pdf: bytes) -> list[tuple[str, str]]:
    """Give the elements of the structure tree in reading order, each with what it says instead of itself."""

    def walk(element) -> Iterator[tuple[str, str]]:
        if isinstance(element, pikepdf.Array):
            for inner in element:
                yield from walk(inner)
        elif isinstance(element, pikepdf.Dictionary):
            if "/S" in element:
                yield str(element.S), str(element.get("/Alt", ""))
            if "/K" in element:
                yield from walk(element.K)

    document = opened(pdf)
    return list(walk(document.Root.StructTreeRoot.K))


def paper_of(pdf: bytes) -> tuple[int, int]:
    """Give width and height of the first page in points."""
    document = opened(pdf)
    width, height = (round(float(side)) for side in list(document.pages[0].mediabox)[2:])
    return width, height
