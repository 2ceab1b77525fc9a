"""What was checked: raised concerns, the ledger of every danger looked for, the safety net, the contradictions."""

from engine.atoms import PERHAPS, SURELY
from engine.explanation import fewest_answers
from rules.answers import contradictions
from rules.assessment import Contradiction, FiredRule, LedgerLine, NetLine, RaisedConcern, Standing, Suggested
from rules.case import Case
from rules.compile import is_symptom, owner_of
from rules.schema import LEVELS

_NET_LINES = 6
_NET_SIGNS = 2


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


def look_alikes(case: Case, listed: tuple[Suggested, ...]) -> frozenset[str]:
    """Gather the concerns that what is listed, or was raised, may also be, directly or through a condition."""
    base = case.base
    raised = {base.danger[r.danger].concern for r in case.raised}
    named = {name for concern in raised for name in base.concern[concern].look_alikes}
    for suggested in listed:
        record = base.muscle.get(suggested.id) or base.condition.get(suggested.id)
        named.update(record.look_alikes if record else ())
    conditions = (base.condition[name].concern if name in base.condition else name for name in named)
    return frozenset(concern for concern in conditions if concern is not None)


def safety_net(case: Case, near: frozenset[str]) -> tuple[NetLine, ...]:
    """Give the danger rules that one or two new signs would fire: look-alikes of what is listed first, worst first."""
    base = case.base
    found = []
    for danger in base.knowledge.dangers:
        signs = _signs_missing(case, danger.id)
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
        found.append(((danger.concern not in near, -LEVELS.index(danger.level), len(signs), danger.id), line))
    lines: dict[str, NetLine] = {}
    for _, line in sorted(found, key=lambda ranked: ranked[0]):
        lines.setdefault(line.concern, line)
    return tuple(sorted(list(lines.values())[:_NET_LINES], key=lambda line: -LEVELS.index(line.level)))


def contradictory(case: Case) -> tuple[Contradiction, ...]:
    """Show the pairs of answers that cannot both be so."""
    pairs = contradictions(case.base, case.answers)
    return tuple(Contradiction(one=case.line(one), other=case.line(other)) for one, other in pairs)


def _signs_missing(case: Case, danger: str) -> tuple[str, ...] | None:
    """Name the one or two signs that would fire a rule; None when it has fired, or needs more, or other than signs."""
    base = case.base
    open_to = frozenset(
        tells.atom(SURELY)
        for tells, straight in base.conditions.primitives(base.conditions.dangers[danger])
        if straight
        and tells.atom(PERHAPS) not in case.facts
        and is_symptom(base.vocabulary, tells)
        and case.posed(owner_of(tells.finding))
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
