"""One row at a time: a row as a question, a plainer question after "not sure", a self-test."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from engine.interview import Ask
from legwise.asked import SKIP, UNSURE, YES_NO, meaning_of, options_of, put
from legwise.prompts import Choice, Heading, Option, Prompts, SelfTest
from legwise.talk import Talk

_SKIP_TEST: Final = Option("skip", "Skip this test", SKIP.typed)
_SKIP_ALL: Final = Option("skip all", "Leave out every test", ("skip all", "skip all tests", "skip the rest"))


@dataclass(frozen=True, slots=True)
class Row:
    """One row alone, as a question."""

    row: str
    asked: Ask | None = None
    note: str = ""

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Ask for yes, no or not sure; the first not sure on a danger opens a plainer question."""
        finding = talk.base.finding[self.row]
        heading = Heading("Once more", notes=(self.note,) if self.note else ())
        if self.asked is not None:
            heading = heading_of(talk, self.asked)
            talk = talk.with_list(self.asked)
        may_skip = self.asked is not None and not self.asked.binding
        answer = put(prompts, talk.base, finding, None, talk.given(self.row), heading, may_skip)
        if answer == "skip":
            return replace(talk, answers=talk.answers.answer(self.row, None), passed=talk.passed | {self.row})
        if answer == "not-sure" and finding.ask_again and self.row in talk.base.danger_findings:
            talk = replace(talk, answers=talk.answers.answer(self.row, None))
            return replace(talk, ahead=(Again(self.row), *talk.ahead))
        return replace(talk, answers=talk.answers.answer(self.row, answer))


@dataclass(frozen=True, slots=True)
class Again:
    """The plainer question after a first "not sure" on a danger, with a way to check; its answer counts."""

    row: str

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Ask, and take whatever is said."""
        finding = talk.base.finding[self.row]
        heading = Heading("A way to check", notes=(f"You were not sure: {finding.row or finding.says}.",))
        kept = talk.given(self.row) if again else None
        answer = put(prompts, talk.base, finding, finding.ask_again, kept, heading)
        return replace(talk, answers=talk.answers.answer(self.row, answer))


@dataclass(frozen=True, slots=True)
class SelfTestStep:
    """One test that a person can do on themself; it may be skipped."""

    asked: Ask

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Show the steps, when to stop and what to look for; then ask what came of it."""
        row = self.asked.rows[0]
        heading = heading_of(talk, self.asked)
        if any(put.stage == "self-test" and put.rows != self.asked.rows for put in talk.lists):
            heading = replace(heading, intro="")
        talk = talk.with_list(self.asked)
        test = next(test for test in talk.base.knowledge.self_tests if test.fills == row)
        finding = talk.base.finding[row]
        found = YES_NO if finding.kind == "yes-no" else (*options_of(finding), UNSURE)
        form = Choice(
            test.record,
            (*found, _SKIP_TEST, _SKIP_ALL),
            partial(meaning_of, talk.base, finding),
            heading,
            talk.given(row),
            SelfTest(test.name, test.steps, test.stop),
        )
        answer = prompts.choose(form)
        if answer == "skip all":
            return replace(talk, answers=talk.answers.answer(row, None), passed=talk.passed | self._tests(talk))
        talk = replace(talk, passed=talk.passed - {row, *self.asked.sheets})
        if answer == "skip":
            return replace(talk, answers=talk.answers.answer(row, None), passed=talk.passed | {row})
        return replace(talk, answers=talk.answers.answer(row, answer))

    def _tests(self, talk: Talk) -> frozenset[str]:
        return frozenset(screen.id for screen in talk.base.knowledge.screens if screen.stage == "self-test")


def heading_of(talk: Talk, asked: Ask) -> Heading:
    """Give the heading of a list, that of its first screen: how far the questions have come, what it is about."""
    screen = talk.screen(asked.sheets[0])
    return Heading(screen.title, talk.progress(asked), screen.intro or "")
