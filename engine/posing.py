"""To whom a question is put, and when: to everyone for whom its condition does not surely fail, once it may hold."""

from collections.abc import Callable, Mapping
from typing import Final

from engine.atoms import CHANNELS, PERHAPS, SURELY_NOT
from engine.conditions import Condition, Opposite, Tells

_NO_OPPOSITE: Final = "a pose holds no opposite; pose by what is there"


class Poses:
    """The conditions under which findings are asked about; a finding without one is posed to everyone.

    ``owner`` gives the finding that is asked for a name in a condition: several names may come from one answer.
    A part whose own question is not posed, and was not answered, counts as failing.
    """

    def __init__(self, conditions: Mapping[str, Condition], owner: Callable[[str], str]) -> None:
        self.conditions = conditions
        self.owner = owner

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
        return unanswered and not self.posed(self.owner(tells.finding), facts)
