"""The pictures of a report: a muscle's pattern over the person's pain, the pain alone, and a blank body to paint."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reports.figure import captions
from reports.figure.choosing import VIEWS, part_of, views_for
from reports.figure.labels import LABELS
from reports.figure.paint import Look
from reports.figure.panel import LEGS, Leg, Panel
from reports.figure.points import POINTS
from reports.figure.sheet import WHITE, PointMark, Rows, Sheet
from reports.figure.views import View
from reports.words import capital
from reports.zones import zone_says, zones_in_order
from rules.answers import Side
from rules.assessment import Assessment, MuscleDetail, Suggested
from rules.schema import TriggerPoint

_PAIN: Final = Look(None, "hatch")
_LEGEND: Final = (
    ("typical: main area", Look("main", None)),
    ("typical: where it may spread", Look("light", None)),
    ("you feel it", Look(None, "hatch")),
    ("you feel it, not typical", Look(None, "cross")),
    ("typical, you do not feel it", Look(None, "dots")),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG; what it shows, in full (``caption``) and in one sentence (``alt``); its size in pixels."""

    svg: str
    caption: str
    alt: str
    width: float
    height: float


def muscle_picture(found: Assessment, suggested: Suggested, *, prefix: str = "") -> Picture:
    """Draw the typical pattern of a listed muscle over the pain of its side, with its trigger points.

    Only the views that show the pattern are drawn; the caption names pain that lies elsewhere.
    ``prefix`` begins every id in the drawing; without one it is made of the muscle and the side.
    """
    detail = next(detail for detail in found.muscle_details if detail.id == suggested.id)
    side = suggested.side or "unsaid"
    looks = _looks(detail, _painted(found, side))
    pattern = [*detail.primary, *detail.spillover]
    views = views_for(pattern or looks, (point.id for point in detail.trigger_points))
    numbered = tuple(enumerate(detail.trigger_points, 1))
    panels = [_muscle_panel(view, LEGS if side == "unsaid" else (side,), looks, numbered) for view in views]
    alt = f"{capital(suggested.plain_name)}: its typical pattern and your pain. {captions.where(side, views)}"
    caption = captions.muscle(side, views, looks, detail.trigger_points)
    sheet = Sheet(_columns(panels), _legend(looks.values(), panels))
    return _picture(sheet, caption, alt, prefix or f"{suggested.id}-{side}")


def pain_picture(found: Assessment, *, prefix: str = "pain") -> Picture:
    """Draw where the person feels pain, on both legs."""
    looks = {leg: dict.fromkeys(_painted(found, leg), _PAIN) for leg in LEGS}
    zones = {zone for leg in looks.values() for zone in leg}
    views = views_for(zones, ()) if zones else VIEWS
    panels = [Panel(view, {leg: looks[leg] for leg in _order(view, LEGS)}, 0, view.height) for view in views]
    alt = "Where you feel it, on a drawing of both legs."
    return _picture(Sheet(_columns(panels), _legend([_PAIN], ())), captions.pain(found.pain), alt, prefix)


def blank_picture(*, prefix: str = "blank", key: bool = True) -> Picture:
    """Draw both legs in every view, to paint on, with a number in every zone and, if wanted, the key to the numbers."""
    number = {zone: n for n, zone in enumerate(zones_in_order(), 1)}
    panels = [
        Panel(
            view,
            {leg: {} for leg in _order(view, LEGS)},
            0,
            view.height,
            names=[(number[zone], x, y) for zone, (x, y) in LABELS[view.name].items() if zone in number],
        )
        for view in VIEWS
    ]
    named = [(n, zone_says(zone)) for zone, n in number.items()] if key else []
    alt = "Both legs to paint on: from the front, from behind, the tops of the feet and the soles."
    return _picture(
        Sheet(_columns(panels), Rows(named, width=171, height=13, size=9), WHITE), captions.blank(number), alt, prefix
    )


def _picture(sheet: Sheet, caption: str, alt: str, prefix: str) -> Picture:
    return Picture(sheet.svg(alt, caption, prefix), caption, alt, sheet.width, sheet.height)


def _painted(found: Assessment, side: Side) -> tuple[str, ...]:
    """Give the painted zones of a side; pain of which the side was not said counts for both."""
    here = found.pain.painted.get(side, ())
    return tuple(dict.fromkeys((*here, *found.pain.painted.get("unsaid", ()))))


def _looks(detail: MuscleDetail, pain: Sequence[str]) -> dict[str, Look]:
    """Tell apart pain in the pattern, pain outside it, and pattern without pain. Without a pattern it is only pain."""
    looks = {zone: Look("main", "hatch" if zone in pain else "dots") for zone in detail.primary}
    looks |= {zone: Look("light", "hatch" if zone in pain else "dots") for zone in detail.spillover}
    other = Look(None, "cross") if looks else _PAIN
    return looks | {zone: other for zone in pain if zone not in looks}


def _legend(looks: Iterable[Look], panels: Iterable[Panel]) -> Rows:
    used = {*looks}
    colours, textures = {look.colour for look in used}, {look.texture for look in used}
    lines: list[tuple[Look | PointMark, str]] = [
        (look, words) for words, look in _LEGEND if (look.colour or look.texture) in colours | textures
    ]
    deep = {number in panel.deep for panel in panels for number, _, _ in panel.points}
    if False in deep:
        lines.append(("point", "trigger point"))
    if True in deep:
        lines.append(("deep", "trigger point: do not press"))
    return Rows(lines)


def _muscle_panel(
    view: View, legs: Sequence[Leg], looks: Mapping[str, Look], numbered: Sequence[tuple[int, TriggerPoint]]
) -> Panel:
    """Draw the legs that are meant; where the trunk shows, the other leg stands beside them, pale."""
    points = [(n, *POINTS[point.id][1:]) for n, point in numbered if point.id in POINTS]
    here = [p for p, (_, point) in zip(points, numbered, strict=True) if POINTS[point.id][0] == view.name]
    deep = frozenset(n for n, point in numbered if point.deep)
    if view.name in ("top", "sole"):
        return Panel(view, dict.fromkeys(_order(view, legs), looks), 0, view.height, here, deep=deep)
    top, bottom = part_of(view, {*looks, *(point.lies_in for _, point in numbered)})
    shown = LEGS if top < view.trunk else legs
    drawn = {leg: looks if leg in legs else None for leg in _order(view, shown)}
    return Panel(view, drawn, top, bottom, here, deep=deep)


def _order(view: View, legs: Sequence[Leg]) -> tuple[Leg, ...]:
    """Give the legs as they stand in a view, from left to right."""
    return tuple(sorted(legs, reverse=not view.left_first))


def _columns(panels: Sequence[Panel]) -> list[list[Panel]]:
    """Stack the feet where the legs beside them are tall; else all stand side by side."""
    feet = [panel for panel in panels if panel.view.name in ("top", "sole")]
    legs = [[panel] for panel in panels if panel not in feet]
    tall = max((column[0].height for column in legs), default=0)
    return [*legs, feet] if feet and sum(panel.height for panel in feet) <= tall else [[panel] for panel in panels]
