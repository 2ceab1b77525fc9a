"""The answers of a person in words, as they were given, without any conclusion."""

from typing import Final

from reports.words import capital, listed, said
from rules.answers import SIDES, Side
from rules.case import Case

_SIDE: Final[dict[Side, str]] = {"left": "Left leg", "right": "Right leg", "unsaid": "Side not said"}


def spoken(case: Case) -> str:
    """Give the places, the figures, then what was answered yes, not sure and no."""
    answers = case.answers
    lines = []
    for side in SIDES:
        if side in answers.pain:
            names = [zone.says for zone in case.base.knowledge.zones if zone.id in answers.pain[side]]
            lines.append(f"{_SIDE[side]}: {listed(names) or 'no pain'}")
    if answers.worst:
        lines.append(f"Worst place: {case.base.zone[answers.worst].says}")
    if answers.since_words:
        lines.append(f"Since: {answers.since_words}")
    rows = [case.line(name) for name in case.base.finding if name in answers.given]
    lines += [capital(said(row)) for row in rows if row.value is not None and row.finding != "since"]
    for word, wanted in (("Yes", "yes"), ("Not sure", "not-sure"), ("No", "no")):
        these = [row for row in rows if row.value is None and answers.given[row.finding] == wanted]
        lines += ["", word, *(f"  - {row.says}" for row in these)] if these else []
    if answers.notes:
        lines += ["", "Notes", *(f"  {line}" for line in answers.notes.splitlines())]
    return "".join(f"{line}\n" for line in lines)
