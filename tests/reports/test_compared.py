"""What changed between two reports: said in plain words, and nothing said where nothing may be shown."""

import re

from reports.compared import compared
from rules.assess import assess
from tests.spec.table import BASE, rest_no, say


def changes(before, after):
    return "\n".join(compared(*(assess(BASE, rest_no(say(text))) for text in (before, after))))


CALF = "left@calf-upper-inner, left@calf-upper-outer, night-cramps, cramp-gone-in-10-minutes, strength 6"
"""Self-care fits these answers."""


def test_the_same_answers_change_nothing_but_say_how_it_stands():
    assert changes(CALF, CALF).splitlines() == [
        "How soon to be seen: self-care, as before.",
        "How strong the pain is: 6 of 10 before, 6 of 10 today.",
    ]


def test_urgency_strength_and_the_reason_that_came_up_are_named():
    later = CALF.replace("strength 6", "strength 8") + ", days-since-first-report 15, better-since-first-report"
    said = changes(CALF, later)
    assert "How soon to be seen: self-care before, at an ordinary appointment today." in said
    assert "How strong the pain is: 6 of 10 before, 8 of 10 today." in said
    assert "A new reason to be seen: a reason to have leg pain looked at before treating it yourself." in said


def test_a_reason_that_went_away_is_named_as_gone():
    said = changes(CALF + ", leg-swollen-new", CALF)
    assert "How soon to be seen: today before, self-care today." in said
    assert re.search(r"No longer a reason: .*clot", said)


def test_places_are_told_for_each_leg():
    said = changes(CALF, "left@arch, right@calf-lower, strength 6")
    assert "New places, left leg: the arch of the foot." in said
    assert re.search(r"No more pain, left leg: the upper calf, inner half; and the upper calf, outer half", said)
    assert re.search(r"New places, right leg: the lower calf", said)


def test_muscles_that_came_went_or_fit_otherwise_are_named():
    said = changes(CALF, "left@hip-outer, strength 6")
    assert re.search(r"New among the muscles that may fit: .+, left leg", said)
    assert re.search(r"No longer among these muscles: .*Gastrocnemius", said)


def test_with_an_urgent_concern_no_muscle_and_no_cause_is_named():
    said = changes(CALF, "left@hip-outer, strength 6, leg-swollen-new")
    assert "muscles" not in said
    assert "causes" not in said
    assert re.search(r"A new reason to be seen: .*clot", said)
