"""What to do, what is left out and why, and when to get help: only what the assessment holds."""

from typing import Final

from reports.blocks import Block, Line, Text, group, points
from reports.countries import Country
from reports.sources import Citations
from reports.words import ACTION_WORD, LEVEL_TIME, LEVEL_WORD, asked, capital, listed, sentence
from rules.assessment import AdviceLine, Assessment, CautionLine, Referral, Withheld
from rules.schema import LEVELS, Level, Said

_URGENT: Final = LEVELS.index("urgent")


def care(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    """Make the blocks of what to do."""
    concerns = [c for c in found.concerns if level != "emergency" or c.level == "emergency"]
    meanwhile = [cites.said(said) for concern in concerns for said in concern.meanwhile]
    do_not = [cites.said(said) for concern in concerns for said in concern.do_not]
    waiting = "While you wait for help" if level == "emergency" else "Until you have been seen"
    blocks: list[Block] = [*points(waiting, meanwhile, "do"), *points("Do not", do_not, "do-not")]
    if level == "emergency":
        return tuple(blocks) or (Text(Line("Wait for help. Stay with someone if you can.")),)
    if LEVELS.index(level) < _URGENT:
        blocks += _advice(found, cites)
    return (*blocks, *_withheld(found, cites), *_gentle(found, level, cites))


def when_to_get_help(found: Assessment, level: Level, country: Country, cites: Citations) -> tuple[Block, ...]:
    """Make the blocks of whom to see, and of the signs to watch for."""
    first = [r for r in found.referrals if level != "emergency" or r.urgency == "emergency"]
    blocks = group("Whom to see, and why", [p for r in first for p in _referral(r, country, cites)])
    floor = LEVELS.index("emergency" if level == "emergency" else "self-care")
    for each in reversed(LEVELS[floor:]):
        lines = [
            Line(sentence(" and ".join(line.watch_for)), cites=cites.cite(line.sources))
            for line in found.safety_net
            if line.level == each
        ]
        blocks += points(_watch_title(each, level, country), lines, "watch")
    worried = "Do not wait if you are worried, or if it gets clearly worse."
    return (*blocks, Text(Line(f"{worried} If you think it is an emergency, call {country.emergency}."), "lead"))


def _advice(found: Assessment, cites: Citations) -> list[Block]:
    names = {s.id: s.plain_name for s in (*found.muscles, *found.conditions)}
    care = [advice for advice in found.advice if advice.kind == "care"]
    blocks: list[Block] = []
    for of in dict.fromkeys(advice.of for advice in care):
        lines = [_advice_line(advice, cites) for advice in care if advice.of == of]
        blocks += points(capital(f"for {names.get(of, of)}"), lines, "do")
    changes = [_advice_line(advice, cites) for advice in found.advice if advice.kind == "change"]
    blocks += points("Habits to change first", changes, "do")
    acts = {action for advice in care for action in advice.actions}
    rules = [cites.said(found.dose_ceiling)] if acts & {"press", "deep"} else []
    if acts:
        blocks += group("How much, and when to stop", [Text(line) for line in (*rules, cites.said(found.stop_signs))])
    if found.muscles:
        blocks += points("Never press here", [_never(said, cites) for said in found.never_press], "do-not")
    return blocks


def _never(said: Said, cites: Citations) -> Line:
    return cites.said(said)


def _advice_line(advice: AdviceLine, cites: Citations) -> Line:
    dose = f" How much: {sentence(advice.dose)}" if advice.dose else ""
    stop = f" {sentence(advice.stop)}" if advice.stop else ""
    hand = "".join(f" Gently: {sentence(text)}" for text in advice.gently)
    return Line(f"{sentence(advice.do)}{dose}{stop}{hand}", cites=cites.cite(advice.sources))


def _withheld(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    lines = [_left_out(line, found, cites) for line in found.withheld if line.why != "caution"]
    for caution in found.cautions if not lines else ():
        stopped = [a for line in found.withheld if line.by == caution.id for a in line.actions]
        if stopped:
            lines.append(_caution(caution, f"No {listed(ACTION_WORD[a] for a in stopped)}:", cites))
    return points("What we leave out, and why", lines, "do-not")


def _left_out(line: Withheld, found: Assessment, cites: Citations) -> Line:
    lead = capital(f"no {listed(ACTION_WORD[action] for action in line.actions)}:")
    if line.why == "unsettled":
        count = len(found.open_danger_questions)
        questions = "1 danger question is" if count == 1 else f"{count} danger questions are"
        return Line(f'{questions} still open. They are listed under "What was checked".', lead)
    decided = f" What decided it: {listed(map(asked, line.decided_by))}." if line.decided_by else ""
    return Line(f"This has to be checked first: {line.says}.{decided}", lead, cites.cite(line.sources))


def _gentle(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    if any(line.why != "caution" for line in found.withheld):
        return ()
    lines = [
        _caution(caution, f"Go gently with {listed(ACTION_WORD[a] for a in soft)}:", cites)
        for caution in found.cautions
        if (soft := [action for action, mark in caution.marks.items() if mark == "gentle"])
    ]
    return points("Go gently", lines)


def _caution(caution: CautionLine, lead: str, cites: Citations) -> Line:
    decided = f" What decided it: {listed(map(asked, caution.decided_by))}." if caution.decided_by else ""
    hold = {"on": "", "not-sure": "You were not sure about this: ", "not-asked": "This was not asked yet: "}[caution.hold]
    says = sentence(f"{hold}{caution.says}") if not hold else f"{hold}{sentence(caution.says)}"
    return Line(f"{says} {sentence(caution.because)}{decided}", lead, cites.cite(caution.sources))


def _referral(referral: Referral, country: Country, cites: Citations) -> tuple[Block, ...]:
    where = service(referral.urgency, country)
    lines = [Line(where, f"{LEVEL_WORD[referral.urgency]}:"), cites.said(referral.see)]
    lines += [Line(f"Why: {text}", cites=cites.cite(referral.sources)) for text in referral.why]
    return points(capital(referral.plain_name), lines)


def service(level: Level, country: Country) -> str:
    """Say where to go for a level, in local words."""
    return {
        "emergency": f"call {country.emergency} now.",
        "urgent": f"contact {country.same_day} today. If no one can see you today, go to {country.department}.",
        "soon": f"see {country.doctor} within a week.",
        "routine": f"book an ordinary appointment with {country.doctor}.",
        "self-care": "no visit is needed for this alone.",
    }[level]


def _watch_title(each: Level, level: Level, country: Country) -> str:
    if level == "emergency":
        return "Tell the people who help you at once if"
    if each == "emergency":
        return f"Call {country.emergency} at once if"
    return f"Be seen {LEVEL_TIME[each]} if" if each in ("urgent", "soon") else "Book an ordinary appointment if"
