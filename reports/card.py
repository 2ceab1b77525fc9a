"""The urgency card: one line, one action, one time, in local words; at emergency also what not to do."""

import datetime
from typing import Final

from reports.blocks import Block, Card, Line, Text, points
from reports.countries import Country
from reports.help import WEEK
from reports.sources import Citations
from reports.words import LEVEL_TIME, LEVEL_WORD, date_words, listed, sentence
from rules.assessment import Assessment, RaisedConcern
from rules.schema import LEVELS, Level

_REASONS: Final = 3
_ROUTINE: Final = LEVELS.index("routine")


def level_of(found: Assessment) -> Level:
    """Give the level to show: never self-care while danger questions are open."""
    return found.urgency if found.settled or found.urgency != "self-care" else "routine"


def card(found: Assessment, country: Country, date: datetime.date, cites: Citations) -> Card:
    """Make the card."""
    level = level_of(found)
    headline, how = _action(level, country, date, found.better_within_days)
    rest = (*_do_not(found, level, cites), *_why(found, level))
    if found.settled or level == "emergency":
        return Card(level, LEVEL_WORD[level], headline, (*how, *rest))
    count = len(found.open_danger_questions)
    are_open = "1 danger question is open" if count == 1 else f"{count} danger questions are open"
    word = LEVEL_WORD[level].lower()
    higher = LEVELS.index(found.could_reach) > LEVELS.index(level)
    reach = f" They could raise this to: {LEVEL_WORD[found.could_reach].lower()}." if higher else ""
    opening: tuple[Block, ...] = (
        Text(Line(f"Answer the open questions first.{reach}"), "lead"),
        Text(Line(headline, "If you cannot answer them now:")),
    )
    if level == "urgent":
        opening = (Text(Line(headline, f"Do not wait for the open questions.{reach}")),)
    return Card(level, f"At least {word}", f"At least {word}; {are_open}.", (*opening, *how, *rest))


def _action(
    level: Level, country: Country, date: datetime.date, better_within_days: int
) -> tuple[str, tuple[Block, ...]]:
    match level:
        case "emergency":
            headline = f"Call {country.emergency} now."
            how = ["Do this before you read on. Show this page to the people who come to help."]
        case "urgent":
            headline = "Be seen today."
            how = [
                f"Contact {country.same_day}. Do it now and show them this report.",
                f"If no one can see you today, go to {country.department}.",
            ]
        case "soon":
            headline = f"Be seen within a week: by {date_words(date + WEEK)}."
            how = [
                f"Call {country.doctor} and ask for a visit by that day.",
                f"If you cannot get one, contact {country.instead}.",
            ]
        case "routine":
            headline = "In the next few days, book an ordinary appointment."
            how = [
                f"Call {country.doctor} and take this report with you.",
                'Do not wait for it if anything under "When to get help" happens.',
            ]
        case "self-care":
            headline = "You can care for this yourself for now."
            by = date_words(date + datetime.timedelta(days=better_within_days))
            how = [
                f"If it is no better by {by}, book a visit with {country.doctor}.",
                'Get help sooner if anything under "When to get help" happens.',
            ]
    note = [country.note] if level in ("urgent", "soon") and country.note else []
    return headline, (Text(Line(" ".join(how + note))),)


def _do_not(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    if level != "emergency":
        return ()
    always = ("Do not drive yourself.", "Do not wait to see if it gets better.")
    lines = {text: Line(text) for text in always}
    for concern in _top(found, level):
        lines |= {said.text: cites.said(said) for said in concern.do_not}
    return points("Do not", list(lines.values()), "do-not")


def _why(found: Assessment, level: Level) -> tuple[Block, ...]:
    lines = [Line(text) for concern in _top(found, level) for text in reasons(concern)][:_REASONS]
    return points("Why we say this", lines or [Line(_why_planned(found, level))])


def reasons(concern: RaisedConcern) -> tuple[str, ...]:
    """Say why a concern was raised: because of which rules, and whether the answers were sure."""
    check = f"Please have it checked {LEVEL_TIME[concern.level]}."
    unsure = () if concern.form != "doubtful" else (f"We could not be sure about {concern.plain_name}. {check}",)
    return (*unsure, *dict.fromkeys(rule.because for rule in concern.rules if rule.level == concern.level))


def _top(found: Assessment, level: Level) -> tuple[RaisedConcern, ...]:
    return tuple(concern for concern in found.concerns if concern.level == level)


def _why_planned(found: Assessment, level: Level) -> str:
    """Say why when no danger rule speaks: what fits, or that nothing explains the pain."""
    fitting = [c.plain_name for c in found.conditions if c.level == level and c.fit in ("fair", "strong")]
    fits = sentence(f"your answers fit {listed(fitting)}, which should be seen {LEVEL_TIME[level]}")
    if not found.settled:
        unknown = "Some danger questions are not answered yet, so we do not know enough."
        return f"{fits} {unknown}" if fitting and level == "soon" else unknown
    if level == "self-care":
        return "Your answers did not show a warning sign. This cannot rule one out."
    if fitting:
        return fits
    if any(side.unexplained for side in found.explains):
        return "Part of your pain is not explained by anything that we list. That is a reason to have it seen."
    return "Nothing that we know fits your answers well. That is a reason to have it seen."
