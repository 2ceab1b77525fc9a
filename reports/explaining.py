"""How and why not, in words: the chain of rules and answers behind any id of the rule base."""

from collections.abc import Iterator

from engine.atoms import PERHAPS, PERHAPS_NOT, SURELY, SURELY_NOT
from engine.explanation import How, WhyNot, how, why_not
from rules.assess import assess
from rules.case import Case
from rules.compile import RuleBase
from rules.schema import LEVELS

_CERTAINTY = {SURELY: "yes", PERHAPS: "yes or not sure", SURELY_NOT: "no", PERHAPS_NOT: "no or not sure"}


def explainable(base: RuleBase) -> list[str]:
    """Name every id that can be explained."""
    known = base.knowledge
    kinds = (known.findings, known.derived, known.scores, known.regions, known.cautions, known.dangers, known.concerns)
    return [record.id for kind in (*kinds, known.muscles, known.conditions) for record in kind]


def explain_id(case: Case, name: str) -> str:
    """Explain one id for one person. Ends in a newline."""
    base = case.base
    if name in base.danger:
        lines = list(_danger(case, name))
    elif name in base.concern:
        rules = [danger.id for danger in base.knowledge.dangers if danger.concern == name]
        lines = [f"{base.concern[name].plain_name} ({name}): {len(rules)} danger rules"]
        lines += [line for rule in rules for line in ("", *_danger(case, rule))]
    elif name in base.muscle or name in base.condition:
        lines = list(_hypothesis(case, name))
    else:
        lines = list(_finding(case, name))
    return "\n".join(lines) + "\n"


def _danger(case: Case, name: str) -> Iterator[str]:
    danger = case.base.danger[name]
    form = case.base.dangers.form(name, case.facts)
    concern = case.base.concern[danger.concern].plain_name
    if form is None:
        yield f"{name} did not fire. It would raise: {concern}, {danger.level}."
        yield from _lacking(case, why_not(case.base.program, case.facts, f"!{name} sure"), 1)
    else:
        level = LEVELS[case.base.dangers.level_of(name, form)]
        certainty = {"sure": "surely", "mixed": "perhaps, with a sure symptom", "doubtful": "perhaps"}[form]
        yield f"{name} fired {certainty}: {concern}, {level}. {danger.because}"
        found = how(case.base.program, case.facts, case.given, f"!{name} {form}")
        if found is not None:
            yield from _chain(case, found, 1)
    yield f"  Sources: {', '.join(danger.sources)} ({danger.basis})"


def _finding(case: Case, name: str) -> Iterator[str]:
    says = case.base.statements.get(name) or case.base.caution[name].says
    held = [channel for channel in (SURELY, SURELY_NOT, PERHAPS, PERHAPS_NOT) if channel + name in case.facts]
    if not held:
        yield f"{name} is not known: {says}"
        yield from _lacking(case, why_not(case.base.program, case.facts, SURELY + name), 1)
    for channel in held[:1] if held[:1] in ([SURELY], [SURELY_NOT]) else held:
        yield f"{name} is {_CERTAINTY[channel]}: {says}"
        found = how(case.base.program, case.facts, case.given, channel + name)
        if found is not None and found.rule is not None:
            yield from (line for part in found.parts for line in _chain(case, part, 1))


def _hypothesis(case: Case, name: str) -> Iterator[str]:
    assessment = assess(case.base, case.answers)
    listed = [s for s in (*assessment.muscles, *assessment.conditions) if s.id == name]
    record = case.base.muscle.get(name) or case.base.condition[name]
    if not listed:
        yield f"{record.plain_name} ({name}) is not listed: others fit better, or nothing speaks for it."
    for suggested in listed:
        side = f", {suggested.side} leg" if suggested.side in ("left", "right") else ""
        yield f"{record.plain_name} ({name}{side}): fit {suggested.fit}, {suggested.weight_db:+.1f} dB of evidence"
        inside, outside = (", ".join(zones) or "none" for zones in (suggested.zones.inside, suggested.zones.outside))
        yield f"  zones {suggested.zones.weight_db:+.1f} dB: inside the pattern {inside}; outside {outside}"
        for line in suggested.evidence:
            yield f"  {line.weight_db:+.1f} dB  {line.says}: {line.answer or 'not asked'} ({', '.join(line.sources)})"


def _chain(case: Case, found: How, depth: int) -> Iterator[str]:
    name = found.atom.lstrip("+?-~!")
    indent = "  " * depth
    if found.rule is None:
        yield f"{indent}{_says(case, found.atom)} (your answer)"
        return
    if name in case.base.statements:
        yield f"{indent}{_says(case, found.atom)}, because:"
        depth += 1
    yield from (line for part in found.parts for line in _chain(case, part, depth))


def _lacking(case: Case, lacks: tuple[WhyNot, ...], depth: int) -> Iterator[str]:
    for lack in lacks:
        indent = "  " * depth
        yield f"{indent}has {lack.has} of {lack.need} points; lacking:"
        for missing in lack.missing:
            name = missing.atom.lstrip("+?-~!")
            if missing.because and name not in case.base.statements:
                yield f"{indent}  one of a group ({missing.points} points):"
            else:
                given = case.line(name).answer or "not asked" if name in case.base.statements else "open"
                yield f"{indent}  {_says(case, missing.atom)} ({missing.points} points; now: {given})"
            yield from _lacking(case, missing.because, depth + 2)


def _says(case: Case, atom: str) -> str:
    name = atom.lstrip("+?-~!")
    return f"{case.base.statements.get(name, name)}: {_CERTAINTY.get(atom[0], 'yes')}"
