"""What to do until it is seen, what to do today, what to change, what is left out and why: only what was cleared."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from reports.behind import raised
from reports.blocks import Block, Line, Text, group, points, row
from reports.sources import Citations
from reports.words import ACTION_WORD, asked, capital, listed, sentence
from rules.assessment import AdviceLine, Assessment, CautionLine, Withheld
from rules.schema import LEVELS, Level
from rules.shown import AnswerLine

_URGENT: Final = LEVELS.index("urgent")
_LEADING: Final = 2
_EACH: Final = 3
_HABITS: Final = 4
_KEEP_OFF: Final = 4


def care(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    """Make the blocks of what to do: for the one or two causes that lead."""
    concerns = [c for c in found.concerns if level != "emergency" or c.level == "emergency"]
    today = LEVELS.index(level) < _URGENT and all(line.why == "caution" for line in found.withheld)
    cared_for = _cared_for(found) if today else set()
    meanwhile = [cites.said(said) for c in concerns if c.id not in cared_for for said in c.meanwhile]
    do_not = [cites.said(said) for concern in concerns for said in concern.do_not]
    if level == "emergency":
        wait = [*meanwhile, Line("Stay with someone if you can. Keep your phone near.")]
        return (*_say(found, level, cites), *points("While you wait for help", wait, "do"))
    blocks: list[Block] = [*_say(found, level, cites)]
    blocks += row(points("Until you have been seen", meanwhile, "do"), points("Do not", do_not, "do-not"))
    if today:
        blocks += _today(found, cites)
    return (*blocks, *withheld(found, cites))


def _say(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    """Give what to say or ask where it is urgent: it is part of what to do, not of what may be behind it."""
    if LEVELS.index(level) < _URGENT:
        return ()
    return points("What to say or ask", [cites.said(cause.see) for cause in raised(found, level) if cause.see])


def _cared_for(found: Assessment) -> set[str]:
    """Name the concerns whose condition has care of its own on these pages: that says the same, with how much."""
    return {s.concern for s in found.conditions if s.concern and s.id in _leading(found)}


def _today(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    names = {s.id: s.plain_name for s in (*found.muscles, *found.conditions)}
    shown = [line for of in _leading(found) for line in _of(found, of)[:_EACH]]
    cells = []
    for of in dict.fromkeys(line.of for line in shown):
        lines = [_advice_line(line, cites) for line in shown if line.of == of]
        cells.append(points(capital(f"for {names.get(of, of)}"), lines, "do"))
    acts = {action for line in shown for action in line.actions}
    limits: list[Block] = []
    off: tuple[Block, ...] = ()
    if acts & {"press", "deep"}:
        limits.append(Text(cites.said(found.dose_ceiling, "At most:")))
        off = points("Never press here", _keep_off(found, [line.of for line in shown], cites)[:_KEEP_OFF], "do-not")
    hands = dict.fromkeys(text for line in shown for text in line.gently)
    if hands:
        limits.append(Text(Line(" ".join(map(sentence, hands)), "Go gently:")))
    if acts:
        limits.append(Text(cites.said(found.stop_signs, "When to stop:")))
    return (*row(*cells), *limits, *row(_habits(found, cites), off))


def _keep_off(found: Assessment, muscles: Iterable[str], cites: Citations) -> list[Line]:
    """Give where not to press, of each of these muscles in turn, the worst place of each first."""
    keep = {detail.id: detail.never_press for detail in found.muscle_details}
    turns = zip_longest(*(keep[name] for name in dict.fromkeys(muscles) if name in keep))
    return list(dict.fromkeys(cites.said(said) for turn in turns for said in turn if said is not None))


def _leading(found: Assessment) -> list[str]:
    """Give the one or two causes that weigh most and have something to do; of muscles, those that are shown first."""
    listed_ = (*found.muscles, *found.conditions)
    fitting = [s for s in listed_ if s.fit in ("fair", "strong")] or listed_
    muscles = iter([s for s in fitting if s.kind == "muscle"])
    ranked = sorted(fitting, key=lambda s: (-s.weight_db, s.id))
    ranked = [next(muscles) if s.kind == "muscle" else s for s in ranked]
    return list(dict.fromkeys(s.id for s in ranked if _of(found, s.id)))[:_LEADING]


def _of(found: Assessment, of: str) -> list[AdviceLine]:
    return [advice for advice in found.advice if advice.kind == "care" and advice.of == of]


def _habits(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    lines = [_advice_line(advice, cites) for advice in found.advice if advice.kind == "change"]
    return points("What to change", lines[:_HABITS], "do")


def all_advice(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    """List all that was cleared, each with its dose and when to stop, and all places to keep off."""
    if LEVELS.index(level) >= _URGENT or not found.advice:
        return ()
    names = {s.id: s.plain_name for s in (*found.muscles, *found.conditions)}
    blocks: list[Block] = []
    for of in dict.fromkeys(advice.of for advice in found.advice if advice.kind == "care"):
        lines = [_whole_line(advice, cites) for advice in _of(found, of)]
        blocks += points(capital(f"for {names.get(of, of)}"), lines, "do")
    habits = [_advice_line(advice, cites) for advice in found.advice if advice.kind == "change"]
    blocks += points("Habits to change", habits, "do")
    if any(set(advice.actions) & {"press", "deep"} for advice in found.advice):
        off = _keep_off(found, (detail.id for detail in found.muscle_details), cites)
        blocks += points("Never press here", off, "do-not")
    return (*blocks, *_gentle(found, cites))


def _advice_line(advice: AdviceLine, cites: Citations) -> Line:
    dose = (("How much:", sentence(advice.dose)),) if advice.dose else ()
    return Line(sentence(advice.do), cites=cites.cite(advice.sources), more=dose)


def _whole_line(advice: AdviceLine, cites: Citations) -> Line:
    """Say it with how to go gently and when to stop, which the pages to act on say once for all."""
    line = _advice_line(advice, cites)
    hand = [("Gently:", sentence(text)) for text in advice.gently]
    stop = [("When to stop:", sentence(advice.stop))] if advice.stop else []
    return replace(line, more=(*line.more, *hand, *stop))


def withheld(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    """Say what is left out and which answer decided it."""
    lines = [_left_out(line, found, cites) for line in found.withheld if line.why != "caution"]
    for caution in found.cautions if not lines else ():
        stopped = [a for line in found.withheld if line.by == caution.id for a in line.actions]
        if stopped:
            soft = [action for action, mark in caution.marks.items() if mark == "gentle"]
            gently = f" Go gently with {listed(ACTION_WORD[a] for a in soft)}." if soft else ""
            lines.append(_caution(caution, f"No {listed((ACTION_WORD[a] for a in stopped), 'or')}.{gently}", cites))
    return points("What we leave out, and why", lines, "do-not")


def _left_out(line: Withheld, found: Assessment, cites: Citations) -> Line:
    lead = capital(f"no {listed((ACTION_WORD[action] for action in line.actions), 'or')}:")
    if line.why == "unsettled":
        count = len(found.open_danger_questions)
        questions = "1 danger question is" if count == 1 else f"{count} danger questions are"
        return Line(f"{questions} still open.", lead)
    text = f"This has to be checked first: {line.says}."
    return Line(text, lead, cites.cite(line.sources), more=_decided(line.decided_by))


def _decided(lines: tuple[AnswerLine, ...]) -> tuple[tuple[str, str], ...]:
    return (("What decided it:", f"{'; '.join(map(asked, lines))}."),) if lines else ()


def _gentle(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    if any(line.why != "caution" for line in found.withheld):
        return ()
    lines = [
        _caution(caution, f"Go gently with {listed(ACTION_WORD[a] for a in caution.marks)}.", cites)
        for caution in found.cautions
        if set(caution.marks.values()) == {"gentle"}
    ]
    return group("Where to go gently", points("", lines))


def _caution(caution: CautionLine, lead: str, cites: Citations) -> Line:
    hold = {"on": "", "not-sure": "You were not sure about this: ", "not-asked": "This was not asked yet: "}[
        caution.hold
    ]
    text = f"{hold}{sentence(caution.says)} {sentence(caution.because)}"
    return Line(text, lead, cites.cite(caution.sources), more=_decided(caution.decided_by))
