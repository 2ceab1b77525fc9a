"""The rule reference as a whole: no theme, no rule and no danger question stands outside it."""

from importlib import import_module
from itertools import product

from rules.check import FORM_FINDINGS
from rules.schema import LEVELS
from rules.when import BUILT_IN
from tests.spec.table import BASE, Case, forms_of, made_from, rest_no, rules_of, say, theme_of

THEMES = sorted({theme_of(danger.id) for danger in BASE.knowledge.dangers})


def _cases() -> list[Case]:
    return [case for theme in THEMES for case in import_module(f"tests.spec.test_{theme}").CASES]


def test_every_theme_has_its_page():
    """A new file of danger rules needs a file of cases here."""
    assert {danger for theme in THEMES for danger in rules_of(theme)} == BASE.danger.keys()
    assert all(len(import_module(f"tests.spec.test_{theme}").CASES) >= 2 for theme in THEMES)


def test_every_rule_is_fired_by_a_case_and_left_by_a_case():
    """No rule that nothing fires, and none that everything fires."""
    fired: set[str] = set()
    left: set[str] = set()
    for danger in BASE.danger:
        for tried in made_from(danger, most=2):
            (left if tried.form is None else fired).add(danger)
    assert fired == left == BASE.danger.keys()


def test_every_concern_that_can_be_urgent_has_a_sentence_written_by_hand():
    """What must not be missed has a case that a clinician can read."""
    said = {BASE.danger[rule].concern for case in _cases() for rule in forms_of(rest_no(say(case.says)))}
    assert said >= {d.concern for d in BASE.knowledge.dangers if LEVELS.index(d.level) >= LEVELS.index("urgent")}


def test_no_two_cases_have_the_same_sentence():
    """Each sentence is a promise of its own."""
    sentences = [case.sentence for case in _cases()]
    assert len(sentences) == len(set(sentences))


def test_static_facts_alone_raise_nothing_above_routine():
    """Age, medicines, past illness, place and time, all at once and all telling, make no rule urgent or soon."""
    context = [f for f in BASE.knowledge.findings if f.role == "context" and f.kind == "yes-no"]
    for age, sex, since in product((2, 9, 14, 20, 60, 80), ("female", "male"), (1, 10, 50, 400)):
        answers = say(f"age {age}, sex {sex}, since {since}, " + ", ".join(f.id for f in context))
        levels = {BASE.danger[rule].level for rule in forms_of(answers)}
        assert levels <= {"self-care", "routine"}, forms_of(answers)


def test_every_danger_question_stands_where_it_must_be_answered():
    """What a danger rule reads is asked on a danger, course or first screen, so no interview ends with it open.

    What is told by the painted legs is asked with them.
    """
    binding = {row for screen in BASE.knowledge.screens if screen.stage in ("course", "danger") for row in screen.rows}
    assert BASE.danger_findings - BASE.zone.keys() - BUILT_IN.keys() <= binding | set(FORM_FINDINGS)


def test_no_finding_raises_a_danger_by_what_it_implies_without_being_a_danger_question():
    """Nothing but danger answers moves the floor: what implies a danger answer is one."""
    for finding in BASE.knowledge.findings:
        if set(finding.implies) & BASE.danger_findings:
            assert finding.id in BASE.danger_findings, finding.id
