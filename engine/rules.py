"""The one form of rule: points over atoms that reach a need and give an atom. Compiles conditions into it."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.atoms import CHANNELS, OPPOSITE, PERHAPS, PERHAPS_NOT, SURELY, SURELY_NOT, Channel
from engine.conditions import Condition, Opposite, Tells
from engine.errors import UnreachableRule


@dataclass(frozen=True, slots=True)
class ThresholdRule:
    """Fires once its atoms bring ``need`` points; then ``gives`` holds. Points are positive; each atom counts once."""

    name: str
    points: tuple[tuple[str, int], ...]
    need: int
    gives: str

    def __post_init__(self) -> None:
        total = sum(points for _, points in self.points)
        if not 0 < self.need <= total or any(points <= 0 for _, points in self.points):
            raise UnreachableRule(self.name, self.need, total)

    def has(self, facts: frozenset[str]) -> int:
        """Count the points that facts bring."""
        return sum(points for atom, points in self.points if atom in facts)


def derive(finding: str, condition: Condition) -> Iterator[ThresholdRule]:
    """Give the rules by which a derived finding holds: one for each channel, and those of its inner groups."""
    for channel in CHANNELS:
        yield from threshold_rules(channel + finding, condition, channel, channel + finding, finding)


def threshold_rules(
    name: str, condition: Condition, channel: Channel, gives: str, path: str
) -> Iterator[ThresholdRule]:
    """Give the rule ``name`` that reads a condition in one channel, and the rules of its inner groups.

    An inner group is a finding of its own, named by its ``path``: ``path/2`` is the second part.
    """
    if isinstance(condition, Opposite):
        yield from threshold_rules(name, condition.condition, OPPOSITE[channel], gives, path)
    elif isinstance(condition, Tells):
        yield ThresholdRule(name, ((condition.atom(channel), 1),), 1, gives)
    else:
        points: dict[str, int] = {}
        for number, (part, worth) in enumerate(condition.parts, start=1):
            atom, inner = _part(part, f"{path}/{number}", channel)
            yield from inner
            points[atom] = points.get(atom, 0) + worth
        need = condition.need if channel in (SURELY, PERHAPS) else condition.total - condition.need + 1
        yield ThresholdRule(name, tuple(points.items()), need, gives)


def _part(part: Condition, path: str, channel: Channel) -> tuple[str, Iterator[ThresholdRule]]:
    """Give the atom a part is read by, and the rules that make it hold: none for a finding, some for an inner group."""
    while isinstance(part, Opposite):
        part, channel = part.condition, OPPOSITE[channel]
    if isinstance(part, Tells):
        return part.atom(channel), iter(())
    atom = channel + path
    return atom, threshold_rules(atom, part, channel, atom, path)


def imply(finding: str, implied: str) -> Iterator[ThresholdRule]:
    """Give the rules of an implication: yes and not sure go up to the implied finding, no comes down from it."""
    for channel in (SURELY, PERHAPS):
        yield ThresholdRule(f"{channel}{implied} from {finding}", ((channel + finding, 1),), 1, channel + implied)
    for channel in (SURELY_NOT, PERHAPS_NOT):
        yield ThresholdRule(f"{channel}{finding} from {implied}", ((channel + implied, 1),), 1, channel + finding)
