"""One row at a time: a row as a question, a plainer question after "not sure", a self-test; the heading of a list."""

from dataclasses import dataclass, replace
from typing import Final

from legwise.asked import ask_value, ask_yes_no, explain
from legwise.line import NOT_SURE, read_until, say, title
from legwise.talk import Talk
from rules.answers import Given
from rules.schema import Screen

_TEST: Final[dict[str, Given]] = {
    **dict.fromkeys(("y", "yes"), "yes"),
    **dict.fromkeys(("n", "no"), "no"),
    **dict.fromkeys(NOT_SURE, "not-sure"),
    **dict.fromkeys(("", "k", "skip"), "skip"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row alone, as a question."""

    row: str
    screen_id: str = ""
    note: str = ""

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask for yes, no or not sure; the first not sure on a danger opens a plainer question."""
        finding = talk.base.finding[self.row]
        if self.screen_id and self.screen_id not in talk.shown:
            head(talk, talk.screen(self.screen_id))
            talk = replace(talk, shown=with_shown(talk.shown, self.screen_id))
        else:
            say()
            if self.screen_id in talk.singly:
                left = len(talk.open_rows(talk.screen(self.screen_id).rows, now=True))
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

    screen_id: str
    row: str

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Show the steps, when to stop and what to look for; then ask what came of it."""
        if self.screen_id not in talk.shown or again:
            head(talk, talk.screen(self.screen_id))
            talk = replace(talk, shown=with_shown(talk.shown, self.screen_id))
        else:
            say()
        test = next(test for test in talk.base.knowledge.self_tests if test.fills == self.row)
        say(f"Test: {test.name}")
        for number, step in enumerate(test.steps, start=1):
            say(step, f"{number:>3}. ")
        say(test.stop)
        say()
        say(test.record)

        hint = "Type y, n or s for what you found. Type skip if you do not want to do this test."
        explained = talk.base.finding[self.row]

        def understand(typed: str) -> Given | None:
            return _TEST.get(typed)

        answer: Given = read_until("y, n, s not sure, or skip", understand, hint, lambda: explain(talk.base, explained))
        if answer == "skip":
            return replace(talk, answers=talk.answers.answer(self.row, None), seen=talk.seen | {self.row})
        return replace(talk, answers=talk.answers.answer(self.row, answer), seen=talk.seen - {self.row})


def head(talk: Talk, screen: Screen) -> None:
    """Show the heading of a list: how far the questions have come, what it is about."""
    title(screen.title, talk.progress(screen))
    if screen.intro:
        say(screen.intro)
    say()


def with_shown(shown: tuple[str, ...], screen_id: str) -> tuple[str, ...]:
    """Give the lists shown with one more, each once."""
    return shown if screen_id in shown else (*shown, screen_id)
