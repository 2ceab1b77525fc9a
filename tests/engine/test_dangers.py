"""Danger rules: in which form each fires, the floor they raise, and the reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.atoms import Answer
from engine.conditions import Opposite, Tells, all_of, any_of
from engine.dangers import FORMS, DangerRule, Dangers, Form, Raised, deciding, worst_case
from engine.inference import Program
from engine.rules import derive
from tests.engine.bicycle import DANGERS, DERIVED, LEVELS, LOOK_AT_IT, NEXT_RIDE, PROGRAM, RIDE_ON, STOP, THIS_WEEK, run
from tests.engine.random_rules import FINDINGS, DangerCase, answer_sheets, danger_cases


@pytest.mark.parametrize(
    ("answers", "danger", "form", "floor"),
    [
        # all of three, the first of which alarms by no, the last of which is context
        ({"brakes_stop": "no", "lever_touches_bar": "yes", "steep_way": "yes"}, "cannot-stop-downhill", "sure", STOP),
        ({"brakes_stop": "yes", "lever_touches_bar": "yes", "steep_way": "yes"}, "cannot-stop-downhill", None, RIDE_ON),
        (
            {"brakes_stop": "no", "lever_touches_bar": "not-sure", "steep_way": "yes"},
            "cannot-stop-downhill",
            "mixed",
            STOP,
        ),
        (
            {"brakes_stop": "not-sure", "lever_touches_bar": "not-sure", "steep_way": "yes"},
            "cannot-stop-downhill",
            "doubtful",
            NEXT_RIDE,
        ),
        ({"brakes_stop": "no", "lever_touches_bar": "yes"}, "cannot-stop-downhill", None, RIDE_ON),
        # any of two inside all of two: the surely known context alone does not make a doubt mixed
        ({"fell_recently": "yes", "frame_crack": "not-sure"}, "frame-may-break", "doubtful", NEXT_RIDE),
        ({"fell_recently": "not-sure", "frame_crack": "yes"}, "frame-may-break", "mixed", STOP),
        ({"fell_recently": "yes", "creak": "yes"}, "frame-may-break", "sure", STOP),
        ({"fell_recently": "no", "creak": "yes"}, "frame-may-break", None, RIDE_ON),
        ({"fell_recently": "yes"}, "frame-may-break", None, RIDE_ON),
        # the top level without symptoms has no mixed form
        ({"bars_turn": "yes"}, "bars-turn-loose", "sure", STOP),
        ({"bars_turn": "not-sure"}, "bars-turn-loose", "doubtful", NEXT_RIDE),
        ({"bars_turn": "no"}, "bars-turn-loose", None, RIDE_ON),
        # two of three; below the top level a sure symptom beside a doubt keeps nothing
        ({"wheel_wobble": "yes", "rim_rubs": "yes"}, "wheel-may-fold", "sure", NEXT_RIDE),
        ({"wheel_wobble": "yes", "rim_rubs": "not-sure"}, "wheel-may-fold", "doubtful", THIS_WEEK),
        ({"wheel_wobble": "yes", "rim_rubs": "no", "spoke_loose": "no"}, "wheel-may-fold", None, RIDE_ON),
        ({"wheel_wobble": "yes"}, "wheel-may-fold", None, RIDE_ON),
        # through an implication
        ({"flat_tyre": "yes", "years>=5": "yes"}, "tyre-may-burst", "sure", THIS_WEEK),
        ({"flat_tyre": "not-sure", "years>=5": "yes"}, "tyre-may-burst", "doubtful", LOOK_AT_IT),
        ({"flat_tyre": "no", "years>=5": "yes"}, "tyre-may-burst", None, RIDE_ON),
        # a score of four; doubtful never falls under the second mildest level
        ({"chain_slips": "yes", "chain_rusty": "yes"}, "drive-worn", "sure", LOOK_AT_IT),
        ({"chain_slips": "yes", "chain_rusty": "not-sure"}, "drive-worn", "doubtful", LOOK_AT_IT),
        ({"chain_slips": "yes", "chain_rusty": "no", "creak": "no"}, "drive-worn", None, RIDE_ON),
        ({"chain_rusty": "yes", "creak": "yes", "rides_in_rain": "yes"}, "drive-worn", None, RIDE_ON),
    ],
)
def test_each_threshold_on_each_side_in_doubt_and_open(
    answers: dict[str, Answer], danger: str, form: Form | None, floor: int
) -> None:
    """For every danger of the bicycle: surely, surely not, in doubt, and not answered."""
    facts = run(**answers).facts

    assert DANGERS.form(danger, facts) == form
    assert DANGERS.floor(facts) == floor


def test_what_is_raised_is_told_highest_level_first_then_surest_then_by_name() -> None:
    """The worst comes first; a rule is told once, in its strongest form."""
    facts = run(
        fell_recently="yes", creak="yes", bars_turn="not-sure", wheel_wobble="yes", rim_rubs="yes", spoke_loose="yes"
    ).facts

    assert DANGERS.raised(facts) == (
        Raised("frame-may-break", "sure", STOP),
        Raised("wheel-may-fold", "sure", NEXT_RIDE),
        Raised("bars-turn-loose", "doubtful", NEXT_RIDE),
    )


def test_a_danger_may_bear_the_name_of_a_finding() -> None:
    """The inner groups of one never make the other hold."""
    dangers = Dangers([DangerRule("noise", all_of(Tells("a"), any_of(Tells("b"), Tells("c"))), STOP, ())], LEVELS)
    finding = derive("noise", all_of(Tells("a"), any_of(Tells("x"), Tells("y"))))
    program = Program([*finding, *dangers.thresholds()])

    assert dangers.raised(program.run(["+a", "?a", "+x", "?x"]).facts) == ()
    assert "+noise" not in program.run(["+a", "?a", "+b", "?b"]).facts


def test_nothing_answered_raises_nothing() -> None:
    """No answers: no danger raised, floor the mildest level."""
    assert DANGERS.raised(run().facts) == ()
    assert DANGERS.floor(run().facts) == RIDE_ON


@pytest.mark.parametrize("level", range(len(LEVELS)))
def test_doubt_lowers_by_one_level_but_never_under_the_second(level: int) -> None:
    """Sure and mixed force the level itself."""
    dangers = Dangers([DangerRule("d", DANGERS.rules["bars-turn-loose"].condition, level, ())], LEVELS)

    assert dangers.level_of("d", "doubtful") == max(1, level - 1)
    assert dangers.level_of("d", "sure") == dangers.level_of("d", "mixed") == level


def test_a_symptom_named_twice_counts_once() -> None:
    """Two derived findings may rest on the same symptom."""
    rule = DangerRule("d", DANGERS.rules["bars-turn-loose"].condition, STOP, ("+bars-turn", "+bars-turn"))

    symptoms = next(rule for rule in Dangers([rule], LEVELS).thresholds() if rule.name == "d symptom")

    assert symptoms.points == (("+bars-turn", 1),)


@pytest.mark.parametrize(
    ("answers", "open_findings", "reach"),
    [
        ({}, [], RIDE_ON),
        ({}, ["bars-turn"], STOP),
        ({}, ["fell-recently"], RIDE_ON),
        ({}, ["fell-recently", "creak"], STOP),
        ({"fell_recently": "no"}, ["creak"], RIDE_ON),
        ({"fell_recently": "yes"}, ["creak"], STOP),
        ({"steep_way": "yes"}, ["brakes-stop", "lever-touches-bar"], STOP),
        ({"wheel_wobble": "no"}, ["spoke-loose", "rim-rubs"], NEXT_RIDE),
        ({"years>=5": "yes"}, ["flat-tyre"], THIS_WEEK),
    ],
)
def test_reach_is_the_floor_if_every_open_finding_were_answered_for_the_worst(
    answers: dict[str, Answer], open_findings: list[str], reach: int
) -> None:
    """Also where no is the worst answer, and through derived and implied findings."""
    assert DANGERS.floor(worst_case(PROGRAM, run(**answers).facts, open_findings)) == reach


def test_a_case_is_settled_once_no_open_finding_can_raise_the_floor() -> None:
    """Reach meets floor when the last finding that matters is answered, and at the top level whatever is open."""
    open_still = run(fell_recently="yes").facts
    answered = run(fell_recently="yes", creak="no", frame_crack="no").facts
    at_top = run(bars_turn="yes").facts

    assert DANGERS.floor(worst_case(PROGRAM, open_still, ["creak", "frame-crack"])) > DANGERS.floor(open_still)
    assert DANGERS.floor(worst_case(PROGRAM, answered, [])) == DANGERS.floor(answered)
    assert DANGERS.floor(at_top) == DANGERS.top


@st.composite
def _more_alarm(draw: st.DrawFn) -> tuple[DangerCase, dict[str, Answer], dict[str, Answer]]:
    """Draw answers, and answers that alarm more: none or calm becomes not sure, anything becomes alarming."""
    case = draw(danger_cases())
    before = draw(answer_sheets())
    after = dict(before)
    for finding in draw(st.lists(st.sampled_from(FINDINGS), min_size=1, unique=True)):
        alarming = case.alarms[finding]
        worse: list[Answer] = [alarming] if before.get(finding) in ("not-sure", alarming) else ["not-sure", alarming]
        after[finding] = draw(st.sampled_from(worse))
    return case, before, after


@given(_more_alarm())
def test_more_alarm_in_any_answer_never_lowers_the_floor(
    drawn: tuple[DangerCase, dict[str, Answer], dict[str, Answer]],
) -> None:
    """None to not sure to alarming, calm to not sure to alarming: the floor, and each danger's level, can only rise."""
    case, before, after = drawn
    less, more = case.facts(before), case.facts(after)

    assert case.dangers.floor(more) >= case.dangers.floor(less)
    raised = {one.danger: one.level for one in case.dangers.raised(more)}
    assert all(raised.get(one.danger, -1) >= one.level for one in case.dangers.raised(less))


@given(danger_cases(), answer_sheets(), st.frozensets(st.sampled_from(FINDINGS)))
def test_reach_is_never_under_the_floor(case: DangerCase, answers: dict[str, Answer], unasked: frozenset[str]) -> None:
    """Whatever is open, answering it for the worst cannot calm."""
    facts = case.facts(answers)

    assert case.dangers.floor(worst_case(case.program, facts, unasked)) >= case.dangers.floor(facts)


@given(danger_cases(), answer_sheets(), answer_sheets())
def test_no_answers_to_open_findings_can_pass_the_reach(
    case: DangerCase, answers: dict[str, Answer], later: dict[str, Answer]
) -> None:
    """The reach is a true bound: any answers to the open findings stay within it."""
    open_findings = set(FINDINGS) - set(answers)

    reach = case.dangers.floor(worst_case(case.program, case.facts(answers), open_findings))

    assert case.dangers.floor(case.facts(later | answers)) <= reach


@given(danger_cases(), answer_sheets())
def test_no_form_of_a_danger_is_under_the_second_level(case: DangerCase, answers: dict[str, Answer]) -> None:
    """A doubt is never told to carry on; sure and mixed have the rule's own level, doubtful one less."""
    for raised in case.dangers.raised(case.facts(answers)):
        own = case.dangers.rules[raised.danger].level

        assert raised.level >= 1
        assert raised.level == (max(1, own - 1) if raised.form == "doubtful" else own)


@given(danger_cases(), answer_sheets())
def test_a_sure_danger_is_also_doubtful(case: DangerCase, answers: dict[str, Answer]) -> None:
    """What surely holds perhaps holds, so forms only add up."""
    facts = case.facts(answers)

    for danger in case.dangers.rules:
        if f"!{danger} sure" in facts or f"!{danger} mixed" in facts:
            assert f"!{danger} doubtful" in facts


@given(danger_cases(), answer_sheets())
def test_the_order_of_answers_changes_nothing(case: DangerCase, answers: dict[str, Answer]) -> None:
    """Same answers in another order: same facts, same record."""
    backwards = dict(reversed(answers.items()))

    assert case.facts(answers) == case.facts(backwards)


def test_the_forms_are_ordered_strongest_first() -> None:
    """Sure before mixed before doubtful; the strongest form is the one reported."""
    assert FORMS == ("sure", "mixed", "doubtful")


def _still(open_to: str, **answers: Answer) -> dict[str, set[str]]:
    """For each rule that can rise, name the findings that can still decide it."""
    facts = run(**answers).facts
    worst = worst_case(PROGRAM, facts, open_to.split())
    return {
        rule.name: {tells.finding for tells in deciding(rule.condition, facts, worst, DERIVED)}
        for rule, _ in DANGERS.rising(facts, worst)
    }


@pytest.mark.parametrize(
    ("answers", "open_to", "still"),
    [
        # everything open, through a derived finding too
        (
            {},
            "wheel-wobble spoke-loose rim-rubs",
            {"wheel-may-fold": {"wheel-wobble", "spoke-loose", "rim-rubs"}},
        ),
        # one of two is enough: once it is there, the other decides nothing more
        ({"creak": "yes"}, "fell-recently frame-crack", {"frame-may-break": {"fell-recently"}}),
        ({"frame_crack": "no"}, "fell-recently creak", {"frame-may-break": {"fell-recently", "creak"}}),
        # what cannot hold any more, and what has fired, asks for nothing
        ({"fell_recently": "no"}, "frame-crack creak", {}),
        ({"fell_recently": "yes", "creak": "yes"}, "frame-crack", {}),
        # a doubtful rule can still become sure
        ({"bars_turn": "not-sure"}, "bars-turn", {"bars-turn-loose": {"bars-turn"}}),
    ],
)
def test_only_findings_that_can_still_decide_a_rule_are_named(
    answers: dict[str, Answer], open_to: str, still: dict[str, set[str]]
) -> None:
    """Neither those beside a part that surely holds, nor those of a rule that cannot fire."""
    assert _still(open_to, **answers) == still


def test_the_level_is_that_of_the_worst_case() -> None:
    """A rule that is doubtful now can rise to its own level."""
    facts = run(bars_turn="not-sure").facts
    worst = worst_case(PROGRAM, facts, ["bars-turn"])
    assert [(rule.name, level) for rule, level in DANGERS.rising(facts, worst)] == [("bars-turn-loose", STOP)]


def test_findings_under_an_opposite_always_decide() -> None:
    """Either answer may."""
    nothing: frozenset[str] = frozenset()
    assert [tells.finding for tells in deciding(Opposite(Tells("hiss")), nothing, nothing, DERIVED)] == ["hiss"]


def test_a_negated_part_neither_holds_surely_nor_is_given_up() -> None:
    """All of a soft tyre and no hiss: with the tyre soft, the hiss decides."""
    facts = run(soft_tyre="yes").facts
    worst = worst_case(PROGRAM, facts, ["hiss"])
    part = all_of(Tells("soft-tyre"), Opposite(Tells("hiss")))
    assert {tells.finding for tells in deciding(part, facts, worst, DERIVED)} == {"hiss"}
