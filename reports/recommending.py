"""The end of the page to hand over: what the patient was told to do, what is for review, and what they want to ask."""

import datetime
from typing import Final

from reports.blocks import Block, Line, Ruled, Text, facts, points
from reports.card import level_of
from reports.checked import versions
from reports.countries import Country
from reports.help import service
from reports.words import ACTION_WORD, ANSWER_WORD, capital, clean_line, date_words, listed, said, sentence
from rules.assessment import Assessment
from rules.schema import LEVELS

_URGENT: Final = LEVELS.index("urgent")
_NOTES: Final = 600


def recommendation(found: Assessment, country: Country, date: datetime.date) -> tuple[Block, ...]:
    """Make the blocks of what was recommended, and of what made the report."""
    lines = [
        Line(
            " ".join(map(sentence, referral.why[:2])) or referral.see.text,
            f"{capital(referral.plain_name)}, {referral.urgency}.",
        )
        for referral in found.referrals
    ]
    actions = dict.fromkeys(action for line in found.withheld for action in line.actions)
    held = Line(sentence(listed(ACTION_WORD[action] for action in actions))) if actions else None
    present = [c.says for c in found.cautions if c.hold == "on"]
    return (
        *facts(("Advised to the patient", Line(_advised(found, country, date)))),
        *points("For review", lines),
        *facts(
            ("Withheld from the patient", held),
            ("Cautions present", Line(sentence("; ".join(present))) if present else None),
            ("Would lower the urgency", _lower(found)),
        ),
        *versions(found, date),
        Text(Line(_TERMS), "quiet"),
    )


def _advised(found: Assessment, country: Country, date: datetime.date) -> str:
    """Say what the patient was told to do, at every level, and by which day it should be better."""
    level = level_of(found)
    by = date_words(date + datetime.timedelta(days=found.better_within_days))
    if LEVELS.index(level) >= _URGENT or not found.settled:
        return service(level, country)
    parts = [service(level, country) if level != "self-care" else "Self-care for now.", f"To be better by {by}."]
    if level == "self-care":
        parts.append(f"If not, to book a visit with {country.doctor}.")
    names = {each.id: each.name for each in (*found.muscles, *found.conditions)}
    of = dict.fromkeys(names.get(line.of, line.of) for line in found.advice if line.kind == "care")
    if of and all(line.why == "caution" for line in found.withheld):
        parts.append(f"Home measures given for: {'; '.join(of)}.")
    return " ".join(parts)


def questions(found: Assessment) -> tuple[Block, ...]:
    """Show what was typed, and leave room for what the patient wants to ask or the clinician to note."""
    typed = " ".join(clean_line(line) for line in (found.notes or "").splitlines())
    cut = f"{typed[:_NOTES].rstrip()} ... (the rest is in Details)" if len(typed) > _NOTES else typed
    return (*facts(("Notes and questions, as typed", Line(cut))), Ruled())


def _lower(found: Assessment) -> Line | None:
    for change in found.would_change:
        if change.kind == "lower":
            names = listed(f'"{said(line)}" ({ANSWER_WORD[line.answer]})' for line in change.answers)
            return Line(f"{names}: then {change.level}.")
    return None


_TERMS: Final = (
    "dB: decibans, 10 times the log of the likelihood ratio, published where one exists, else judged. Fit is their sum "
    "in words, not a probability."
)
