"""Rule bases out of a seed: threshold rules in chains, over findings, with some findings given."""

from dataclasses import dataclass
from itertools import combinations
from random import Random

from engine.rules import ThresholdRule

FINDINGS = 200
GIVEN = 30


@dataclass(frozen=True)
class Generated:
    """A rule base and the atoms of one case."""

    rules: tuple[ThresholdRule, ...]
    given: tuple[str, ...]


def generate(size: int, seed: int = 20261122) -> Generated:
    """Give ``size`` rules: half ``all``, a quarter ``any``, a quarter ``at_least``; one part in five is derived."""
    random = Random(seed)
    findings = [f"+f{number}" for number in range(FINDINGS)]
    given = tuple(sorted(random.sample(findings, GIVEN)))
    rules: list[ThresholdRule] = []
    for number in range(size):
        width = random.choice((2, 3, 3, 4, 5))
        parts: dict[str, int] = {}
        while len(parts) < width:
            chained = rules and random.random() < 0.2
            parts[random.choice(rules).gives if chained else random.choice(findings)] = 1
        need = random.choice((width, width, 1, max(2, width - 2)))
        rules.append(ThresholdRule(f"rule-{number}", tuple(parts.items()), need, f"+d{number}"))
    return Generated(tuple(rules), given)


def minimal_sets(rule: ThresholdRule) -> list[tuple[str, ...]]:
    """Give every set of atoms that reaches the need and of which none can be spared."""
    points = dict(rule.points)
    found: list[tuple[str, ...]] = []
    for size in range(1, len(points) + 1):
        for chosen in combinations(points, size):
            total = sum(points[atom] for atom in chosen)
            if total >= rule.need and all(total - points[atom] < rule.need for atom in chosen):
                found.append(chosen)
    return found
