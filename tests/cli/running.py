"""Run Legwise as a process of its own, in a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from legwise.cli import main

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


def environment(**more):
    """Give the environment of this process with the checkout on the path and a plain 80-column terminal."""
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "TERM": "xterm", **more}


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
