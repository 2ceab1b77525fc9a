"""Forward chaining on experta: one compiled program per rule base, one short-lived engine per case."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from engine.experta_door import Agenda, Fact, FactList, KnowledgeEngine
from engine.matcher import CompiledRule, CountingMatcher, RuleOrderStrategy
from engine.rules import ThresholdRule


@dataclass(frozen=True, slots=True)
class Run:
    """What a run ended with: all facts, given and derived, and the names of the rules in the order they fired."""

    facts: frozenset[str]
    fired: tuple[str, ...]


class Program:
    """Rules compiled for the counting matcher (Dowling and Gallier 1984, J Log Program 1:267).

    Each atom knows which rules it feeds; each rule holds how many points it lacks. Never changes after it is built,
    so cases and threads share it.
    """

    def __init__(self, rules: Iterable[ThresholdRule]) -> None:
        self.rules: Final = tuple(rules)
        self.needs: Final = [rule.need for rule in self.rules]
        self.compiled: Final = tuple(CompiledRule(rule, number) for number, rule in enumerate(self.rules))
        feeds: dict[str, list[tuple[int, int]]] = {}
        giving: dict[str, list[ThresholdRule]] = {}
        for number, rule in enumerate(self.rules):
            giving.setdefault(rule.gives, []).append(rule)
            for atom, points in rule.points:
                feeds.setdefault(atom, []).append((number, points))
        self.feeds: Final = {atom: tuple(fed) for atom, fed in feeds.items()}
        self.giving: Final = {atom: tuple(rules) for atom, rules in giving.items()}

    def run(self, atoms: Iterable[str]) -> Run:
        """Fire every rule that the atoms reach. The order of the atoms changes nothing."""
        case = Case(self)
        case.reset(atoms)
        case.run()
        return Run(frozenset(case.known), tuple(case.fired))


class Atom(Fact):
    """The one class of fact, with one key. Made without experta's general constructor, which costs ten times more."""

    def __init__(self, atom: str) -> None:
        dict.__setitem__(self, "atom", atom)


class AtomList(FactList):
    """The facts of a case, each known by its atom; experta's own list looks through all keys of every fact."""

    @staticmethod
    def _get_fact_id(fact: Fact) -> Any:
        return fact["atom"]


class Case(KnowledgeEngine):
    """One person's run. Rules live in the program, off the class, where experta would write this engine into them."""

    __matcher__ = CountingMatcher
    __strategy__ = RuleOrderStrategy

    def __init__(self, program: Program) -> None:
        self.program = program
        self.known: set[str] = set()
        self.fired: list[str] = []
        super().__init__()

    def get_rules(self) -> list[CompiledRule]:
        """Give the rules of the program."""
        return list(self.program.compiled)

    def reset(self, atoms: Iterable[str]) -> None:
        """Begin with these atoms and nothing else: experta's reset without deffacts, which cost a third of a run."""
        self.known, self.fired = set(atoms), []
        self.agenda, self.facts, self.running = Agenda(), AtomList(), False
        self.matcher.reset()
        for atom in sorted(self.known):
            self._declare(atom)

    def conclude(self, rule: ThresholdRule) -> None:
        """Record that a rule fired and declare what it gives, once."""
        self.fired.append(rule.name)
        if rule.gives not in self.known:
            self.known.add(rule.gives)
            self._declare(rule.gives)

    def _declare(self, atom: str) -> None:
        """Make an atom a fact, if any rule reads it; ``known`` holds the others."""
        if atom in self.program.feeds:
            self.facts.declare(Atom(atom))
