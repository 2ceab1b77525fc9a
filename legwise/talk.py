"""What the interview knows between two steps, and what a step is."""

from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from rules.answers import Answers, Given
from rules.asking import has_use
from rules.case import Case
from rules.compile import RuleBase
from rules.schema import LEVELS, Screen

_MOST_ROWS: Final = 18


class Step(Protocol):
    """One thing to ask. Takes the talk so far and gives it with the answer; raises `Back` and `Leave`."""

    def ask(self, talk: "Talk", again: bool) -> "Talk":
        """Ask; ``again`` when the person came back to it."""


@dataclass(frozen=True, slots=True)
class Talk:
    """One interview between two steps.

    ``shown`` are the screens that came up, in order, and ``joined`` those of them that came on the list of the screen
    before; ``singly`` those whose rows are asked one by one; ``passed`` those left without answering; ``seen`` the
    questions that were put and may stay without an answer; ``ahead`` the steps that an answer calls for at once.
    """

    base: RuleBase
    answers: Answers
    regions: tuple[str, ...] | None = None
    shown: tuple[str, ...] = ()
    joined: frozenset[str] = frozenset()
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

    def together(self, first: Screen) -> tuple[str, ...]:
        """Give the screens that make one list with this one: short ones of one stage, in order, to save lists.

        A screen whose rows all wait for an answer belongs to the list as well; its rows come as that list, continued.
        """
        if first.stage == "self-test":
            return (first.id,)
        now = bool(self.open_rows(first.rows, now=True))
        number = self.number(first.id) if first.id in self.shown else None
        screens = [
            screen
            for screen in self.base.knowledge.screens
            if screen.stage == first.stage
            and screen.id not in self.passed
            and screen.id not in self.singly
            and (self.number(screen.id) if screen.id in self.shown else None) == number
            and (screen.id == first.id or self.open_rows(screen.rows))
        ]
        found: list[str] = []
        rows = 0
        for screen in screens:
            count = len(self.open_rows(screen.rows, now))
            if rows and rows + count > _MOST_ROWS:
                break
            found.append(screen.id)
            rows += count
        return tuple(found)

    def number(self, screen_id: str) -> int:
        """Give the number of the list on which a screen came, or of the list that it would begin."""
        before = self.shown[: self.shown.index(screen_id) + 1] if screen_id in self.shown else (*self.shown, screen_id)
        return sum(one not in self.joined for one in before)

    def with_shown(self, screens: tuple[str, ...]) -> "Talk":
        """Give the talk with one more list of these screens; the self-tests are one list, however many screens."""
        first, *others = screens
        tests = {screen.id for screen in self.base.knowledge.screens if screen.stage == "self-test"}
        if first in self.shown:
            fresh = [one for one in others if one not in self.shown]
            after = self.shown.index(first) + 1
            shown = (*self.shown[:after], *fresh, *self.shown[after:])
        else:
            shown = (*(one for one in self.shown if one not in others), *screens)
            fresh = others
        if first in tests and first not in self.shown and tests.intersection(self.shown):
            fresh = [*screens]
        return replace(self, shown=shown, joined=self.joined.intersection(shown).union(fresh))

    def progress(self, screens: tuple[str, ...]) -> str:
        """Say which list this is, and how many there can be: lists that answers may still make needless count."""
        talk = self.with_shown(screens)
        number, most = talk.number(screens[0]), len(talk.shown) - len(talk.joined) + talk._to_come()
        again = ", continued" if screens[0] in (*self.shown, *talk.joined) else ""
        return f"List {number} of at most {most}{again}" if number < most else f"List {number}, the last one{again}"

    def _to_come(self) -> int:
        """Count the lists still to come if every row that may be posed is."""
        case = self.case
        shown = {screen.stage for screen in self.base.knowledge.screens if screen.id in self.shown}
        lists = rows = 0
        stage = "self-test" if "self-test" in shown else ""
        for screen in self.base.knowledge.screens:
            count = len(self.open_rows(screen.rows))
            if not count or screen.id in (*self.shown, *self.passed):
                continue
            if not has_use(case, screen):
                continue
            fits = screen.stage == "self-test" or rows + count <= _MOST_ROWS
            if screen.stage == stage and fits:
                rows += count
            else:
                stage, rows, lists = screen.stage, count, lists + 1
        return lists
