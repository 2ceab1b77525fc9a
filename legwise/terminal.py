"""The interview: which step comes next, back and forth, and what is kept after each. It does not know who asks."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from engine.interview import Stop
from legwise.about import first_step, first_taken
from legwise.lists import Whole, list_step
from legwise.notices import notices
from legwise.prompts import Back, Mark, Prompts
from legwise.rows import Row
from legwise.talk import Step, Talk
from reports.countries import Country
from rules.answers import Answers, contradictions


class Interview:
    """One interview: the talk so far, the steps taken with the talk at each, and what keeps each answer.

    What was answered in an earlier time counts as steps taken, so that going back reaches beyond a pause.
    """

    def __init__(self, talk: Talk, prompts: Prompts, country: Country, keep: Callable[[Talk], None]) -> None:
        self.talk = talk
        self.prompts = prompts
        self.country = country
        self.keep = keep
        self.taken = [(step, talk) for step in (*first_taken(talk), *(list_step(talk, put) for put in talk.lists))]
        self.asking: Step | None = None
        self.unfinished: Talk | None = None
        prompts.noted = self._note

    def run(self) -> Answers:
        """Ask until nothing is left to ask, or an emergency stops the questions.

        When the person ends it otherwise, marks of a list that was not finished count as well.
        """
        try:
            while not self.talk.at_top and (step := self._next()) is not None:
                self._take(step)
        finally:
            self.talk = self.unfinished or self.talk
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
            if f"{one} {other}" not in self.talk.passed:
                self.talk = replace(self.talk, passed=self.talk.passed | {f"{one} {other}"}, ahead=(Row(other),))
                return Row(one, note="Two of your answers do not go together. Please answer both once more.")
        following = self.talk.next()
        return None if isinstance(following, Stop) else list_step(self.talk, following)

    def _take(self, step: Step) -> None:
        """Take a step and keep its answer; or go back a step, with later answers kept, and on from there."""
        again = False
        begun: tuple[Step, ...] = ()
        self._tell()
        while True:
            self.unfinished = None
            try:
                self.asking = step
                talk = step.ask(self.talk, self.prompts, again)
                break
            except Back:
                if not self.taken:
                    self.prompts.say("This is the first question.")
                    continue
                # All that was said since stays. A list that was begun comes back with its marks.
                begun = begun if self.unfinished is None else (step, *begun)
                self.talk = self.unfinished or self.talk
                step, before = self.taken.pop()
                self.talk = replace(self.talk, ahead=(*before.ahead, *begun))
                again = True
        self.unfinished = None
        self.taken.append((step, self.talk))
        self.talk = talk
        self.keep(talk)

    def _tell(self) -> None:
        for name, text in notices(self.talk, self.country):
            if name not in self.talk.passed:
                self.talk = replace(self.talk, passed=self.talk.passed | {name})
                self.prompts.say(text)

    def _note(self, marks: Mapping[str, Mark]) -> bool:
        """Keep the marks of a list that is not finished; tell whether they need help now."""
        if isinstance(self.asking, Whole):
            self.unfinished = self.asking.noted(self.talk, marks)
            self.keep(self.unfinished)
        return self.unfinished is not None and self.unfinished.at_top
