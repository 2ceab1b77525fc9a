"""The interview in a terminal, line by line: works with screen readers, dumb terminals and pipes."""

from collections.abc import Callable
from dataclasses import replace

from engine.interview import Stop
from legwise.about import first_step
from legwise.line import Back, say
from legwise.lists import list_step
from legwise.rows import Row
from legwise.talk import Step, Talk
from rules.answers import Answers, contradictions
from rules.asking import next_screen


class Interview:
    """One interview: the talk so far, the steps taken with the talk before each, and what keeps each answer."""

    def __init__(self, talk: Talk, keep: Callable[[Talk], None]) -> None:
        self.talk = talk
        self.keep = keep
        self.taken: list[tuple[Step, Talk]] = []

    def run(self) -> Answers:
        """Ask until nothing is left to ask, or an emergency stops the questions."""
        while not self.talk.at_top and (step := self._next()) is not None:
            self._take(step)
        return self.talk.answers

    def _next(self) -> Step | None:
        """Choose the next step: what an answer called for, the first questions, contradictions, then the lists."""
        if self.talk.ahead:
            step, *ahead = self.talk.ahead
            self.talk = replace(self.talk, ahead=tuple(ahead))
            return step
        first = first_step(self.talk)
        if first is not None:
            return first
        for one, other in contradictions(self.talk.base, self.talk.answers):
            if f"{one} {other}" not in self.talk.seen:
                self.talk = replace(self.talk, seen=self.talk.seen | {f"{one} {other}"}, ahead=(Row(other),))
                return Row(one, note="Two of your answers do not go together. Please answer both once more.")
        following = next_screen(self.talk.base, self.talk.answers, self.talk.passed)
        if isinstance(following, Stop):
            return None
        screen = self.talk.screen(following.sheet.id)
        # A test that hangs on one left out is not put; other rows that wait in vain are.
        rows = self.talk.open_rows(following.rows, now=screen.stage == "self-test")
        if not rows:
            self.talk = replace(self.talk, passed=self.talk.passed | {following.sheet.id})
            return self._next()
        return list_step(self.talk, screen, rows)

    def _take(self, step: Step) -> None:
        """Take a step and keep its answer; or go back a step, with later answers kept, and on from there."""
        again = False
        while True:
            try:
                talk = step.ask(self.talk, again)
                break
            except Back:
                if not self.taken:
                    say("This is the first question.")
                    continue
                step, before = self.taken.pop()
                self.talk = self._from(before)
                again = True
        self.taken.append((step, self.talk))
        self.talk = talk
        self.keep(talk)

    def _from(self, before: Talk) -> Talk:
        """Go back to an earlier place with all that was said since; a list that is still open is shown anew."""
        talk = self.talk
        shown = (one for one in talk.shown if one in before.shown or not talk.open_rows(talk.screen(one).rows))
        kept = tuple(shown)
        joined = talk.joined.intersection(kept)
        return replace(talk, ahead=before.ahead, singly=before.singly, shown=kept, joined=joined)
