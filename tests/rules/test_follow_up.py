"""How it went on is put to those who follow up a report, and to nobody else."""

from rules.case import Case
from tests.spec.table import BASE, rest_no, say

COURSE = ("better-since-first-report", "worse-since-last-report")


def test_without_an_earlier_report_nobody_is_asked_how_it_went_on():
    case = Case(BASE, say("age 44, sex male"))
    assert not any(case.posed(name) for name in (*COURSE, "days-since-first-report"))


def test_in_a_follow_up_how_it_went_on_stays_open_until_it_is_answered():
    answered = rest_no(say("days-since-first-report 14"))
    case = Case(BASE, answered.answer(COURSE[0], None).answer(COURSE[1], None))
    assert set(COURSE) <= set(case.open)
    assert not case.settled
    assert Case(BASE, answered).settled
