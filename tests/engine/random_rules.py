"""Random rules for property tests: threshold rules in chains, and danger rule bases with their answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from hypothesis import strategies as st

from engine.atoms import Answer, atoms_of
from engine.conditions import Condition, Opposite, Tells, Threshold
from engine.dangers import DangerRule, Dangers
from engine.inference import Program
from engine.rules import ThresholdRule, derive, imply

GIVEN = tuple(f"g{number}" for number in range(8))
FINDINGS = tuple(f"f{number}" for number in range(6))


@st.composite
def threshold_rule_sets(draw: st.DrawFn, cycles: bool = False) -> tuple[ThresholdRule, ...]:
    """Draw up to nine rules: all, any, at_least and weighted scores; a rule may read what earlier ones give.

    With ``cycles`` a rule may read what any rule gives. Two rules may give the same atom.
    """
    count = draw(st.integers(1, 9))
    rules = []
    for number in range(count):
        derived = [f"d{other}" for other in range(count if cycles else number)]
        parts = draw(st.lists(st.sampled_from([*GIVEN, *derived, *derived]), min_size=1, max_size=10, unique=True))
        weighted = draw(st.booleans())
        points = tuple((part, draw(st.integers(1, 4)) if weighted else 1) for part in parts)
        total = sum(worth for _, worth in points)
        need = draw(st.sampled_from([1, total]) | st.integers(1, total))
        gives = f"d{draw(st.integers(number, count - 1))}" if not cycles else f"d{number}"
        readable = {part for part, _ in points if part.startswith("d")}
        rules.append(ThresholdRule(f"rule-{number}", points, need, gives if gives not in readable else f"d{number}"))
    return tuple(rules)


def given_atoms() -> st.SearchStrategy[frozenset[str]]:
    """Draw what a case begins with."""
    return st.frozensets(st.sampled_from(GIVEN))


def minimal_sets(rule: ThresholdRule) -> list[tuple[str, ...]]:
    """Give every set of a rule's atoms that reaches its need and of which none can be spared."""
    points = dict(rule.points)
    return [
        chosen
        for size in range(1, len(points) + 1)
        for chosen in combinations(points, size)
        if (total := sum(points[atom] for atom in chosen)) >= rule.need
        and all(total - points[atom] < rule.need for atom in chosen)
    ]


def chain_forward(rules: Iterable[ThresholdRule], atoms: Iterable[str]) -> frozenset[str]:
    """Reach the fixed point by trying every rule until none gives anything new: slow, and plainly right."""
    rules, facts = tuple(rules), frozenset(atoms)
    while more := {rule.gives for rule in rules if rule.has(facts) >= rule.need} - facts:
        facts |= more
    return facts


@dataclass(frozen=True)
class DangerCase:
    """A random danger rule base, with the answer of each finding that alarms."""

    dangers: Dangers
    program: Program
    alarms: dict[str, Answer]

    def facts(self, answers: dict[str, Answer]) -> frozenset[str]:
        """Run the program on answers."""
        return self.program.run(atom for name, answer in answers.items() for atom in atoms_of(name, answer)).facts


@st.composite
def danger_cases(draw: st.DrawFn) -> DangerCase:
    """Draw dangers over five levels that read alarming answers only, also through derived and implied findings."""
    alarms: dict[str, Answer] = {name: draw(st.sampled_from(["yes", "no"])) for name in FINDINGS}
    tells: list[Condition] = [Tells(name, answer) for name, answer in alarms.items() if answer != "not-sure"]
    inner = draw(conditions(tells))
    tells.append(Tells("derived"))
    rules = [*derive("derived", inner)]
    for finding, implied in draw(st.lists(st.tuples(st.sampled_from(FINDINGS), st.sampled_from(FINDINGS)), max_size=3)):
        if finding != implied and alarms[finding] == alarms[implied]:
            rules.extend(imply(finding, implied))
    symptoms = tuple(
        ("+" if alarms[name] == "yes" else "-") + name for name in draw(st.lists(st.sampled_from(FINDINGS), max_size=2))
    )
    dangers = Dangers(
        [
            DangerRule(f"danger-{number}", draw(conditions(tells)), draw(st.integers(1, 4)), symptoms)
            for number in range(draw(st.integers(1, 4)))
        ],
        ("calm", "mild", "grave", "worse", "worst"),
    )
    return DangerCase(dangers, Program([*rules, *dangers.thresholds()]), alarms)


def conditions(tells: list[Condition], opposites: bool = False) -> st.SearchStrategy[Condition]:
    """Draw thresholds over findings, nested a few deep, with opposites among them if asked."""

    def extend(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        return st.builds(Opposite, inner) | _thresholds(inner) if opposites else _thresholds(inner)

    return st.recursive(st.sampled_from(tells), extend, max_leaves=8)


@st.composite
def _thresholds(draw: st.DrawFn, parts: st.SearchStrategy[Condition]) -> Threshold:
    chosen = draw(st.lists(st.tuples(parts, st.integers(1, 3)), min_size=1, max_size=4))
    return Threshold(draw(st.integers(1, sum(points for _, points in chosen))), tuple(chosen))


def answer_sheets() -> st.SearchStrategy[dict[str, Answer]]:
    """Draw answers to some of the findings."""
    return st.dictionaries(st.sampled_from(FINDINGS), st.sampled_from(["yes", "no", "not-sure"]))
