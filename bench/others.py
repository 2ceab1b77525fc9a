"""The same generated rules in CLIPS and in stock experta."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import clips
from experta.matchers import ReteMatcher
from experta.strategies import DepthStrategy

from bench.generated import Generated, minimal_sets
from engine.experta_door import DefFacts, Fact, KnowledgeEngine, Rule
from engine.rules import ThresholdRule


def symbol(atom: str) -> str:
    """Name an atom as CLIPS can."""
    return atom.replace("+", "surely-")


class Clips:
    """CLIPS with one environment per rule base: ``any`` is one ``or``, ``all`` one conjunction, the rest minimal sets.

    A case is reset, assert, run and reading all facts back. How facts are best put in and read out is not ours to say,
    so every way that clipspy offers is a way here, and the fastest speaks for CLIPS. (ENVRNMNT8 on the screen is CLIPS
    saying, on being let go, that clipspy kept the results of queries.)
    """

    def __init__(self, base: Generated, ordered: bool) -> None:
        self.env = clips.Environment()
        self.ordered = ordered
        if not ordered:
            self.env.build("(deftemplate atom (slot id (type SYMBOL)))")
            self.env.build(
                "(deffunction all-atoms () (bind ?all (create$))"
                " (do-for-all-facts ((?f atom)) TRUE (bind ?all (create$ ?all ?f:id))) ?all)"
            )
        for rule in base.rules:
            for text in self._defrules(rule):
                self.env.build(text)
        symbols = [symbol(atom) for atom in base.given]
        self._symbols = [clips.Symbol(name) for name in symbols]
        self._strings = [self._pattern(name) for name in symbols]
        self._file = "".join(self._strings)

    def _pattern(self, name: str) -> str:
        return f"({name})" if self.ordered else f"(atom (id {name}))"

    def _defrules(self, rule: ThresholdRule) -> Iterator[str]:
        then = f"(assert {self._pattern(symbol(rule.gives))})"
        sets = [" ".join(self._pattern(symbol(atom)) for atom in chosen) for chosen in minimal_sets(rule)]
        if rule.need == 1:
            yield f"(defrule {rule.name} (or {' '.join(sets)}) => {then})"
        else:
            for number, patterns in enumerate(sets):
                yield f"(defrule {rule.name}-{number} {patterns} => {then})"

    def ways(self) -> dict[str, Callable[[], set[str]]]:
        """Give every way to run one case, by name."""
        put: dict[str, Callable[[], object]] = {"assert_string": self._put_strings, "load_facts": self._put_file}
        take: dict[str, Callable[[], set[str]]] = {}
        if self.ordered:
            take["template names"] = lambda: {fact.template.name for fact in self.env.facts()}
            take["str(fact)"] = lambda: {str(fact)[1:-1] for fact in self.env.facts()}
        else:
            put["assert_fact"] = self._put_facts
            take["fact slots"] = lambda: {fact["id"] for fact in self.env.facts()}
            take["one query"] = lambda: set(self.env.eval("(all-atoms)"))
        kind = "ordered facts" if self.ordered else "template facts"
        return {f"{kind}, {p}, {t}": self._way(put[p], take[t]) for p in put for t in take}

    def _way(self, put: Callable[[], object], take: Callable[[], set[str]]) -> Callable[[], set[str]]:
        def run() -> set[str]:
            self.env.reset()
            put()
            self.env.run()
            return take()

        return run

    def _put_strings(self) -> None:
        for text in self._strings:
            self.env.assert_string(text)

    def _put_file(self) -> None:
        self.env.load_facts(self._file)

    def _put_facts(self) -> None:
        atom = self.env.find_template("atom")
        for name in self._symbols:
            atom.assert_fact(id=name)


class Atom(Fact):
    """A fact as experta's documentation would have it."""


@DefFacts()
def _given(atoms: Iterable[str]) -> Iterator[Atom]:
    for atom in atoms:
        yield Atom(atom=atom)


class StockExperta(KnowledgeEngine):
    """experta with its own matcher and strategy, one rule for each minimal set."""

    __matcher__ = ReteMatcher
    __strategy__ = DepthStrategy

    def __init__(self, base: Generated) -> None:
        self._rules = [_rule(chosen, rule.gives) for rule in base.rules for chosen in minimal_sets(rule)]
        super().__init__()

    def get_rules(self) -> list[Rule]:
        """Give the rules."""
        return self._rules

    def get_deffacts(self) -> list[DefFacts]:
        """Give the given facts."""
        return [_given]

    def facts_from(self, atoms: Iterable[str]) -> set[str]:
        """Run one case and read all facts back."""
        self.reset(atoms=atoms)
        self.run()
        return {fact["atom"] for fact in self.facts.values()}


def _rule(chosen: tuple[str, ...], gives: str) -> Rule:
    def conclude(case: Any) -> None:
        case.declare(Atom(atom=gives))

    rule: Rule = Rule(*(Atom(atom=atom) for atom in chosen))(conclude)
    return rule
