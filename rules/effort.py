"""An interview of someone who is known: what is asked, what they answer, and how much that is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from engine.interview import Ask, Stop, StopReason
from rules.answers import Answers, Given
from rules.asking import next_for
from rules.case import Case
from rules.check import FORM_FINDINGS
from rules.compile import RuleBase

Plan: TypeAlias = Callable[[Case, frozenset[str]], Ask | Stop]
Reply: TypeAlias = Callable[[str, Case], Given | None]


@dataclass(frozen=True, slots=True)
class Walked:
    """An interview: its answers, why it stopped, the lists that were shown, and how many until it was settled."""

    answers: Answers
    reason: StopReason
    asks: tuple[Ask, ...]
    until_settled: int


def walk(base: RuleBase, told: Answers, reply: Reply, plan: Plan = next_for) -> Walked:
    """Interview someone list by list, from the forms on. A row without a reply is passed by."""
    answers = replace(told, given={name: told.given[name] for name in FORM_FINDINGS if name in told.given})
    passed: frozenset[str] = frozenset()
    asks: list[Ask] = []
    settled: int | None = None
    case = Case(base, answers)
    while True:
        if settled is None and case.settled:
            settled = len(asks)
        following = plan(case, passed)
        if not isinstance(following, Ask):
            return Walked(answers, following.reason, tuple(asks), len(asks) if settled is None else settled)
        asks.append(following)
        for row in following.rows:
            said = reply(row, case)
            if said is None:
                passed |= {row}
            else:
                answers = answers.answer(row, said)
        case = Case(base, answers)


def screens_of(asks: tuple[Ask, ...]) -> Iterator[Ask]:
    """Give the lists that are screens of their own: one that goes on with what it called for is no other list."""
    before: tuple[str, ...] = ()
    for ask in asks:
        if not ask.continued or set(ask.sheets).isdisjoint(before):
            yield ask
        before = ask.sheets


@dataclass(frozen=True, slots=True)
class Effort:
    """Screens and rows, self-tests left out: until settled, and until nothing is left to ask."""

    screens_to_settled: int
    rows_to_settled: int
    screens: int
    rows: int


def effort_of(base: RuleBase, told: Answers) -> Effort:
    """Interview someone who says what is told when asked and "none of these" to all else; self-tests are passed by."""
    tests = {test.fills for test in base.knowledge.self_tests}

    def reply(row: str, _: Case) -> Given | None:
        return None if row in tests else told.given.get(row, base.untold(row))

    walked = walk(base, told, reply)
    lists = tuple(ask for ask in walked.asks if ask.stage != "self-test")
    first = lists[: walked.until_settled]
    return Effort(
        screens_to_settled=len(list(screens_of(first))),
        rows_to_settled=sum(len(ask.rows) for ask in first),
        screens=len(list(screens_of(lists))),
        rows=sum(len(ask.rows) for ask in lists),
    )
