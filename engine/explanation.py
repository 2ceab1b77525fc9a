"""How and why not: pure functions of a program and the final facts, so they never depend on the order of answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.inference import Program
from engine.rules import ThresholdRule


@dataclass(frozen=True, slots=True)
class How:
    """An atom that holds: given, or by a rule over the parts that brought its points."""

    atom: str
    rule: str | None
    parts: tuple["How", ...]


@dataclass(frozen=True, slots=True)
class WhyNot:
    """A rule that did not fire: the points it has of those it needs, and the atoms that would bring the rest.

    ``missing`` leads through inner groups and derived findings down to atoms that nothing derives.
    """

    rule: str
    has: int
    need: int
    missing: tuple["Missing", ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """An atom that does not hold, the points it would bring, and why the rules that give it did not fire."""

    atom: str
    points: int
    because: tuple[WhyNot, ...]


def how(program: Program, facts: frozenset[str], given: frozenset[str], atom: str) -> How | None:
    """Show how an atom came to hold: its rule and the atoms that rule met, down to given ones. None if it does not."""
    return _how(program, facts, given, atom, frozenset())


def _how(
    program: Program, facts: frozenset[str], given: frozenset[str], atom: str, above: frozenset[str]
) -> How | None:
    if atom not in facts or atom in above:
        return None
    if atom in given:
        return How(atom, None, ())
    for rule in program.giving.get(atom, ()):
        if rule.has(facts) >= rule.need:
            met = (_how(program, facts, given, part, above | {atom}) for part, _ in rule.points)
            parts = tuple(part for part in met if part is not None)
            grounded = {part.atom for part in parts}
            if sum(points for part, points in rule.points if part in grounded) >= rule.need:
                return How(atom, rule.name, parts)
    return None


def why_not(program: Program, facts: frozenset[str], atom: str) -> tuple[WhyNot, ...]:
    """Show what each rule that could give an atom lacked. Empty when the atom holds or no rule gives it."""
    return () if atom in facts else tuple(_lack(program, facts, program.giving.get(atom, ()), frozenset({atom})))


def _lack(
    program: Program, facts: frozenset[str], rules: Iterable[ThresholdRule], above: frozenset[str]
) -> Iterable[WhyNot]:
    for rule in rules:
        missing = tuple(
            Missing(part, points, tuple(_lack(program, facts, program.giving.get(part, ()), above | {part})))
            for part, points in rule.points
            if part not in facts and part not in above
        )
        yield WhyNot(rule.name, rule.has(facts), rule.need, missing)


def fewest_answers(
    program: Program, facts: frozenset[str], atom: str, open_to: frozenset[str]
) -> frozenset[str] | None:
    """Find the smallest set of atoms out of ``open_to`` that would make an atom hold, or None if nothing would.

    Greedy over the points of a rule, so the set is small but, for weighted points, not proven smallest.
    """
    return _fewest(program, facts, atom, open_to, frozenset())


def _fewest(
    program: Program, facts: frozenset[str], atom: str, open_to: frozenset[str], above: frozenset[str]
) -> frozenset[str] | None:
    if atom in facts:
        return frozenset()
    if atom in above:
        return None
    best = frozenset({atom}) if atom in open_to else None
    for rule in program.giving.get(atom, ()):
        lack = rule.need - rule.has(facts)
        ways = [
            (way, points)
            for part, points in rule.points
            if part not in facts and (way := _fewest(program, facts, part, open_to, above | {atom})) is not None
        ]
        chosen: frozenset[str] = frozenset()
        for way, points in sorted(ways, key=lambda pair: (len(pair[0]) / pair[1], sorted(pair[0]))):
            if lack > 0:
                chosen, lack = chosen | way, lack - points
        if lack <= 0 and (best is None or (len(chosen), sorted(chosen)) < (len(best), sorted(best))):
            best = chosen
    return best
