"""How far an interview has come, besides its answers: kept with them; and what stays when answers are taken back."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

import msgspec

from engine.interview import Ask
from legwise.talk import Talk


def without(talk: Talk, names: Iterable[str]) -> Talk:
    """Take answers back, so that they are asked again; what else was answered on a list can still be gone back to."""
    taken = talk.answers.given.keys() & set(names)
    if not taken:
        return talk
    given = {name: value for name, value in talk.answers.given.items() if name not in taken}
    since_words = talk.answers.since_words if "since" in given else None
    lists = (_answered_part(talk, put, given.keys()) for put in talk.lists)
    answers = replace(talk.answers, given=given, since_words=since_words)
    return Talk(talk.base, answers, lists=tuple(put for put in lists if put.rows))


def _answered_part(talk: Talk, put: Ask, given: Collection[str]) -> Ask:
    """Give of a list the rows that have an answer, and the screens that they are on."""
    rows = tuple(row for row in put.rows if row in given)
    return replace(put, rows=rows, sheets=tuple(s for s in put.sheets if not set(rows).isdisjoint(talk.screen(s).rows)))


def progress_of(talk: Talk) -> dict[str, list[Any]]:
    """Give what an interview knows besides its answers as plain lists, by name.

    Steps that an answer called for are not kept: what they ask is open, and open questions come again by themselves.
    """
    return {
        "lists": msgspec.to_builtins(talk.lists),
        "passed": sorted(talk.passed),
        **({} if talk.regions is None else {"regions": list(talk.regions)}),
        **({} if talk.promised is None else {"promised": [talk.promised]}),
    }


def with_progress(talk: Talk, progress: Mapping[str, list[Any]]) -> Talk:
    """Give a talk with what was kept of it; a promise was not kept by every Legwise."""
    regions, promised = progress.get("regions"), progress.get("promised")
    return replace(
        talk,
        regions=None if regions is None else tuple(regions),
        lists=msgspec.convert(progress.get("lists", []), tuple[Ask, ...]),
        passed=frozenset(progress.get("passed", ())),
        promised=promised[0] if promised else None,
    )
