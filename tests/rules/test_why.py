"""Why a question is asked: what hangs on it, the worst first."""

import pytest

from rules.load import rule_base
from rules.why import why_asked

BASE = rule_base()


@pytest.mark.parametrize(
    ("row", "worst"),
    [
        ("short-of-breath", "a clot that has moved to the lungs"),
        ("very-unwell", "an infection that makes the whole body fail"),
        ("leg-blue-swollen", "a leg vein so blocked that the leg may lose its blood supply"),
    ],
)
def test_the_emergency_that_a_sign_raises_by_itself_is_named_first(row, worst):
    """Others need more answers, and come after it."""
    assert why_asked(BASE, row).dangers[0] == worst
