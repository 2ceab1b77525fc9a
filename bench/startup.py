"""From the start of the process to the first question; and loading the real rule base, cached and not.

``python -m bench.startup``
"""

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import pexpect

from bench.table import ms, seconds, show
from rules.files import RULES_FOLDER
from rules.load import load

ROUNDS = 15
NEEDED = ("legwise.cli", "legwise.keeping", "legwise.full", "rules.load", "reports.countries")
FIRST_QUESTION = "How old"
HOUSE = Path(__file__).parents[1]


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        starting(folder)
        loading(folder / "in-process")


def starting(folder: Path) -> None:
    """Measure whole processes: Python itself, the question list, the first question of an interview.

    Warm means what a second start finds: modules compiled to bytecode, and the rule base in its cache.
    """
    warm = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "LEGWISE_DATA": str(folder / "data"),
        "PYTHONPATH": str(HOUSE),
        "LEGWISE_CACHE": str(folder / "cache"),
        "TERM": "xterm-256color",
    }
    cold = {**warm, "LEGWISE_CACHE": ""}

    def python(*arguments: str) -> float:
        command = [sys.executable, *arguments]
        return seconds(lambda: subprocess.run(command, env=warm, cwd=folder, check=True, stdout=subprocess.DEVNULL))

    def first_question(environment: dict[str, str], *options: str) -> float:
        command = ["-m", "legwise", "assess", *options]
        start = perf_counter()
        child = pexpect.spawn(sys.executable, command, env=environment, cwd=folder, timeout=30, encoding="utf-8")
        child.expect(FIRST_QUESTION)
        took = perf_counter() - start
        child.close(force=True)
        return took

    runs = {
        "python -c pass": lambda: python("-c", "pass"),
        "python -c 'import engine.inference'": lambda: python("-c", "import engine.inference"),
        "legwise questions, whole": lambda: python("-m", "legwise", "questions"),
        "legwise assess, to the first question": lambda: first_question(warm),
        "the same line by line": lambda: first_question(warm, "--plain"),
        "import all that the first question needs": lambda: python("-c", f"import {', '.join(NEEDED)}"),
        "the same without a cache": lambda: first_question(cold),
    }
    rows = []
    for name, run in runs.items():
        run()
        times = [run() for _ in range(ROUNDS)]
        rows.append((name, ms(median(times)), ms(min(times))))
    show("Starting, warm", ("", "median", "fastest"), rows)


def loading(cache: Path) -> None:
    """Measure reading, checking and compiling the rule base in a process that has imported everything."""
    base = load(RULES_FOLDER, cache)
    rows = []
    for name, place in (("read, checked and compiled", None), ("from the cache, compiled", cache)):
        times = [seconds(partial(load, RULES_FOLDER, place)) for _ in range(ROUNDS)]
        rows.append((name, ms(median(times)), ms(min(times))))
    show(f"Loading the rule base, {len(base.program.rules)} threshold rules", ("", "median", "fastest"), rows)


if __name__ == "__main__":
    main()
