"""Timing and printing, shared by the measurements."""

import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median
from time import perf_counter


def seconds(run: Callable[[], object]) -> float:
    """Time one call."""
    start = perf_counter()
    run()
    return perf_counter() - start


def interleaved(runs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Time several ways of doing one thing in turns, so that a noisy machine is noisy for all of them alike."""
    for run in runs.values():
        run()
    gc.collect()
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            times[name].append(seconds(run))
    return times


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Give how many times longer theirs takes: the median of the ratios of each round."""
    return median(their / our for our, their in zip(ours, theirs, strict=True))


def show(title: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table."""
    texts = [tuple(head), *(tuple(str(cell) for cell in row) for row in rows)]
    widths = [max(len(row[column]) for row in texts) for column in range(len(head))]
    print(f"\n{title}")
    for row in texts:
        print(
            "  "
            + "  ".join(
                cell.rjust(width) if n else cell.ljust(width)
                for n, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
        )


def ms(time: float) -> str:
    """Say a time in milliseconds."""
    return f"{time * 1e3:.3f} ms"
