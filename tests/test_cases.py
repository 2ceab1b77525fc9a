"""The known cases: what the rule base must hold on published, ordinary, textbook and endangered people.

The later people were put into files before the rule base was tried on them, so they only have to be readable: their
figures say how it does on people it was not made from, and are no goal to work towards. Since then those of fold 0
were studied one by one; of fold 1 only the under-triaged were looked at (each gave a general rule, a row or a wording),
and the rest as totals. Where a new row asks what a story tells, its answer was added, and the file says so in a note.
"""

from functools import cache
from pathlib import Path

import pytest
import yaml

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

each_danger = pytest.mark.parametrize("name", DANGERS)
"""Run a test on every patient of `tests/cases/dangers`."""


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


@each_danger
def test_nobody_in_danger_is_told_to_wait(name: str) -> None:
    """The urgency is never below the lowest that a clinician would accept for this person."""
    lowest, _, _ = DANGERS[name].expected.levels

    assert LEVELS.index(assessed(name).urgency) >= lowest


@each_danger
def test_the_danger_is_named(name: str) -> None:
    """A typical patient raises the very concern; an early or unusual one that or another of the same care."""
    own, _, stage = name.rpartition("-")
    accepted = {own} if stage == "typical" else {own, *DANGERS[name].expected.conditions}
    got = assessed(name)

    assert accepted & ({concern.id for concern in got.concerns} | {listed.id for listed in got.conditions})


def test_nobody_in_danger_is_sent_higher_than_needed() -> None:
    """At most 5 in 100."""
    assert measure(judge(BASE, tuple(DANGERS.values())))["over_triage"].value <= 0.05


def test_the_later_people_can_be_read_and_are_others_than_the_published() -> None:
    """The held-out people are files the reader takes, and none is also among the people the rules were made from."""
    later = read_cases(BASE, CASES / "later")

    assert len(later) >= 80
    assert not _sources("later") & _sources("published")


def test_the_fresh_people_can_be_read_and_are_others_than_all_before() -> None:
    """Nobody of the second held-out set is also among the published or the later people."""
    fresh = read_cases(BASE, CASES / "fresh")

    assert len(fresh) >= 30
    assert not _sources("fresh") & (_sources("published") | _sources("later"))


def _sources(folder: str) -> set[str]:
    """Give titles and addresses of the sources of the case files in a folder."""
    sources = (yaml.safe_load(file.read_text())["source"] for file in (CASES / folder).glob("*.yaml"))
    return {str(value) for source in sources for key in ("title", "url") if (value := source.get(key))}
