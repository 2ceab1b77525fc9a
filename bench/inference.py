"""One case on generated rules: this engine against CLIPS at 500 and 2000 rules, against stock experta at 500.

All three are built beforehand, run the same case, and give back all facts; their answers are compared first.
``python -m bench.inference``
"""

import tracemalloc
from collections.abc import Callable
from statistics import median
from typing import TypeAlias

from bench.generated import Generated, generate
from bench.table import interleaved, ms, ratio, seconds, show
from engine.inference import Program

ROUNDS = {500: 500, 2000: 300}
CASES_PER_ENVIRONMENT = 50
STOCK_ROUNDS = 15

Runs: TypeAlias = dict[str, Callable[[], object]]


def main() -> None:
    """Measure and print."""
    for size, rounds in ROUNDS.items():
        against_clips(size, rounds)
    against_stock(500)
    memory(2000)


def against_clips(size: int, rounds: int) -> None:
    """Measure against every way into and out of CLIPS, then against the fastest once more, in turns."""
    from bench.others import Clips, symbol

    base = generate(size)
    program = Program(base.rules)
    run = program.run(base.given)
    expected = {symbol(atom) for atom in run.facts}

    def fresh(way: str) -> Callable[[], set[str]]:
        """Give a way in a new environment, for one that has run some hundred cases is slower."""
        return Clips(base, way.startswith("ordered")).ways()[way]

    found: dict[str, float] = {}
    for ordered in (True, False):
        for way in Clips(base, ordered).ways():
            in_clips = fresh(way)
            assert in_clips() == expected, way
            found[way] = median(seconds(in_clips) for _ in range(CASES_PER_ENVIRONMENT))
    show(f"Ways into and out of CLIPS, {size} rules", ("way", "median"), ((n, ms(t)) for n, t in found.items()))
    fastest = min(found, key=lambda way: found[way])
    times: dict[str, list[float]] = {"this engine": [], "CLIPS": []}
    for _ in range(rounds // CASES_PER_ENVIRONMENT):
        runs: Runs = {
            "this engine": lambda: program.run(base.given),
            "CLIPS": fresh(fastest),
        }
        for name, took in interleaved(runs, CASES_PER_ENVIRONMENT).items():
            times[name].extend(took)
    show(
        f"One case, {size} rules, {len(base.given)} given, {len(run.fired)} fired; CLIPS by {fastest}",
        ("", "median", "fastest", "CLIPS / this engine"),
        (
            (name, ms(median(took)), ms(min(took)), f"{ratio(times['this engine'], took):.2f}")
            for name, took in times.items()
        ),
    )


def against_stock(size: int) -> None:
    """Measure against experta's own matcher and strategy."""
    from bench.others import StockExperta

    base = generate(size)
    program = Program(base.rules)
    built: list[StockExperta] = []
    building = seconds(lambda: built.append(StockExperta(base)))
    stock = built[0]
    assert stock.facts_from(base.given) == program.run(base.given).facts
    runs: Runs = {
        "this engine": lambda: program.run(base.given),
        "stock experta": lambda: stock.facts_from(base.given),
    }
    times = interleaved(runs, STOCK_ROUNDS)
    show(
        f"One case, {size} rules",
        ("", "build", "median", "stock / this engine"),
        (
            (
                name,
                ms(building if name == "stock experta" else seconds(lambda: Program(base.rules))),
                ms(median(took)),
                f"{ratio(times['this engine'], took):.0f}",
            )
            for name, took in times.items()
        ),
    )


def memory(size: int) -> None:
    """Measure what a compiled program keeps, its rules not counted."""
    base: Generated = generate(size)
    tracemalloc.start()
    program = Program(base.rules)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    show(
        f"Memory of the compiled program, {len(program.rules)} rules",
        ("", "kept", "peak"),
        [("program", f"{kept / 2**20:.2f} MiB", f"{peak / 2**20:.2f} MiB")],
    )


if __name__ == "__main__":
    main()
