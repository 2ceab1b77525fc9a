"""From an assessment to the one document that every format draws: pages to act on, to hand over, and the details."""

import datetime
from typing import Final

from reports.behind import behind
from reports.blocks import Block, Document, Line, Part, Section, Verbatim
from reports.card import card, level_of
from reports.care import care, when_to_get_help
from reports.checked import answers, checked, how_sure, made_from
from reports.clinician import clinician
from reports.countries import Country
from reports.sources import Citations
from reports.words import date_words
from rules.assessment import Assessment

TITLE: Final = "Your leg pain report"
NOT_CURRENT: Final = "Not current: made again from earlier answers"


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
    level, cites = level_of(found), Citations(found.sources)
    patient = Part(
        "patient",
        TITLE,
        Line(f"Made by Legwise on {date_words(date)} from the answers given. {PURPOSE}"),
        card(found, country, date, cites),
        (
            Section("behind", "What may be behind it", behind(found, level, cites)),
            Section("care", "What to do", care(found, level, cites)),
            Section("help", "When to get help", when_to_get_help(found, level, country, cites)),
            Section("sure", "How sure this is", how_sure(found, level, cites)),
        ),
    )
    handover = Part(
        "clinician",
        "For the clinician",
        Line(f"Patient-reported, computed by fixed rules; no examination. {found.not_reviewed}"),
        None,
        clinician(found, country, cites),
    )
    carried: tuple[Block, ...] = (Verbatim(answer_file),) if answer_file else ()
    behind_both = Part(
        "details",
        "Details",
        Line("What stands behind the other pages."),
        None,
        (
            Section("checked", "What was checked", checked(found)),
            Section("answers", "The answers given", answers(found)),
            Section("sources", "Sources", made_from(found, date, cites)),
            *((Section("file", "The answer file", carried),) if carried else ()),
        ),
    )
    pages = {"patient": (patient,), "clinician": (handover,), "both": (patient, handover)}[audience]
    mark = "" if current else NOT_CURRENT
    return Document(TITLE, mark, (*pages, *((behind_both,) if details else ())))


PURPOSE: Final = "It informs. It does not diagnose."
