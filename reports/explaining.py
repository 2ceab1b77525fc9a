"""How and why not, in words: the chain of rules and answers behind any id of the rule base."""

from collections.abc import Iterator

from engine.atoms import PERHAPS, PERHAPS_NOT, SURELY, SURELY_NOT
from engine.explanation import How, WhyNot, how, why_not
from reports.explaining_fit import fit_lines
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
        raised = [rule for rule in rules if base.dangers.form(rule, case.facts) is not None]
        lines = [f"{base.concern[name].plain_name} ({name}): {len(raised)} of its {len(rules)} danger rules fired."]
        rules = [*raised, *(rule for rule in rules if rule not in raised)]
        lines += [line for rule in rules for line in ("", *_danger(case, rule))]
    elif name in base.muscle or name in base.condition:
        lines = list(fit_lines(case, name))
    else:
        lines = list(_finding(case, name))
    return "\n".join(lines) + "\n"


def _danger(case: Case, name: str) -> Iterator[str]:
    danger = case.base.danger[name]
    form = case.base.dangers.form(name, case.facts)
    concern = case.base.concern[danger.concern].plain_name
    if form is None:
        yield f"{name} did not fire. It would raise: {concern}, {danger.level}. {danger.because}"
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
    finding = case.base.finding.get(name)
    if finding is not None and finding.kind != "yes-no":
        yield f"{name}, {says}: {_given(case, name)} (your answer)"
        return
    held = [channel for channel in (SURELY, SURELY_NOT, PERHAPS, PERHAPS_NOT) if channel + name in case.facts]
    if not held and name in case.base.caution and case.surely_not(name):
        yield f"{name} is no, as far as this person is asked: {says}"
        read = (tells.finding for tells, _ in case.base.conditions.primitives(case.base.conditions.cautions[name]))
        for part in dict.fromkeys(read):
            given = _given(case, part)
            yield f"  {case.base.statements[part]}: {'not put to this person' if given == 'not asked' else given}"
    elif not held:
        yield f"{name} is not known: {says}"
        yield from _lacking(case, why_not(case.base.program, case.facts, SURELY + name), 1)
    for channel in held[:1] if held[:1] in ([SURELY], [SURELY_NOT]) else held:
        yield f"{name} is {_CERTAINTY[channel]}: {says}"
        found = how(case.base.program, case.facts, case.given, channel + name)
        if found is not None and found.rule is not None:
            yield from (line for part in found.parts for line in _chain(case, part, 1))


def _chain(case: Case, found: How, depth: int) -> Iterator[str]:
    name = found.atom.lstrip("+?-~!")
    indent = "  " * depth
    if found.rule is None:
        yield f"{indent}{case.base.statements.get(name, name)}: {_given(case, name)} (your answer)"
        return
    if name in case.base.statements:
        yield f"{indent}{_says(case, found.atom)}, because:"
        depth += 1
    yield from (line for part in found.parts for line in _chain(case, part, depth))


def _lacking(case: Case, lacks: tuple[WhyNot, ...], depth: int) -> Iterator[str]:
    for lack in lacks:
        indent = "  " * depth
        yield f"{indent}It has {lack.has} of the {_points(lack.need)} it needs. Lacking:"
        for missing in lack.missing:
            name = missing.atom.lstrip("+?-~!")
            if missing.because and name not in case.base.statements:
                yield f"{indent}  one of these ({_points(missing.points)}):"
            else:
                says, wanted = case.base.statements.get(name, name), _CERTAINTY.get(missing.atom[0], "yes")
                yield f"{indent}  {says}: takes {wanted} ({_points(missing.points)}); now {_given(case, name)}"
            yield from _lacking(case, missing.because, depth + 2)


def _given(case: Case, name: str) -> str:
    """Say what is known of a name now: the value or word given, or that it was not asked."""
    if name not in case.base.statements:
        return "open"
    line = case.line(name)
    if line.value is not None:
        return line.value
    return {"yes": "yes", "no": "no", "not-sure": "not sure", None: "not asked"}[line.answer]


def _points(count: int) -> str:
    return "1 point" if count == 1 else f"{count} points"


def _says(case: Case, atom: str) -> str:
    name = atom.lstrip("+?-~!")
    return f"{case.base.statements.get(name, name)}: {_CERTAINTY.get(atom[0], 'yes')}"
