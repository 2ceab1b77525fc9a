"""From an assessment to the one document that every format draws: pages to act on, to hand over, and the details."""

import datetime
from collections.abc import Iterable
from typing import Final

from reports.behind import behind
from reports.blocks import Document, Line, Part, Section, row
from reports.card import card, level_of
from reports.care import all_advice, care
from reports.causes import causes
from reports.checked import answers, carried, honest_box, how_sure, in_short, ledger, made_from
from reports.clinician import clinician
from reports.countries import Country
from reports.help import what_would_change, when_to_get_help
from reports.sources import Citations
from reports.words import date_words
from rules.assessment import Assessment
from rules.schema import LEVELS, Level

TITLE: Final = "Your leg pain report"
PURPOSE: Final = "It informs. It does not diagnose."
NO_DETAILS: Final = "The details are left out here. Ask for the whole report as a web page or a PDF to see them."
NOT_CURRENT: Final = "Not current. This was made again from earlier answers. Do not act on it: answer anew."


def document(
    found: Assessment,
    date: datetime.date,
    country: Country,
    audience: str,
    details: bool,
    current: bool,
    answer_file: str,
) -> Document:
    """Make the whole report. Every part is made, so that sources have the same numbers for every audience."""
    cites = Citations(found.sources)
    patient = _patient(found, date, country, cites)
    handover = Part(
        "clinician",
        "For the clinician",
        Line(f"Patient-reported, computed by fixed rules; no examination. {found.not_reviewed}"),
        None,
        clinician(found, country, date, cites),
    )
    rest = _details(found, date, cites, answer_file)
    pages = {"patient": (patient,), "clinician": (handover,), "both": (patient, handover)}[audience]
    mark, closing = "" if current else NOT_CURRENT, "" if details else NO_DETAILS
    return Document(TITLE, mark, closing, (*pages, *((rest,) if details else ())))


def _patient(found: Assessment, date: datetime.date, country: Country, cites: Citations) -> Part:
    level = level_of(found)
    sections = (
        *_what_and_why(found, level, country, date, cites),
        Section("checked", "What we checked", row(in_short(found), what_would_change(found, level, country))),
        Section("sure", "How sure this is", how_sure(found, level, cites)),
    )
    by = f"Made by Legwise on {date_words(date)}, with rules {found.rule_base.version}, from the answers given."
    made = f"{by} {PURPOSE}"
    return Part("patient", TITLE, Line(made), card(found, country, date, cites), _full(sections))


def _what_and_why(
    found: Assessment, level: Level, country: Country, date: datetime.date, cites: Citations
) -> tuple[Section, ...]:
    """Say what may be behind it first where nothing presses; from urgent on, what to do and when to get help."""
    pressing = LEVELS.index(level) >= LEVELS.index("urgent")
    do = "What to do" if pressing else "What you can do today"
    before = () if pressing else _why(found, level, cites)
    act = Section("care", do, care(found, level, cites))
    net = Section("help", "When to get help", when_to_get_help(found, level, country, date, cites))
    return (*before, act, net, *(_why(found, level, cites) if pressing else ()))


def _why(found: Assessment, level: Level, cites: Citations) -> tuple[Section, ...]:
    return (Section("behind", "What may be behind it", behind(found, level, cites)),)


def _details(found: Assessment, date: datetime.date, cites: Citations, answer_file: str) -> Part:
    level = level_of(found)
    muscles_shown = LEVELS.index(level) < LEVELS.index("urgent") and found.muscles
    sections = (
        Section("causes", "Each cause in full", causes(found, level, cites)),
        Section("advice", "All that you can do", all_advice(found, level, cites)),
        Section("spots", "What is known of sore spots", honest_box(found, cites) if muscles_shown else ()),
        Section("ledger", "All that was checked", ledger(found)),
        Section("answers", "All answers", answers(found)),
        Section("sources", "Sources", made_from(found, date, cites)),
        Section("file", "The answer file", carried(answer_file)),
    )
    return Part(
        "details", "Details", Line("What stands behind the other pages, for whoever wants it."), None, _full(sections)
    )


def _full(sections: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.blocks)
