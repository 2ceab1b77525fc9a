"""What was checked, the answers given, how sure this is, and what it rests on."""

import datetime
from typing import Final, get_args

from reports.blocks import Block, Facts, Line, Panel, Text, Verbatim, facts, group, points
from reports.sources import Citations
from reports.words import (
    ANSWER_WORD,
    FIT_SHORT,
    SIDE_WORD,
    STANDING,
    asked,
    capital,
    clean,
    clean_line,
    date_words,
    listed,
    number,
    said,
    sentence,
)
from rules.assessment import Assessment, Standing, StopWord
from rules.schema import LEVELS, Level
from rules.shown import TestDone

DIGEST_SHOWN: Final = 12
"""So many digits of the digest are shown; the JSON has them all."""

SHOWN: Final = frozenset({"age", "sex", "since", "strength"})
"""Answers that stand among the facts of the pain, not in the list of answers."""
_NEAREST: Final = 6
_URGENT: Final = LEVELS.index("urgent")
_STATED: Final = 1
"""So much of the honest box stands on the patient pages; all of it stands in the details."""


def in_short(found: Assessment) -> tuple[Block, ...]:
    """Say how many dangers were looked for and where they stand; name those that matter, and those most alike."""
    lines = [Line(f"We looked for {len(found.ledger)} dangers: see Details. No list holds them all.")]
    for standing in get_args(Standing):
        here = [line for line in found.ledger if line.standing == standing]
        near = [line.plain_name for line in here if line.near or standing in ("suggested", "cannot-be-excluded")]
        shown = listed(near[:_NEAREST])
        if here and standing in ("suggested", "cannot-be-excluded"):
            lines.append(Line(sentence(listed(near)), f"{STANDING[standing]}:"))
        elif here:
            such = f" Most like your pain: {shown}." if shown else ""
            lines.append(Line(f"{STANDING_SHORT[standing]}{such}", f"{len(here)} of them:"))
    return points("Dangers that we looked for", [*lines, *_contradictions(found)])


STOPPED: Final[dict[StopWord, str]] = {
    "top-level": "The questions stopped at once: help must be called first.",
    "leaders-stand": "The questions stopped: no other answer could change how soon to be seen, or what comes first.",
    "nothing-left": "The questions ended: none was left that fits your pain.",
    "questions-left": "More could be asked. What is not asked is not known.",
}
STANDING_SHORT: Final[dict[Standing, str]] = {
    "open": "Not checked yet.",
    "not-suggested": STANDING["not-suggested"],
    "suggested": "",
    "cannot-be-excluded": "",
}


def ledger(found: Assessment) -> tuple[Block, ...]:
    """Make the ledger of every danger that was looked for, then the open questions and the contradictions."""
    blocks: list[Block] = [Text(Line("These are the dangers that Legwise looks for. No list holds them all."), "quiet")]
    for standing in get_args(Standing):
        lines = [Line(capital(line.plain_name)) for line in found.ledger if line.standing == standing]
        blocks += points(STANDING[standing], lines, "compact" if standing in ("open", "not-suggested") else "plain")
    open_now = [Line(said(line)) for held in found.withheld if held.why == "unsettled" for line in held.decided_by]
    blocks += points("Danger questions still open", open_now, "compact")
    return tuple(blocks)


def _contradictions(found: Assessment) -> list[Line]:
    return [
        Line(
            f"{asked(pair.one)} and {asked(pair.other)}. We took the answer that is of more concern.",
            "Two answers that do not go together:",
        )
        for pair in found.contradictions
    ]


def answers(found: Assessment) -> tuple[Block, ...]:
    """Show what the person said: the pain, every answer, how many were not asked, and the notes as text."""
    given = found.answers
    count = len(given.not_asked)
    not_asked = "1 question was not asked." if count == 1 else f"{count} questions were not asked."
    blocks: list[Block] = [
        *(Facts(rows) for rows in (pain_rows(found),) if rows),
        *points("You said yes", [Line(sentence(said(line))) for line in given.yes if line.finding not in SHOWN]),
        *points("You were not sure", [Line(sentence(said(line))) for line in given.not_sure]),
        *points("You said no", [Line(said(line)) for line in given.no], "compact"),
        *points("Tests that you did", [Line(_done(test), f"{test.name}:") for test in found.tests_done]),
        Text(Line(f"{not_asked} {STOPPED[found.stopped.reason]}"), "quiet"),
    ]
    return (*blocks, *notes(found))


def _done(test: TestDone) -> str:
    return f"{sentence(said(test.outcome))} ({capital(ANSWER_WORD[test.outcome.answer])}.) {' '.join(test.steps)}"


def pain_rows(found: Assessment) -> tuple[tuple[str, Line], ...]:
    """Show age, sex and the pain, in words, side by side."""
    pain = found.pain
    rows = [
        ("Age", number(found.age) if found.age is not None else None),
        ("Sex", capital(found.sex or "")),
        *(
            (f"Pain, {SIDE_WORD[side]}", capital(listed(zones)) or "None marked")
            for side, zones in pain.sides.items()
            if zones or side != "unsaid"
        ),
        ("Worst place", capital(pain.worst) if pain.worst else None),
        ("Since", clean_line(pain.since) if pain.since else None),
        ("How bad", f"{number(pain.strength)} of 10" if pain.strength is not None else None),
    ]
    return tuple((name, Line(text)) for name, text in rows if text)


def notes(found: Assessment) -> tuple[Block, ...]:
    """Show the notes as what they are: text that nobody reasoned over."""
    lines = [Text(Line(line), "quote") for line in clean(found.notes or "") if line]
    return group("Notes, as typed (not weighed)", lines)


def how_sure(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    """Make the honest box; what it says of muscles goes to the clinician page when muscles do."""
    box = [] if LEVELS.index(level) >= _URGENT else [cites.said(text) for text in found.honest_box[:_STATED]]
    fit = [] if level == "emergency" else [Line(FIT_SHORT)]
    rest = (*points("", [*box, *fit], "plain"), Text(Line(found.intended_purpose)))
    return (Panel("", (Text(Line(found.not_reviewed), "lead"), *rest), "note"),)


def honest_box(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    """Say all that is known of sore spots in muscles, and what is not."""
    return points("", [cites.said(text) for text in found.honest_box])


def made_from(found: Assessment, date: datetime.date, cites: Citations) -> tuple[Block, ...]:
    """List the sources by number, then what made this report and when."""
    return (*points("Sources by number", cites.lines(), "sources"), *group("This report", versions(found, date)))


def versions(found: Assessment, date: datetime.date) -> tuple[Block, ...]:
    """Say what made this report and when."""
    return facts(
        ("Made on", Line(f"{date_words(date)}, from {found.questions_asked} answers")),
        ("Rules", Line(f"version {found.rule_base.version}, fingerprint {found.rule_base.digest[:DIGEST_SHOWN]}")),
    )


def carried(answer_file: str) -> tuple[Block, ...]:
    """Show the answer file, from which this report can be made again."""
    if not answer_file:
        return ()
    note = "With this file and the same rules, Legwise makes this report again, byte for byte."
    return (Text(Line(note), "quiet"), Verbatim("\n".join(clean_file(answer_file))))


def clean_file(text: str) -> list[str]:
    """Give the lines of a file as they can be shown, with their indents."""
    return [" " * (len(line) - len(line.lstrip(" "))) + "".join(clean(line)) for line in text.split("\n")]
