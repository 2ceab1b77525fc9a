"""When to get help: a card to cut out, with the signs to watch for by how soon, and the day it should be better by."""

import datetime
from typing import Final

from reports.blocks import Block, Line, Panel, Text, points, row
from reports.countries import Country
from reports.sources import Citations
from reports.words import LEVEL_TIME, date_words, listed, sentence
from rules.assessment import Assessment
from rules.schema import LEVELS, Level

_URGENT: Final = LEVELS.index("urgent")
WEEK: Final = datetime.timedelta(days=7)


def when_to_get_help(
    found: Assessment, level: Level, country: Country, date: datetime.date, cites: Citations
) -> tuple[Block, ...]:
    """Make the card: the doubt itself, what to look out for, where to get help, how long it should take."""
    floor = LEVELS.index("emergency" if level == "emergency" else "self-care")
    cells = []
    for each in reversed(LEVELS[floor:]):
        signs: dict[tuple[str, ...], tuple[str, ...]] = {}
        for line in found.safety_net:
            if line.level == each:
                signs[line.watch_for] = (*signs.get(line.watch_for, ()), *line.sources)
        lines = [_sign(watch_for, sources, cites) for watch_for, sources in signs.items()]
        cells.append(points(_watch_title(each, level, country), lines, "watch"))
    blocks = row(*cells)
    if level == "emergency":
        worse = f"If it gets worse before help comes, call {country.emergency} again."
        return (*blocks, Text(Line(worse), "lead"))
    doubt = Line("We cannot be sure what is behind your pain. So watch for these signs.")
    worried = "Do not wait if you are worried, or if it gets clearly worse."
    last = f"{worried} If you think it is an emergency, call {country.emergency}."
    name = f"Leg pain: watch for this from {date_words(date)}"
    card = (Text(doubt), *blocks, *_plan(level, country, date), *_course(found, level, country, date, cites))
    return (Panel(name, (*card, Text(Line(last), "lead")), "cut"),)


def _plan(level: Level, country: Country, date: datetime.date) -> tuple[Block, ...]:
    """Say whom to see and by when, so that the card is whole when it is cut out."""
    by = f"See {country.doctor} by {date_words(date + WEEK)}." if level == "soon" else service(level, country)
    return () if level == "self-care" else (Text(Line(by, "Your next step:")),)


def _course(
    found: Assessment, level: Level, country: Country, date: datetime.date, cites: Citations
) -> tuple[Block, ...]:
    """Say by which day it should be better, below urgent, and how what leads mostly goes."""
    if LEVELS.index(level) >= _URGENT or not found.settled:
        return ()
    day = date + datetime.timedelta(days=found.better_within_days)
    book = "say so when you are seen" if level != "self-care" else f"book a visit with {country.doctor}"
    lines = [Line(f"If it is not clearly better by {date_words(day)}, {book}.", "How long:")]
    leads = next((c for c in found.conditions if c.course and c.fit in ("fair", "strong")), None)
    if leads is not None and leads.course is not None:
        lines.append(cites.said(leads.course, f"If it is {leads.plain_name}:"))
    return tuple(Text(line) for line in lines)


def _sign(watch_for: tuple[str, ...], sources: tuple[str, ...], cites: Citations) -> Line:
    lead = "Both of these:" if len(watch_for) == 2 else "All of these:" if len(watch_for) > 2 else ""
    return Line(" ".join(map(sentence, watch_for)), lead, cites.cite(sources))


def _watch_title(each: Level, level: Level, country: Country) -> str:
    if level == "emergency":
        return "Tell the people who help you at once if"
    if each == "emergency":
        return f"Call {country.emergency} at once if"
    return f"Be seen {LEVEL_TIME[each]} if" if each in ("urgent", "soon") else "Book an ordinary appointment if"


def service(level: Level, country: Country) -> str:
    """Say where to go for a level, in local words."""
    return {
        "emergency": f"Call {country.emergency} now.",
        "urgent": f"Contact {country.same_day} today. If no one can see you today, go to {country.department}.",
        "soon": f"See {country.doctor} within a week.",
        "routine": f"Book an ordinary appointment with {country.doctor}.",
        "self-care": "No visit is needed for this alone.",
    }[level]


def what_would_change(found: Assessment, level: Level, country: Country) -> tuple[Block, ...]:
    """Say which other answers would change the result; with an emergency nothing may delay the call.

    The signs to watch for stand elsewhere and are not said again.
    """
    if level == "emergency":
        return ()
    watched = {line.watch_for for line in found.safety_net}
    lines = [Line('Any of the signs under "When to get help".', "Sooner:")] if watched else []
    for change in found.would_change:
        if change.kind == "raise" and tuple(line.says for line in change.answers) in watched:
            continue
        says = listed(f'"{line.says}"' for line in change.answers)
        if change.kind == "raise":
            act = f"call {country.emergency}" if change.level == "emergency" else f"be seen {LEVEL_TIME[change.level]}"
            lines.append(Line(f"If this is so, now or later: {says}, {act}.", "Sooner:"))
        elif change.kind == "lower":
            answer = "your answer to" if len(change.answers) == 1 else "your answers to"
            wrong = "it was" if len(change.answers) == 1 else "both were"
            then = f"If {wrong} wrong, answer again: the advice would be {LEVEL_TIME[change.level]}."
            lines.append(Line(f"This rests on {answer} {says}. {then}", "Later:"))
        elif LEVELS.index(level) < _URGENT and change.leads:
            word = "no" if change.answers[0].answer == "no" else "yes"
            lines.append(Line(f"With {word} to {says}, {change.leads} would come first.", "Another order:"))
    return points("What would change this", lines)
