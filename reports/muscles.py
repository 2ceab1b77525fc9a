"""The muscles whose typical pattern fits, in short: the first with its drawing beside it."""

from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from reports.blocks import Block, Entry, Figure, Line, Text, facts, points
from reports.figure import muscle_picture
from reports.fits import title, weighed
from reports.sources import Citations
from reports.words import FIT_WORD, both_names, listed, sentence
from rules.assessment import Assessment, Explains, MuscleDetail, Suggested, ZoneLine

TYPICAL: Final = "A typical pattern is where experts say that a muscle sends pain. It proves nothing by itself."
_POINTS: Final = "The numbers are its trigger points: see Details."
_HOLLOW: Final = "Do not press those in a hollow circle."


@dataclass(frozen=True, slots=True)
class Shown:
    """The muscle that leads, its drawing, and the other muscles with the fewest that cover the pain."""

    first: Entry
    drawing: Figure | None
    others: tuple[Block, ...]


def muscles(found: Assessment, fitting: list[Suggested], cites: Citations) -> Shown | None:
    """Show the muscles that fit, side by side of the body, each once; None where there is none."""
    entries: dict[str, Entry] = {}
    for muscle in sorted(fitting, key=lambda muscle: [each.side for each in fitting].index(muscle.side)):
        if muscle.id not in entries:
            entries[muscle.id] = _muscle(found, [m for m in fitting if m.id == muscle.id], not entries, cites)
    if not entries:
        return None
    first, *others = entries.values()
    return Shown(first, _drawing(found, fitting[0]), (*others, *_smallest(found)))


def _muscle(found: Assessment, legs: list[Suggested], leads: bool, cites: Citations) -> Entry:
    best = max(legs, key=lambda leg: leg.weight_db)
    rows = weighed(replace(best, zones=_joined([leg.zones for leg in legs])), cites)
    detail = next((detail for detail in found.muscle_details if detail.id == best.id), None)
    if detail is not None and leads:
        rows += [("Where it is", cites.said(detail.where)), *to_find(found, detail, cites)]
    if len(legs) == 1:
        return Entry(title(best, found), FIT_WORD[best.fit], best.fit, facts(*rows))
    fits = dict.fromkeys(FIT_WORD[leg.fit] for leg in legs)
    name = f"{both_names(best.plain_name, best.name)}, both legs"
    return Entry(name, " and ".join(fits).replace(" fit and", " and").capitalize(), best.fit, facts(*rows))


def to_find(found: Assessment, detail: MuscleDetail, cites: Citations) -> list[tuple[str, Line | None]]:
    """Say how to find a muscle, to people who may press it: finding it is mostly done with the fingers."""
    withheld = any("press" in line.actions for line in found.withheld)
    return [] if withheld else [("How to find it", cites.said(detail.find_it))]


def _joined(zones: list[ZoneLine]) -> ZoneLine:
    """Take the pain of several legs together."""
    return ZoneLine(
        weight_db=max(line.weight_db for line in zones),
        inside=tuple(dict.fromkeys(zone for line in zones for zone in line.inside)),
        outside=tuple(dict.fromkeys(zone for line in zones for zone in line.outside)),
    )


def _drawing(found: Assessment, muscle: Suggested) -> Figure | None:
    detail = next((detail for detail in found.muscle_details if detail.id == muscle.id), None)
    if detail is None:
        return None
    picture = muscle_picture(found, muscle)
    said = [_where(picture.alt)]
    said += [_POINTS] if detail.trigger_points else []
    said += [_HOLLOW] if any(point.deep for point in detail.trigger_points) else []
    return Figure(picture.svg, " ".join(said), picture.caption)


def _where(alt: str) -> str:
    """Take the views out of what a drawing shows: they come last."""
    return sentence(alt.rpartition("your pain. ")[2])


def _smallest(found: Assessment) -> tuple[Block, ...]:
    """Name the fewest muscles that cover the pain of a side, where that says more than the muscles do by themselves."""
    told = [side for side in found.explains if _tells(found, side)]
    lines = [Line(_set(side), leg(side.side)) for side in told]
    if len(found.explains) > 1:
        return points("Fewest muscles whose patterns cover your pain", lines)
    alone = "One muscle whose pattern covers all your pain:"
    together = "Fewest muscles whose patterns together cover your pain:"
    return tuple(Text(Line(_set(side), alone if len(side.muscles) == 1 else together)) for side in told)


def _tells(found: Assessment, side: Explains) -> bool:
    """Tell whether the set is worth a line: of several muscles, or one that fits and has several places."""
    several = len(found.pain.painted.get(side.side, ())) > 1
    return len(side.muscles) > 1 or (several and any(muscle.fit in ("fair", "strong") for muscle in side.muscles))


def _set(side: Explains) -> str:
    return sentence(listed(f"{muscle.plain_name} ({FIT_WORD[muscle.fit].lower()})" for muscle in side.muscles))


def leg(side: str) -> str:
    """Name a side before what is said of it."""
    return {"left": "Left leg:", "right": "Right leg:"}.get(side, "Side not said:")
