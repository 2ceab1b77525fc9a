"""The fixed words of a report, and how words are put together. Plain English for a worried person."""

import datetime
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from engine.weighing import Fit
from rules.answers import Side
from rules.assessment import Standing
from rules.schema import Action, Level
from rules.shown import AnswerLine

LEVEL_WORD: Final[dict[Level, str]] = {
    "emergency": "Emergency",
    "urgent": "Urgent",
    "soon": "Soon",
    "routine": "Routine",
    "self-care": "Self-care",
}
LEVEL_TIME: Final[dict[Level, str]] = {
    "emergency": "now",
    "urgent": "today",
    "soon": "within a week",
    "routine": "at an ordinary appointment",
    "self-care": "self-care",
}
FIT_WORD: Final[dict[Fit, str]] = {"strong": "Strong fit", "fair": "Fair fit", "weak": "Weak fit", "none": "No fit"}
FIT_MEANS: Final[tuple[tuple[str, str], ...]] = (
    ("Strong fit", "Answers of at least two kinds point to it, and together they point to it clearly."),
    ("Fair fit", "Your answers point to it, but less clearly, or in one way only."),
    ("Weak fit", "Your answers point to it only a little."),
    ("No fit", "Your answers do not point to it. It is listed because it must be checked."),
)
FIT_NOTE: Final = "The word says how well your answers match. It does not say how likely something is."
FIT_SHORT: Final = "Strong, fair and weak fit say how well your answers match, not how likely something is."
STANDING: Final[dict[Standing, str]] = {
    "suggested": "Your answers point to this",
    "cannot-be-excluded": "We could not be sure about this: please have it checked",
    "open": "Not checked yet",
    "not-suggested": "No warning sign in your answers. This does not rule it out.",
}
SYSTEM_WORD: Final = {
    "back": "back and hip",
    "floors": "general risks",
    "foot": "foot and ankle",
    "people": "whole body",
    "tears": "tears and bones",
}
"""How a theme of danger rules is called where it is not its own name."""
ACTION_WORD: Final[dict[Action, str]] = {
    "press": "pressing",
    "deep": "deep pressure",
    "stretch": "stretching",
    "load": "exercise that loads the leg",
    "heat": "heat",
    "cold": "cold",
}
SIDE_WORD: Final[dict[Side, str]] = {"left": "left leg", "right": "right leg", "unsaid": "side not said"}
ANSWER_WORD: Final = {"yes": "yes", "no": "no", "not-sure": "not sure", None: "not asked"}

_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_CUTS: Final = ("age in years", "days since ")
"""How a statement begins that only bounds a number: it is told only where an entry looks at nothing else."""
_ID: Final = re.compile(r"[a-z0-9-]+")
_TURNING: Final = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction in which the text around them is shown."""


def date_words(date: datetime.date) -> str:
    """Write a date out, the same on every machine: Monday 30 November 2026."""
    return f"{_DAYS[date.weekday()]} {date.day} {_MONTHS[date.month - 1]} {date.year}"


def listed(items: Iterable[str], last: str = "and") -> str:
    """Join names in a sentence; names that hold a comma are parted by semicolons."""
    names = list(items)
    if len(names) < 2:
        return "".join(names)
    hard = any("," in name for name in names)
    return ("; " if hard else ", ").join(names[:-1]) + ("; " if hard else " ") + f"{last} {names[-1]}"


def capital(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Begin with a capital letter and end with a full stop."""
    text = capital(text.strip())
    return text if not text or text[-1] in ".?!" else f"{text}."


def both_names(plain: str, medical: str) -> str:
    """Give the plain name, then the medical one in brackets of its own."""
    inner = medical.replace(" (", ", ").replace(")", "")
    if inner.casefold().startswith(f"{plain.casefold()}, "):
        inner = inner[len(plain) + 2 :]
    return capital(plain) if plain.casefold() == inner.casefold() else f"{capital(plain)} ({inner})"


def said(line: AnswerLine) -> str:
    """Show an answer as a statement, with its value where it has one; a cut such as ``age >= 60`` says it itself."""
    if line.value is None or line.value in line.says or not _ID.fullmatch(line.finding):
        return line.says
    return f"{line.says}: {line.value}"


def reasons_in(says: str) -> list[str]:
    """Part what an entry of evidence looks at, without the places, which are said once, and without mere cuts."""
    parts = [part for part in says.split("; ") if not part.casefold().startswith("pain in ")]
    return [part for part in parts if not part.casefold().startswith(_CUTS)] or parts


def asked(line: AnswerLine) -> str:
    """Show an answer in quotes with what was said."""
    return f'"{said(line)}" ({ANSWER_WORD[line.answer]})'


def number(value: float) -> str:
    """Write a number without needless noughts."""
    return f"{value:g}"


def clean(text: str) -> list[str]:
    """Give the lines of what a person typed, without characters that steer a terminal or turn the text around."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").split("\n")
    return ["".join(filter(_harmless, line)).strip() for line in lines]


def clean_line(text: str) -> str:
    """Give what a person typed as one line."""
    return " ".join(line for line in clean(text) if line)


def _harmless(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp") and character not in _TURNING
