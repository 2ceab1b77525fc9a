"""Case files: people with a known outcome, as an answer file with source, narrative and what was expected.

What the story does not mention counts as no (as "none of these" on every list); self-tests not mentioned were not done.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any, Final

import msgspec

from rules.answer_file import answer_document, answers_of
from rules.answers import Answers, Given, Side
from rules.case import Case
from rules.compile import RuleBase
from rules.decoding import Decoder
from rules.errors import AnswersError, Problem, nearest
from rules.reading import Document
from rules.schema import LEVELS, Level, Record

_OWN_KEYS: Final = ("id", "source", "narrative", "expected", "note")
_UNTOLD: Final[dict[str, Given]] = {"strength": 5.0, "age": 45.0, "sex": "not-sure", "since": 28.0}
"""What is taken where a story is silent on what the first forms always ask: moderate pain, an adult, four weeks."""


class Expected(Record):
    """What is known of the outcome. ``conditions`` and ``muscles`` are acceptable ids; a muscle may be a group's name.

    ``tier`` is the reference urgency, ``lowest`` and ``highest`` the acceptable ones; without ``highest``, one above.
    """

    diagnosis: str
    tier: Level
    lowest: Level
    highest: Level | None = None
    conditions: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()

    @property
    def levels(self) -> tuple[int, int, int]:
        """Give lowest, reference and highest acceptable level as numbers."""
        tier = LEVELS.index(self.tier)
        highest = min(tier + 1, len(LEVELS) - 1) if self.highest is None else LEVELS.index(self.highest)
        return LEVELS.index(self.lowest), tier, highest


@dataclass(frozen=True, slots=True)
class KnownCase:
    """A case as told, and as answered once the untold counts as no."""

    id: str
    told: Answers
    answers: Answers
    expected: Expected

    @property
    def fold(self) -> int:
        """Give the half the case belongs to: parity of the SHA-256 of its id. Weights are set on fold 0 only."""
        return sha256(self.id.encode()).digest()[-1] % 2


def read_cases(base: RuleBase, folder: Path) -> tuple[KnownCase, ...]:
    """Read every case file below a folder, or one file. Raise `AnswersError` with the problems of all files."""
    paths = sorted(folder.rglob("*.yaml")) if folder.is_dir() else [folder]
    problems: list[Problem] = []
    cases = []
    for path in paths:
        try:
            cases.append(_read_case(base, path))
        except AnswersError as error:
            problems += error.problems
    if not paths:
        problems.append(Problem(str(folder), 1, 1, "holds no case files.", "Name a folder with *.yaml files."))
    if problems:
        raise AnswersError(problems)
    return tuple(cases)


def with_doubts(base: RuleBase, case: KnownCase, count: int) -> Answers:
    """Turn so many danger answers that were not told into not sure, drawn by the id of the case."""
    asked = Case(base, case.answers)
    untold = [
        name
        for name in base.finding
        if name in base.danger_findings
        and base.finding[name].kind == "yes-no"
        and name not in case.told.given
        and asked.posed(name)
    ]
    answers = case.answers
    for name in Random(case.id).sample(untold, min(count, len(untold))):
        answers = answers.answer(name, "not-sure")
    return complete(base, answers)


def complete(base: RuleBase, told: Answers) -> Answers:
    """Answer what was not told: no to every posed row of every list, follow-ups too; both legs were seen."""
    seen: dict[Side, frozenset[str]] = {"left": frozenset(), "right": frozenset(), **told.pain}
    answers = replace(told, pain=seen)
    for name, value in _UNTOLD.items():
        if name not in told.given:
            answers = answers.answer(name, value)
    tested = {test.fills for test in base.knowledge.self_tests}
    rows = [row for screen in base.knowledge.screens for row in screen.rows if row not in tested]
    given = dict(answers.given)
    while True:
        case = Case(base, replace(answers, given=given))
        fresh = [r for r in rows if base.finding[r].kind == "yes-no" and case.ready(r) and not case.answered(r)]
        if not fresh:
            return replace(answers, given=given)
        given |= {row: base.untold(row) for row in fresh}


def _read_case(base: RuleBase, path: Path) -> KnownCase:
    document = answer_document(path)
    problems: list[Problem] = []
    expected = _expected(base, document, problems)
    try:
        told = answers_of(base, document, _OWN_KEYS)
    except AnswersError as error:
        problems += error.problems
    if problems or expected is None:
        raise AnswersError(problems)
    named = document.top.value.get("id")
    return KnownCase(str(named.value) if named else path.stem, told, complete(base, told), expected)


def _expected(base: RuleBase, document: Document, problems: list[Problem]) -> Expected | None:
    top: dict[str, Any] = document.top.value if isinstance(document.top.value, dict) else {}
    if "expected" not in top:
        problems.append(document.problem((), "the key 'expected' is missing.", "Say what is known of the outcome."))
        return None
    expected = Decoder(document, problems).record(Expected, top["expected"], ("expected",))
    if expected is None:
        return None
    problems += _unknown(base, document, expected)
    members = {group.id: group.members for group in base.knowledge.muscle_groups}
    muscles = (muscle for name in expected.muscles for muscle in members.get(name, (name,)))
    return msgspec.structs.replace(expected, muscles=tuple(dict.fromkeys(muscles)))


def _unknown(base: RuleBase, document: Document, expected: Expected) -> Iterator[Problem]:
    known = {
        "conditions": {*base.condition, *base.concern},
        "muscles": {*base.muscle, *(group.id for group in base.knowledge.muscle_groups)},
    }
    for field, ids in known.items():
        for number, name in enumerate(getattr(expected, field)):
            if name not in ids:
                yield document.problem(("expected", field, number), f"'{name}' is not known.", nearest(name, ids))
