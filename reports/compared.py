"""What changed between two assessments of one person, in plain words. A pure function of the two."""

from collections.abc import Iterable, Iterator
from typing import Final

from reports.words import FIT_WORD, LEVEL_TIME, SIDE_WORD, both_names, listed, number
from rules.assessment import Assessment, Suggested
from rules.schema import LEVELS

_URGENT: Final = LEVELS.index("urgent")


def compared(before: Assessment, after: Assessment) -> tuple[str, ...]:
    """Say what changed: how soon to be seen, strength, places, concerns; then what fits, where it may be shown."""
    lines = [_urgency(before, after), *_strength(before, after), *_places(before, after)]
    lines += _came_and_went(
        "A new reason to be seen", "No longer a reason", *(_concerns(found) for found in (before, after))
    )
    # With an urgent concern nothing but the action stands before the person.
    if LEVELS.index(after.urgency) < _URGENT:
        for kind, names in (("muscles", _muscles), ("causes", _conditions)):
            then, now = names(before), names(after)
            lines += _came_and_went(f"New among the {kind} that may fit", f"No longer among these {kind}", then, now)
            lines += [_refit(name, then[name], now[name]) for name in now if name in then]
    return tuple(filter(None, lines))


def _urgency(before: Assessment, after: Assessment) -> str:
    then, now = (("" if found.settled else "at least ") + LEVEL_TIME[found.urgency] for found in (before, after))
    return (
        f"How soon to be seen: {now}, as before."
        if then == now
        else f"How soon to be seen: {then} before, {now} today."
    )


def _refit(name: str, then: Suggested, now: Suggested) -> str:
    if then.fit == now.fit:
        return ""
    return f"{name}: {FIT_WORD[then.fit].lower()} before, {FIT_WORD[now.fit].lower()} today."


def _strength(before: Assessment, after: Assessment) -> Iterator[str]:
    then, now = before.pain.strength, after.pain.strength
    if then is not None and now is not None:
        yield f"How strong the pain is: {number(then)} of 10 before, {number(now)} of 10 today."


def _places(before: Assessment, after: Assessment) -> Iterator[str]:
    for side in dict.fromkeys((*before.pain.sides, *after.pain.sides)):
        then, now = (dict.fromkeys(found.pain.sides.get(side, ())) for found in (before, after))
        yield from _came_and_went(f"New places, {SIDE_WORD[side]}", f"No more pain, {SIDE_WORD[side]}", then, now)


def _concerns(found: Assessment) -> dict[str, None]:
    return dict.fromkeys(concern.plain_name for concern in found.concerns)


def _muscles(found: Assessment) -> dict[str, Suggested]:
    return {f"{both_names(one.plain_name, one.name)}, {SIDE_WORD[one.side or 'unsaid']}": one for one in found.muscles}


def _conditions(found: Assessment) -> dict[str, Suggested]:
    return {both_names(one.plain_name, one.name): one for one in found.conditions if one.raised is None}


def _came_and_went(came: str, went: str, before: Iterable[str], after: Iterable[str]) -> Iterator[str]:
    """Say what is new, then what is gone."""
    then, now = list(before), list(after)
    for words, names in ((came, [n for n in now if n not in then]), (went, [n for n in then if n not in now])):
        if names:
            yield f"{words}: {listed(names)}."
