"""The answer file: one YAML form for terminal, paper and tests. Read with every problem at once.

    legwise: 1
    about: {age: 44, sex: female}
    pain: {left: [calf-upper-inner, arch], right: [], worst: arch, since: 3 weeks, strength: 6}
    answers: {night-cramps: yes, calf-swelling: no, recent-injury: not-sure}
    otherwise_no: [whole-body]
    notes: free text, shown to the clinician, never reasoned over

``otherwise_no`` names lists that were read whole: "none of these" holds for every row of them
without an answer of its own. ``made`` is what a report adds to the file it carries; it is no answer.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from rules.answers import SIDES, Answers, Given, Side, contradictions, days_of
from rules.case import Case
from rules.compile import RuleBase
from rules.errors import AnswersError, Problem, nearest
from rules.reading import Document, Node, Path_, Unreadable, read_file, read_text
from rules.schema import Finding

MOST_BYTES: Final = 1_000_000
_KEYS: Final = ("legwise", "about", "pain", "answers", "otherwise_no", "notes", "made")
_YES_NO: Final = ("yes", "no", "not-sure")
_LONGEST_NOTES: Final = 20_000
_ALL: Final = "'legwise questions' prints all of them."


def read_answers(base: RuleBase, path: Path) -> Answers:
    """Read an answer file of at most 1 MB. Raise `AnswersError` with every problem."""
    return _Reader(base, answer_document(path)).read()


def answer_document(path: Path) -> Document:
    """Read the YAML of an answer file of at most 1 MB. Raise `AnswersError` when it is not readable."""
    try:
        return read_file(path, str(path), MOST_BYTES)
    except Unreadable as unreadable:
        raise AnswersError([unreadable.problem]) from None


def answers_from(base: RuleBase, content: bytes, name: str) -> Answers:
    """Read an answer file from bytes, for example of standard input. Raise `AnswersError` with every problem."""
    try:
        document = read_text(content, name)
    except Unreadable as unreadable:
        raise AnswersError([unreadable.problem]) from None
    return _Reader(base, document).read()


def known_answers(base: RuleBase, content: str, name: str) -> tuple[Answers, int]:
    """Read answers of another day; tell how many lines the rule base of today does not know and leaves out."""
    try:
        return answers_from(base, content.encode(), name), 0
    except AnswersError as error:
        unknown = {problem.line for problem in error.problems}
    lines = enumerate(content.splitlines(keepends=True), start=1)
    known = "".join(line for number, line in lines if number not in unknown)
    return answers_from(base, known.encode(), name), len(unknown)


def answers_of(base: RuleBase, document: Document, others: tuple[str, ...]) -> Answers:
    """Read the answers in a document that also holds ``others``, keys of somebody else. Raise `AnswersError`."""
    return _Reader(base, document, others).read()


class _Reader:
    """Reads one document; problems gather until the end."""

    def __init__(self, base: RuleBase, document: Document, others: tuple[str, ...] = ()) -> None:
        self.base = base
        self.document = document
        self.others = others
        self.problems: list[Problem] = []
        self.given: dict[str, Given] = {}
        self.pain: dict[Side, frozenset[str]] = {}

    def read(self) -> Answers:
        top = self.document.top
        if not isinstance(top.value, dict):
            hint = "Print one to fill in with 'legwise questions'."
            raise AnswersError([self.document.problem((), "an answer file is a mapping with names.", hint)])
        parts: dict[str, Node] = top.value
        for key in parts.keys() - {*_KEYS, *self.others}:
            self._note((key,), f"'{key}' is not known in an answer file.", nearest(key, _KEYS))
        version = parts.get("legwise")
        if version is None or version.plain() != 1:
            self._note(("legwise",), "the first line says which form this is.", "Write 'legwise: 1'.")
        self._about(self._mapping(parts, "about"))
        worst, since_words = self._pain(self._mapping(parts, "pain"))
        for name, node in self._mapping(parts, "answers").items():
            self._answer(name, node, ("answers", name))
        answers = Answers(self.given, self.pain, worst, since_words, self._notes(parts.get("notes")))
        answers = self._otherwise_no(parts.get("otherwise_no"), answers)
        self._contradictions(answers)
        if self.problems:
            raise AnswersError(self.problems)
        return answers

    def _mapping(self, parts: Mapping[str, Node], key: str) -> dict[str, Node]:
        node = parts.get(key)
        if node is None or node.value is None:
            return {}
        if not isinstance(node.value, dict):
            self._note((key,), f"'{key}' holds names with values.", f"Write '{key}: {{name: value}}'.")
            return {}
        return dict(node.value)

    def _about(self, about: dict[str, Node]) -> None:
        for name, node in about.items():
            if name in ("age", "sex") and name in self.base.finding:
                self._answer(name, node, ("about", name))
            else:
                self._note(("about", name), f"'{name}' is not known here.", nearest(name, ("age", "sex")))

    def _pain(self, pain: dict[str, Node]) -> tuple[str | None, str | None]:
        worst: str | None = None
        since_words: str | None = None
        for name, node in pain.items():
            match name:
                case "left" | "right" | "unsaid" if node.value is None:
                    pass
                case "left" | "right" | "unsaid":
                    self.pain[name] = frozenset(self._zones(node, ("pain", name)))
                case "worst":
                    worst = next(iter(self._zone(node, ("pain", name))), None) if node.value is not None else None
                case "since":
                    since_words = self._since(node)
                case "strength":
                    self._answer(name, node, ("pain", name))
                case _:
                    hint = nearest(name, (*SIDES, "worst", "since", "strength"))
                    self._note(("pain", name), f"'{name}' is not known here.", hint)
        return worst, since_words

    def _zones(self, node: Node, path: Path_) -> Iterator[str]:
        if not isinstance(node.value, list):
            self._note(path, "a side lists its zones.", "Write [] when it does not hurt.")
            return
        for number, item in enumerate(node.value):
            yield from self._zone(item, (*path, number))

    def _zone(self, node: Node, path: Path_) -> Iterator[str]:
        if isinstance(node.value, str) and node.value in self.base.zone:
            yield node.value
        else:
            self._note(
                path,
                f"the zone '{_short(node.plain())}' is not known.",
                nearest(_short(node.plain()), self.base.zone) or _ALL,
            )

    def _since(self, node: Node) -> str | None:
        if node.value is None:
            return None
        days = days_of(str(node.value))
        if node.value == "not-sure":
            self.given["since"] = "not-sure"
        elif days is None:
            self._note(
                ("pain", "since"), f"'{_short(node.plain())}' is not a length of time.", "Write '3 weeks' or '2 days'."
            )
        else:
            self._number(self.base.finding["since"], days, ("pain", "since"))
            return str(node.value)
        return None

    def _answer(self, name: str, node: Node, path: Path_) -> None:
        finding = self.base.finding.get(name)
        if finding is None:
            self._note(path, f"the finding '{name}' is not known.", nearest(name, self.base.finding) or _ALL)
        elif node.value is None:
            pass
        elif node.value == "not-sure":
            self.given[name] = "not-sure"
        elif finding.kind == "yes-no":
            self._one_of(finding, node, path, _YES_NO)
        elif finding.kind == "choice":
            self._one_of(finding, node, path, tuple(finding.options or ()))
        elif isinstance(node.value, int | float) and not isinstance(node.value, bool):
            self._number(finding, float(node.value), path)
        else:
            self._note(
                path, f"'{name}' is a number in {finding.unit}, not '{_short(node.plain())}'.", "Or write not-sure."
            )

    def _one_of(self, finding: Finding, node: Node, path: Path_, allowed: tuple[str, ...]) -> None:
        if node.value in allowed:
            self.given[finding.id] = node.value
        else:
            hint = f"Write one of: {', '.join(dict.fromkeys((*allowed, 'not-sure')))}."
            self._note(path, f"'{finding.id}' cannot be '{_short(node.plain())}'.", hint)

    def _number(self, finding: Finding, value: float, path: Path_) -> None:
        if finding.lowest is not None and finding.highest is not None and finding.lowest <= value <= finding.highest:
            self.given[finding.id] = value
        else:
            bounds = f"{finding.lowest:g} to {finding.highest:g} {finding.unit}"
            self._note(path, f"'{finding.id}' of {value:g} {finding.unit} cannot be.", f"It goes from {bounds}.")

    def _otherwise_no(self, node: Node | None, answers: Answers) -> Answers:
        if node is None or node.value is None:
            return answers
        if not isinstance(node.value, list):
            self._note(("otherwise_no",), "this lists screens that were read whole.", "Write [ ... ].")
            return answers
        screens = {screen.id: screen for screen in self.base.knowledge.screens}
        named = []
        for number, item in enumerate(node.value):
            if isinstance(item.value, str) and item.value in screens:
                named.append(screens[item.value])
            else:
                hint = nearest(_short(item.plain()), screens) or _ALL
                self._note(("otherwise_no", number), f"the screen '{_short(item.plain())}' is not known.", hint)
        return rest_is_no(self.base, answers, [row for screen in named for row in screen.rows])

    def _contradictions(self, answers: Answers) -> None:
        """Refuse answers that cannot both be so, unless one of them alarms: then that one holds."""
        for one, other in contradictions(self.base, answers):
            if not {one, other} & self.base.danger_findings:
                first = self.document.problem(("answers", one), "")
                message = f"'{one}' and '{other}' cannot both be so; the other stands in line {first.line}."
                self._note(("answers", other), message, "Change one of them.")

    def _notes(self, node: Node | None) -> str | None:
        if node is None or node.value is None:
            return None
        if isinstance(node.value, dict | list):
            self._note(("notes",), "notes are text.", "Write 'notes: |' and the text below it, indented.")
            return None
        if len(str(node.value)) > _LONGEST_NOTES:
            self._note(("notes",), f"notes are longer than {_LONGEST_NOTES} characters.", "Shorten them.")
        return str(node.value)

    def _note(self, path: Path_, message: str, hint: str | None = None) -> None:
        self.problems.append(self.document.problem(path, message, hint))


def rest_is_no(base: RuleBase, answers: Answers, rows: Iterable[str]) -> Answers:
    """Give "none of these" to every posed row that has no answer yet; a number or a choice has no such answer.

    Follow-ups wait for the answer they hang on. What follows from another answer, such as nearly fainted from fainted,
    is not denied by it.
    """
    plain = [row for row in rows if base.finding[row].kind == "yes-no"]
    while True:
        case = Case(base, answers)
        still = [row for row in plain if not case.answered(row) and case.posed(row)]
        if not still:
            return answers
        now = [row for row in still if case.ready(row)] or still
        answers = replace(answers, given={**answers.given, **{row: base.untold(row) for row in now}})


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:37] + "..."
