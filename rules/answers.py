"""Answers: what a person said, from whichever place it came, and the atoms it gives."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from engine.atoms import Answer, atoms_of
from engine.weighing import Paint
from rules.compile import RuleBase
from rules.when import BOTH_LEGS, ONE_LEG_ONLY

Side: TypeAlias = Literal["left", "right", "unsaid"]
SIDES: Final[tuple[Side, ...]] = ("left", "right", "unsaid")

Given: TypeAlias = Answer | float | str
"""An answer to one finding: yes, no, not-sure; a number in the finding's unit; the id of an option."""

DAYS_SINCE_REPORT: Final = "days-since-first-report"
"""The finding that makes answers a follow-up: days since the first report about this pain. Nobody is asked for it."""

_ANSWER: Final[Mapping[Given, Answer]] = {"yes": "yes", "no": "no", "not-sure": "not-sure"}
_DAYS: Final = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
_DURATION: Final = re.compile(r"(\d{1,4}(?:\.\d{1,2})?)\s*(hour|day|week|month|year)s?", re.IGNORECASE)


NOWHERE: Final = Paint(frozenset(), seen=False)
"""The paint of a person who marked nothing."""


@dataclass(frozen=True, slots=True)
class Answers:
    """All that a person said.

    ``given`` holds answers by finding id, age, sex, strength (0 to 10) and since (days) among them.
    ``pain`` holds the painted zones of each side that was seen; a side left out was not asked.
    """

    given: Mapping[str, Given] = field(default_factory=dict)
    pain: Mapping[Side, frozenset[str]] = field(default_factory=dict)
    worst: str | None = None
    since_words: str | None = None
    notes: str | None = None

    def answer(self, finding: str, value: Given | None) -> "Answers":
        """Give the same answers with one changed, or taken back by None."""
        rest = {name: given for name, given in self.given.items() if name != finding}
        return replace(self, given=rest if value is None else {**rest, finding: value})

    @property
    def painted(self) -> frozenset[str]:
        """All painted zones of any side."""
        return frozenset().union(*self.pain.values())

    @property
    def map_seen(self) -> bool:
        """Tell whether both legs were looked at, so that an unpainted zone is free of pain."""
        return bool(self.pain.get("unsaid")) or {"left", "right"} <= self.pain.keys()

    def paints(self) -> dict[Side, Paint]:
        """Give the sides that muscles are weighed for: each painted leg, with pain of unsaid side counted for it."""
        unsaid = self.pain.get("unsaid", frozenset())
        sides: dict[Side, Paint] = {
            side: Paint(zones | unsaid, seen=True)
            for side in SIDES
            if side != "unsaid" and (zones := self.pain.get(side))
        }
        return sides or ({"unsaid": Paint(unsaid, seen=True)} if unsaid else {})


def atoms(base: RuleBase, answers: Answers) -> frozenset[str]:
    """Give every atom that answers give: of findings, of cuts and options, of zones, of the sides."""
    return frozenset(atom for name, answer in _named(base, answers) for atom in atoms_of(name, answer))


def _named(base: RuleBase, answers: Answers) -> Iterator[tuple[str, Answer]]:
    painted = answers.painted
    shown = frozenset(implied for zone in painted for implied in base.zone[zone].implies)
    yield from ((implied, "yes") for implied in sorted(shown))
    for finding_id, value in answers.given.items():
        finding = base.finding[finding_id]
        if finding_id in shown:
            continue
        if finding.kind == "yes-no":
            yield finding_id, _ANSWER[value]
        elif finding.kind == "number" and isinstance(value, float | int):
            for name in base.names_of(finding_id):
                yield name, "yes" if base.vocabulary.cuts[name].holds(value) else "no"
        else:
            for name in base.names_of(finding_id):
                yield name, "not-sure" if value == "not-sure" else "yes" if name.endswith(f"={value}") else "no"
    for zone in base.zone:
        if zone in painted:
            yield zone, "yes"
        elif answers.map_seen:
            yield zone, "no"
    left, right = answers.pain.get("left"), answers.pain.get("right")
    if left is not None and right is not None and not answers.pain.get("unsaid"):
        yield BOTH_LEGS, "yes" if left and right else "no"
        yield ONE_LEG_ONLY, "yes" if bool(left) != bool(right) else "no"


def contradictions(base: RuleBase, answers: Answers) -> tuple[tuple[str, str], ...]:
    """Find pairs of findings whose answers cannot both be so, by implication or exclusion; each pair once."""
    pairs: set[tuple[str, str]] = set()
    yes = {name for name, value in answers.given.items() if value == "yes"}
    no = {name for name, value in answers.given.items() if value == "no"}
    for finding in base.knowledge.findings:
        if finding.id not in yes:
            continue
        others = [other for other in _implied(base, finding.implies) if other in no]
        others += [other for other in finding.excludes if other in yes]
        pairs.update((min(finding.id, other), max(finding.id, other)) for other in others)
    return tuple(sorted(pairs))


def _implied(base: RuleBase, ids: Iterable[str]) -> Iterator[str]:
    for finding in ids:
        yield finding
        yield from _implied(base, base.finding[finding].implies)


def days_of(text: str) -> float | None:
    """Read a duration such as ``3 weeks`` in days, or None when it is not one."""
    match = _DURATION.fullmatch(text.strip())
    return round(float(match[1]) * _DAYS[match[2].lower()], 2) if match else None
