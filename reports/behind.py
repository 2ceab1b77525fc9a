"""What may be behind the pain, in short: each cause with its fit, why it fits, what speaks against it, what to do.

Muscles stand here only below urgent; with an emergency only what raised it stands here; with urgent nothing that fits
weakly. The whole of each stands in the details.
"""

from typing import Final

from msgspec.structs import replace

from reports.blocks import Block, Entry, Figure, Line, Text, facts, group, points, row
from reports.card import reasons
from reports.figure import muscle_picture
from reports.sources import Citations
from reports.words import FIT_WORD, LEVEL_WORD, SIDE_WORD, asked, both_names, listed, sentence
from reports.zones import zone_says
from rules.assessment import Assessment, EvidenceLine, RaisedConcern, Suggested, ZoneLine
from rules.schema import LEVELS, Level

_URGENT: Final = LEVELS.index("urgent")
_REASONS: Final = 2
"""So many answers are named for each cause, those that weigh most."""
TYPICAL: Final = "A typical pattern is where experts say that a muscle sends pain. It proves nothing by itself."
NOTHING: Final = "Nothing that we know fits your answers well. That is a reason to have it seen."
_LEGEND: Final = "Hatched: you feel it there. Red: the typical pattern. Green numbers: trigger points, see Details."


def behind(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    """Make the blocks of this section for a level."""
    concerns = {concern.id: concern for concern in found.concerns}
    blocks: list[Block] = [_raised(c, concerns.get(c.concern or ""), level, cites) for c in raised(found, level)]
    muscles = found.muscles if LEVELS.index(level) < _URGENT else ()
    fitting, faint = _parted([*muscles, *others(found, level)], alone=not blocks)
    blocks += _muscles(found, [s for s in fitting if s.kind == "muscle"], cites)
    blocks += [_condition(c, found, cites) for c in fitting if c.kind == "condition"]
    blocks += _faint(faint)
    if level != "emergency":
        blocks += _unexplained(found)
    return tuple(blocks) or (Text(Line(NOTHING)),)


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


def title(suggested: Suggested, found: Assessment) -> str:
    """Name what is listed: the plain name, the medical name, and the side; a condition of two sore legs has none."""
    sore = [side for side, zones in found.pain.sides.items() if zones]
    named = suggested.side and (suggested.kind == "muscle" or len(sore) < 2)
    side = f", {SIDE_WORD[suggested.side]}" if named and suggested.side else ""
    return f"{both_names(suggested.plain_name, suggested.name)}{side}"


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
        ("Say or ask this", cites.said(suggested.see) if suggested.see else None),
    )
    return Entry(
        both_names(suggested.plain_name, suggested.name),
        LEVEL_WORD[level],
        level,
        (Text(cites.said(suggested.what)), *rows),
    )


def _condition(suggested: Suggested, found: Assessment, cites: Citations) -> Entry:
    see = ("When to be seen", cites.said(suggested.see) if suggested.see else None)
    blocks = (Text(cites.said(suggested.what)), *facts(*_weighed(suggested, cites), see))
    return Entry(title(suggested, found), FIT_WORD[suggested.fit], suggested.fit, blocks)


def _muscles(found: Assessment, fitting: list[Suggested], cites: Citations) -> tuple[Block, ...]:
    """Show the muscles that fit, the first with its drawing beside it; one of both legs stands once."""
    rows: list[Block] = []
    shown: set[str] = set()
    for side in dict.fromkeys(muscle.side for muscle in fitting):
        here = [muscle for muscle in fitting if muscle.side == side and muscle.id not in shown]
        entries = [
            _muscle(found, [m for m in fitting if m.id == muscle.id], muscle is here[0], cites) for muscle in here
        ]
        drawing = None if shown else _drawing(found, here[0])
        words = _smallest(found) if not shown else ()
        rows += row((*entries, *words), (drawing,) if drawing else ())
        shown |= {muscle.id for muscle in here}
    return (Text(Line(TYPICAL), "quiet"), *rows) if rows else ()


def _muscle(found: Assessment, legs: list[Suggested], leads: bool, cites: Citations) -> Entry:
    best = max(legs, key=lambda leg: leg.weight_db)
    rows = _weighed(replace(best, zones=_joined([leg.zones for leg in legs])), cites)
    detail = next((detail for detail in found.muscle_details if detail.id == best.id), None)
    if detail is not None and leads:
        rows += [("Where it is", cites.said(detail.where)), ("How to find it", cites.said(detail.find_it))]
    if len(legs) == 1:
        return Entry(title(best, found), FIT_WORD[best.fit], best.fit, facts(*rows))
    fits = dict.fromkeys(FIT_WORD[leg.fit] for leg in legs)
    name = f"{both_names(best.plain_name, best.name)}, both legs"
    return Entry(name, " and ".join(fits).replace(" fit and", " and").capitalize(), best.fit, facts(*rows))


def _joined(zones: list[ZoneLine]) -> ZoneLine:
    """Take the pain of several legs together."""
    return ZoneLine(
        weight_db=max(line.weight_db for line in zones),
        inside=tuple(dict.fromkeys(zone for line in zones for zone in line.inside)),
        outside=tuple(dict.fromkeys(zone for line in zones for zone in line.outside)),
    )


def _drawing(found: Assessment, muscle: Suggested) -> Figure | None:
    if all(detail.id != muscle.id for detail in found.muscle_details):
        return None
    picture = muscle_picture(found, muscle)
    return Figure(picture.svg, f"{_where(picture.alt)} {_LEGEND}", picture.caption)


def _where(alt: str) -> str:
    """Take the views out of what a drawing shows: they come last."""
    return sentence(alt.rpartition("your pain. ")[2])


def _weighed(suggested: Suggested, cites: Citations) -> list[tuple[str, Line | None]]:
    """Say in a line or two why it fits, and what speaks against it."""
    inside, outside = suggested.zones.inside, suggested.zones.outside
    pattern = [f"You feel it in {listed(inside)}, which is typical."] if inside else []
    for_it = _strongest(suggested, 1)
    against = _strongest(suggested, -1)
    strange = [f"You feel it in {listed(outside)}, which is not typical."] if outside else []
    denied = [f'You said no to "{_said(line)}".' for line in against[:1]]
    why = " ".join([*pattern, *(sentence(_said(line)) for line in for_it)])
    but = " ".join([*strange, *denied])
    return [
        ("Why it fits", Line(why, cites=cites.cite(s for line in for_it for s in line.sources))),
        ("What speaks against it", Line(but, cites=cites.cite(s for line in against[:1] for s in line.sources))),
    ]


def _strongest(suggested: Suggested, sign: int) -> list[EvidenceLine]:
    lines = [line for line in suggested.evidence if line.weight_db * sign > 0 and _said(line)]
    if sign < 0:
        lines = [line for line in lines if line.answer == "no"]
    return sorted(lines, key=lambda line: -line.weight_db * sign)[:_REASONS]


def _said(line: EvidenceLine) -> str:
    """Give what was said, without the places: those are said once."""
    return "; ".join(part for part in line.says.split("; ") if not part.startswith("Pain in "))


def _smallest(found: Assessment) -> tuple[Block, ...]:
    names = {suggested.id: suggested.plain_name for suggested in found.muscles}
    lines = [
        Line(sentence(listed(names.get(name, name.replace("-", " ")) for name in side.muscles)), _lead(side.side))
        for side in found.explains
        if side.muscles
    ]
    if not lines:
        return ()
    if len(lines) == 1:
        return (Text(Line(lines[0].text, "Fewest muscles whose patterns cover your pain:")),)
    return points("Fewest muscles whose patterns cover your pain", lines)


def _faint(weak: list[Suggested]) -> tuple[Block, ...]:
    if not weak:
        return ()
    names = dict.fromkeys(suggested.plain_name for suggested in weak)
    return (Text(Line(sentence("; ".join(names)), "Weak fit only:"), "quiet"),)


def _unexplained(found: Assessment) -> tuple[Block, ...]:
    lines = [
        Line(sentence(listed(map(zone_says, side.unexplained))), _lead(side.side))
        for side in found.explains
        if side.unexplained
    ]
    note = Text(Line("Nothing listed here explains the pain in these places. That is a reason to have it seen."))
    return group("Pain that is not explained", (*points("", lines), note)) if lines else ()


def _lead(side: str) -> str:
    return {"left": "Left leg:", "right": "Right leg:"}.get(side, "Side not said:")
