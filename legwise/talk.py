"""What the interview knows between two steps, and what a step is."""

from dataclasses import dataclass, field, replace
from typing import Protocol

from engine.interview import Ask, Stop
from legwise.prompts import Prompts
from rules.answers import Answers, Given
from rules.asking import next_screen
from rules.case import Case
from rules.compile import RuleBase
from rules.schema import LEVELS, Screen


class Step(Protocol):
    """One thing to ask. Takes the talk so far and gives it with the answer."""

    def ask(self, talk: "Talk", prompts: Prompts, again: bool) -> "Talk":
        """Put a form to the person; ``again`` when they came back to it."""


@dataclass(frozen=True, slots=True)
class Talk:
    """One interview between two steps.

    ``lists`` are the lists that came up, each with all its rows, and ``promised`` how many there can be; ``passed``
    the screens, rows and first questions that were put and may stay without an answer, and the notices that were told;
    ``ahead`` the steps that an answer calls for at once.
    """

    base: RuleBase
    answers: Answers
    regions: tuple[str, ...] | None = None
    lists: tuple[Ask, ...] = ()
    promised: int | None = None
    passed: frozenset[str] = frozenset()
    ahead: tuple[Step, ...] = field(default=())

    @property
    def case(self) -> Case:
        """The case of the answers so far."""
        return Case(self.base, self.answers)

    @property
    def at_top(self) -> bool:
        """Tell that the answers already need the highest urgency: nothing more is asked."""
        return self.case.floor == len(LEVELS) - 1

    def next(self) -> Ask | Stop:
        """Give what the planner would show next."""
        return next_screen(self.base, self.answers, self.passed)

    def given(self, finding: str) -> Given | None:
        """Give what was said of a finding."""
        return self.answers.given.get(finding)

    def screen(self, screen_id: str) -> Screen:
        """Give a screen by its id."""
        return next(screen for screen in self.base.knowledge.screens if screen.id == screen_id)

    def number(self, ask: Ask) -> int:
        """Give the number of a list: that of the list it goes on with, or the next."""
        fresh = len(self.lists) + 1
        return next((n for n, put in enumerate(self.lists, start=1) if _goes_on(put, ask)), fresh)

    def with_list(self, ask: Ask) -> "Talk":
        """Give the talk with one more list, or with more rows on the one that it goes on with."""
        at = self.number(ask) - 1
        lists = [*self.lists]
        if at < len(lists):
            sheets, rows = dict.fromkeys((*lists[at].sheets, *ask.sheets)), dict.fromkeys((*lists[at].rows, *ask.rows))
            lists[at] = replace(lists[at], sheets=tuple(sheets), rows=tuple(rows))
        else:
            lists.append(ask)
        return replace(self, lists=tuple(lists), promised=self._most(ask))

    def progress(self, ask: Ask) -> str:
        """Say which list this is, and how many there can be: lists that answers may still make needless count."""
        number, most = self.number(ask), self._most(ask)
        more = number <= len(self.lists) and not set(ask.rows) <= set(self.lists[number - 1].rows)
        again = ", continued" if more else ""
        return f"List {number} of at most {most}{again}" if number < most else f"List {number}, the last one{again}"

    def _most(self, ask: Ask) -> int:
        """Count the lists there can be with this one: never more than were promised before."""
        most = max(self.number(ask), len(self.lists)) + ask.at_most
        return most if self.promised is None else min(self.promised, most)


def _goes_on(put: Ask, ask: Ask) -> bool:
    """Tell whether a list is one that came up, once more or with rows that answers on it called for."""
    if ask.stage == "self-test":
        return put.rows == ask.rows
    return ask.sheets[0] in put.sheets and (ask.continued or put.stage == ask.stage)
