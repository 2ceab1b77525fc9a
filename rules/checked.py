"""What was checked: raised concerns, the ledger of every danger looked for, the safety net, the contradictions."""

from collections import Counter

from engine.atoms import PERHAPS, SURELY
from engine.explanation import fewest_answers
from rules.answers import contradictions
from rules.assessment import Contradiction, FiredRule, LedgerLine, NetLine, RaisedConcern, Standing, Suggested
from rules.case import Case
from rules.compile import is_symptom, owner_of
from rules.schema import LEVELS

_CLOSE = 10
_NET_LINES = 8
_NET_TOP = 4
"""At most so many of them are of the highest level, so that what is seen the same day finds room."""
_NET_LEAST = 4
_NET_SIGNS = 2
_URGENT = LEVELS.index("urgent")


def raised_concerns(case: Case) -> tuple[RaisedConcern, ...]:
    """Gather the rules that fired by concern, highest level first."""
    fired: dict[str, list[FiredRule]] = {}
    for raised in case.raised:
        danger = case.base.danger[raised.danger]
        rule = FiredRule(
            id=danger.id,
            form=raised.form,
            level=LEVELS[raised.level],
            because=danger.because,
            basis=danger.basis,
            answers=case.lines(case.telling(case.base.conditions.dangers[danger.id])),
            sources=danger.sources,
        )
        fired.setdefault(danger.concern, []).append(rule)
    return tuple(_concern(case, concern, tuple(rules)) for concern, rules in fired.items())


def ledger(case: Case, near: frozenset[str]) -> tuple[LedgerLine, ...]:
    """Tell of every danger in scope where it stands."""
    lines = []
    now = {raised.danger: raised for raised in case.raised}
    later = {raised.danger for raised in case.base.dangers.raised(case.worst)}
    for concern in case.base.knowledge.concerns:
        rules = [d for d in case.base.knowledge.dangers if d.concern == concern.id]
        if not concern.listed or all(d.level == "routine" for d in rules):
            continue
        fired = [d.id for d in rules if d.id in now]
        still = [d.id for d in rules if d.id in later and d.id not in now]
        sure = any(now[name].form != "doubtful" for name in fired)
        standing: Standing = (
            "suggested" if sure else "cannot-be-excluded" if fired else "open" if still else "not-suggested"
        )
        line = LedgerLine(
            concern=concern.id,
            plain_name=concern.plain_name,
            name=concern.name,
            system=concern.system,
            near=concern.id in near,
            standing=standing,
            rules=tuple(fired or still),
        )
        lines.append(line)
    return tuple(lines)


def look_alikes(case: Case, listed: tuple[Suggested, ...]) -> Counter[str]:
    """Count for each concern how often what is listed, or was raised, may also be it, directly or through a condition.

    What fits counts more than what fits weakly.
    """
    base = case.base
    close: Counter[str] = Counter()
    named = [(_CLOSE, base.concern[base.danger[raised.danger].concern].look_alikes) for raised in case.raised]
    for suggested in listed:
        record = base.muscle.get(suggested.id) or base.condition.get(suggested.id)
        named.append((_CLOSE if suggested.fit in ("fair", "strong") else 1, record.look_alikes if record else ()))
    for much, names in named:
        conditions = {base.condition[name].concern if name in base.condition else name for name in names}
        close.update({concern: much for concern in conditions if concern is not None})
    return close


def safety_net(case: Case, near: Counter[str]) -> tuple[NetLine, ...]:
    """Give the danger rules that one or two new signs would fire, worst first.

    Look-alikes of what is listed come first, those that most of it may be before the others; what is none fills up only
    where there are few. One rule for each concern, by the signs that most of its rules read, and a second where a
    single sign is urgent by itself; none for which a line before it is enough.
    """
    base = case.base
    found = []
    to_come = _to_come(case)
    reads = Counter((sign, concern) for sign, concern, _ in base.sign_readers)
    for danger in base.knowledge.dangers:
        signs = _signs_missing(case, danger.id, to_come)
        if signs is None or LEVELS.index(danger.level) <= case.floor or not base.concern[danger.concern].listed:
            continue
        line = NetLine(
            rule=danger.id,
            concern=danger.concern,
            level=danger.level,
            signs=signs,
            watch_for=tuple(base.alarming(name) for name in signs),
            sources=danger.sources,
        )
        close, known = near[danger.concern], min(reads[sign, danger.concern] for sign in signs)
        found.append(((not close, -LEVELS.index(danger.level), len(signs), -close, -known, danger.id), line))
    lines: list[NetLine] = []
    for _, line in sorted(found, key=lambda ranked: ranked[0]):
        same = [other for other in lines if other.concern == line.concern]
        alone = LEVELS.index(line.level) >= _URGENT and len(line.signs) == 1
        said = any(
            set(other.signs) <= set(line.signs) and LEVELS.index(other.level) >= LEVELS.index(line.level)
            for other in lines
        )
        if not said and (not same or (alone and len(same) == 1)):
            lines.append(line)
    alike = sum(line.concern in near for line in lines)
    lines = lines[: max(alike, _NET_LEAST)]
    top = [line for line in lines if line.level == LEVELS[-1]][:_NET_TOP]
    below = sorted((line for line in lines if line.level != LEVELS[-1]), key=lambda line: -LEVELS.index(line.level))
    return (*top, *below[: _NET_LINES - len(top)])


def contradictory(case: Case) -> tuple[Contradiction, ...]:
    """Show the pairs of answers that cannot both be so."""
    pairs = contradictions(case.base, case.answers)
    return tuple(Contradiction(one=case.line(one), other=case.line(other)) for one, other in pairs)


def _to_come(case: Case) -> frozenset[str]:
    """Give the facts without the no to a row that no danger rule reads, as it stands for others.

    Such a no is of today: the signs behind it may still come, so they are to be watched for.
    """
    read = {sign for sign, _, _ in case.base.sign_readers}
    standing = {f.id for f in case.base.knowledge.findings if f.role == "symptom" and f.id not in read}
    return frozenset(atom for atom in case.facts if atom[1:] not in standing)


def _signs_missing(case: Case, danger: str, to_come: frozenset[str]) -> tuple[str, ...] | None:
    """Name the one or two signs that would fire a rule; None when it has fired, or needs more, or other than signs."""
    base = case.base
    open_to = frozenset(
        tells.atom(SURELY)
        for tells, straight in base.conditions.primitives(base.conditions.dangers[danger])
        if straight
        and tells.atom(PERHAPS) not in case.facts
        and is_symptom(base.vocabulary, tells)
        and base.poses.posed(owner_of(tells.finding), to_come)
    )
    missing = fewest_answers(base.program, case.facts, f"!{danger} sure", open_to)
    if not missing or len(missing) > _NET_SIGNS:
        return None
    return tuple(sorted(atom[1:] for atom in missing))


def _concern(case: Case, concern_id: str, rules: tuple[FiredRule, ...]) -> RaisedConcern:
    concern = case.base.concern[concern_id]
    return RaisedConcern(
        id=concern.id,
        name=concern.name,
        plain_name=concern.plain_name,
        level=rules[0].level,
        form=rules[0].form,
        what=concern.what,
        see=concern.see.said(rules[0].level),
        meanwhile=concern.meanwhile,
        do_not=concern.do_not,
        rules=rules,
    )
