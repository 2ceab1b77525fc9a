"""What a clinician reads first: the signs denied that matter most, red flags by system, scores with their items."""

from collections import Counter
from collections.abc import Iterator

from engine.atoms import SURELY, Answer, answer_from
from engine.conditions import Condition, Tells, Threshold, leaves
from rules.case import Case
from rules.compile import is_symptom
from rules.schema import LEVELS, Score
from rules.shown import AnswerLine, ScoreItemLine, ScoreLine, Screened, TestDone

_MOST_DENIED = 8
_URGENT = LEVELS.index("urgent")
_OTHERS = "other"


def telling_no(case: Case, near: frozenset[str]) -> tuple[AnswerLine, ...]:
    """Give the denied signs that most urgent rules read, those of what is near to the listed causes first."""
    weight: Counter[str] = Counter()
    for finding, concern, level in case.base.sign_readers:
        if level >= _URGENT and case.line(finding).answer == _harmless(case, finding):
            weight[finding] += 100 if concern in near else 1
    order = {finding: number for number, finding in enumerate(case.base.finding)}
    first = sorted(weight, key=lambda finding: (-weight[finding], order[finding]))[:_MOST_DENIED]
    return case.lines(sorted(first, key=order.__getitem__))


def screened(case: Case) -> tuple[Screened, ...]:
    """Count the danger questions of each system by their answer. One that several read counts where most do."""
    readers: dict[str, Counter[str]] = {}
    for finding, concern, _ in case.base.sign_readers:
        readers.setdefault(finding, Counter())[case.base.concern[concern].system or _OTHERS] += 1
    count: dict[str, Counter[str]] = {}
    for finding, systems in readers.items():
        system = min(systems, key=lambda name: (-systems[name], name))
        answer = case.line(finding).answer
        if answer is not None or case.posed(finding):
            word = "denied" if answer == _harmless(case, finding) else answer or "open"
            count.setdefault(system, Counter()).update([word])
    return tuple(
        Screened(
            system=system,
            present=sum(found.values()) - found["denied"] - found["not-sure"] - found["open"],
            not_sure=found["not-sure"],
            denied=found["denied"],
            still_open=found["open"],
        )
        for system, found in sorted(count.items())
    )


def scores(case: Case, near: frozenset[str]) -> tuple[ScoreLine, ...]:
    """Give, item by item, the scores in which a sign brings points, of what was raised or is near to what is listed."""
    concerns = near | {case.base.danger[raised.danger].concern for raised in case.raised}
    dangers = (case.base.conditions.dangers[d.id] for d in case.base.knowledge.dangers if d.concern in concerns)
    read = {name for danger in dangers for name in _read(case, danger)}
    found = [_score(case, score) for score in case.base.knowledge.scores if score.id in read]
    return tuple(sorted((line for line in found if line), key=lambda line: line.points < line.need))


def tests_done(case: Case) -> tuple[TestDone, ...]:
    """Give the self-tests that have an outcome; not sure is none."""
    given = case.answers.given
    return tuple(
        TestDone(id=test.id, name=test.name, steps=test.steps, outcome=case.line(test.fills))
        for test in case.base.knowledge.self_tests
        if given.get(test.fills, "not-sure") != "not-sure"
    )


def _read(case: Case, danger: Condition) -> Iterator[str]:
    """Walk the names that a danger rule reads, unless it may be for other people: a part beside them does not hold."""
    if isinstance(danger, Threshold) and danger.need == danger.total:
        for part, _ in danger.parts:
            others = (other for other, _ in danger.parts if other is not part)
            if all(_answer(other, case.facts) in ("yes", "not-sure") for other in others):
                yield from (tells.finding for tells, _ in leaves(part))
    else:
        yield from (tells.finding for tells, _ in leaves(danger))


def _score(case: Case, score: Score) -> ScoreLine | None:
    condition = case.base.conditions.derived[score.id]
    assert isinstance(condition, Threshold)
    signs = {
        tells.finding
        for tells, straight in case.base.conditions.primitives(condition)
        if straight and is_symptom(case.base.vocabulary, tells) and tells.atom(SURELY) in case.facts
    }
    if not signs:
        return None
    parts = iter(condition.parts)
    items = tuple(
        ScoreItemLine(
            wording=item.wording,
            points=item.points,
            answer=None if item.when is None else _answer(next(parts)[0], case.facts),
        )
        for item in score.items
    )
    return ScoreLine(
        id=score.id,
        name=score.name,
        points=sum(item.points for item in items if item.answer == "yes"),
        need=score.need,
        items=items,
        adaptation=score.adaptation,
        sources=score.sources,
    )


def _harmless(case: Case, finding: str) -> Answer:
    return "no" if case.base.finding[finding].alarms == "yes" else "yes"


def _answer(condition: Condition, facts: frozenset[str]) -> Answer | None:
    """Say whether a condition holds: yes, no, not sure, or None when too little was asked."""
    if isinstance(condition, Tells):
        said = answer_from(condition.finding, facts)
        return said if condition.answer == "yes" or said not in ("yes", "no") else "no" if said == "yes" else "yes"
    if isinstance(condition, Threshold):
        parts = [(_answer(part, facts), points) for part, points in condition.parts]
        if sum(points for answer, points in parts if answer == "yes") >= condition.need:
            return "yes"
        if sum(points for answer, points in parts if answer != "no") < condition.need:
            return "no"
        return "not-sure" if any(answer == "not-sure" for answer, _ in parts) else None
    said = _answer(condition.condition, facts)
    return "no" if said == "yes" else "yes" if said == "no" else said
