"""The form of a single question: yes or no, a number, a choice; what it means and why it is asked."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import zip_longest
from typing import Final, TypeVar

from legwise.prompts import NO_HEADING, Choice, Entry, Heading, Option, Prompts
from rules.answers import Given
from rules.compile import RuleBase
from rules.schema import Finding
from rules.why import Why, why_asked

T = TypeVar("T")

UNSURE: Final = Option(
    "not-sure", "Not sure", ("s", "not sure", "not-sure", "unsure", "not known", "do not know", "don't know")
)
SKIP: Final = Option("skip", "Skip this", ("k", "skip"))
YES_NO: Final = (Option("yes", "Yes", ("y", "yes")), Option("no", "No", ("n", "no")), UNSURE)
_TAKEN: Final = ("b", "q", "k", "?", *UNSURE.typed)
_NUMBER: Final = re.compile(r"(\d{1,3}(?:\.\d)?)(?: ?(?:years?|points?))?(?: old)?")
_WIDEST_SCALE: Final = 10
_SOURCES_SHOWN: Final = 3
_NAMES_SHOWN: Final = 5


def put(
    prompts: Prompts,
    base: RuleBase,
    finding: Finding,
    text: str | None = None,
    kept: Given | None = None,
    heading: Heading = NO_HEADING,
    may_skip: bool = False,
) -> Given:
    """Put the question of a finding, in other words where a text is given; give its answer."""
    ask, meaning = text or finding.ask, partial(meaning_of, base, finding)
    if finding.kind == "number":
        return prompts.enter(_number(finding, ask, kept, heading, partial(meaning_of, base, finding)))
    options = YES_NO if finding.kind == "yes-no" else (*options_of(finding), UNSURE)
    return prompts.choose(Choice(ask, (*options, SKIP) if may_skip else options, meaning, heading, kept))


def options_of(finding: Finding) -> tuple[Option, ...]:
    """Give the options of a choice; each may be typed by any beginning that only it has."""
    options = finding.options or {}
    found = []
    for option, says in options.items():
        others = [other for other in options if other != option]
        beginnings = [option[:length] for length in range(1, len(option) + 1)]
        own = [one for one in beginnings if not any(other.startswith(one) for other in others) and one not in _TAKEN]
        found.append(Option(option, says, tuple(own)))
    return tuple(found)


def meaning_of(base: RuleBase, finding: Finding) -> tuple[tuple[str, str], ...]:
    """Say what a question means, what hangs on it, and where that is written."""
    why = _why(base, finding)
    # What is no condition, such as "a reason to be seen first", says little beside one that is.
    named = {concern.plain_name for concern in base.knowledge.concerns if concern.listed}
    dangers = [name for name in why.dangers if name in named] or list(why.dangers)
    sources = sorted(why.sources, key=lambda source: source.kind == "judgement")
    labelled = (
        ("It means", [finding.explain or f"{finding.says}."]),
        ("It can be a sign of" if _is_sign(finding) else "It matters for", _first(dangers, _NAMES_SHOWN)),
        ("It helps to tell apart", _first(why.explanations, _NAMES_SHOWN)),
        ("It decides what is safe to do", [] if dangers else [text[:1].lower() + text[1:] for text in why.cautions]),
        ("Sources", _first([source.title for source in sources], _SOURCES_SHOWN)),
    )
    return tuple((label, "; ".join(texts)) for label, texts in labelled if texts)


def _is_sign(finding: Finding) -> bool:
    """Tell what is felt or seen from what only bears on it, such as age, a time, or an illness of before."""
    return finding.role == "symptom" and finding.kind == "yes-no"


def _why(base: RuleBase, finding: Finding) -> Why:
    """Give what hangs on a finding; for one that only stands for others, what hangs on those, from each in turn."""
    why = why_asked(base, finding.id)
    if why.dangers or why.explanations or why.cautions:
        return why
    whys = [why_asked(base, name) for name in base.opens.get(finding.id, ())]
    return Why(
        dangers=_in_turn(why.dangers for why in whys),
        explanations=_in_turn(why.explanations for why in whys),
        cautions=_in_turn(why.cautions for why in whys),
        sources=_in_turn(why.sources for why in whys),
    )


def _in_turn(lists: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    together = (one for several in zip_longest(*lists) for one in several if one is not None)
    return tuple(dict.fromkeys(together))


def _first(names: Sequence[str], most: int) -> list[str]:
    """Give the first names, and say how many more there are; never hide just one."""
    if len(names) <= most + 1:
        return list(names)
    return [*names[:most], f"and {len(names) - most} more"]


def _number(
    finding: Finding, ask: str, kept: Given | None, heading: Heading, meaning: Callable[[], tuple[tuple[str, str], ...]]
) -> Entry:
    lowest, highest = finding.lowest or 0, finding.highest or 0
    scale = (int(lowest), int(highest)) if highest - lowest <= _WIDEST_SCALE else None

    def understand(typed: str) -> Given | None:
        if typed in UNSURE.typed:
            return UNSURE.id
        match = _NUMBER.fullmatch(typed)
        return float(match[1]) if match is not None and lowest <= float(match[1]) <= highest else None

    return Entry(ask, f"{lowest:g} to {highest:g}", understand, meaning, heading, kept, scale=scale)
