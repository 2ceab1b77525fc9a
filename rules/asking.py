"""What to ask next: dangers first, then what tells the leading explanations apart, then what may be pressed and tested.

Every step is a pure function of the answers and of what was passed by, so any walk back and forth ends the same way.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from engine.interview import Ask, Sheet, Stop, next_list
from rules.answers import Answers
from rules.case import Case
from rules.compile import RuleBase
from rules.needed import called, needed
from rules.pressing import cleared_actions, held_cautions, withheld_actions
from rules.schema import LEVELS, Action, Screen
from rules.worth import LEAST_SPREAD, Worth

_TOP: Final = len(LEVELS) - 1
_ROOM: Final = 18
_TOPIC_ROOM: Final = 12
_MARGIN: Final = 0
_MOST_TESTS: Final = 4


def next_screen(base: RuleBase, answers: Answers, passed: frozenset[str]) -> Ask | Stop:
    """Choose what is shown next. An emergency stops the questions at once; nothing else does while a danger is open.

    ``passed`` names the screens and rows that were shown and left without an answer.
    """
    case = Case(base, answers)
    if case.floor == _TOP:
        return Stop("top-level")
    dangers = [] if case.settled else list(danger_sheets(case))
    worth = Worth(case) if case.old_enough else None
    topics = list(topic_sheets(case, worth, passed)) if worth else []
    ask = next_list([*dangers, *topics, *press_sheets(case, worth, passed)])
    return ask or Stop("nothing-left")


def danger_sheets(case: Case) -> Iterator[Sheet]:
    """Walk the danger screens with the rows still needed: what was called for, what can be an emergency, the rest."""
    levels = needed(case)
    ready = {row for row in levels if case.ready(row)} or levels.keys()
    parts: dict[tuple[bool, bool], list[Sheet]] = {(a, b): [] for a in (True, False) for b in (True, False)}
    for screen in danger_screens(case.base):
        for call, top in parts:
            here = [r for r in screen.rows if r in levels and called(case, r, screen.rows) == call]
            here = [r for r in here if (levels[r] == _TOP) == top]
            now = tuple(r for r in here if r in ready)
            later = tuple(r for r in here if r not in ready and not _own(case, r, screen.rows))
            sheet = Sheet(screen.id, screen.stage, now, later, binding=True, called=call, room=_ROOM)
            parts[call, top].append(sheet)
    for call, top in ((True, True), (True, False), (False, True), (False, False)):
        yield from parts[call, top]


def danger_screens(base: RuleBase) -> list[Screen]:
    """Give the danger screens in the order asked: the whole body, the place, what of the health still counts."""
    return [screen for screen in base.knowledge.screens if screen.stage == "danger"]


def _own(case: Case, row: str, rows: tuple[str, ...]) -> bool:
    """Tell that a row only waits for rows of its own screen: it comes on the same list."""
    waited = case.waits_for(row)
    return bool(waited) and all(one in rows for one in waited)


def topic_sheets(case: Case, worth: Worth, passed: frozenset[str]) -> Iterator[Sheet]:
    """Walk the checklists, the one of most worth first, each once and with the rows that can matter."""
    found = []
    for screen in case.base.knowledge.screens:
        if screen.stage not in ("checklist", "danger") or screen.id in passed:
            continue
        begun = screen.stage == "checklist" and any(r in case.answers.given or r in passed for r in screen.rows)
        can = [r for r in screen.rows if case.posed(r) and not case.answered(r) and r not in passed]
        if screen.stage == "danger" and not case.settled:
            continue
        call = {r for r in can if called(case, r, screen.rows)}
        spreads = {r: _spread(case, worth, r) for r in can}
        worthy = tuple(r for r in can if spreads[r] >= LEAST_SPREAD and case.ready(r))
        now = tuple(r for r in worthy if r in call)
        if now:
            found.append((1000.0, Sheet(screen.id, "checklist", now, called=True, room=_ROOM)))
        rest = tuple(r for r in worthy if r not in call)
        if rest and not begun and worth.changes_lead(rest, _MARGIN):
            value = sum(spreads[r] for r in rest) / len(rest)
            later = tuple(r for r in can if r not in worthy and not _own(case, r, screen.rows))
            found.append((value, Sheet(screen.id, "checklist", rest, later, room=_TOPIC_ROOM)))
        elif not begun:
            found.append((-1.0, Sheet(screen.id, "checklist", (), tuple(can), room=_TOPIC_ROOM)))
    yield from (sheet for _, sheet in sorted(found, key=lambda pair: -pair[0]))


def _spread(case: Case, worth: Worth, row: str) -> int:
    """Give the spread of a row, or the largest of rows that wait for it."""
    waiting = (r for s in case.base.knowledge.screens if row in s.rows for r in s.rows if row in case.waits_for(r))
    return max([worth.spread(row), *map(worth.spread, waiting)])


def press_sheets(case: Case, worth: Worth | None, passed: frozenset[str]) -> Iterator[Sheet]:
    """Walk what clears the way for pressing, then the tests that nothing forbids; none of it at urgent."""
    if worth is None or case.floor >= LEVELS.index("urgent"):
        return
    needs = {test.fills: frozenset(test.actions) for test in case.base.knowledge.self_tests}
    cautions = held_cautions(case)
    withheld = withheld_actions(case, cautions)
    open_cautions = {caution.id for caution in cautions if caution.hold == "not-asked"}
    cleared = cleared_actions(withheld)
    stopped = frozenset[Action]().union(
        *(line.actions for line in withheld if line.why != "unsettled" and line.by not in open_cautions)
    )
    screens = case.base.knowledge.screens
    for screen in screens:
        if screen.stage == "before-press" and screen.id not in passed:
            rows = tuple(r for r in screen.rows if case.ready(r) and not case.answered(r) and r not in passed)
            yield Sheet(screen.id, screen.stage, rows, room=_ROOM)
    put = sum(row in case.answers.given or row in passed for row in needs)
    found = []
    later: list[str] = []
    for screen in screens:
        if screen.stage == "self-test" and screen.id not in passed:
            for row in screen.rows:
                if case.posed(row) and not case.answered(row) and row not in passed and not needs[row] & stopped:
                    if case.ready(row) and needs[row] <= cleared and worth.spread(row) >= LEAST_SPREAD:
                        found.append((-worth.spread(row), screen.id, row))
                    else:
                        later.append(row)
    left = max(0, _MOST_TESTS - put)
    if left:
        tests = sorted(found, key=lambda f: f[0])[:left]
        for _, screen_id, row in tests:
            yield Sheet(screen_id, "self-test", (row,), singles=True, room=1)
        if later[: left - len(tests)]:
            yield Sheet("later", "self-test", (), tuple(later[: left - len(tests)]), singles=True, room=1)
