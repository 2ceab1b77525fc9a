"""What to do, what is left out and why, and when to get help: only what the assessment holds."""

from typing import Final

from reports.blocks import Block, Entry, Facts, Line, Text, group, points
from reports.countries import Country
from reports.sources import Citations
from reports.words import ACTION_WORD, LEVEL_TIME, LEVEL_WORD, asked, capital, listed, sentence
from rules.assessment import AdviceLine, Assessment, CautionLine, NetLine, Referral, Withheld
from rules.schema import LEVELS, Level
from rules.shown import AnswerLine

_URGENT: Final = LEVELS.index("urgent")


def care(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    """Make the blocks of what to do."""
    concerns = [c for c in found.concerns if level != "emergency" or c.level == "emergency"]
    meanwhile = [cites.said(said) for concern in concerns for said in concern.meanwhile]
    do_not = [cites.said(said) for concern in concerns for said in concern.do_not]
    if level == "emergency":
        together = Text(Line("Stay with someone if you can. Keep your phone near."))
        return (together, *points("While you wait for help", meanwhile, "do"))
    blocks: list[Block] = [*points("Until you have been seen", meanwhile, "do"), *points("Do not", do_not, "do-not")]
    if LEVELS.index(level) < _URGENT:
        blocks += _advice(found, cites)
    return (*blocks, *_withheld(found, cites), *_gentle(found, cites))


def when_to_get_help(found: Assessment, level: Level, country: Country, cites: Citations) -> tuple[Block, ...]:
    """Make the blocks of whom to see, and of the signs to watch for."""
    first = [r for r in found.referrals if level != "emergency" or r.urgency == "emergency"]
    blocks = group("Whom to see, and why", [_referral(r, country, cites) for r in first])
    floor = LEVELS.index("emergency" if level == "emergency" else "self-care")
    for each in reversed(LEVELS[floor:]):
        lines = [_sign(line, cites) for line in found.safety_net if line.level == each]
        blocks += points(_watch_title(each, level, country), lines, "watch")
    worried = "Do not wait if you are worried, or if it gets clearly worse."
    last = f"{worried} If you think it is an emergency, call {country.emergency}."
    if level == "emergency":
        last = f"If it gets worse before help comes, call {country.emergency} again."
    return (*blocks, Text(Line(last), "lead"))


def _sign(line: NetLine, cites: Citations) -> Line:
    lead = "Both of these:" if len(line.watch_for) == 2 else "All of these:" if len(line.watch_for) > 2 else ""
    return Line(" ".join(map(sentence, line.watch_for)), lead, cites.cite(line.sources))


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
        blocks += points("Never press here", [cites.said(said) for said in found.never_press], "do-not")
    return blocks


def _advice_line(advice: AdviceLine, cites: Citations) -> Line:
    dose = [("How much:", sentence(advice.dose))] if advice.dose else []
    hand = [("Gently:", sentence(text)) for text in advice.gently]
    stop = [("When to stop:", sentence(advice.stop))] if advice.stop else []
    return Line(sentence(advice.do), cites=cites.cite(advice.sources), more=(*dose, *hand, *stop))


def _withheld(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    lines = [_left_out(line, found, cites) for line in found.withheld if line.why != "caution"]
    for caution in found.cautions if not lines else ():
        stopped = [a for line in found.withheld if line.by == caution.id for a in line.actions]
        if stopped:
            soft = [action for action, mark in caution.marks.items() if mark == "gentle"]
            gently = f" Go gently with {listed(ACTION_WORD[a] for a in soft)}." if soft else ""
            lines.append(_caution(caution, f"No {listed(ACTION_WORD[a] for a in stopped)}.{gently}", cites))
    return points("What we leave out, and why", lines, "do-not")


def _left_out(line: Withheld, found: Assessment, cites: Citations) -> Line:
    lead = capital(f"no {listed(ACTION_WORD[action] for action in line.actions)}:")
    if line.why == "unsettled":
        count = len(found.open_danger_questions)
        questions = "1 danger question is" if count == 1 else f"{count} danger questions are"
        return Line(f'{questions} still open. They are listed under "What was checked".', lead)
    text = f"This has to be checked first: {line.says}."
    return Line(text, lead, cites.cite(line.sources), more=_decided(line.decided_by))


def _decided(lines: tuple[AnswerLine, ...]) -> tuple[tuple[str, str], ...]:
    return (("What decided it:", f"{'; '.join(map(asked, lines))}."),) if lines else ()


def _gentle(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    if any(line.why != "caution" for line in found.withheld):
        return ()
    lines = [
        _caution(caution, f"Go gently with {listed(ACTION_WORD[a] for a in soft)}.", cites)
        for caution in found.cautions
        if set(caution.marks.values()) == {"gentle"}
        for soft in [caution.marks]
    ]
    return points("Where to go gently", lines)


def _caution(caution: CautionLine, lead: str, cites: Citations) -> Line:
    hold = {"on": "", "not-sure": "You were not sure about this: ", "not-asked": "This was not asked yet: "}[
        caution.hold
    ]
    text = f"{hold}{sentence(caution.says)} {sentence(caution.because)}"
    return Line(text, lead, cites.cite(caution.sources), more=_decided(caution.decided_by))


def _referral(referral: Referral, country: Country, cites: Citations) -> Entry:
    rows = [("Whom to see", Line(service(referral.urgency, country))), ("What to do", cites.said(referral.see))]
    if referral.why:
        rows.append(("Why", Line(" ".join(referral.why), cites=cites.cite(referral.sources))))
    word = LEVEL_WORD[referral.urgency]
    return Entry(capital(referral.plain_name), word, referral.urgency, (Facts(tuple(rows)),))


def service(level: Level, country: Country) -> str:
    """Say where to go for a level, in local words."""
    return {
        "emergency": f"Call {country.emergency} now.",
        "urgent": f"Contact {country.same_day} today. If no one can see you today, go to {country.department}.",
        "soon": f"See {country.doctor} within a week.",
        "routine": f"Book an ordinary appointment with {country.doctor}.",
        "self-care": "No visit is needed for this alone.",
    }[level]


def _watch_title(each: Level, level: Level, country: Country) -> str:
    if level == "emergency":
        return "Tell the people who help you at once if"
    if each == "emergency":
        return f"Call {country.emergency} at once if"
    return f"Be seen {LEVEL_TIME[each]} if" if each in ("urgent", "soon") else "Book an ordinary appointment if"
