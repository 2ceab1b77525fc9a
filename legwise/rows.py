"""One row at a time: a row as a question, a plainer question after "not sure", a self-test; the heading of a list."""

from dataclasses import dataclass, replace
from typing import Final

from engine.interview import Ask
from legwise.asked import ask_value, ask_yes_no, choices_of, explain, option_of
from legwise.line import NOT_SURE, read_until, say, title
from legwise.talk import Talk
from rules.answers import Given

_SKIP: Final = ("", "k", "skip")
_SKIP_ALL: Final = ("skip all", "skip all tests", "skip the rest")
_TEST: Final[dict[str, Given]] = {
    **dict.fromkeys(("y", "yes"), "yes"),
    **dict.fromkeys(("n", "no"), "no"),
    **dict.fromkeys(NOT_SURE, "not-sure"),
    **dict.fromkeys(_SKIP, "skip"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row alone, as a question."""

    row: str
    asked: Ask | None = None
    note: str = ""

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask for yes, no or not sure; the first not sure on a danger opens a plainer question."""
        finding = talk.base.finding[self.row]
        if self.asked is not None and talk.number(self.asked) > len(talk.lists):
            head(talk, self.asked)
            talk = talk.with_list(self.asked)
        else:
            say()
            if self.asked is not None and talk.singly.intersection(self.asked.sheets):
                left = len(self.asked.rows)
                say(f"One by one, {left} to go:" if left > 1 else "The last one:")
        if self.note:
            say(self.note)
        answer = ask_value(talk.base, finding, keep=talk.given(self.row))
        if answer == "not-sure" and finding.ask_again and self.row in talk.base.danger_findings:
            talk = replace(talk, answers=talk.answers.answer(self.row, None))
            return replace(talk, ahead=(Again(self.row), *talk.ahead))
        return replace(talk, answers=talk.answers.answer(self.row, answer))


@dataclass(frozen=True, slots=True)
class Again:
    """The plainer question after a first "not sure" on a danger, with a way to check; its answer counts."""

    row: str

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask, and take whatever is said."""
        finding = talk.base.finding[self.row]
        say()
        say(f"You were not sure: {finding.row or finding.says}.")
        answer = ask_yes_no(talk.base, finding, finding.ask_again, talk.given(self.row) if again else None)
        return replace(talk, answers=talk.answers.answer(self.row, answer))


@dataclass(frozen=True, slots=True)
class SelfTestStep:
    """One test that a person can do on themself; it may be skipped."""

    asked: Ask

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Show the steps, when to stop and what to look for; then ask what came of it."""
        row = self.asked.rows[0]
        head(talk, self.asked)
        talk = talk.with_list(self.asked)
        say("Type skip all to leave out every test.")
        say()
        test = next(test for test in talk.base.knowledge.self_tests if test.fills == row)
        say(f"Test: {test.name}")
        for number, step in enumerate(test.steps, start=1):
            say(step, f"{number:>3}. ")
        say(test.stop)
        say()
        say(test.record)

        explained = talk.base.finding[row]
        choices = explained.kind == "choice"
        wanted = choices_of(explained) if choices else "y, n, s not sure"
        hint = f"Type {wanted}, for what you found. Type skip if you do not want to do this test."
        hint = f"{hint} Type skip all to leave out every test."

        def understand(typed: str) -> Given | None:
            if typed in _SKIP_ALL:
                return "skip all"
            if choices and typed not in _SKIP:
                return option_of(explained, typed)
            return _TEST.get(typed)

        answer: Given = read_until(f"{wanted}, or skip", understand, hint, lambda: explain(talk.base, explained))
        if answer == "skip all":
            tests = {screen.id for screen in talk.base.knowledge.screens if screen.stage == "self-test"}
            return replace(talk, answers=talk.answers.answer(row, None), passed=talk.passed | tests)
        talk = replace(talk, passed=talk.passed - {row, *self.asked.sheets})
        if answer == "skip":
            return replace(talk, answers=talk.answers.answer(row, None), passed=talk.passed | {row})
        return replace(talk, answers=talk.answers.answer(row, answer))


def head(talk: Talk, ask: Ask) -> None:
    """Show the heading of a list, that of its first screen: how far the questions have come, what it is about."""
    screen = talk.screen(ask.sheets[0])
    title(screen.title, talk.progress(ask))
    if screen.intro:
        say(screen.intro)
    say()
