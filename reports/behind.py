"""What may be behind the pain, in short: each cause with its fit, why it fits, what speaks against it, what to do.

Muscles stand here only below urgent; with an emergency only what raised it stands here; with urgent nothing that fits
weakly. The whole of each stands in the details.
"""

from typing import Final

from reports.blocks import Block, Entry, Line, Text, facts, group, points, row
from reports.card import reasons
from reports.fits import title, weighed
from reports.muscles import TYPICAL, leg, muscles
from reports.sources import Citations
from reports.words import FIT_WORD, LEVEL_WORD, asked, both_names, listed, sentence
from reports.zones import zone_says
from rules.assessment import Assessment, RaisedConcern, Suggested
from rules.schema import LEVELS, Level

_URGENT: Final = LEVELS.index("urgent")
NOTHING: Final = "Nothing that we know fits your answers well. That is a reason to have it seen."


def behind(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    """Make the blocks of this section for a level."""
    concerns = {concern.id: concern for concern in found.concerns}
    blocks: list[Block] = [_raised(c, concerns.get(c.concern or ""), level, cites) for c in raised(found, level)]
    shown = found.muscles if LEVELS.index(level) < _URGENT else ()
    fitting, faint = _parted([*shown, *others(found, level)], alone=not blocks)
    conditions = [c for c in fitting if c.kind == "condition"]
    if _conditions_lead(fitting):
        blocks += [_condition(c, found, cites) for c in conditions]
        conditions = []
    led = muscles(found, [s for s in fitting if s.kind == "muscle"], cites)
    last = (
        *(_condition(c, found, cites) for c in conditions),
        *_faint(faint),
        *(_unexplained(found) if level != "emergency" else ()),
    )
    if led is None:
        return (*blocks, *last) or (Text(Line(NOTHING)),)
    drawing = (led.drawing,) if led.drawing else ()
    beside = row((led.first,), drawing, (*led.others, *last))
    return (*blocks, Text(Line(TYPICAL), "quiet"), *beside)


def _conditions_lead(fitting: list[Suggested]) -> bool:
    """Tell whether a condition fits better, by its word, than every muscle; with the same word muscles come first."""
    strong = {suggested.kind for suggested in fitting if suggested.fit == "strong"}
    return strong == {"condition"}


def raised(found: Assessment, level: Level) -> list[Suggested]:
    """Give the dangers that were raised; with an emergency only those that are one."""
    least = LEVELS.index("emergency" if level == "emergency" else "self-care")
    return [c for c in found.conditions if c.raised and LEVELS.index(c.raised) >= least]


def others(found: Assessment, level: Level) -> list[Suggested]:
    """Give the other conditions: none with an emergency, with urgent none that fits weakly."""
    if level == "emergency":
        return []
    below = LEVELS.index(level) < _URGENT
    return [c for c in found.conditions if not c.raised and (below or c.fit in ("fair", "strong"))]


def _parted(listed_: list[Suggested], alone: bool) -> tuple[list[Suggested], list[Suggested]]:
    """Part what fits from what fits weakly. Where nothing else stands, the first that fits weakly stands for them."""
    fitting = [s for s in listed_ if s.fit in ("fair", "strong")] or (listed_[:1] if alone else [])
    return fitting, [s for s in listed_ if s not in fitting]


def _raised(suggested: Suggested, concern: RaisedConcern | None, top: Level, cites: Citations) -> Entry:
    level = suggested.raised or suggested.level
    why = answers = None
    if concern is not None:
        told = dict.fromkeys(asked(line) for rule in concern.rules for line in rule.answers)
        answers = Line(sentence("; ".join(told))) if told else None
        why = Line(" ".join(reasons(concern))) if concern.level != top else None
    rows = facts(
        ("Why", why),
        ("Your answers", answers),
        ("Say or ask this", cites.said(suggested.see) if suggested.see and LEVELS.index(top) < _URGENT else None),
    )
    return Entry(
        both_names(suggested.plain_name, suggested.name),
        LEVEL_WORD[level],
        level,
        (Text(cites.said(suggested.what)), *rows),
    )


def _condition(suggested: Suggested, found: Assessment, cites: Citations) -> Entry:
    see = ("When to be seen", cites.said(suggested.see) if suggested.see else None)
    blocks = (Text(cites.said(suggested.what)), *facts(*weighed(suggested, cites), see))
    return Entry(title(suggested, found), FIT_WORD[suggested.fit], suggested.fit, blocks)


def _faint(weak: list[Suggested]) -> tuple[Block, ...]:
    if not weak:
        return ()
    names = dict.fromkeys(suggested.plain_name for suggested in weak)
    return (Text(Line(sentence("; ".join(names)), "Weak fit only:"), "quiet"),)


def _unexplained(found: Assessment) -> tuple[Block, ...]:
    lines = [
        Line(sentence(listed(map(zone_says, side.unexplained))), leg(side.side))
        for side in found.explains
        if side.unexplained
    ]
    note = Text(Line("Nothing listed here explains the pain in these places. That is a reason to have it seen."))
    return group("Pain that is not explained", (*points("", lines), note)) if lines else ()
