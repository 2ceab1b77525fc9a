"""One person's case: the facts of their answers, what is still open, and how answers are shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.atoms import PERHAPS, SURELY, SURELY_NOT, Answer, answer_from, atoms_of
from engine.conditions import Condition
from engine.dangers import Raised, deciding, worst_case
from engine.inference import Run
from rules.answers import DAYS_SINCE_REPORT, Answers, atoms
from rules.compile import RuleBase, owner_of
from rules.shown import AnswerLine
from rules.when import FOLLOW_UP


@dataclass(frozen=True)
class Case:
    """Answers against a rule base; everything else follows from the two and is worked out when asked for."""

    base: RuleBase
    answers: Answers

    @cached_property
    def given(self) -> frozenset[str]:
        """The atoms of the answers, and whether they follow up an earlier report."""
        follows: Answer = "yes" if DAYS_SINCE_REPORT in self.answers.given else "no"
        return atoms(self.base, self.answers).union(atoms_of(FOLLOW_UP, follows))

    @cached_property
    def run(self) -> Run:
        """The run over the answers."""
        return self.base.program.run(self.given)

    @property
    def facts(self) -> frozenset[str]:
        """All that follows from the answers."""
        return self.run.facts

    @cached_property
    def raised(self) -> tuple[Raised, ...]:
        """The danger rules that fired, highest first."""
        return self.base.dangers.raised(self.facts)

    @cached_property
    def floor(self) -> int:
        """The highest level that danger rules raise."""
        return self.base.dangers.floor(self.facts)

    @cached_property
    def worst(self) -> frozenset[str]:
        """The facts if every open danger question were answered for the worst."""
        names = (name for finding in self.open for name in self.base.names_of(finding))
        return worst_case(self.base.program, self.facts, names)

    @cached_property
    def reach(self) -> int:
        """The floor of the worst case."""
        return self.base.dangers.floor(self.worst)

    @cached_property
    def raising(self) -> dict[str, int]:
        """The open danger questions whose answers can raise the floor, each with the highest level it could raise."""
        base, levels = self.base, dict[str, int]()
        open_to = frozenset(self.open)
        for rule, level in base.dangers.rising(self.facts, self.worst):
            if level > self.floor:
                for tells in deciding(rule.condition, self.facts, self.worst, base.conditions.derived):
                    owner = owner_of(tells.finding)
                    if owner in open_to:
                        levels[owner] = max(level, levels.get(owner, 0))
        if not levels and not self.settled:
            levels = dict.fromkeys(self.open, self.reach)
        return levels

    @property
    def settled(self) -> bool:
        """Tell that no open question can raise the floor."""
        return self.reach == self.floor

    @property
    def old_enough(self) -> bool:
        """Tell that muscles and self-care may be shown: not below the age at which the rule base begins to."""
        age = self.answers.given.get("age")
        return not isinstance(age, int | float) or age >= self.base.knowledge.frame.muscles_from_age

    @cached_property
    def open(self) -> tuple[str, ...]:
        """The danger questions posed to this person that have no answer yet, in the order of the rule base."""
        order = (*self.base.finding, *self.base.zone)
        asked = [name for name in order if name in self.base.danger_findings]
        unordered = sorted(self.base.danger_findings - set(asked))
        return tuple(name for name in (*asked, *unordered) if not self.answered(name) and self.posed(name))

    @cached_property
    def cleared(self) -> frozenset[str]:
        """The facts when every question that is not posed counts as no: what cautions are cleared by."""
        unposed = (f for f in self.base.finding if not self.answered(f) and not self.posed(f))
        denied = (atom for f in unposed for name in self.base.names_of(f) for atom in atoms_of(name, "no"))
        return self.base.program.run([*self.facts, *denied]).facts

    def answered(self, finding: str) -> bool:
        """Tell whether a finding was answered, or is known from what was.

        That it is perhaps not so is not knowledge: a not sure of what it implies tells that much of anything.
        """
        if finding in self.answers.given:
            return True
        known = (SURELY, PERHAPS, SURELY_NOT)
        return any(channel + name in self.facts for name in self.base.names_of(finding) for channel in known)

    def posed(self, finding: str) -> bool:
        """Tell whether a question is put to this person."""
        if finding not in self._posed:
            self._posed[finding] = self.base.poses.posed(finding, self.facts)
        return self._posed[finding]

    def ready(self, finding: str) -> bool:
        """Tell whether a posed question can be asked now, or waits for another answer."""
        return self.posed(finding) and self.base.poses.ready(finding, self.facts)

    @cached_property
    def _posed(self) -> dict[str, bool]:
        return {}

    def waits_for(self, finding: str) -> tuple[str, ...]:
        """Give the open questions that a posed finding waits for."""
        owners = self.base.waits_on.get(finding, ())
        if not owners or self.ready(finding):
            return ()
        return tuple(owner for owner in owners if self.posed(owner) and not self.answered(owner))

    def line(self, name: str) -> AnswerLine:
        """Show what was said of a name that facts can hold: a finding, a cut, an option, a zone, a derived finding."""
        owner = owner_of(name)
        value = self.answers.given.get(owner)
        shown = None
        finding = self.base.finding.get(owner)
        if finding is not None and finding.kind != "yes-no" and value is not None and value != "not-sure":
            shown = f"{value:g} {finding.unit}" if isinstance(value, int | float) else (finding.options or {})[value]
        answer: Answer | None = answer_from(name, self.facts)
        asked = finding if finding is not None and finding.kind == "yes-no" and name == owner else None
        if name == owner and shown is not None:
            answer = "yes"
        return AnswerLine(
            finding=name,
            says=self.base.statements[name],
            answer=answer,
            value=shown,
            stage=self.base.stages.get(owner, "about"),
            role=finding.role if finding else "symptom",
            alarms=asked is not None and name in self.base.danger_findings and answer == asked.alarms,
        )

    def lines(self, names: Iterable[str]) -> tuple[AnswerLine, ...]:
        """Show several names, each once."""
        return tuple(self.line(name) for name in dict.fromkeys(names))

    def telling(self, condition: Condition) -> Iterator[str]:
        """Walk the findings of a condition that perhaps give their telling answer."""
        for tells, straight in self.base.conditions.primitives(condition):
            if straight and tells.atom(PERHAPS) in self.facts:
                yield tells.finding

    def surely_not(self, name: str) -> bool:
        """Tell that a derived finding surely does not hold, counting what is not posed as no."""
        return SURELY_NOT + name in self.cleared and PERHAPS + name not in self.cleared

    def unasked(self, condition: Condition) -> Iterator[str]:
        """Walk the findings of a condition that are posed and have no answer."""
        for tells, _ in self.base.conditions.primitives(condition):
            if not self.answered(owner_of(tells.finding)) and self.posed(owner_of(tells.finding)):
                yield tells.finding
