"""The evaluation of the rule base on known cases: every case assessed, the figures, the comparison."""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import msgspec

from legwise.cases import KnownCase, complete, with_doubts
from legwise.errors import UnknownRevision
from legwise.metrics import Judged, Metric, confusion, measure
from legwise.simulate import Interviewed, counts, interview
from rules.answers import Answers
from rules.assess import assess
from rules.compile import RuleBase
from rules.files import RULES_FOLDER
from rules.load import check, digest_of
from rules.schema import LEVELS

DOUBTS: Final = 2
"""How many danger answers are turned into not sure for the second reading of every case."""


def judge(base: RuleBase, cases: tuple[KnownCase, ...]) -> list[Judged]:
    """Assess every case as answered."""
    return [Judged(case, assess(base, case.answers)) for case in cases]


def doubted(base: RuleBase, cases: tuple[KnownCase, ...]) -> list[Judged]:
    """Assess every case with two more answers not sure."""
    return [Judged(case, assess(base, with_doubts(base, case, DOUBTS))) for case in cases]


def as_json(base: RuleBase, cases: tuple[KnownCase, ...]) -> str:
    """Give the figures of the whole, of both folds and with doubts, and the confusion table, as JSON."""
    judged = judge(base, cases)
    result: dict[str, Any] = {
        "cases": len(cases),
        "metrics": measure(judged),
        "folds": {str(fold): measure(_of_fold(judged, fold)) for fold in (0, 1)},
        "with_doubts": measure(doubted(base, cases)),
        "confusion": confusion(judged),
    }
    return msgspec.json.format(msgspec.json.encode(result), indent=2).decode() + "\n"


def interviews_as_json(base: RuleBase, cases: tuple[KnownCase, ...]) -> str:
    """Give the figures after an interview of every case, with what was shown, beside those with all answers known."""
    asked = [interview(base, case) for case in cases]
    result: dict[str, Any] = {
        "cases": len(cases),
        "metrics": {**counts(asked), **measure(_after(base, asked))},
        "all_answers_known": measure(judge(base, cases)),
    }
    return msgspec.json.format(msgspec.json.encode(result), indent=2).decode() + "\n"


def interviews_as_text(base: RuleBase, cases: tuple[KnownCase, ...]) -> str:
    """Give the same as a table, and every case that an interview left worse off."""
    asked = [interview(base, case) for case in cases]
    after, plain = _after(base, asked), judge(base, cases)
    columns = {"all answers known": measure(plain), "after an interview": measure(after)}
    lines = [f"{len(cases)} cases, interviewed", ""]
    lines += [f"{name:28}{_shown(metric):>26}" for name, metric in counts(asked).items()]
    lines += ["", f"{'':28}" + "".join(f"{name:>26}" for name in columns)]
    for name in columns["all answers known"]:
        lines.append(f"{name:28}" + "".join(f"{_shown(metrics[name]):>26}" for metrics in columns.values()))
    worse = [text for one, other in zip(plain, after, strict=True) for text in _missed(other) if not any(_missed(one))]
    lines += ["", "Cases that missed something only after the interview", *(worse or ["none"])]
    return "\n".join(lines) + "\n"


def _after(base: RuleBase, asked: list[Interviewed]) -> list[Judged]:
    return [Judged(one.case, assess(base, one.answers)) for one in asked]


def as_text(base: RuleBase, cases: tuple[KnownCase, ...]) -> str:
    """Give the same as tables for people, and every case that missed something."""
    judged = judge(base, cases)
    columns = {
        "all": measure(judged),
        "fold 0": measure(_of_fold(judged, 0)),
        "fold 1": measure(_of_fold(judged, 1)),
        f"{DOUBTS} not sure": measure(doubted(base, cases)),
    }
    lines = [f"{len(cases)} cases", "", f"{'':24}" + "".join(f"{name:>26}" for name in columns)]
    for name in columns["all"]:
        lines.append(f"{name:24}" + "".join(f"{_shown(metrics[name]):>26}" for metrics in columns.values()))
    lines += [
        "",
        "Reference urgency (rows) by urgency given (columns)",
        f"{'':12}" + "".join(f"{x:>11}" for x in LEVELS),
    ]
    for tier, row in confusion(judged).items():
        lines.append(f"{tier:12}" + "".join(f"{row[got]:>11}" for got in LEVELS))
    lines += ["", "Cases that missed something"]
    lines += [line for one in judged for line in _missed(one)] or ["none"]
    return "\n".join(lines) + "\n"


def one_case(base: RuleBase, case: KnownCase) -> str:
    """Show one case: what was expected, what it got, and by which rules."""
    got = assess(base, case.answers)
    expected = case.expected
    lines = [
        f"{case.id} (fold {case.fold}): {expected.diagnosis}",
        f"expected {expected.tier}, {LEVELS[expected.levels[0]]} to {LEVELS[expected.levels[2]]}; got {got.urgency}"
        f" (floor {got.floor}, plan {got.plan}{'' if got.settled else ', not settled'})",
        f"conditions accepted: {', '.join(expected.conditions) or '-'}; muscles: {', '.join(expected.muscles) or '-'}",
    ]
    for concern in got.concerns:
        lines += [f"  {rule.level:9} {concern.id}: {rule.id} ({rule.form})" for rule in concern.rules]
    for suggested in (*got.muscles, *got.conditions):
        side = f" {suggested.side}" if suggested.side else ""
        lines.append(f"  {suggested.kind}: {suggested.id}{side}, {suggested.fit}, {suggested.weight_db:+.1f} dB")
    lines += [f"  unexplained, {e.side}: {', '.join(e.unexplained)}" for e in got.explains if e.unexplained]
    return "\n".join(lines) + "\n"


def against(base: RuleBase, cases: tuple[KnownCase, ...], revision: str) -> str:
    """Show the cases whose urgency or lists changed since a revision of the rule base, and the rules that differ."""
    files = dict(_files_at(revision))
    before = check(files, digest_of(files))
    lines = []
    for case in cases:
        old, new = assess(before, _as_then(before, case)), assess(base, case.answers)
        rules_old = {rule.id for concern in old.concerns for rule in concern.rules}
        rules_new = {rule.id for concern in new.concerns for rule in concern.rules}
        told = [
            f"urgency {old.urgency} -> {new.urgency}" if old.urgency != new.urgency else "",
            f"no longer fire: {', '.join(sorted(rules_old - rules_new))}" if rules_old - rules_new else "",
            f"now fire: {', '.join(sorted(rules_new - rules_old))}" if rules_new - rules_old else "",
            _moved("conditions", [s.id for s in old.conditions], [s.id for s in new.conditions]),
            _moved("muscles", [s.id for s in old.muscles], [s.id for s in new.muscles]),
        ]
        if any(told):
            lines.append(f"{case.id}: " + "; ".join(part for part in told if part))
    return "\n".join(lines or ["No case changed."]) + "\n"


def _as_then(before: RuleBase, case: KnownCase) -> Answers:
    """Give what was told as far as an earlier rule base knows the findings, the rest of its lists being no."""
    known = {name: value for name, value in case.told.given.items() if name in before.finding}
    return complete(before, replace(case.told, given=known))


def _of_fold(judged: list[Judged], fold: int) -> list[Judged]:
    return [one for one in judged if one.case.fold == fold]


def _moved(name: str, old: list[str], new: list[str]) -> str:
    return f"{name} {', '.join(old) or 'none'} -> {', '.join(new) or 'none'}" if old != new else ""


def _missed(judged: Judged) -> Iterator[str]:
    expected = judged.case.expected
    low, _, high = expected.levels
    missed = []
    if judged.level < low or (expected.tier == "emergency" and judged.got.urgency != "emergency"):
        missed.append("under-triaged")
    if judged.level > high:
        missed.append("over-triaged")
    single = measure([judged])
    missed += [name for name in ("condition_top3", "muscle_top3") if single[name].n and not single[name].value]
    if missed:
        got = ", ".join(suggested.id for suggested in (*judged.got.muscles, *judged.got.conditions)) or "nothing"
        tiers = f"{expected.tier} expected, {judged.got.urgency} given"
        yield f"{judged.case.id:40} {', '.join(missed)}: {expected.diagnosis}; {tiers}; listed {got}"


def _shown(metric: Metric) -> str:
    if metric.low is None or metric.high is None:
        return f"{metric.value:g} of {metric.n}" if metric.value == int(metric.value) else f"{metric.value:.2f}"
    share = f"{round(metric.value * metric.n)}/{metric.n} {metric.value:.1%}"
    return f"{share} ({metric.low:.0%}-{metric.high:.0%})"


def _files_at(revision: str) -> Iterator[tuple[str, bytes]]:
    """Read the YAML of the rule base as it stood at a revision. Raise `UnknownRevision`."""
    root = RULES_FOLDER.parent

    def git(*words: str) -> bytes:
        try:
            return subprocess.run(["git", *words], cwd=root, capture_output=True, check=True).stdout
        except (OSError, subprocess.CalledProcessError) as error:
            raise UnknownRevision(revision) from error

    for name in git("ls-tree", "-r", "--name-only", revision, "rules/").decode().splitlines():
        if name.endswith(".yaml"):
            yield Path(name).relative_to("rules").as_posix(), git("show", f"{revision}:{name}")
