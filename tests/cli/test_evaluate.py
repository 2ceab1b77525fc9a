"""The evaluation: known cases in, figures with their intervals out."""

import json
from pathlib import Path

import pytest

from legwise.metrics import share
from tests.cli.running import legwise

CLOT = """\
id: CLOT
source: {title: A made-up clot, url: none, year: 2026}
narrative: My calf swelled after a flight.
legwise: 1
about: {age: 50, sex: male}
pain: {right: [calf-upper-inner], since: 3 days}
answers: {leg-swollen-new: yes, long-travel: yes}
expected: {diagnosis: A clot, tier: urgent, lowest: urgent, conditions: [deep-vein-thrombosis]}
"""
CRAMP = """\
id: CRAMP
source: {title: A made-up cramp, url: none, year: 2026}
narrative: My calf cramps at night.
legwise: 1
about: {age: 60, sex: female}
pain: {left: [calf-upper-inner], since: 3 months, strength: 4}
answers: {night-cramps: yes, cramp-gone-in-10-minutes: yes}
expected:
  diagnosis: Night cramps
  tier: self-care
  lowest: self-care
  conditions: [night-leg-cramps]
  muscles: [gastrocnemius]
"""


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    (tmp_path / "clot.yaml").write_text(CLOT)
    (tmp_path / "cramp.yaml").write_text(CRAMP)
    return tmp_path


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"), [(40, 45, 0.765, 0.952), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (0, 0, 0.0, 1.0)]
)
def test_shares_carry_wilson_intervals(hits: int, n: int, low: float, high: float) -> None:
    """40 of 45 is the published 88.9% (76.5 to 95.2)."""
    metric = share(hits, n)

    assert (metric.low, metric.high) == (pytest.approx(low, abs=0.0006), pytest.approx(high, abs=0.0006))


def test_what_the_story_does_not_mention_counts_as_no(cases: Path) -> None:
    """Both people settle: the clot is seen the same day, the cramp stays at home."""
    result = json.loads(legwise("evaluate", str(cases), "--format", "json").stdout)

    assert result["cases"] == 2
    assert result["metrics"]["exact_tier"]["value"] == 1.0
    assert result["metrics"]["condition_top3"] == {"value": 1.0, "n": 2, **_bounds(2, 2)}
    assert result["metrics"]["muscle_top3"]["n"] == 1
    assert result["metrics"]["emergencies_undertriaged"]["value"] == 0
    assert result["confusion"]["urgent"]["urgent"] == 1


def test_interviews_count_what_is_shown_and_judge_what_was_asked(cases: Path) -> None:
    """The clot is seen the same day and the cramp told apart; the flight is asked on the same list as the swelling."""
    result = json.loads(legwise("evaluate", str(cases), "--interview", "--format", "json").stdout)

    metrics = result["metrics"]
    assert metrics["exact_tier"]["value"] == 1.0
    assert metrics["elicitation"] == {"value": 1.0, "n": 4, **_bounds(4, 4)}
    assert metrics["screens_to_emergency_max"] == {"value": 0.0, "n": 0, "low": None, "high": None}
    assert 4 < metrics["screens_median"]["value"] <= metrics["screens_p95"]["value"] <= 20
    assert 20 < metrics["rows_to_settled_median"]["value"] <= 45
    assert metrics["rows_to_settled_median"]["value"] < metrics["rows_median"]["value"]
    assert result["all_answers_known"]["exact_tier"]["value"] == 1.0


def test_interviews_as_a_table_name_the_cases_they_left_worse_off(cases: Path) -> None:
    shown = legwise("evaluate", str(cases), "--interview").stdout

    assert "rows_to_settled_median" in shown
    assert "after an interview" in shown
    assert "Cases that missed something only after the interview\nnone" in shown


def test_a_muscle_may_be_named_by_its_group(cases: Path) -> None:
    """Any member of the calf muscles counts as the muscle."""
    (cases / "cramp.yaml").write_text(CRAMP.replace("[gastrocnemius]", "[calf-muscles]"))
    result = json.loads(legwise("evaluate", str(cases), "--format", "json").stdout)

    assert result["metrics"]["muscle_top3"]["value"] == 1.0


def test_one_case_shows_what_was_expected_and_the_rules_that_fired(cases: Path) -> None:
    shown = legwise("evaluate", str(cases), "--case", "CLOT").stdout

    assert "expected urgent" in shown
    assert "one-leg-newly-swollen (sure)" in shown


def test_a_case_that_cannot_be_read_names_the_place(cases: Path) -> None:
    (cases / "clot.yaml").write_text(CLOT.replace("deep-vein-thrombosis", "deep-vein-trombosis"))
    done = legwise("evaluate", str(cases))

    assert done.returncode == 2
    assert "clot.yaml:8" in done.stderr
    assert "Did you mean 'deep-vein-thrombosis'?" in done.stderr


def test_an_unknown_case_or_revision_is_named(cases: Path) -> None:
    assert "Did you mean 'CLOT'?" in legwise("evaluate", str(cases), "--case", "CLOTS").stderr
    assert "not a revision" in legwise("evaluate", str(cases), "--against", "no-such-revision").stderr


def _bounds(hits: int, n: int) -> dict[str, float]:
    metric = share(hits, n)
    return {"low": metric.low or 0.0, "high": metric.high or 0.0}
