"""From an assessment to the one document that text and HTML both draw, in the fixed order of a report."""

import datetime
from typing import Final

from reports.behind import behind
from reports.blocks import Document, Section
from reports.card import card, level_of
from reports.care import care, when_to_get_help
from reports.checked import answers, checked, how_sure, made_from
from reports.clinician import clinician
from reports.countries import Country
from reports.sources import Citations
from reports.words import date_words
from rules.assessment import Assessment

TITLE: Final = "Your leg pain report"


def document(found: Assessment, date: datetime.date, country: Country) -> Document:
    """Make the whole report. The clinician part is made before the sources, which list what every part cites."""
    level, cites = level_of(found), Citations(found.sources)
    urgency = card(found, country, date, cites)
    parts = (
        Section("behind", "What may be behind it", behind(found, level, cites)),
        Section("care", "What to do", care(found, level, cites)),
        Section("help", "When to get help", when_to_get_help(found, level, country, cites)),
        Section("checked", "What was checked", checked(found)),
        Section("answers", "The answers given", answers(found)),
        Section("sure", "How sure this is", how_sure(found, level, cites)),
    )
    handover = Section("clinician", "For the clinician", clinician(found, country, cites))
    sources = Section("sources", "Sources", made_from(found, date, cites))
    about = f"Made by Legwise on {date_words(date)} from the answers given. {PURPOSE}"
    return Document(TITLE, about, urgency, (*parts, sources, handover))


PURPOSE: Final = "It informs. It does not diagnose."
