"""What is asked next: dangers first, nothing needless, nothing unsafe, and never an end with a danger open."""

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.interview import Ask, Stop
from rules.answers import Answers
from rules.asking import next_screen
from rules.assess import assess
from rules.case import Case
from tests.rules.random_people import given_to
from tests.spec.table import BASE, rest_no, say

START = "@calf-upper-inner, age 44, sex male, since 21, strength 4"


def _interview(answers: Answers, choose) -> tuple[list[Ask], Stop, Answers]:
    """Answer every row that is shown by ``choose``; pass what may be passed and is left."""
    asked: list[Ask] = []
    passed: set[str] = set()
    while isinstance(step := next_screen(BASE, answers, frozenset(passed)), Ask):
        asked.append(step)
        passed.update(step.sheets if step.stage != "self-test" else step.rows)
        for row in step.rows:
            if row not in answers.given and Case(BASE, answers).posed(row):
                value = choose(row, step.binding)
                answers = answers if value is None else answers.answer(row, value)
        assert len(asked) < 100
    return asked, step, answers


def test_dangers_come_before_everything_else():
    """The whole-body list first; then health, the leg and how it began; then the rest."""
    asked, stop, _ = _interview(say(START), lambda row, _: BASE.untold(row))
    stages = [step.stage for step in asked]
    assert stages == sorted(stages, key=["danger", "checklist", "before-press", "self-test"].index)
    assert asked[0].sheets == ("whole-body",)
    assert stop == Stop("nothing-left")


def test_an_emergency_ends_the_questions_at_once():
    """Nothing more is asked of someone who should call an ambulance."""
    assert next_screen(BASE, say(f"{START}, short-of-breath"), frozenset()) == Stop("top-level")


def test_with_an_urgent_floor_nobody_is_prepared_to_press():
    """No pressing, and no self-test, on a leg that is seen today."""
    asked, _, _ = _interview(say(f"{START}, leg-swollen-new"), lambda row, _: BASE.untold(row))
    assert not {"before-press", "self-test"} & {step.stage for step in asked}


def test_a_child_under_ten_is_asked_about_dangers_only():
    """No checklist, no pressing: the child is sent to be seen."""
    asked, stop, _ = _interview(
        say("@calf-upper-inner, age 8, sex male, since 100, strength 2"), lambda r, _: BASE.untold(r)
    )
    assert {step.stage for step in asked} == {"danger"}
    assert stop == Stop("nothing-left")


def test_a_self_test_is_offered_only_when_its_actions_are_cleared():
    """Someone told not to press is not asked to find a knot; someone with nothing against it is."""
    tests = {test.fills: test for test in BASE.knowledge.self_tests}
    free = rest_no(say(START))
    free = Answers({name: value for name, value in free.given.items() if name not in tests}, free.pain)
    step = next_screen(BASE, free, frozenset())
    assert isinstance(step, Ask)
    assert "knot-brings-familiar-pain" in step.rows
    assert next_screen(BASE, free.answer("told-not-to", "not-sure"), frozenset()) == Stop("nothing-left")


@settings(max_examples=15)
@given(st.data())
def test_no_interview_ends_unsettled_except_at_the_top(data):
    """Whatever is answered, and whatever checklist is passed by, every danger question was put."""

    def choose(row, binding):
        answer = given_to(row) if data.draw(st.integers(0, 7)) == 0 else st.just(BASE.untold(row))
        return data.draw(answer if binding else st.none() | answer)

    _, stop, answers = _interview(say(START), choose)
    found = assess(BASE, answers)
    assert found.settled or (stop == Stop("top-level") and found.floor == "emergency")
