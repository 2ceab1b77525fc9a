"""The counting matcher and its strategy: how rules meet facts inside experta, in place of RETE and depth first."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from engine.errors import RetractedAtom
from engine.experta_door import Activation, Agenda, Fact, Matcher, Strategy
from engine.rules import ThresholdRule


class CompiledRule:
    """A threshold rule as experta fires it: callable, with a name, of no salience; and its one activation.

    Every case shares the activation: it holds no facts (experta would format them for a logger at each firing)
    and nothing in it changes.
    """

    salience: Final = 0

    def __init__(self, rule: ThresholdRule, number: int) -> None:
        self.rule = rule
        self.__name__ = rule.name
        self.activation: Final = Activation(self, facts=())
        self.activation.key = -number

    def __call__(self, case: Any) -> None:
        """Fire for a case."""
        case.conclude(self.rule)


class CountingMatcher(Matcher):
    """Counts down what each rule lacks; a lack of zero activates it."""

    def __init__(self, engine: Any) -> None:
        super().__init__(engine)
        self.reset()

    def reset(self) -> None:
        """Begin a case: every rule lacks its whole need."""
        self.lacks = self.engine.program.needs.copy()

    def changes(self, adding: Iterable[Fact] = (), deleting: Iterable[Fact] = ()) -> tuple[list[Activation], tuple[()]]:
        """Give the activations that new facts bring, and none taken away: facts only grow."""
        for fact in deleting:
            raise RetractedAtom(fact["atom"])
        lacks, feeds, compiled = self.lacks, self.engine.program.feeds, self.engine.program.compiled
        activated = []
        for fact in adding:
            for number, points in feeds.get(fact["atom"], ()):
                lack = lacks[number]
                if lack > 0:
                    lacks[number] = lack = lack - points
                    if lack <= 0:
                        activated.append(compiled[number].activation)
        return activated, ()


class RuleOrderStrategy(Strategy):
    """Fires newly activated rules first, among them in the order of the rule base; the same on every run.

    The agenda is popped from its right end. Keeps no cache: experta's own strategy keeps the last person's facts alive.
    """

    def _update_agenda(self, agenda: Agenda, added: Sequence[Activation], removed: Iterable[Activation]) -> None:
        agenda.activations.extend(sorted(added, key=_by_key) if len(added) > 1 else added)


def _by_key(activation: Activation) -> int:
    return int(activation.key)
