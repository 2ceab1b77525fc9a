"""What a condition of the YAML means: ``all``, ``any``, ``at_least``, ``score``, ``not`` and ids, and no more.

An id stands for its telling answer: yes, or no for a finding that alarms on no.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from engine.conditions import Condition, Opposite, Tells, Threshold
from rules.errors import nearest
from rules.reading import Path_
from rules.schema import Finding, Knowledge

_CUT: Final = re.compile(r"([a-z0-9-]+) *(>=|<) *(-?[0-9]+(?:\.[0-9]+)?)")
_OPTION: Final = re.compile(r"([a-z0-9-]+)=([a-z0-9-]+)")

BOTH_LEGS: Final = "both-legs"
ONE_LEG_ONLY: Final = "one-leg-only"
TWO_DANGER_ANSWERS: Final = "two-danger-answers"
FOLLOW_UP: Final = "follow-up"
BUILT_IN: Final = {
    BOTH_LEGS: "The pain is in both legs",
    ONE_LEG_ONLY: "The pain is in one leg only",
    TWO_DANGER_ANSWERS: "Two or more danger questions were answered yes or not sure",
    FOLLOW_UP: "This follows up an earlier report",
}
"""What nobody writes down: told by the painted sides, by all urgent and emergency rules, by days since a report."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A number finding against a bound: its atoms are ``age>=60`` or ``age<60``."""

    finding: str
    sign: str
    bound: float

    @property
    def name(self) -> str:
        """Name the cut as facts do."""
        return f"{self.finding}{self.sign}{self.bound:g}"

    def holds(self, value: float) -> bool:
        """Answer the cut for a value, in the unit of the finding."""
        return value >= self.bound if self.sign == ">=" else value < self.bound


def cut_of(text: str) -> Cut | None:
    """Read a cut, or None when the text is not one."""
    match = _CUT.fullmatch(text)
    return Cut(match[1], match[2], float(match[3])) if match else None


@dataclass(slots=True)
class Vocabulary:
    """All names that can stand in a condition, and the answer by which each finding tells."""

    findings: dict[str, Finding]
    plain: frozenset[str]
    cuts: dict[str, Cut] = field(default_factory=dict)

    @classmethod
    def of(cls, knowledge: Knowledge) -> "Vocabulary":
        """Gather the names of a rule base: findings, zones, regions, derived findings, scores, built-in ones."""
        named = (knowledge.zones, knowledge.regions, knowledge.derived, knowledge.scores)
        plain = frozenset(record.id for records in named for record in records) | BUILT_IN.keys()
        return cls({finding.id: finding for finding in knowledge.findings}, plain)

    def options(self, finding: Finding) -> tuple[str, ...]:
        """Name the options of a choice as facts do: ``sex=female``."""
        return tuple(f"{finding.id}={option}" for option in finding.options or ())


Note = Callable[[Path_, str, str | None], None]
"""Takes a path into the condition, what is wrong there, and what to try."""


class ConditionReader:
    """Reads conditions against a vocabulary; what is wrong goes to ``note`` and reads as a finding that nobody has.

    Only a derived finding may be ``negatable``: what it negates then has a name and a statement.
    """

    deepest: Final = 2

    def __init__(self, vocabulary: Vocabulary, note: Note, negatable: bool) -> None:
        self.vocabulary = vocabulary
        self.note = note
        self.negatable = negatable

    def read(self, data: Any, path: Path_ = (), depth: int = 0) -> Condition:
        """Read one condition; ``path`` is where it stands, for problems."""
        if isinstance(data, str):
            return self._leaf(data, path)
        if not isinstance(data, dict):
            return self._wrong(path, "a condition is an id or a group.", "Write an id, or {all: [...]}, {any: [...]}.")
        match sorted(data):
            case ["all"] | ["any"]:
                word = next(iter(data))
                parts = self._parts(data[word], (*path, word), depth)
                return Threshold(len(parts) if word == "all" else 1, parts) if parts else self._empty(path)
            case ["at_least", "of"]:
                return self._counted(data["at_least"], self._parts(data["of"], (*path, "of"), depth), path)
            case ["of", "score"]:
                return self._counted(data["score"], self._worths(data["of"], (*path, "of"), depth), path)
            case ["not"] if self.negatable:
                return Opposite(self.read(data["not"], (*path, "not"), depth))
        words = "all, any, at_least with of, score with of; not, in a derived finding"
        return self._wrong(path, f"a group with the keys {', '.join(map(str, data))}.", f"Use one of: {words}.")

    def _parts(self, data: Any, path: Path_, depth: int) -> tuple[tuple[Condition, int], ...]:
        if not isinstance(data, list):
            self._wrong(path, "a group lists its parts.", "Write [ ... ].")
            return ()
        if depth + 1 > self.deepest:
            self._wrong(path, f"groups go {self.deepest} deep.", "Name the inner group as a derived finding.")
        return tuple((self.read(part, (*path, n), depth + 1), 1) for n, part in enumerate(data))

    def _worths(self, data: Any, path: Path_, depth: int) -> tuple[tuple[Condition, int], ...]:
        parts = []
        for n, part in enumerate(data if isinstance(data, list) else ()):
            if isinstance(part, dict) and sorted(part) == ["points", "when"] and type(part["points"]) is int:
                parts.append((self.read(part["when"], (*path, n, "when"), depth + 1), part["points"]))
            else:
                self._wrong((*path, n), "a line of a score.", "Write {when: ID, points: 1}.")
        return tuple(parts)

    def _counted(self, need: Any, parts: tuple[tuple[Condition, int], ...], path: Path_) -> Condition:
        total = sum(points for _, points in parts)
        if type(need) is not int or not 0 < need <= total or any(points <= 0 for _, points in parts):
            hint = "Points and need are whole numbers from 1."
            return self._wrong(path, f"needs {need} of {total} points, which cannot be.", hint)
        return Threshold(need, parts)

    def _leaf(self, text: str, path: Path_) -> Condition:
        known = self.vocabulary.findings
        if text in self.vocabulary.plain:
            return Tells(text)
        if (finding := known.get(text)) is not None:
            if finding.kind != "yes-no":
                hint = f"Write '{text} >= NUMBER'." if finding.kind == "number" else f"Write '{text}=OPTION'."
                return self._wrong(path, f"'{text}' is a {finding.kind}, not a yes or no.", hint)
            return Tells(text, finding.alarms)
        if (cut := cut_of(text)) is not None:
            return self._cut(cut, path)
        if (match := _OPTION.fullmatch(text)) is not None and match[1] in known:
            options = self.vocabulary.options(known[match[1]])
            return Tells(text) if text in options else self._wrong(path, f"no option '{text}'.", nearest(text, options))
        return self._wrong(path, f"'{text}' is not known here.", nearest(text, {*known, *self.vocabulary.plain}))

    def _cut(self, cut: Cut, path: Path_) -> Condition:
        finding = self.vocabulary.findings.get(cut.finding)
        if finding is None or finding.kind != "number":
            numbers = [f.id for f in self.vocabulary.findings.values() if f.kind == "number"]
            return self._wrong(path, f"'{cut.finding}' is not a number finding.", nearest(cut.finding, numbers))
        lowest, highest = finding.lowest or 0.0, finding.highest or float("inf")
        if not lowest <= cut.bound <= highest:
            return self._wrong(path, f"{cut.name} lies outside {lowest:g} to {highest:g}.", None)
        self.vocabulary.cuts[cut.name] = cut
        return Tells(cut.name)

    def _empty(self, path: Path_) -> Condition:
        return self._wrong(path, "a group has no parts.", "List at least one id.")

    def _wrong(self, path: Path_, message: str, hint: str | None) -> Condition:
        self.note(path, message, hint)
        return Tells("")
