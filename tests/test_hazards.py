"""The hazards: each names a test that is there."""

import re
from pathlib import Path

import pytest

from rules.load import RULES_FOLDER, load

ROOT = RULES_FOLDER.parent
HAZARDS = load(RULES_FOLDER, None).knowledge.hazards


@pytest.mark.parametrize("hazard", HAZARDS, ids=lambda hazard: hazard.id)
def test_the_control_of_a_hazard_is_shown_to_work(hazard) -> None:
    """The test it names is a file or folder of ours, and the function is in it."""
    place, _, function = hazard.test.partition("::")

    assert (ROOT / place).exists()
    if function:
        assert re.search(rf"^def {function}\(", Path(ROOT / place).read_text(), re.MULTILINE)
