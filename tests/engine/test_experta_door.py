"""The door to experta: what its import needs is lent and taken back; what it disturbs is undone."""

import collections
import collections.abc
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import engine
from engine import experta_door

ROOT = Path(engine.__file__).parents[1]


def fresh(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in a new interpreter."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)


def test_the_import_leaves_the_process_as_it_was() -> None:
    """No log handler, no collections.Mapping, and nothing said."""
    left = fresh(
        "import collections, logging, engine.inference\n"
        "print(logging.root.handlers, logging.root.level, hasattr(collections, 'Mapping'))"
    )

    assert (left.stdout, left.stderr, left.returncode) == ("[] 30 False\n", "", 0)


def test_a_run_warns_of_nothing() -> None:
    """No "Declaring fact before reset()", and no Python warning turned error."""
    said = fresh(
        "import warnings; warnings.simplefilter('error')\n"
        "import logging; logging.basicConfig(level=logging.WARNING)\n"
        "from engine.inference import Program\n"
        "from engine.rules import ThresholdRule\n"
        "program = Program([ThresholdRule('r', (('a', 1),), 1, 'b')])\n"
        "print(sorted(program.run([]).facts), sorted(program.run(['a']).facts))"
    )

    assert (said.stdout, said.stderr, said.returncode) == ("[] ['a', 'b']\n", "", 0)


def test_a_log_handler_that_was_there_stays() -> None:
    """Only what the import added is undone."""
    left = fresh(
        "import logging; own = logging.NullHandler(); logging.root.addHandler(own)\n"
        "import engine.experta_door\n"
        "print(logging.root.handlers == [own])"
    )

    assert left.stdout == "True\n"


def test_a_mapping_that_somebody_else_put_there_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not lent is not taken away."""
    monkeypatch.setattr(collections, "Mapping", collections.abc.Mapping, raising=False)

    importlib.reload(experta_door)

    assert hasattr(collections, "Mapping")


def test_the_door_hands_on_what_it_names() -> None:
    """Everything in __all__ is there."""
    assert all(hasattr(experta_door, name) for name in experta_door.__all__)
