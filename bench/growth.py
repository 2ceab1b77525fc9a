"""What a case costs as the rule base grows from 100 to 10,000 rules, the facts given staying the same.

A rule is touched when a fact of the case is one of its parts. Only touched rules should cost.
``python -m bench.growth``
"""

import gc
from functools import partial
from statistics import median

from bench.generated import generate
from bench.table import ms, seconds, show
from engine.inference import Program

SIZES = (100, 300, 1000, 3000, 10_000)
ROUNDS = 100


def main() -> None:
    """Measure and print."""
    given = generate(SIZES[0]).given
    rows = []
    for size in SIZES:
        program = Program(generate(size).rules)
        run = program.run(given)
        touched = len({number for atom in run.facts for number, _ in program.feeds.get(atom, ())})
        gc.collect()
        took = median(seconds(partial(program.run, given)) for _ in range(ROUNDS))
        rows.append((size, len(run.fired), touched, ms(took), f"{took / touched * 1e6:.2f} us"))
    show(f"One case, the same {len(given)} given", ("rules", "fired", "touched", "median", "per touched rule"), rows)


if __name__ == "__main__":
    main()
