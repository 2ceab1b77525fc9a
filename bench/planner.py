"""How much each way of planning asks of people whose story is known, and how long the planner thinks.

*fixed* asks every row that is put to the person, in the order of the files; *random* in an order drawn once; *danger
first* asks the danger rows that are needed and then every checklist in order; *value* is what Legwise does.
``python -m bench.planner [FOLDER_OF_CASES] [EVERY_NTH]``
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from bench.table import show
from engine.interview import Ask, Sheet, Stop, next_list
from legwise.cases import read_cases
from legwise.metrics import Judged, measure
from legwise.simulate import counts, interview
from rules.asking import next_for
from rules.assess import assess
from rules.case import Case
from rules.effort import Plan
from rules.load import rule_base
from rules.needed import danger_sheets
from rules.schema import LEVELS, Screen
from rules.trying import may_try, press_sheets

_ROOM = 18
_STAGES = ("danger", "checklist")


def every_row(case: Case, passed: frozenset[str], screens: list[Screen]) -> Iterator[Sheet]:
    """Walk screens with every row that can be asked."""
    for screen in screens:
        rows = tuple(r for r in screen.rows if case.ready(r) and not case.answered(r) and r not in passed)
        if rows and (case.old_enough or screen.stage == "danger"):
            yield Sheet(screen.id, screen.stage, rows, room=_ROOM)


def planner(stages: tuple[str, ...], shuffled: bool, needed_only: bool) -> Plan:
    """Make a planner that asks the screens of some stages in order, then what clears the way for self-tests."""
    screens = [screen for screen in rule_base().knowledge.screens if screen.stage in stages]
    if shuffled:
        Random("legwise").shuffle(screens)

    def plan(case: Case, passed: frozenset[str]) -> Ask | Stop:
        if case.floor == len(LEVELS) - 1:
            return Stop("top-level")
        dangers = danger_sheets(case) if needed_only and not case.settled else ()
        ask = next_list([*dangers, *every_row(case, passed, screens)])
        if ask is None and may_try(case):
            ask = next_list(press_sheets(case, passed))
        return ask or Stop("nothing-left")

    return plan


def main() -> None:
    """Measure and print."""
    folder, step = (*sys.argv[1:], "tests/cases", "1")[:2] if len(sys.argv) > 1 else ("tests/cases", "1")
    base = rule_base()
    cases = read_cases(base, Path(folder))[:: int(step)]
    plans = {
        "fixed order": planner(_STAGES, shuffled=False, needed_only=False),
        "random order": planner(_STAGES, shuffled=True, needed_only=False),
        "danger first": planner(("checklist",), shuffled=False, needed_only=True),
        "value": next_for,
    }
    rows = []
    times: list[float] = []
    for name, plan in plans.items():
        times = []

        def timed(case: Case, passed: frozenset[str], plan: Plan = plan, times: list[float] = times) -> Ask | Stop:
            start = perf_counter()
            following = plan(Case(case.base, case.answers), passed)
            times.append(perf_counter() - start)
            return following

        asked = [interview(base, case, timed) for case in cases]
        shown = {**counts(asked), **measure(Judged(one.case, assess(base, one.answers)) for one in asked)}
        figures = (f"{shown[key].value:g}" for key in _COUNTED)
        shares = (f"{shown[key].value:.1%}" for key in _SHARES)
        rows.append((name, *figures, *shares, f"{median(times) * 1000:.0f} ms", f"{max(times) * 1000:.0f} ms"))
    head = ("planner", "screens", "95%", "to emergency", "rows", "to settled", "missed", *_HEADS, "median", "worst")
    show(f"{len(cases)} people interviewed", head, rows)


_COUNTED = (
    "screens_median",
    "screens_p95",
    "screens_to_emergency_max",
    "rows_median",
    "rows_to_settled_median",
    "emergencies_undertriaged",
)
_SHARES = ("elicitation", "three_tier", "condition_top3", "muscle_top3")
_HEADS = ("facts asked", "three tiers", "condition", "muscle")

if __name__ == "__main__":
    main()
