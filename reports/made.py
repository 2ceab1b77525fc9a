"""What a report adds to the answer file it carries: how it was made and what came out, so that it can be made again.

    made:
      date: "2026-11-27"
      country: "GB"
      ...

It stands under ``made``, which a reader of answers passes over.
"""

import datetime
from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from reports.answer_form import flow
from reports.countries import Country
from rules.assessment import Assessment, Suggested
from rules.decoding import Decoder
from rules.errors import Problem
from rules.reading import Document
from rules.schema import LEVELS, Level, Record

_KEY: Final = "made"


class Made(Record):
    """How a report was made. ``dangers``, ``muscles`` and ``conditions`` are ids, each with what was said of it."""

    date: str
    country: str
    paper: Literal["a4", "letter"]
    audience: Literal["patient", "clinician", "both"]
    current: bool
    rules: str
    digest: str
    urgency: Level
    dangers: tuple[str, ...]
    muscles: tuple[str, ...]
    conditions: tuple[str, ...]


def stamped(
    answer_file: str,
    found: Assessment,
    date: datetime.date,
    country: Country,
    paper: str,
    audience: str,
    current: bool,
) -> str:
    """Add to an answer file how a report is made of it."""
    made = Made(
        date=date.isoformat(),
        country=country.code,
        paper=paper,  # type: ignore[arg-type]
        audience=audience,  # type: ignore[arg-type]
        current=current,
        rules=found.rule_base.version,
        digest=found.rule_base.digest,
        urgency=found.urgency,
        dangers=dangers_of(found),
        muscles=muscles_of(found),
        conditions=listed_of(found.conditions),
    )
    lines = (f"  {name}: {_value(name, value)}\n" for name, value in msgspec.structs.asdict(made).items())
    return f"{answer_file}{_KEY}:\n{''.join(lines)}"


def made_of(document: Document) -> Made | None:
    """Read how a report was made from the answer file it carried; None where that does not stand there whole."""
    parts = document.top.value
    problems: list[Problem] = []
    if not isinstance(parts, dict) or _KEY not in parts:
        return None
    return Decoder(document, problems).record(Made, parts[_KEY], (_KEY,))


def dangers_of(found: Assessment) -> tuple[str, ...]:
    """Name the danger rules that fired, each with its form."""
    return tuple(sorted(f"{rule.id} {rule.form}" for concern in found.concerns for rule in concern.rules))


def muscles_of(found: Assessment) -> tuple[str, ...]:
    """Name the muscles that are listed; none at urgent and above, where a person is shown none."""
    return () if LEVELS.index(found.urgency) >= LEVELS.index("urgent") else listed_of(found.muscles)


def listed_of(listed: Iterable[Suggested]) -> tuple[str, ...]:
    """Name what is listed, in its order, with its side and fit."""
    return tuple(" ".join(filter(None, (each.side, each.id, each.fit))) for each in listed)


def _value(name: str, value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return _text(value)
        case tuple():
            return flow(f"  {name}", map(_text, value))
    raise TypeError(f"{name} is of no kind that is written here")


def _text(text: str) -> str:
    """Quote what YAML could take for a number or a word of its own."""
    return msgspec.json.encode(text).decode()
