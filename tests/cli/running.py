"""Run Legwise as a process of its own, in a folder of its own."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from click.testing import CliRunner

from legwise.cli import main
from legwise.store import Store

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
DRIVER = EXAMPLES / "night-cramps-driver.yaml"
FLIGHT = EXAMPLES / "swollen-calf-after-flight.yaml"
COMMAND = [sys.executable, "-m", "legwise"]

NO_DANGER = """\
legwise: 1
about: {age: 44, sex: male}
pain: {left: [], right: [calf-lower]}
"""

_DATA = tempfile.TemporaryDirectory(prefix="legwise-tests-")


def environment(**more):
    """Give the environment of this process with the checkout on the path, a plain terminal, answers kept aside."""
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    aside = {"LEGWISE_DATA": _DATA.name, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "TERM": "xterm"}
    return {**kept, **aside, **more}


def legwise(*arguments, cwd=ROOT, stdin=b"", **more):
    """Run a command to its end."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    command = [*COMMAND, *map(str, arguments)]
    done = subprocess.run(
        command, check=False, cwd=cwd, input=given, capture_output=True, env=environment(**more), timeout=60
    )
    done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode()
    return done


def good(*arguments, stdin=b""):
    """Run a command inside this process, which is faster; it must succeed and say nothing on standard error."""
    done = CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)
    assert done.exit_code == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


class Kept:
    """What is kept of the interviews that people hold in a folder."""

    def __init__(self, folder, data=None):
        self.path = (data or folder / "kept") / "interviews.sqlite"

    def all(self):
        """Give every kept interview, the one saved last first."""
        with Store.open(self.path) as store:
            return store.all()

    def read_text(self, number=0):
        """Give the answers of the interview saved last, or of one before it."""
        return self.all()[number].answers
