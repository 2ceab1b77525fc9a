"""Every cause in full, for whoever wants it: all that speaks for and against it, and for a muscle where it is."""

from collections.abc import Iterator
from typing import Final

from reports.behind import others, raised
from reports.blocks import Block, Entry, Facts, Figure, Line, Points, Text, facts, group, points
from reports.figure import muscle_picture
from reports.fits import title
from reports.muscles import TYPICAL, to_find
from reports.sources import Citations
from reports.words import ANSWER_WORD, FIT_MEANS, FIT_NOTE, FIT_WORD, capital, listed, sentence
from reports.zones import zone_says
from rules.assessment import Assessment, EvidenceLine, MuscleDetail, Suggested
from rules.schema import LEVELS, Level, TriggerPoint

_URGENT: Final = LEVELS.index("urgent")
_MOST_UNKNOWN: Final = 4
"""How many open answers are named: those that would weigh most."""


def causes(found: Assessment, level: Level, cites: Citations) -> tuple[Block, ...]:
    """Make the blocks of this section: what the patient pages name, and no more."""
    blocks: list[Block] = []
    if LEVELS.index(level) < _URGENT:
        blocks += group("Muscles whose typical pattern fits", _muscles(found, cites))
    conditions = [c for c in (*raised(found, level), *others(found, level)) if c.evidence]
    blocks += group("Other things that may be behind it", [_condition(c, found, cites) for c in conditions])
    if blocks:
        meanings = tuple((word, Line(means)) for word, means in FIT_MEANS)
        blocks += group("What the word fit means", (Facts(meanings), Text(Line(FIT_NOTE), "quiet")))
    return tuple(blocks)


def _condition(suggested: Suggested, found: Assessment, cites: Citations) -> Entry:
    rows = facts(("How it mostly goes", cites.said(suggested.course) if suggested.course else None))
    blocks = (Text(cites.said(suggested.what)), *_weighed(suggested, cites), *rows)
    return Entry(title(suggested, found), FIT_WORD[suggested.fit], suggested.fit, blocks)


def _muscles(found: Assessment, cites: Citations) -> list[Block]:
    details = {detail.id: detail for detail in found.muscle_details}
    blocks: list[Block] = [Text(Line(TYPICAL), "quiet")] if found.muscles else []
    for muscle in found.muscles:
        detail = details.pop(muscle.id, None)
        rows = _weighed(muscle, cites)
        if detail is None:
            blocks.append(Entry(title(muscle, found), FIT_WORD[muscle.fit], muscle.fit, rows))
            continue
        picture = muscle_picture(found, muscle, prefix=f"full-{muscle.id}-{muscle.side}")
        figure = Figure(picture.svg, picture.caption, picture.alt)
        blocks.append(
            Entry(
                title(muscle, found),
                FIT_WORD[muscle.fit],
                muscle.fit,
                (*rows, *_detail(found, muscle, detail, cites)),
                figure,
            )
        )
    return blocks


def _detail(found: Assessment, muscle: Suggested, detail: MuscleDetail, cites: Citations) -> Iterator[Block]:
    main = f"Mainly {listed(map(zone_says, detail.primary))}."
    spread = f" It may spread to {listed(map(zone_says, detail.spillover))}." if detail.spillover else ""
    yield from facts(
        ("Where it is", cites.said(detail.where)),
        ("What it does", cites.said(muscle.what)),
        *to_find(found, detail, cites),
        ("Typical pattern", Line(main + spread)),
        ("Where that comes from", cites.said(detail.pattern_because)),
        ("How sure that is", cites.said(detail.science)),
    )
    spots = tuple(_spot(point, cites) for point in detail.trigger_points)
    if spots:
        yield Points("Its trigger points, as experts describe them", spots, "numbered")


def _spot(point: TriggerPoint, cites: Citations) -> Line:
    pain = ("Typical pattern:", f"{listed(map(zone_says, point.sends_pain_to))}.")
    off = "Do not press it." if point.deep else ""
    note = " ".join(filter(None, (off, sentence(point.note) if point.note else "")))
    return Line(note, sentence(point.where), cites.cite(point.sources), more=(pain,))


def _weighed(suggested: Suggested, cites: Citations) -> tuple[Block, ...]:
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
    lead = " ".join(map(sentence, line.says.split("; "))) if line.answer == "yes" else f'You said no to "{line.says}".'
    return Line(sentence(line.because), lead, cites.cite(line.sources))
