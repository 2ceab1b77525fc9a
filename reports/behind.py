"""What may be behind the pain: concerns, muscles and conditions, each with why it fits, what does not, what is unknown.

Muscles stand here only below urgent; with an emergency only what raised it stands here.
"""

from collections.abc import Iterator
from typing import Final

from reports.blocks import Block, Entry, Facts, Group, Line, Points, Text, group, points
from reports.card import reasons
from reports.sources import Citations
from reports.words import (
    ANSWER_WORD,
    FIT_MEANS,
    FIT_NOTE,
    FIT_WORD,
    LEVEL_WORD,
    SIDE_WORD,
    asked,
    both_names,
    capital,
    listed,
    sentence,
)
from reports.zones import zone_says
from rules.assessment import Assessment, EvidenceLine, MuscleDetail, RaisedConcern, Suggested
from rules.schema import LEVELS, Level, TriggerPoint


def behind(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    """Make the blocks of this section for a level."""
    concerns = {concern.id: concern for concern in found.concerns}
    least = LEVELS.index("urgent") if level == "emergency" else 0
    shown = [c for c in found.conditions if c.raised and LEVELS.index(c.raised) >= least]
    raised = [_raised(c, concerns.get(c.concern or ""), level, cites) for c in shown]
    blocks = [*group("What must be checked", raised)]
    if level not in ("emergency", "urgent"):
        blocks += group("Muscles whose typical pattern fits", _muscles(found, cites))
    if level != "emergency":
        blocks += _others(found, cites)
        blocks += _unexplained(found)
    if not blocks:
        return (Text(Line(_NOTHING)),)
    return (*blocks, *_meanings(blocks))


def _meanings(blocks: list[Block]) -> tuple[Block, ...]:
    entries = [block for part in blocks if isinstance(part, Group) for block in part.blocks]
    if not any(isinstance(entry, Entry) and entry.tag.endswith("fit") for entry in entries):
        return ()
    meanings = tuple((word, Line(means)) for word, means in FIT_MEANS)
    return group("What the word fit means", (Facts(meanings), Text(Line(FIT_NOTE), "quiet")))


_NOTHING: Final = "Nothing that we know fits your answers well. That is a reason to have it seen."


def title(suggested: Suggested) -> str:
    """Name what is listed: the plain name, then the medical name, then the side."""
    side = f", {SIDE_WORD[suggested.side]}" if suggested.side else ""
    return f"{both_names(suggested.plain_name, suggested.name)}{side}"


_MOST_UNKNOWN: Final = 4
"""How many open answers are named: those that would weigh most."""


def weighed(suggested: Suggested, cites: Citations) -> tuple[Block, ...]:
    """List what speaks for it, what against it, and what is not known."""
    inside, outside = suggested.zones.inside, suggested.zones.outside
    fits = [Line(sentence(listed(inside)), "Pain inside its typical pattern:")] if inside else []
    fails = [Line(sentence(listed(outside)), "Pain outside its typical pattern:")] if outside else []
    fits += [_evidence(line, cites) for line in suggested.evidence if line.weight_db > 0]
    fails += [_evidence(line, cites) for line in suggested.evidence if line.weight_db < 0]
    unknown: dict[str, Line] = {}
    for line in sorted(suggested.evidence, key=lambda line: -abs(line.could_weigh_db)):
        if line.answer in (None, "not-sure") and line.could_weigh_db:
            for says in line.says.split("; "):
                unknown.setdefault(says, Line(f"{capital(says)} ({ANSWER_WORD[line.answer]})"))
    return (
        *points("Why it fits", fits, "for"),
        *points("What does not fit", fails, "against"),
        *points("What is not known", list(unknown.values())[:_MOST_UNKNOWN], "unknown"),
    )


def _evidence(line: EvidenceLine, cites: Citations) -> Line:
    lead = sentence(line.says.replace("; ", ". ")) if line.answer == "yes" else f'You said no to "{line.says}".'
    return Line(sentence(line.because), lead, cites.cite(line.sources))


def _raised(suggested: Suggested, concern: RaisedConcern | None, top: Level, cites: Citations) -> Entry:
    blocks: list[Block] = [Text(cites.said(suggested.what))]
    if concern is not None:
        why = [Line(text) for text in reasons(concern)] if concern.level != top else []
        answers = [Line(asked(line)) for rule in concern.rules for line in rule.answers]
        blocks += points("Why it must be checked", why, "for")
        blocks += points("Your answers that point to it", answers, "for")
    blocks += weighed(suggested, cites)
    level = suggested.raised or suggested.level
    fit = "" if suggested.kind == "concern" else f", {FIT_WORD[suggested.fit].lower()}"
    name = both_names(suggested.plain_name, suggested.name)
    return Entry(name, f"{LEVEL_WORD[level]}{fit}", level, tuple(blocks))


def _others(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    return group("Other things that may be behind it", [_condition(c, cites) for c in found.conditions if not c.raised])


def _condition(suggested: Suggested, cites: Citations) -> Entry:
    blocks: list[Block] = [Text(cites.said(suggested.what)), *weighed(suggested, cites)]
    rows = [("When to be seen", suggested.see), ("How it mostly goes", suggested.course)]
    facts = tuple((name, cites.said(said)) for name, said in rows if said is not None)
    blocks += [Facts(facts)] if facts else []
    return Entry(title(suggested), FIT_WORD[suggested.fit], suggested.fit, tuple(blocks))


def _muscles(found: Assessment, cites: Citations) -> list[Block]:
    if not found.muscles:
        return []
    details = {detail.id: detail for detail in found.muscle_details}
    blocks: list[Block] = [Text(Line(_TYPICAL), "quiet")]
    for muscle in found.muscles:
        detail = details.pop(muscle.id, None)
        more = tuple(_detail(muscle, detail, cites)) if detail else (Text(Line("More about this muscle: see above.")),)
        entry = (*weighed(muscle, cites), *more)
        blocks.append(Entry(title(muscle), FIT_WORD[muscle.fit], muscle.fit, entry))
    return [*blocks, *_smallest(found)]


_TYPICAL: Final = (
    "Where a muscle sends pain is what experts have described: its typical pattern. It is not proof that the muscle is "
    "the cause."
)


def _detail(muscle: Suggested, detail: MuscleDetail, cites: Citations) -> Iterator[Block]:
    main = f"Mainly {listed(map(zone_says, detail.primary))}."
    spread = f" It may spread to {listed(map(zone_says, detail.spillover))}." if detail.spillover else ""
    yield Facts(
        (
            ("Where it is", cites.said(detail.where)),
            ("What it does", cites.said(muscle.what)),
            ("How to find it", cites.said(detail.find_it)),
            ("Typical pattern", Line(main + spread)),
            ("Where that comes from", cites.said(detail.pattern_because)),
            ("How sure that is", cites.said(detail.science)),
        )
    )
    spots = tuple(_spot(point, cites) for point in detail.trigger_points)
    if spots:
        yield Points("Its trigger points, as experts describe them", spots, "numbered")


def _spot(point: TriggerPoint, cites: Citations) -> Line:
    pain = ("Typical pattern:", f"{listed(map(zone_says, point.sends_pain_to))}.")
    note = sentence(point.note) if point.note else ""
    return Line(note, sentence(point.where), cites.cite(point.sources), more=(pain,))


def _smallest(found: Assessment) -> tuple[Block, ...]:
    names = {suggested.id: suggested.plain_name for suggested in found.muscles}
    lines = [
        Line(sentence(listed(names.get(name, name.replace("-", " ")) for name in side.muscles)), _lead(side.side))
        for side in found.explains
        if side.muscles
    ]
    return points("Fewest muscles whose patterns cover your pain", lines)


def _unexplained(found: Assessment) -> tuple[Block, ...]:
    lines = [
        Line(sentence(listed(map(zone_says, side.unexplained))), _lead(side.side))
        for side in found.explains
        if side.unexplained
    ]
    note = Text(Line("Nothing listed here explains the pain in these places. That is a reason to have it seen."))
    return group("Pain that is not explained", (note, *points("Where", lines))) if lines else ()


def _lead(side: str) -> str:
    return {"left": "Left leg:", "right": "Right leg:"}.get(side, "Side not said:")
