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
    by_size = (min(_covers(explained, useful, size), key=_worth, default=None) for size in range(len(explained) + 1))
    best = next(found for found in by_size if found is not None)
    return tuple(c.id for c in sorted(best, key=lambda c: (-c.weight, c.id)))


def _covers(zones: frozenset[str], candidates: list[Candidate], size: int) -> Iterator[tuple[Candidate, ...]]:
    """Walk the sets of at most ``size`` that explain all zones, by who explains the zone that fewest explain.

    Gives up where not even the widest candidates could explain what is left.
    """
    if not zones:
        yield ()
    elif len(zones) <= size * max(len(zones & candidate.zones) for candidate in candidates):
        first = min(zones, key=lambda zone: (sum(zone in c.zones for c in candidates), zone))
        for candidate in candidates:
            if first in candidate.zones:
                for rest in _covers(zones - candidate.zones, candidates, size - 1):
                    yield (candidate, *rest)


def _worth(chosen: tuple[Candidate, ...]) -> tuple[int, list[str]]:
    return -sum(candidate.weight for candidate in chosen), sorted(candidate.id for candidate in chosen)
