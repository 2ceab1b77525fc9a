"""One row at a time: a row as a question, a plainer question after "not sure", a self-test; the heading of a list."""

from dataclasses import dataclass, replace
from typing import Final

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
    screen_id: str = ""
    note: str = ""
    joined: tuple[str, ...] = ()

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask for yes, no or not sure; the first not sure on a danger opens a plainer question."""
        finding = talk.base.finding[self.row]
        if self.screen_id and self.screen_id not in talk.shown:
            screens = tuple(dict.fromkeys((self.screen_id, *self.joined)))
            head(talk, screens)
            talk = talk.with_shown(screens)
        else:
            say()
            if self.screen_id in talk.singly:
                same = {one for one in talk.singly if talk.number(one) == talk.number(self.screen_id)}
                left = sum(len(talk.open_rows(talk.screen(one).rows, now=True)) for one in same)
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
            head(talk, (self.screen_id,))
            talk = talk.with_shown((self.screen_id,))
            if self.screen_id not in talk.joined:
                say("Type skip all to leave out every test.")
                say()
        else:
            say()
        test = next(test for test in talk.base.knowledge.self_tests if test.fills == self.row)
        say(f"Test: {test.name}")
        for number, step in enumerate(test.steps, start=1):
            say(step, f"{number:>3}. ")
        say(test.stop)
        say()
        say(test.record)

        explained = talk.base.finding[self.row]
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
            return replace(talk, answers=talk.answers.answer(self.row, None), passed=talk.passed | tests)
        talk = replace(talk, passed=talk.passed - {self.screen_id})
        if answer == "skip":
            return replace(talk, answers=talk.answers.answer(self.row, None), seen=talk.seen | {self.row})
        return replace(talk, answers=talk.answers.answer(self.row, answer), seen=talk.seen - {self.row})


def head(talk: Talk, screens: tuple[str, ...]) -> None:
    """Show the heading of a list, that of its first screen: how far the questions have come, what it is about."""
    screen = talk.screen(screens[0])
    title(screen.title, talk.progress(screens))
    if screen.intro:
        say(screen.intro)
    say()
