"""What a rule base must satisfy beyond its shape; every problem of a check is found, with its place.

References lead somewhere, every statement has a source, nothing is unused, and the danger rules keep the promises that
the reasoning rests on: they read alarming answers only, place and static facts alone never make a danger urgent, and
what they read can be asked again.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import msgspec

from engine.conditions import Condition, Opposite, Tells, leaves
from rules.compile import NoteFor, RuleBase, compile_rule_base, is_symptom, owner_of
from rules.errors import KnowledgeError, Problem, nearest
from rules.files import Origins
from rules.reading import Path_
from rules.schema import LEVELS, Knowledge, Level
from rules.walking import fields, ids_in, reaches
from rules.when import BUILT_IN, Note

_KINDS: Final = tuple(field.name for field in msgspec.structs.fields(Knowledge) if field.name != "frame")
_KEBAB: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_URGENT: Final = ("urgent", "emergency")
FORM_FINDINGS: Final = ("age", "sex", "strength", "since")
"""Asked on the first form and with the map, not on a screen; the answer file has places of its own for them."""


class Checker(NoteFor):
    """Gathers the problems of a rule base."""

    def __init__(self, knowledge: Knowledge, origins: Origins) -> None:
        self.knowledge = knowledge
        self.origins = origins
        self.problems: list[Problem] = []
        self._alarms = {finding.id: finding.alarms for finding in knowledge.findings}

    def __call__(self, kind: str, record_id: str) -> Note:
        """Give the note-taker of one record."""

        def note(path: Path_, message: str, hint: str | None) -> None:
            problem = self.origins[kind, record_id].problem(path, f"{record_id}: {message}", hint)
            self.problems.append(problem)

        return note

    def run(self, digest: str) -> RuleBase:
        """Check everything and give the compiled rule base, or raise `KnowledgeError` with every problem."""
        steps = (self._ids, self._references, self._zones, self._screens, self._findings, self._cautions, self._cycles)
        for step in steps:
            step()
        self._stop()
        base = compile_rule_base(self.knowledge, digest, self)
        self._stop()
        self._used(base)
        self._dangers(base)
        self._waits(base)
        self._stop()
        return base

    def _stop(self) -> None:
        if self.problems:
            raise KnowledgeError(self.problems)

    def _records(self, *kinds: str) -> Iterator[tuple[str, Any]]:
        for kind in kinds:
            for record in getattr(self.knowledge, kind):
                yield kind, record

    def _ids(self) -> None:
        kinds = [kind for kind in _KINDS if kind != "sources"]
        counts = Counter(record.id for _, record in self._records(*kinds))
        for kind, record in self._records(*_KINDS):
            if not _KEBAB.fullmatch(record.id):
                self(kind, record.id)(("id",), "an id is small letters, digits and single hyphens.", None)
            if kind != "sources" and (counts[record.id] > 1 or record.id in BUILT_IN):
                self(kind, record.id)(
                    ("id",), "another kind of record has this id.", "Ids are unique in the rule base."
                )

    def _references(self) -> None:
        knowledge = self.knowledge
        ids = {kind: {record.id for _, record in self._records(kind)} for kind in _KINDS}
        names = ids["findings"] | ids["derived"] | ids["scores"]
        wanted: dict[str, set[str]] = {
            "sources": ids["sources"],
            "implies": ids["findings"],
            "excludes": ids["findings"],
            "concern": ids["concerns"],
            "self_tests": ids["self_tests"],
            "fills": ids["findings"],
            "change": ids["changes"],
            "region": ids["regions"],
            "rows": ids["findings"],
            "primary": ids["zones"],
            "spillover": ids["zones"],
            "lies_in": ids["zones"],
            "sends_pain_to": ids["zones"],
            "members": ids["muscles"],
            "look_alikes": ids["muscles"] | ids["conditions"] | ids["concerns"],
        }
        used: set[str] = set()
        for kind, record in [*self._records(*_KINDS), ("frame", knowledge.frame)]:
            for path, field, value in fields(record):
                for number, name in enumerate(value if isinstance(value, tuple) else (value,)):
                    if field in wanted and name is not None and name not in wanted[field]:
                        place = (*path, number) if isinstance(value, tuple) else path
                        note = self(kind, getattr(record, "id", kind))
                        note(place, f"'{name}' is not known as {field}.", nearest(name, wanted[field] | names))
                if field == "sources":
                    used.update(value)
                    if value == () and kind not in ("findings", "sources"):
                        self(kind, getattr(record, "id", kind))(path, "a source is missing.", "Name at least one.")
        for source in knowledge.sources:
            if source.id not in used:
                self("sources", source.id)((), "nothing rests on this source.", "Cite it or take it out.")

    def _zones(self) -> None:
        for kind, record in self._records("muscles", "conditions"):
            for zone in set(record.pattern.primary) & set(record.pattern.spillover):
                self(kind, record.id)(("pattern",), f"'{zone}' is both primary and spillover.", "Keep one.")
        for muscle in self.knowledge.muscles:
            pattern = {*muscle.pattern.primary, *muscle.pattern.spillover}
            for number, point in enumerate(muscle.trigger_points):
                for zone in set(point.sends_pain_to) - pattern:
                    note = self("muscles", muscle.id)
                    note(("trigger_points", number), f"'{zone}' is not in the muscle's pattern.", None)

    def _screens(self) -> None:
        rows = Counter(row for screen in self.knowledge.screens for row in screen.rows)
        filled = {test.fills for test in self.knowledge.self_tests}
        for screen in self.knowledge.screens:
            for number, row in enumerate(screen.rows):
                if rows[row] > 1:
                    self("screens", screen.id)(("rows", number), f"'{row}' stands on two screens.", "Keep one.")
        for finding in self.knowledge.findings:
            if not rows[finding.id] and finding.id not in FORM_FINDINGS:
                self("findings", finding.id)((), "no screen asks this.", "Put it on a screen.")
        for screen in self.knowledge.screens:
            for number, row in enumerate(screen.rows):
                if screen.stage == "self-test" and row not in filled:
                    self("screens", screen.id)(("rows", number), f"no self-test fills '{row}'.", None)

    def _findings(self) -> None:
        for finding in self.knowledge.findings:
            note = self("findings", finding.id)
            if finding.kind == "number" and None in (finding.unit, finding.lowest, finding.highest):
                note((), "a number needs unit, lowest and highest.", None)
            if (finding.kind == "choice") != bool(finding.options):
                note((), "options belong to a choice, and a choice needs them.", None)
            if (finding.alarms == "no") != (finding.row is not None):
                note(("alarms",), "row goes with 'alarms: no'.", "Say the alarming answer as a row of a list.")
            for implied in finding.implies:
                if self._alarms.get(implied, finding.alarms) != finding.alarms:
                    note(("implies",), f"'{implied}' alarms by the other answer.", "More alarm must imply more alarm.")
            if (finding.pose is None) != (finding.pose_because is None):
                note((), "pose and pose_because go together.", "Say why it is not put to everyone.")
            if (finding.unsure is None) != (finding.unsure_because is None):
                note((), "unsure and unsure_because go together.", "Say why not sure may count as no.")
            if finding.unsure is not None and not finding.sources:
                note(("unsure",), "reading not sure as no needs a source.", None)
            if finding.lasts and (finding.role, finding.kind) != ("context", "yes-no"):
                note(("lasts",), "only a fact that is so or not can hold for good.", "A symptom can go away.")
            if not finding.ask.endswith("?") or finding.says.endswith("."):
                note(("ask",), "ask ends in a question mark, says in no full stop.", None)

    def _cautions(self) -> None:
        for caution in self.knowledge.cautions:
            gentle = {action for action, mark in caution.marks.items() if mark == "gentle"}
            for action in sorted(gentle ^ set(caution.gentle)):
                hint = "Say how it is done gently, just for what is marked so."
                self("cautions", caution.id)((), f"mark and words do not agree on going gently with '{action}'.", hint)

    def _cycles(self) -> None:
        implies = {finding.id: finding.implies for finding in self.knowledge.findings}
        inside = {d.id: tuple(ids_in(d.when)) for d in self.knowledge.derived}
        inside |= {s.id: tuple(n for i in s.items for n in ids_in(i.when)) for s in self.knowledge.scores}
        poses = {f.id: tuple(map(owner_of, ids_in(f.pose))) for f in self.knowledge.findings}
        for kinds, graph in ((("findings",), implies), (("derived", "scores"), inside), (("findings",), poses)):
            for kind, record in self._records(*kinds):
                if reaches(graph, record.id):
                    self(kind, record.id)((), "leads back to itself.", "Break the circle.")

    def _used(self, base: RuleBase) -> None:
        conditions = base.conditions
        read = {owner_of(t.finding) for e in conditions.evidence.values() for c in e for t, _ in leaves(c)}
        groups: tuple[Iterable[Condition], ...] = (
            conditions.derived.values(),
            conditions.dangers.values(),
            conditions.cautions.values(),
            conditions.poses.values(),
        )
        read |= {owner_of(t.finding) for group in groups for condition in group for t, _ in leaves(condition)}
        for kind, record in self._records("findings", "derived", "scores"):
            if record.id not in read and not any(
                record.id == implied for f in self.knowledge.findings for implied in f.implies
            ):
                self(kind, record.id)((), "nothing reads this.", "Use it in a rule or take it out.")
        raised = {danger.concern for danger in self.knowledge.dangers}
        for concern in self.knowledge.concerns:
            if concern.id not in raised:
                self("concerns", concern.id)((), "no danger rule raises this concern.", None)
        for condition in self.knowledge.conditions:
            if condition.level in _URGENT and condition.concern is None:
                message = "a condition of this level is listed only through its concern."
                self("conditions", condition.id)(("level",), message, "Name its concern, or write it as a concern.")
        changes = {entry.change for _, r in self._records("muscles", "conditions") for entry in r.evidence}
        for change in self.knowledge.changes:
            if change.id not in changes:
                self("changes", change.id)((), "no evidence offers this change.", None)

    def _waits(self, base: RuleBase) -> None:
        """Hold that a danger question waits only for what must be answered."""
        binding = self._binding()
        for finding in base.danger_findings & base.waits_on.keys():
            for name in base.waits_on[finding]:
                if name not in binding and name not in FORM_FINDINGS:
                    hint = "Ask that on a danger screen."
                    self("findings", finding)(("pose",), f"a danger waits for '{name}', which can be passed by.", hint)

    def _binding(self) -> set[str]:
        """Gather the rows that must be answered where they are put."""
        screens = [screen for screen in self.knowledge.screens if screen.stage in ("course", "danger")]
        return {row for screen in screens for row in screen.rows}

    def _dangers(self, base: RuleBase) -> None:
        asked_urgently: set[str] = set()
        for danger in self.knowledge.dangers:
            note = self("dangers", danger.id)
            condition = base.conditions.dangers[danger.id]
            primitives = list(base.conditions.primitives(condition))
            for tells, straight in primitives:
                if not straight:
                    note(
                        ("when",), f"reads '{tells.finding}' under a not.", "A danger rule reads alarming answers only."
                    )
            if danger.level == LEVELS[0]:
                note(("level",), "a danger rule of the mildest level raises nothing.", f"Begin at {LEVELS[1]}.")
            if danger.level not in _URGENT:
                continue
            asked_urgently |= {owner_of(tells.finding) for tells, _ in primitives}
            for zone in {tells.finding for tells, _ in primitives} & base.zone.keys():
                note(
                    ("when",), f"makes the zone '{zone}' a point of an {danger.level} rule.", "Zones close no dangers."
                )
            if _holds(base, condition, lambda tells: not is_symptom(base.vocabulary, tells)):
                note(("when",), "static facts alone make this fire.", "Ask for a symptom as well.")
        self._levels_said()
        binding = self._binding()
        for finding in self.knowledge.findings:
            note = self("findings", finding.id)
            if finding.id in base.danger_findings and finding.id not in binding and finding.id not in FORM_FINDINGS:
                note((), "danger rules read this, and its screen can be passed by.", "Put it on a danger screen.")
            if finding.id not in asked_urgently:
                continue
            if finding.unsure is not None:
                note(("unsure",), "an emergency or urgent rule reads this.", "Not sure may not count as no here.")
            if finding.ask_again is None and finding.role == "symptom" and finding.id not in FORM_FINDINGS:
                note((), "an emergency or urgent rule reads this.", "Give it an ask_again, with a way to check.")

    def _levels_said(self) -> None:
        """Check that a concern says whom to see at each level that its rules can raise, and at no other."""
        raised: dict[str, set[Level]] = {}
        for danger in self.knowledge.dangers:
            lower = LEVELS[max(1, LEVELS.index(danger.level) - 1)]
            raised.setdefault(danger.concern, set()).update((danger.level, lower))
        for concern in self.knowledge.concerns:
            note, levels = self("concerns", concern.id), raised.get(concern.id, set())
            for level in LEVELS:
                if level in levels and not concern.see.said(level).text:
                    note(("see",), f"says nothing for '{level}', which its rules can raise.", "Say it under 'at'.")
                elif level in concern.see.at and level not in levels:
                    note(("see", "at", level), f"no rule raises '{level}'.", "Take it out.")


def _holds(base: RuleBase, condition: Condition, leaf: Callable[[Tells], bool]) -> bool:
    """Tell whether a condition can hold by those primitive findings alone for which ``leaf`` is true."""
    match condition:
        case Tells():
            inner = base.conditions.derived.get(condition.finding)
            return leaf(condition) if inner is None else _holds(base, inner, leaf)
        case Opposite():
            return True
    return sum(points for part, points in condition.parts if _holds(base, part, leaf)) >= condition.need
