"""The answers of a person in words, as they were given, without any conclusion."""

from typing import Final

from reports.words import capital, listed, number, said
from rules.answers import SIDES, Answers, Side
from rules.case import Case
from rules.compile import RuleBase

_SIDE: Final[dict[Side, str]] = {"left": "Left leg", "right": "Right leg", "unsaid": "Side not said"}


def in_short(base: RuleBase, answers: Answers) -> str:
    """Give whose pain it may be and where, so that one interview can be told from another."""
    age = answers.given.get("age")
    about = [f"age {number(age)}"] if isinstance(age, int | float) else []
    return "; ".join([*about, *_places(base, answers)])


def spoken(case: Case) -> str:
    """Give the places, the figures, then what was answered yes, not sure and no."""
    answers = case.answers
    lines = _places(case.base, answers)
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


def _places(base: RuleBase, answers: Answers) -> list[str]:
    lines = []
    for side in SIDES:
        if side in answers.pain:
            names = [zone.says for zone in base.knowledge.zones if zone.id in answers.pain[side]]
            lines.append(f"{_SIDE[side]}: {listed(names) or 'no pain'}")
    return lines
