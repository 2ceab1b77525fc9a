"""The lists: rows shown together, each with a mark of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from engine.interview import Ask
from legwise.asked import meaning_of
from legwise.prompts import Group, Line, Mark, Prompts, Rows
from legwise.rows import Again, Row, SelfTestStep, heading_of
from legwise.talk import Step, Talk
from rules.answers import Answers

_PURPOSE: Final = {
    "course": "This list tells whether it goes as it should.",
    "danger": "This list looks for signs and facts that decide how soon you need help.",
    "before-press": "This list finds reasons not to press, stretch or load your leg.",
    "checklist": "This list helps to tell apart what may be behind your pain.",
}
_LOSS: Final = {"before-press": "Without it, the report may leave out pressing and stretching."}


def list_step(talk: Talk, asked: Ask) -> Step:
    """Give the step that the planner's list calls for: a test, one row alone, or all rows together."""
    if asked.stage == "self-test":
        return SelfTestStep(asked)
    return Row(asked.rows[0], asked) if len(asked.rows) == 1 else Whole(asked)


@dataclass(frozen=True, slots=True)
class Whole:
    """The rows of a list together; on a danger list nothing counts as answered unless it was.

    Short screens of one stage make one list, each under its own heading.
    """

    asked: Ask

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Ask for a mark on every row; a row of danger marked not sure comes once more, in plainer words."""
        asked = self._still(talk)
        heading = heading_of(talk, asked)
        loss = _LOSS.get(asked.stage, "")
        marks = prompts.tick(Rows(heading, _groups(talk, asked), asked.binding, _PURPOSE[asked.stage], loss))
        talk = talk.with_list(asked)
        if marks is None:
            return replace(talk, passed=talk.passed.union(asked.sheets))
        doubtful = [row for row, mark in marks.items() if mark == "not-sure" and _opens_plainer(talk, row)]
        answers = marked(talk, marks)
        for row in doubtful:
            answers = answers.answer(row, None)
        ahead: tuple[Step, ...] = (*map(Again, doubtful), *talk.ahead)
        return replace(talk, answers=answers, passed=talk.passed.difference(asked.sheets), ahead=ahead)

    def noted(self, talk: Talk, marks: Mapping[str, Mark]) -> Talk:
        """Give the talk with the marks of the list so far, so that a list which was begun can be come back to."""
        return replace(talk.with_list(self.asked), answers=marked(talk, marks))

    def _still(self, talk: Talk) -> Ask:
        """Leave out rows that answers on earlier lists made needless, for who comes back."""
        case = talk.case
        rows = tuple(row for row in self.asked.rows if case.answered(row) or case.posed(row))
        return replace(self.asked, rows=rows or self.asked.rows)


def _groups(talk: Talk, asked: Ask) -> tuple[Group, ...]:
    groups: list[Group] = []
    for screen in map(talk.screen, asked.sheets):
        lines = tuple(_line(talk, row) for row in asked.rows if row in screen.rows)
        first = screen.id == asked.sheets[0]
        if lines:
            groups.append(Group(lines, "" if first else screen.title, "" if first else screen.intro or ""))
    return tuple(groups)


def marked(talk: Talk, marks: Mapping[str, Mark]) -> Answers:
    """Take marks as answers; a first "not sure" on a danger is not one yet."""
    answers = talk.answers
    for row, mark in marks.items():
        if mark == "yes":
            answers = answers.answer(row, talk.base.told(row))
        elif mark == "no":
            answers = answers.answer(row, talk.base.untold(row))
        elif not _opens_plainer(talk, row):
            answers = answers.answer(row, "not-sure")
    return answers


def _opens_plainer(talk: Talk, row: str) -> bool:
    return bool(talk.base.finding[row].ask_again) and row in talk.base.danger_findings


def _line(talk: Talk, row: str) -> Line:
    finding, said = talk.base.finding[row], talk.given(row)
    kept: Mark | None = None
    if said is not None:
        kept = "yes" if said == talk.base.told(row) else "no" if said == talk.base.untold(row) else "not-sure"
    return Line(row, finding.row or finding.says, partial(meaning_of, talk.base, finding), kept)
