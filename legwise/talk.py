"""What the interview knows between two steps, and what a step is."""

from dataclasses import dataclass, field
from typing import Protocol

from rules.answers import Answers, Given
from rules.case import Case
from rules.compile import RuleBase
from rules.schema import LEVELS, Screen


class Step(Protocol):
    """One thing to ask. Takes the talk so far and gives it with the answer; raises `Back` and `Leave`."""

    def ask(self, talk: "Talk", again: bool) -> "Talk":
        """Ask; ``again`` when the person came back to it."""


@dataclass(frozen=True, slots=True)
class Talk:
    """One interview between two steps.

    ``shown`` are the lists that came on screen, in order; ``singly`` those whose rows are asked one by one;
    ``passed`` those left without answering; ``seen`` the questions that were put and may stay without an answer;
    ``ahead`` the steps that an answer calls for at once.
    """

    base: RuleBase
    answers: Answers
    regions: tuple[str, ...] | None = None
    shown: tuple[str, ...] = ()
    singly: frozenset[str] = frozenset()
    passed: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    ahead: tuple[Step, ...] = field(default=())

    @property
    def case(self) -> Case:
        """The case of the answers so far."""
        return Case(self.base, self.answers)

    @property
    def at_top(self) -> bool:
        """Tell that the answers already need the highest urgency: nothing more is asked."""
        return self.case.floor == len(LEVELS) - 1

    def given(self, finding: str) -> Given | None:
        """Give what was said of a finding."""
        return self.answers.given.get(finding)

    def screen(self, screen_id: str) -> Screen:
        """Give a screen by its id."""
        return next(screen for screen in self.base.knowledge.screens if screen.id == screen_id)

    def open_rows(self, rows: tuple[str, ...], now: bool = False) -> tuple[str, ...]:
        """Give the rows that are posed and have no answer, nor one that follows; ``now`` leaves out those that wait."""
        case = self.case
        put = case.ready if now else case.posed
        return tuple(row for row in rows if put(row) and not case.answered(row) and row not in self.seen)

    def progress(self, screen: Screen) -> str:
        """Say which list this is, and how many there can be: lists that answers may still make needless count."""
        number = self.shown.index(screen.id) + 1 if screen.id in self.shown else len(self.shown) + 1
        urgent = self.case.floor >= LEVELS.index("urgent")
        ahead = [
            other.id
            for other in self.base.knowledge.screens
            if other.id not in (*self.shown, screen.id, *self.passed)
            and not (urgent and other.stage in ("before-press", "self-test"))
            and (other.stage == "danger" or self.case.old_enough)
            and self.open_rows(other.rows)
        ]
        most = len({*self.shown, screen.id}) + len(ahead)
        again = ", continued" if screen.id in self.shown else ""
        return f"List {number} of at most {most}{again}" if number < most else f"List {number}, the last one{again}"
