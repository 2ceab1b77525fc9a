"""The real rule base as text, to change one line of and check."""

import pytest

from rules.files import yaml_files


@pytest.fixture(scope="session")
def real_files():
    """The YAML of the rule base, by file name."""
    return yaml_files()
