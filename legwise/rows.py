"""One row at a time: a row as a question, a plainer question after "not sure", a self-test."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from legwise.asked import SKIP, UNSURE, YES_NO, meaning_of, options_of, put
from legwise.prompts import Choice, Heading, Option, Prompts, SelfTest
from legwise.talk import Talk

_SKIP_TEST: Final = Option("skip", "Skip this test", SKIP.typed)
_SKIP_ALL: Final = Option("skip all", "Leave out every test", ("skip all", "skip all tests", "skip the rest"))


@dataclass(frozen=True, slots=True)
class Row:
    """One row alone, as a question."""

    row: str
    screen_id: str = ""
    note: str = ""
    joined: tuple[str, ...] = ()

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Ask for yes, no or not sure; the first not sure on a danger opens a plainer question."""
        finding = talk.base.finding[self.row]
        heading = Heading(notes=(self.note,) if self.note else ())
        may_skip = False
        if self.screen_id:
            screens = tuple(dict.fromkeys((self.screen_id, *self.joined)))
            heading = heading_of(talk, screens)
            talk = talk.with_shown(screens)
            may_skip = talk.screen(self.screen_id).stage != "danger"
        answer = put(prompts, talk.base, finding, None, talk.given(self.row), heading, may_skip)
        if answer == "skip":
            passed = talk.passed.union((self.screen_id, *self.joined))
            return replace(talk, answers=talk.answers.answer(self.row, None), passed=passed)
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
        heading = Heading("Not sure? Here is a way to check", notes=(f"{finding.row or finding.says}.",))
        kept = talk.given(self.row) if again else None
        answer = put(prompts, talk.base, finding, finding.ask_again, kept, heading)
        return replace(talk, answers=talk.answers.answer(self.row, answer))


@dataclass(frozen=True, slots=True)
class SelfTestStep:
    """One test that a person can do on themself; it may be skipped."""

    screen_id: str
    row: str

    def ask(self, talk: Talk, prompts: Prompts, again: bool) -> Talk:
        """Show the steps, when to stop and what to look for; then ask what came of it."""
        heading = heading_of(talk, (self.screen_id,))
        if self.screen_id not in talk.shown:
            talk = talk.with_shown((self.screen_id,))
        test = next(test for test in talk.base.knowledge.self_tests if test.fills == self.row)
        finding = talk.base.finding[self.row]
        found = YES_NO if finding.kind == "yes-no" else (*options_of(finding), UNSURE)
        form = Choice(
            test.record,
            (*found, _SKIP_TEST, _SKIP_ALL),
            partial(meaning_of, talk.base, finding),
            heading,
            talk.given(self.row),
            SelfTest(test.name, test.steps, test.stop),
        )
        answer = prompts.choose(form)
        if answer == "skip all":
            tests = {screen.id for screen in talk.base.knowledge.screens if screen.stage == "self-test"}
            return replace(talk, answers=talk.answers.answer(self.row, None), passed=talk.passed | tests)
        talk = replace(talk, passed=talk.passed - {self.screen_id})
        if answer == "skip":
            return replace(talk, answers=talk.answers.answer(self.row, None), seen=talk.seen | {self.row})
        return replace(talk, answers=talk.answers.answer(self.row, answer), seen=talk.seen - {self.row})


def heading_of(talk: Talk, screens: tuple[str, ...]) -> Heading:
    """Give the heading of a list, that of its first screen: how far the questions have come, what it is about."""
    screen = talk.screen(screens[0])
    return Heading(screen.title, talk.progress(screens), screen.intro or "")
