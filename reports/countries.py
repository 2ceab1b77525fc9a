"""Local words for getting help: the emergency number, the same-day line, the ordinary doctor."""

from functools import cache
from pathlib import Path
from typing import Final

from rules.decoding import Decoder
from rules.errors import KnowledgeError, Problem, nearest
from rules.reading import Unreadable, read_file
from rules.schema import Record

ANY: Final = "any"
"""The code of the neutral words."""
_FILE: Final = Path(__file__).with_name("countries.yaml")
_MOST_BYTES: Final = 100_000


class Country(Record):
    """Words that fill "Call ...", "Contact ... today" and "go to ...". ``also`` are other names people type.

    ``instead`` is where to turn when the ordinary doctor has no visit in time.
    """

    code: str
    name: str
    emergency: str
    department: str
    same_day: str
    instead: str
    doctor: str
    note: str | None = None
    also: tuple[str, ...] = ()


class UnknownCountry(Exception):
    """A country that there are no words for. Attributes: ``code``, ``hint``; ``exit_code``."""

    exit_code = 2

    def __init__(self, code: str, hint: str) -> None:
        self.code = code
        self.hint = hint
        super().__init__(f"The country '{code}' is not known. {hint}")


def country(code: str = ANY) -> Country:
    """Give the words of a country by its two letters, in either case. Raise `UnknownCountry` with the nearest one."""
    known = countries()
    found = known.get(code.casefold())
    if found is None:
        raise UnknownCountry(code, _hint(code, known))
    return found


@cache
def countries() -> dict[str, Country]:
    """Give all countries by their code in small letters. Raise `KnowledgeError` when the file is not right."""
    try:
        document = read_file(_FILE, _FILE.name, _MOST_BYTES)
    except Unreadable as unreadable:
        raise KnowledgeError([unreadable.problem]) from None
    problems: list[Problem] = []
    decoder = Decoder(document, problems)
    entries = document.top.value if isinstance(document.top.value, list) else [document.top]
    records = [decoder.record(Country, entry, (number,)) for number, entry in enumerate(entries)]
    if problems:
        raise KnowledgeError(problems)
    return {record.code.casefold(): record for record in records if record is not None}


def _hint(code: str, known: dict[str, Country]) -> str:
    for record in known.values():
        if code.casefold() in (name.casefold() for name in (record.name, *record.also)):
            return f"Did you mean '{record.code}'?"
    codes = [record.code for record in known.values()]
    return nearest(code.upper(), codes) or f"Use one of: {', '.join(codes)}."
