"""The forms of the line interview: about you, the map of pain, and the rows of a screen."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final, Protocol

import click

from rules.answers import Answers, Given, Side, days_of
from rules.case import Case
from rules.compile import RuleBase
from rules.schema import Finding, Screen
from rules.why import why_asked

_WIDTH: Final = 78
_ANSWERS: Final[dict[str, Given | None]] = {
    "y": "yes",
    "yes": "yes",
    "n": "no",
    "no": "no",
    "s": "not-sure",
    "not sure": "not-sure",
    "not-sure": "not-sure",
}


class Back(Exception):
    """The person wants the form before this one."""


class Leave(Exception):
    """The person wants to stop here."""


class Form(Protocol):
    """Something to fill in: takes the answers so far and gives them with its own."""

    def ask(self, answers: Answers, again: bool) -> Answers:
        """Ask; ``again`` when the person came back to it."""


class AboutForm:
    """Age and sex."""

    def __init__(self, base: RuleBase) -> None:
        self.base = base

    def ask(self, answers: Answers, again: bool) -> Answers:
        """Ask for age and sex; each may be left as not sure."""
        _title("About you")
        for name in ("age", "sex"):
            if again or name not in answers.given:
                answers = answers.answer(name, _ask_value(self.base, self.base.finding[name]))
        return answers


class MapForm:
    """Where it hurts, on which leg, the worst spot, since when and how bad."""

    def __init__(self, base: RuleBase) -> None:
        self.base = base

    def ask(self, answers: Answers, again: bool) -> Answers:
        """Ask for the zones of each leg by numbers."""
        _title("Where it hurts")
        zones = [zone.id for zone in self.base.knowledge.zones]
        number = 0
        for region in self.base.knowledge.regions:
            click.echo(f"\n  {region.says[:1].upper()}{region.says[1:]}")
            for zone in (z for z in self.base.knowledge.zones if z.region == region.id):
                number += 1
                _hanging(f"{number:>4}  ", zone.says)
        ordered = [z.id for r in self.base.knowledge.regions for z in self.base.knowledge.zones if z.region == r.id]
        pain: dict[Side, frozenset[str]] = {}
        click.echo("\nType the numbers of every place that hurts, or none.")
        for side in ("left", "right"):
            chosen = _ask_numbers(f"Your {side.upper()} leg", len(zones), "Type numbers such as 17 20, or none.")
            pain[side] = frozenset(ordered[n - 1] for n in chosen)
        answers = replace(answers, pain=pain, worst=self._worst(ordered, pain))
        answers = self._since(answers)
        return answers.answer("strength", _ask_value(self.base, self.base.finding["strength"]))

    def _worst(self, ordered: list[str], pain: dict[Side, frozenset[str]]) -> str | None:
        painted = frozenset().union(*pain.values())
        if len(painted) < 2:
            return next(iter(painted), None)
        while True:
            typed = _read("Which of these hurts most? Type its number, or s for not sure")
            if typed in ("s", "not sure"):
                return None
            if typed.isdigit() and 0 < int(typed) <= len(ordered) and ordered[int(typed) - 1] in painted:
                return ordered[int(typed) - 1]
            click.echo("Type the number of a place that you named.")

    def _since(self, answers: Answers) -> Answers:
        while True:
            typed = _read("Since when? Such as 2 days, 3 weeks, 5 months; s for not sure")
            if typed in ("s", "not sure", "not-sure"):
                return replace(answers.answer("since", "not-sure"), since_words=None)
            days = days_of(typed)
            highest = self.base.finding["since"].highest
            if days is not None and highest is not None and days <= highest:
                return replace(answers.answer("since", days), since_words=typed)
            click.echo("Type a number and hours, days, weeks, months or years.")


class RowsForm:
    """The rows of a screen, shown together; a danger screen takes no row as answered unless it was."""

    def __init__(self, base: RuleBase, screen: Screen, rows: tuple[str, ...], one_by_one: bool = False) -> None:
        self.base = base
        self.screen = screen
        self.rows = rows
        self.one_by_one = one_by_one

    def ask(self, answers: Answers, again: bool) -> Answers:
        """Ask for the rows that have no answer, or all of them when the person came back."""
        case = Case(self.base, answers)
        rows = [row for row in self.rows if again or self.one_by_one or not case.answered(row)]
        _title(self.screen.title)
        if self.screen.intro and not self.one_by_one:
            click.echo(click.wrap_text(self.screen.intro, _WIDTH) + "\n")
        if self.screen.stage == "self-test":
            return self._tests(answers, rows)
        if self.one_by_one or len(rows) == 1:
            return self._each(answers, rows)
        return self._together(answers, rows)

    def _together(self, answers: Answers, rows: list[str]) -> Answers:
        for number, row in enumerate(rows, start=1):
            finding = self.base.finding[row]
            said = answers.given.get(row)
            marks: dict[Given | None, str] = {"not-sure": "  [not sure]", self.base.told(row): "  [true]"}
            _hanging(f"{number:>4}  ", (finding.row or finding.says) + marks.get(said, ""))
        click.echo("\nType the numbers that are true, such as 2 5. Not sure of 5? Type 5?")
        click.echo("None of them: none.  What 3 means and why it is asked: ?3")
        while True:
            typed = _read("True for you")
            if self._explained(typed, rows):
                continue
            if not self._binding and typed in ("", "skip"):
                return answers
            chosen = _chosen(typed, len(rows))
            if chosen is not None:
                break
            click.echo("Type numbers from the list, or none.")
        for number, answer in chosen.items():
            row = rows[number - 1]
            answers = self._settle(answers, row, self.base.told(row) if answer == "yes" else answer)
        rest = [row for number, row in enumerate(rows, start=1) if number not in chosen]
        if not rest:
            return answers
        if chosen and self._binding and not self._all_no(len(rest)):
            return self._each(answers, rest)
        for row in rest:
            answers = answers.answer(row, self.base.untold(row))
        return answers

    @property
    def _binding(self) -> bool:
        return self.screen.stage == "danger"

    def _all_no(self, count: int) -> bool:
        while True:
            typed = _read(f"And the other {count}: is each of them not true? y, or n to go through them one by one")
            if typed in ("y", "yes", "n", "no"):
                return typed in ("y", "yes")
            click.echo("Type y or n.")

    def _each(self, answers: Answers, rows: Iterable[str]) -> Answers:
        for row in rows:
            finding = self.base.finding[row]
            if self.base.poses.posed(row, Case(self.base, answers).facts):
                answers = self._settle(answers, row, _ask_value(self.base, finding))
        return answers

    def _settle(self, answers: Answers, row: str, answer: Given) -> Answers:
        """Take an answer; the first not sure on a danger opens a plainer question, and the second counts."""
        finding = self.base.finding[row]
        if answer == "not-sure" and finding.ask_again and row in self.base.danger_findings:
            click.echo(f"\n{click.wrap_text(finding.ask_again, _WIDTH)}")
            answer = _ask_answer(self.base, finding)
        return answers.answer(row, answer)

    def _tests(self, answers: Answers, rows: list[str]) -> Answers:
        tests = {test.fills: test for test in self.base.knowledge.self_tests}
        for row in rows:
            test = tests[row]
            click.echo(f"\n{test.name}")
            for number, step in enumerate(test.steps, start=1):
                _hanging(f"{number:>4}. ", step)
            _hanging("Stop: ", test.stop)
            typed = _read("Press Enter when done, or type skip")
            if typed != "skip":
                click.echo(click.wrap_text(test.record, _WIDTH))
                answers = answers.answer(row, _ask_value(self.base, self.base.finding[row]))
        return answers

    def _explained(self, typed: str, rows: list[str]) -> bool:
        match = re.fullmatch(r"\?\s*(\d+)", typed)
        if typed == "?":
            click.echo("Type ? and a number, such as ?3.")
            return True
        if match is None or not 0 < int(match[1]) <= len(rows):
            return False
        _explain(self.base, self.base.finding[rows[int(match[1]) - 1]])
        return True


def _ask_value(base: RuleBase, finding: Finding) -> Given:
    if finding.kind == "yes-no":
        click.echo(f"\n{click.wrap_text(finding.ask, _WIDTH)}")
        return _ask_answer(base, finding)
    hint = f"{finding.lowest:g} to {finding.highest:g}" if finding.kind == "number" else "/".join(finding.options or ())
    while True:
        typed = _read(f"{finding.ask} [{hint}; s for not sure]")
        if typed == "?":
            _explain(base, finding)
            continue
        if typed in ("s", "not sure", "not-sure"):
            return "not-sure"
        for option in finding.options or ():
            if typed and option.startswith(typed):
                return option
        number = _number(typed)
        if number is not None and (finding.lowest or 0) <= number <= (finding.highest or 0):
            return number
        click.echo(f"Type {hint}, or s for not sure.")


def _ask_answer(base: RuleBase, finding: Finding) -> Given:
    while True:
        typed = _read("y yes, n no, s not sure")
        if typed == "?":
            _explain(base, finding)
        elif (answer := _ANSWERS.get(typed)) is not None:
            return answer
        else:
            click.echo("Type y, n or s; ? for what it means and why it is asked.")


def _ask_numbers(question: str, highest: int, hint: str) -> list[int]:
    while True:
        chosen = _chosen(_read(question), highest)
        if chosen is not None and "not-sure" not in chosen.values():
            return list(chosen)
        click.echo(hint)


def _chosen(typed: str, highest: int) -> dict[int, Given] | None:
    """Read numbers, each with a ? where the person is not sure; none gives nothing; None when it cannot be read."""
    if typed in ("none", "0"):
        return {}
    found: dict[int, Given] = {}
    for word in typed.replace(",", " ").split():
        match = re.fullmatch(r"(\d+)(\??)", word)
        if match is None or not 0 < int(match[1]) <= highest:
            return None
        found[int(match[1])] = "not-sure" if match[2] else "yes"
    return found or None


def _explain(base: RuleBase, finding: Finding) -> None:
    why = why_asked(base, finding.id)
    click.echo()
    for label, texts in (
        ("It means: ", [finding.explain or finding.ask]),
        ("It can show a need for help: ", why.dangers),
        ("It helps to tell apart: ", why.explanations),
        ("It decides what may be pressed or stretched: ", why.cautions),
        ("Sources: ", [source.title for source in why.sources[:3]]),
    ):
        if texts:
            _hanging(label, "; ".join(texts), indent=2)
    click.echo()


def _read(question: str) -> str:
    """Read a line, small letters, trimmed. Raise `Back`, `Leave`, or `EOFError` when the input ends."""
    typed = " ".join(input(f"{question}: ").split()).lower()
    if typed in ("b", "back"):
        raise Back
    if typed in ("q", "quit", "stop"):
        raise Leave
    return typed


def _number(typed: str) -> float | None:
    return float(typed) if re.fullmatch(r"\d{1,3}(\.\d)?", typed) else None


def _title(text: str) -> None:
    click.echo(f"\n{text}\n{'-' * min(_WIDTH, len(text))}")


def _hanging(head: str, text: str, indent: int | None = None) -> None:
    inner = " " * (len(head) if indent is None else indent)
    click.echo(click.wrap_text(f"{head}{text}", _WIDTH, initial_indent="", subsequent_indent=inner))
