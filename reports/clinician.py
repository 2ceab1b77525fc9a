"""The one page to hand over: situation, background, assessment, recommendation. Dense, medical names first."""

import datetime
from collections.abc import Iterable
from typing import Final

from reports.blocks import Block, Figure, Line, Section, Text, facts, points, row
from reports.card import level_of
from reports.checked import SHOWN, pain_rows
from reports.countries import Country
from reports.figure import pain_picture
from reports.fits import side_of
from reports.help import service
from reports.recommending import questions, recommendation
from reports.sources import Citations
from reports.words import (
    ANSWER_WORD,
    FIT_WORD,
    LEVEL_WORD,
    SIDE_WORD,
    SYSTEM_WORD,
    asked,
    capital,
    listed,
    reasons_in,
    said,
    sentence,
)
from reports.zones import zone_says
from rules.assessment import Assessment, RaisedConcern, Suggested
from rules.schema import LEVELS
from rules.shown import AnswerLine, ScoreLine

_URGENT: Final = LEVELS.index("urgent")
_FORM: Final = {"sure": "met", "mixed": "met in part, a symptom is sure", "doubtful": "cannot be excluded"}
_MOST: Final = 14
"""So many answers stand in one row; the rest stand in the details."""
_TOLD: Final = 5


def clinician(found: Assessment, country: Country, date: datetime.date, cites: Citations) -> tuple[Section, ...]:
    """Make the sections of the clinician page."""
    return (
        Section("situation", "Situation", _situation(found, country)),
        Section("background", "Background", _background(found)),
        Section("assessment", "Assessment", _assessment(found, cites)),
        Section("recommendation", "Recommendation", recommendation(found, country, date)),
        Section("questions", "What I want to ask", questions(found)),
    )


def _situation(found: Assessment, country: Country) -> tuple[Block, ...]:
    level = level_of(found)
    settled = "complete" if found.settled else f"not complete, could reach {found.could_reach}"
    urgency = f"{capital(found.floor)} by danger rules, {found.plan} by what fits. Danger screen: {settled}."
    rows = pain_rows(found)
    person = ", ".join(line.text for name, line in rows if name in ("Age", "Sex"))
    pain = " ".join(sentence(f"{name}: {line.text}") for name, line in rows if name not in ("Age", "Sex"))
    told = (*found.answers.yes, *found.answers.no)
    positive = [line for line in told if line.alarms and line.role == "symptom"]
    picture = pain_picture(found) if any(found.pain.sides.values()) else None
    drawing = (Figure(picture.svg, "As the patient painted it.", picture.caption, small=True),) if picture else ()
    first = facts(
        ("Urgency given", Line(urgency)),
        ("Person", Line(sentence(person.casefold()))),
        ("Site, onset, severity", Line(pain or "Nothing was said.")),
        ("Significant positives", _bold(_row(positive)) or Line("No danger sign reported.")),
        ("Significant negatives, denied", _row(line for line in found.telling_no if line.answer == "no")),
        ("Significant negatives, able", _row(line for line in found.telling_no if line.answer == "yes")),
    )
    return (Text(Line(f"{LEVEL_WORD[level]}. {service(level, country)}"), "lead"), *row(first, drawing))


def _background(found: Assessment) -> tuple[Block, ...]:
    felt = [
        line for line in found.answers.yes if line.role == "symptom" and line.stage in ("checklist", "before-press")
    ]
    context = [line for line in found.answers.yes if line.role == "context" and line.finding not in SHOWN]
    told = facts(
        ("Character and course", _row(felt)),
        ("Context, activities, medicines", _row(context)),
        ("Not sure", _row(found.answers.not_sure)),
    )
    return told or (Text(Line("Nothing was said of it.")),)


def _bold(line: Line | None) -> Line | None:
    return Line("", line.text) if line else None


def _row(lines: Iterable[AnswerLine]) -> Line | None:
    told = [_lowered(f"{said(line)}: no" if line.alarms and line.answer == "no" else said(line)) for line in lines]
    more = f" And {len(told) - _MOST} more in Details." if len(told) > _MOST else ""
    return Line(f"{sentence('; '.join(told[:_MOST]))}{more}") if told else None


def _lowered(text: str) -> str:
    """Begin with a small letter, save where a word is written in capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _assessment(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    done = [f"{test.name}: {said(test.outcome)} ({ANSWER_WORD[test.outcome.answer]})" for test in found.tests_done]
    conditions = [_impression(c, found, cites) for c in found.conditions if c.kind == "condition"]
    muscles = [_impression(m, found, cites) for m in found.muscles]
    return (
        *points("Danger rules that fired", [_concern(concern, cites) for concern in found.concerns]),
        *facts(("Red flags asked, by system", _screened(found))),
        *facts(*((score.name, _score(score, cites)) for score in found.scores)),
        *facts(("Self-tests done at home", Line(sentence("; ".join(done))) if done else None)),
        *points("Working impression", conditions),
        *points("Myofascial, by pattern and side", muscles),
        *facts(*_rest(found, cites)),
    )


def _screened(found: Assessment) -> Line | None:
    parts = []
    for line in found.screened:
        counts = [
            f"{count} {word}"
            for count, word in (
                (line.present, "present"),
                (line.not_sure, "not sure"),
                (line.denied, "denied"),
                (line.still_open, "not asked"),
            )
            if count
        ]
        parts.append(f"{SYSTEM_WORD.get(line.system, line.system)} {', '.join(counts)}")
    return Line(sentence("; ".join(parts))) if parts else None


def _score(score: ScoreLine, cites: Citations) -> Line:
    on = [f"{item.wording} {item.points}" for item in score.items if item.answer == "yes"]
    unknown = [item.wording for item in score.items if item.answer in (None, "not-sure") and item.points > 0]
    open_items = f" Not known: {listed(unknown)}." if unknown else ""
    text = f"{score.points} of {score.need} needed. {sentence('; '.join(on))}{open_items} As reported by the patient."
    return Line(text, cites=cites.cite(score.sources))


def _concern(concern: RaisedConcern, cites: Citations) -> Line:
    rules = "; ".join(f"{rule.id} ({_FORM[rule.form]}, {rule.basis})" for rule in concern.rules)
    told = dict.fromkeys(asked(line) for rule in concern.rules for line in rule.answers)
    sources = cites.cite(source for rule in concern.rules for source in rule.sources)
    on = (("On:", f"{'; '.join(told)}."),) if told else ()
    return Line(f"{rules}.", f"{concern.name}, {concern.level}.", sources, more=on)


def _impression(suggested: Suggested, found: Assessment, cites: Citations) -> Line:
    named = f"{suggested.name}{side_of(suggested, found)}"
    lead = f"{named}: {FIT_WORD[suggested.fit].lower()}, {suggested.weight_db:+.1f} dB."
    told = [line for line in suggested.evidence if line.weight_db and line.answer is not None]
    told = sorted(told, key=lambda line: -abs(line.weight_db))[:_TOLD]
    parts = [f"{_short(line.says)} ({ANSWER_WORD[line.answer]}, {line.weight_db:+.1f})" for line in told]
    zones = suggested.zones
    if zones.inside or zones.outside:
        count = f"pain zones in pattern {len(zones.inside)}, outside {len(zones.outside)}"
        parts.insert(0, f"{count} ({zones.weight_db:+.1f})")
    text = sentence("; ".join(parts)) if parts else "No weighed evidence."
    return Line(text, lead, cites.cite(source for line in told for source in line.sources))


def _short(says: str) -> str:
    """Leave out the places of a statement that names them beside something else."""
    return "; ".join(reasons_in(says)) or says


def _rest(found: Assessment, cites: Citations) -> list[tuple[str, Line | None]]:
    rows: list[tuple[str, Line | None]] = []
    for side in found.explains:
        word = SIDE_WORD[side.side]
        if side.muscles:
            covering = "; ".join(f"{muscle.name} ({muscle.fit} fit)" for muscle in side.muscles)
            rows.append((f"Smallest covering set, {word}", Line(sentence(covering))))
        if side.unexplained:
            rows.append((f"Unexplained, {word}", Line(sentence(listed(map(zone_says, side.unexplained))))))
    rows += [("Contradiction", Line(f"{asked(p.one)} against {asked(p.other)}.")) for p in found.contradictions]
    if found.muscles and LEVELS.index(level_of(found)) >= _URGENT:
        rows += [("On trigger points", cites.said(text)) for text in found.honest_box[:1]]
    return rows
