"""To whom a question is put, and when: to everyone for whom its condition does not surely fail, once it may hold."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from engine.atoms import CHANNELS, PERHAPS, SURELY_NOT
from engine.conditions import Condition, Opposite, Tells, leaves

_NO_OPPOSITE: Final = "a pose holds no opposite; pose by what is there"


class Poses:
    """The conditions under which findings are asked about; a finding without one is posed to everyone.

    ``owner`` gives the finding that is asked for a name in a condition: several names may come from one answer.
    ``derived`` gives the conditions of findings nobody is asked. A part whose own question is not posed, and was not
    answered, counts as failing, also inside a derived finding.
    """

    def __init__(
        self,
        conditions: Mapping[str, Condition],
        owner: Callable[[str], str],
        derived: Mapping[str, Condition] = MappingProxyType({}),
    ) -> None:
        self.conditions = conditions
        self.owner = owner
        self.derived = derived

    def posed(self, finding: str, facts: frozenset[str]) -> bool:
        """Tell whether a finding is posed to the person of these facts."""
        condition = self.conditions.get(finding)
        return condition is None or not self._fails(condition, facts)

    def ready(self, finding: str, facts: frozenset[str]) -> bool:
        """Tell whether a posed finding can be asked now: its condition perhaps holds already, so nothing is awaited."""
        condition = self.conditions.get(finding)
        return condition is None or (self.posed(finding, facts) and self._may_hold(condition, facts))

    def _may_hold(self, condition: Condition, facts: frozenset[str]) -> bool:
        match condition:
            case Tells():
                return condition.atom(PERHAPS) in facts
            case Opposite():
                raise TypeError(_NO_OPPOSITE)
        return sum(points for part, points in condition.parts if self._may_hold(part, facts)) >= condition.need

    def _fails(self, condition: Condition, facts: frozenset[str]) -> bool:
        match condition:
            case Tells():
                return self._denied(condition, facts)
            case Opposite():
                raise TypeError(_NO_OPPOSITE)
        holding = sum(points for part, points in condition.parts if not self._fails(part, facts))
        return holding < condition.need

    def _denied(self, tells: Tells, facts: frozenset[str]) -> bool:
        if tells.atom(SURELY_NOT) in facts:
            return tells.atom(PERHAPS) not in facts
        unanswered = not any(channel + tells.finding in facts for channel in CHANNELS)
        inner = self.derived.get(tells.finding)
        if inner is not None:
            return unanswered and _is_straight(inner) and self._fails(inner, facts)
        return unanswered and not self.posed(self.owner(tells.finding), facts)


def _is_straight(condition: Condition) -> bool:
    """Tell that nothing in a condition stands under an opposite."""
    return all(straight for _, straight in leaves(condition))
