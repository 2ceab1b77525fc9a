"""Single questions: yes or no, a number, a choice; what they mean and why they are asked."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from legwise.line import NOT_SURE, read_until, say
from rules.answers import Given
from rules.compile import RuleBase
from rules.schema import Finding
from rules.why import why_asked

LEGEND: Final = "?  why we ask      b  back      q  stop"
_YES_NO: Final[dict[str, Given]] = {"y": "yes", "yes": "yes", "n": "no", "no": "no"}
_NUMBER: Final = re.compile(r"(\d{1,3}(?:\.\d)?)(?: ?(?:years?|points?))?(?: old)?")
_SOURCES_SHOWN: Final = 3
_NAMES_SHOWN: Final = 5


def ask_yes_no(base: RuleBase, finding: Finding, text: str | None = None, keep: Given | None = None) -> Given:
    """Ask for yes, no or not sure. Enter keeps an answer given before."""
    say(text or finding.ask)

    def understand(typed: str) -> Given | None:
        if not typed:
            return keep
        return "not-sure" if typed in NOT_SURE else _YES_NO.get(typed)

    _was(keep)
    hint = "Type y for yes, n for no, s for not sure. Type ? to see what it means."
    return read_until("y yes, n no, s not sure", understand, hint, lambda: explain(base, finding))


def ask_value(base: RuleBase, finding: Finding, text: str | None = None, keep: Given | None = None) -> Given:
    """Ask for an answer of whichever kind the finding has. Enter keeps an answer given before."""
    if finding.kind == "yes-no":
        return ask_yes_no(base, finding, text, keep)
    say(text or finding.ask)
    _was(keep)
    if finding.kind == "number":
        wanted = f"{finding.lowest:g} to {finding.highest:g}, or s for not sure"
        understand = _number_of(finding, keep)
    else:
        wanted = choices_of(finding)

        def understand(typed: str) -> Given | None:
            return option_of(finding, typed) if typed else keep

    return read_until(wanted, understand, f"Type {wanted}.", lambda: explain(base, finding))


def explain(base: RuleBase, finding: Finding) -> None:
    """Say what a question means, what hangs on it, and where that is written."""
    why = why_asked(base, finding.id)
    # What is no condition, such as "a reason to be seen first", says little beside one that is.
    named = {concern.plain_name for concern in base.knowledge.concerns if concern.listed}
    dangers = [name for name in why.dangers if name in named] or list(why.dangers)
    sources = sorted(why.sources, key=lambda source: source.kind == "judgement")
    say()
    for label, texts in (
        ("It means: ", [finding.explain or f"{finding.says}."]),
        ("It can be a sign of: ", _first(dangers, _NAMES_SHOWN)),
        ("It helps to tell apart: ", _first(why.explanations, _NAMES_SHOWN)),
        ("It decides what is safe to do: ", [] if dangers else [text[:1].lower() + text[1:] for text in why.cautions]),
        ("Sources: ", _first([source.title for source in sources], _SOURCES_SHOWN)),
    ):
        if texts:
            say("; ".join(texts), label, indent=2)
    say()


def _first(names: Sequence[str], most: int) -> list[str]:
    """Give the first names, and say how many more there are; never hide just one."""
    if len(names) <= most + 1:
        return list(names)
    return [*names[:most], f"and {len(names) - most} more"]


def _number_of(finding: Finding, keep: Given | None) -> Callable[[str], Given | None]:
    def understand(typed: str) -> Given | None:
        if not typed:
            return keep
        if typed in NOT_SURE:
            return "not-sure"
        match = _NUMBER.fullmatch(typed)
        inside = match is not None and (finding.lowest or 0) <= float(match[1]) <= (finding.highest or 0)
        return float(match[1]) if match is not None and inside else None

    return understand


def choices_of(finding: Finding) -> str:
    """Give the options of a choice, each with what to type for it."""
    options = finding.options or {}
    wanted = ", ".join(f"{_shortest(option, tuple(options))} {text.lower()}" for option, text in options.items())
    return f"{wanted}, s not sure"


def option_of(finding: Finding, typed: str) -> Given | None:
    """Read an option by any beginning that only it has; None when it cannot be read."""
    if typed in NOT_SURE:
        return "not-sure"
    fitting = [option for option in finding.options or () if typed and option.startswith(typed)]
    return fitting[0] if len(fitting) == 1 else None


def _shortest(option: str, options: tuple[str, ...]) -> str:
    """Give the shortest beginning that only this option has, and that means nothing else here."""
    for length in range(1, len(option)):
        beginning = option[:length]
        taken = beginning in (*NOT_SURE, "b", "q", "?")
        if not taken and sum(other.startswith(beginning) for other in options) == 1:
            return beginning
    return option


def _was(keep: Given | None) -> None:
    if keep is not None:
        words = "not sure" if keep == "not-sure" else f"{keep:g}" if isinstance(keep, int | float) else keep
        say(f"You said: {words}. Enter keeps it.")
