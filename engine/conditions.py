"""What a rule can ask: a threshold over findings, nested as deep as an author likes.

``all`` is n of n, ``any`` 1 of n, ``at_least`` k of n, a score is points that reach a number. The opposite of a
threshold is again one: W - need + 1 points over the opposite atoms, W being all its points.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from engine.atoms import OPPOSITE, SURELY, Channel


@dataclass(frozen=True, slots=True)
class Tells:
    """A finding that gives its telling answer: yes, unless said otherwise."""

    finding: str
    answer: Literal["yes", "no"] = "yes"

    def atom(self, channel: Channel) -> str:
        """Give the atom by which this holds in a channel."""
        return (channel if self.answer == "yes" else OPPOSITE[channel]) + self.finding


@dataclass(frozen=True, slots=True)
class Threshold:
    """Parts with positive points; holds when the points of the parts that hold reach ``need``."""

    need: int
    parts: tuple[tuple["Condition", int], ...]

    @property
    def total(self) -> int:
        """All points there are."""
        return sum(points for _, points in self.parts)


@dataclass(frozen=True, slots=True)
class Opposite:
    """Holds where the condition does not."""

    condition: "Condition"


Condition: TypeAlias = Tells | Threshold | Opposite


def all_of(*parts: Condition) -> Threshold:
    """Hold when every part holds."""
    return Threshold(len(parts), tuple((part, 1) for part in parts))


def any_of(*parts: Condition) -> Threshold:
    """Hold when one part holds."""
    return Threshold(1, tuple((part, 1) for part in parts))


def at_least(need: int, parts: Iterable[Condition]) -> Threshold:
    """Hold when ``need`` parts hold."""
    return Threshold(need, tuple((part, 1) for part in parts))


def leaves(condition: Condition, straight: bool = True) -> Iterator[tuple[Tells, bool]]:
    """Walk the findings of a condition, each with False where it stands under an odd number of opposites."""
    if isinstance(condition, Tells):
        yield condition, straight
    elif isinstance(condition, Opposite):
        yield from leaves(condition.condition, not straight)
    else:
        for part, _ in condition.parts:
            yield from leaves(part, straight)


def sure_atoms(condition: Condition) -> Iterator[str]:
    """Walk the atoms by which the findings of a condition are sure, as they stand in it."""
    for tells, straight in leaves(condition):
        yield tells.atom(SURELY if straight else OPPOSITE[SURELY])
