"""The smallest set of hypotheses whose patterns together explain the painted zones."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A hypothesis, the painted zones it explains, and its weight."""

    id: str
    zones: frozenset[str]
    weight: int


def smallest_cover(zones: frozenset[str], candidates: Iterable[Candidate]) -> tuple[str, ...]:
    """Choose candidates: most zones explained, then fewest candidates, then most weight, then first ids.

    Give their ids by weight. Exact: with ``u`` zones that anything explains, no more than ``u`` candidates are needed.
    """
    useful = sorted(
        (Candidate(c.id, c.zones & zones, c.weight) for c in candidates if c.zones & zones), key=lambda c: c.id
    )
    explained = frozenset().union(*(candidate.zones for candidate in useful))
    for size in range(len(explained) + 1):
        best = min(_covers(explained, useful, size), key=_worth, default=None)
        if best is not None:
            return tuple(c.id for c in sorted(best, key=lambda c: (-c.weight, c.id)))
    return ()


def _covers(zones: frozenset[str], candidates: list[Candidate], size: int) -> Iterator[tuple[Candidate, ...]]:
    """Walk the sets of ``size`` that explain all zones; only those that explain the first zone are tried first."""
    if size == 0:
        if not zones:
            yield ()
        return
    if size == 1:
        yield from ((candidate,) for candidate in candidates if zones <= candidate.zones)
        return
    if not zones:
        return
    first = min(zones, key=lambda zone: (sum(zone in c.zones for c in candidates), zone))
    for candidate in candidates:
        if first in candidate.zones:
            others = [c for c in candidates if c is not candidate]
            for rest in _covers(zones - candidate.zones, others, size - 1):
                yield (candidate, *rest)


def _worth(chosen: tuple[Candidate, ...]) -> tuple[int, list[str]]:
    return -sum(candidate.weight for candidate in chosen), sorted(candidate.id for candidate in chosen)
