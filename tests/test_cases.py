"""The known cases: what the rule base must hold on published, ordinary, textbook and endangered people."""

from functools import cache
from pathlib import Path

import pytest

from legwise.cases import read_cases
from legwise.evaluate import judge
from legwise.metrics import Metric, measure
from rules.assess import assess
from rules.assessment import Assessment
from rules.load import RULES_FOLDER, load
from rules.schema import LEVELS

CASES = Path(__file__).parent / "cases"
BASE = load(RULES_FOLDER, None)
DANGERS = {case.id.removeprefix("DNG-"): case for case in read_cases(BASE, CASES / "dangers")}

ONE_IS_ENOUGH = {"back-or-hip-to-check", "calf-pain-to-check", "care-first", "child-leg-pain"}
"""Concerns that are no condition but a reason to be looked at: they have no early form."""

TOO_LOW = {
    "acute-limb-ischaemia-hidden": "sudden pain counts only if nothing eases it; an artery's eases with the leg down",
    "after-epidural-atypical": "after a needle in the back a weak thigh does not count, only a weak foot or two legs",
    "aortic-aneurysm-atypical": "a known bulge counts only with sudden pain, and it can ache for days before it bursts",
    "blocked-vein-flow-early": "only the colour raises the blocked vein, and on dark skin it cannot be told",
    "bone-stress-injury-early": "a sore bump of the foot in a jumper counts as soon only if the load has grown lately",
    "calf-pain-to-check-typical": "a calf that stays sore counts as soon only from 60 or with a clot risk",
    "foot-sore-early": "a sore on the foot counts only after two weeks, however old and frail the person",
    "groin-emergency-atypical": "sudden very bad pain low in the tummy raises nothing if a move changes it",
    "groin-emergency-unusual": "no row asks about pain low in the tummy outside pregnancy, and none is put on vomiting",
    "hip-fracture-unusual": "a hip that no longer carries, on steroids, must also be held bent or turned out",
    "lump-or-bone-growth-atypical": "bone pain at night is asked only under 25, from 60 and after a cancer",
    "muscle-bleed-early": "the row asks for a bruise or lump, and a bleed may only feel full and tight",
    "salts-in-the-blood-unusual": "two legs too weak to stand are urgent as long as feeling and bladder are spared",
}
"""Known to come out below their lowest urgency, and why."""

NOT_NAMED = {
    "acute-limb-ischaemia-hidden": TOO_LOW["acute-limb-ischaemia-hidden"],
    "after-epidural-atypical": TOO_LOW["after-epidural-atypical"],
    "aortic-aneurysm-atypical": TOO_LOW["aortic-aneurysm-atypical"],
    "diabetic-thigh-nerve-early": "in diabetes only a weak or numb thigh raises it, not the pain before that",
    "foot-sore-early": TOO_LOW["foot-sore-early"],
    "groin-emergency-atypical": TOO_LOW["groin-emergency-atypical"],
    "groin-emergency-unusual": TOO_LOW["groin-emergency-unusual"],
    "lump-or-bone-growth-atypical": TOO_LOW["lump-or-bone-growth-atypical"],
    "spine-fracture-early": "thin bones count only with a fall, lift or crash, and he sneezed",
}
"""Known not to name the danger they are about, and why."""


def each_danger(known_misses: dict[str, str]) -> pytest.MarkDecorator:
    """Run a test on every patient of `tests/cases/dangers`; those that are known to miss must do so."""
    marks = {name: pytest.mark.xfail(reason=reason, strict=True) for name, reason in known_misses.items()}
    return pytest.mark.parametrize("name", [pytest.param(name, marks=marks.get(name, ())) for name in DANGERS])


@cache
def assessed(name: str) -> Assessment:
    return assess(BASE, DANGERS[name].answers)


@pytest.fixture(scope="module", params=["published", "ordinary", "textbook"])
def figures(request) -> tuple[str, dict[str, Metric]]:
    return request.param, measure(judge(BASE, read_cases(BASE, CASES / request.param)))


def test_nobody_is_told_to_wait_who_must_not(figures) -> None:
    """No emergency comes out lower, and nobody gets advice below the lowest safe urgency."""
    _, metrics = figures

    assert metrics["emergencies_undertriaged"].value == 0
    assert metrics["safe_advice"].value >= 0.99


def test_few_are_sent_higher_than_needed(figures) -> None:
    """No ordinary person is; of the others at most 15 in 100."""
    name, metrics = figures

    assert metrics["over_triage"].value <= (0 if name == "ordinary" else 0.15)


def test_the_right_explanation_is_in_the_first_three(figures) -> None:
    """Conditions of published people in 85 of 100; conditions and muscles of textbook people in 95 of 100."""
    name, metrics = figures

    assert metrics["condition_top3"].value >= (0.95 if name == "textbook" else 0.85)
    if name == "textbook":
        assert metrics["muscle_top3"].value >= 0.95


def test_every_concern_has_a_typical_and_an_early_patient() -> None:
    """A reason to be looked at, which is no condition, has one."""
    wanted = {f"{concern}-typical" for concern in BASE.concern}
    wanted |= {f"{concern}-early" for concern in BASE.concern if concern not in ONE_IS_ENOUGH}

    assert wanted - DANGERS.keys() == set()
    assert {name.rpartition("-")[0] for name in DANGERS} == set(BASE.concern)


@each_danger(TOO_LOW)
def test_nobody_in_danger_is_told_to_wait(name: str) -> None:
    """The urgency is never below the lowest that a clinician would accept for this person."""
    lowest, _, _ = DANGERS[name].expected.levels

    assert LEVELS.index(assessed(name).urgency) >= lowest


@each_danger(NOT_NAMED)
def test_the_danger_is_named(name: str) -> None:
    """A typical patient raises the very concern; an early or unusual one that or another of the same care."""
    own, _, stage = name.rpartition("-")
    accepted = {own} if stage == "typical" else {own, *DANGERS[name].expected.conditions}
    got = assessed(name)

    assert accepted & ({concern.id for concern in got.concerns} | {listed.id for listed in got.conditions})


def test_nobody_in_danger_is_sent_higher_than_needed() -> None:
    """At most 5 in 100."""
    assert measure(judge(BASE, tuple(DANGERS.values())))["over_triage"].value <= 0.05
