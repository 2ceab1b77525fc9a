"""What to ask next: the course, dangers, what tells the leading explanations apart, what may be pressed and tested.

Every step is a pure function of the answers and of what was passed by, so any walk back and forth ends the same way.
"""

from typing import Final

from engine.interview import Ask, Stop, next_list
from rules.answers import Answers
from rules.case import Case
from rules.compile import RuleBase
from rules.needed import course_sheets, danger_sheets
from rules.schema import LEVELS
from rules.topics import possible_topics, topic_sheets
from rules.trying import may_try, possible_tries, press_sheets

_TOP: Final = len(LEVELS) - 1


def next_screen(base: RuleBase, answers: Answers, passed: frozenset[str]) -> Ask | Stop:
    """Choose what is shown next. An emergency stops the questions at once; nothing else does while a danger is open.

    ``passed`` names the screens and rows that were shown and left without an answer.
    """
    return next_for(Case(base, answers), passed)


def next_for(case: Case, passed: frozenset[str]) -> Ask | Stop:
    """Choose what is shown next to the person of a case."""
    if case.floor == _TOP:
        return Stop("top-level")
    topics = list(possible_topics(case, passed)) if case.old_enough else []
    tries = list(possible_tries(case, passed)) if may_try(case) else []
    course = list(course_sheets(case))
    dangers = [] if case.settled else list(danger_sheets(case))
    ask = next_list([*course, *dangers, *topics, *tries]) if course or dangers else None
    if ask is None and case.old_enough:
        worthy = list(topic_sheets(case, passed))
        first = next_list(worthy)
        shown = first.sheets if first else ()
        now = [sheet for sheet in worthy if sheet.id in shown]
        ask = next_list([*now, *(sheet for sheet in topics if sheet.id not in shown), *tries])
    if ask is None and may_try(case):
        ask = next_list([*press_sheets(case, passed), *topics, *tries])
    return ask or Stop("leaders-stand" if topics or tries else "nothing-left")
