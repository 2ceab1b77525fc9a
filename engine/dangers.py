"""Danger rules: how sure each is, the floor they raise, and the reach if all that is open were at its worst."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from engine.atoms import PERHAPS, SURELY, Channel, four_atoms
from engine.conditions import Condition, Opposite, Tells, Threshold, leaves
from engine.inference import Program
from engine.rules import ThresholdRule, threshold_rules

Form: TypeAlias = Literal["sure", "mixed", "doubtful"]
FORMS: Final[tuple[Form, ...]] = ("sure", "mixed", "doubtful")


@dataclass(frozen=True, slots=True)
class DangerRule:
    """A condition over alarming answers that forces a level.

    ``level`` is an index into the ordered levels. ``symptoms`` are the atoms that say a symptom is surely there.
    """

    name: str
    condition: Condition
    level: int
    symptoms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """A danger rule that fired: in its strongest form, with the level that this form forces."""

    danger: str
    form: Form
    level: int


class Dangers:
    """The danger rules of a rule base over an ordered tuple of levels, mildest first.

    A doubtful rule raises one level lower, never below the second mildest; a rule of the top level keeps it when it is
    doubtful but one of its symptoms is sure.
    """

    def __init__(self, rules: Iterable[DangerRule], levels: tuple[str, ...]) -> None:
        self.rules: Final[Mapping[str, DangerRule]] = {rule.name: rule for rule in rules}
        self.levels: Final = levels
        self.top: Final = len(levels) - 1

    def thresholds(self) -> Iterator[ThresholdRule]:
        """Give the two or three threshold rules of every danger rule."""
        for rule in self.rules.values():
            name, path = rule.name, f"!{rule.name}"  # inner groups never share an atom with a finding of that name
            yield from threshold_rules(name, rule.condition, SURELY, _atom(name, "sure"), path)
            yield from threshold_rules(f"{name} doubtful", rule.condition, PERHAPS, _atom(name, "doubtful"), path)
            if rule.level == self.top and rule.symptoms:
                points = ((_atom(name, "doubtful"), 1), (f"{name} symptom", 1))
                symptoms = tuple((atom, 1) for atom in dict.fromkeys(rule.symptoms))
                yield ThresholdRule(f"{name} symptom", symptoms, 1, f"{name} symptom")
                yield ThresholdRule(f"{name} mixed", points, 2, _atom(name, "mixed"))

    def level_of(self, danger: str, form: Form) -> int:
        """Give the level that a rule forces in a form."""
        level = self.rules[danger].level
        return max(1, level - 1) if form == "doubtful" else level

    def raised(self, facts: frozenset[str]) -> tuple[Raised, ...]:
        """Give the rules that fired, each in its strongest form, highest level first, then by name."""
        fired = [
            Raised(name, form, self.level_of(name, form))
            for name in self.rules
            if (form := self.form(name, facts)) is not None
        ]
        return tuple(sorted(fired, key=lambda raised: (-raised.level, FORMS.index(raised.form), raised.danger)))

    def form(self, danger: str, facts: frozenset[str]) -> Form | None:
        """Give the strongest form in which a rule fired, or None."""
        return next((form for form in FORMS if _atom(danger, form) in facts), None)

    def floor(self, facts: frozenset[str]) -> int:
        """Give the highest level raised; 0 when none is."""
        return max((raised.level for raised in self.raised(facts)), default=0)

    def rising(self, facts: frozenset[str], worst: frozenset[str]) -> Iterator[tuple[DangerRule, int]]:
        """Walk the rules that force more in the worst case than they do now, with the level they would force."""
        for name, rule in self.rules.items():
            then = self.form(name, worst)
            if then is not None and then != self.form(name, facts):
                yield rule, self.level_of(name, then)


def deciding(
    condition: Condition, facts: frozenset[str], worst: frozenset[str], derived: Mapping[str, Condition]
) -> Iterator[Tells]:
    """Walk the findings below a condition whose answers can still decide it.

    Parts that surely hold, and parts that do not hold even in the worst case, decide nothing more.
    """
    match condition:
        case Tells():
            if condition.atom(SURELY) in facts or condition.atom(PERHAPS) not in worst:
                return
            inner = derived.get(condition.finding)
            if inner is None:
                yield condition
            else:
                yield from deciding(inner, facts, worst, derived)
        case Opposite():
            yield from (tells for tells, _ in leaves(condition))
        case Threshold():
            if not _holds(condition, SURELY, facts) and _holds(condition, PERHAPS, worst):
                for part, _ in condition.parts:
                    yield from deciding(part, facts, worst, derived)


def _holds(condition: Condition, channel: Channel, facts: frozenset[str]) -> bool:
    match condition:
        case Tells():
            return condition.atom(channel) in facts
        case Opposite():
            return channel == PERHAPS  # never taken as sure, never given up
    return sum(points for part, points in condition.parts if _holds(part, channel, facts)) >= condition.need


def worst_case(program: Program, facts: frozenset[str], open_findings: Iterable[str]) -> frozenset[str]:
    """Give the facts of a run in which every open finding holds all four atoms.

    The floor of these facts is the *reach*. The case is *settled* when reach equals floor, or the floor is the top.
    """
    return program.run([*facts, *(atom for finding in open_findings for atom in four_atoms(finding))]).facts


def _atom(danger: str, form: Form) -> str:
    return f"!{danger} {form}"
