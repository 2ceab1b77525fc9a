"""How the tests read a report: its words in order, its patient part, its HTML as a tree."""

import datetime
import html
import itertools
import re
from html.parser import HTMLParser

from reports.countries import country
from reports.render import render
from rules.assessment import Assessment

DATE = datetime.date(2026, 11, 23)
CLINICIAN = "For the clinician"


def text_of(found: Assessment, width: int = 200, code: str = "any", styled: bool = False) -> str:
    return render(found, "text", date=DATE, country=country(code), width=width, styled=styled).decode()


def html_of(found: Assessment, code: str = "any", paper: str = "a4") -> str:
    return render(found, "html", date=DATE, country=country(code), paper=paper).decode()


def patient(report: str) -> str:
    """Give what stands before the clinician part; all of it when there is none."""
    return re.split(CLINICIAN, report, maxsplit=1, flags=re.IGNORECASE)[0]


def words(report: str) -> list[str]:
    """Give the words of a report in order, without marks, rules and capitals."""
    return re.findall(r"[^\W_]+", report.casefold())


def visible(page: str) -> str:
    """Give the text that a browser shows, with the numbers that it puts before the lines of a numbered list."""
    page = re.sub(r"<script.*?</script>|(?<=<figure>).*?(?=<figcaption>)", "", page, flags=re.DOTALL)
    body = re.sub(r"<ol.*?</ol>", _numbered, page[page.index("<main>") :], flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", " ", body))


def _numbered(ordered: re.Match[str]) -> str:
    count = itertools.count(1)
    return re.sub("<li", lambda found: f" {next(count)}. {found[0]}", ordered[0])


class Tree(HTMLParser):
    """Gathers the tags of a page, and checks that each that opens also closes."""

    EMPTY = frozenset({"meta", "link", "br", "hr", "img", "input"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]
