"""The pictures of a report: a muscle's pattern over the person's pain, the pain alone, and a blank body to paint."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from reports.figure.choosing import VIEWS, views_for
from reports.figure.paint import Look
from reports.figure.points import POINTS
from reports.figure.sheet import LEGS, Leg, Panel, sheet
from reports.figure.views import View
from reports.words import capital, listed
from reports.zones import zone_says
from rules.answers import Side
from rules.assessment import Assessment, MuscleDetail, Suggested
from rules.schema import TriggerPoint

_MEANS: Final[dict[Look | Literal["point"], str]] = {
    "met-main": "you feel it here; typical (main area)",
    "met-light": "you feel it here; typical (spread)",
    "other": "you feel it here; not typical",
    "main": "typical (main area); you do not feel it",
    "light": "typical (spread); you do not feel it",
    "point": "trigger point, with its number",
    "pain": "where you feel it",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG, what it shows in full (``caption``) and in one sentence (``alt``), and its size."""

    svg: str
    caption: str
    alt: str
    width: float
    height: float


def muscle_picture(found: Assessment, suggested: Suggested, *, prefix: str = "") -> Picture:
    """Draw the typical pattern of a listed muscle over the pain of its side, with its trigger points."""
    detail = next(detail for detail in found.muscle_details if detail.id == suggested.id)
    side = suggested.side or "unsaid"
    looks = _looks(detail, _painted(found, side))
    views = views_for(looks, (point.id for point in detail.trigger_points))
    legs = LEGS if side == "unsaid" else (side,)
    numbered = tuple(enumerate(detail.trigger_points, 1))
    panels = [_panel(view, legs, looks, numbered) for view in views]
    kinds = [look for look in _MEANS if look in looks.values()]
    rows: list[tuple[Look | Literal["point"], str]] = [(look, _MEANS[look]) for look in kinds]
    if any(panel.points for panel in panels):
        rows.append(("point", _MEANS["point"]))
    alt = f"{capital(suggested.plain_name)}: its typical pattern and your pain. {_where(side, views)}"
    caption = " ".join([_where(side, views), *_areas(looks), *_points(numbered)])
    svg, width, height = sheet(_columns(panels), rows, alt, caption, prefix or f"{suggested.id}-{side}")
    return Picture(svg, caption, alt, width, height)


def pain_picture(found: Assessment, *, prefix: str = "pain") -> Picture:
    """Draw where the person feels pain, on both legs."""
    looks: dict[Leg, dict[str, Look]] = {leg: dict.fromkeys(_painted(found, leg), "pain") for leg in LEGS}
    zones = {zone for leg in looks.values() for zone in leg}
    panels = [Panel(view, {leg: looks[leg] for leg in _order(view, LEGS)}) for view in views_for(zones, ())]
    alt = "Where you feel it, on a drawing of both legs."
    caption = " ".join(["Hatched: where you feel it.", *_by_side(found)])
    svg, width, height = sheet(_columns(panels), [("pain", _MEANS["pain"])] if zones else [], alt, caption, prefix)
    return Picture(svg, caption, alt, width, height)


def blank_picture(*, prefix: str = "blank") -> Picture:
    """Draw both legs in every view, to paint on."""
    panels = [Panel(view, {leg: {} for leg in _order(view, LEGS)}) for view in VIEWS]
    alt = "A drawing of both legs to paint on: front, back, top of the foot and sole."
    svg, width, height = sheet(_columns(panels), [], alt, alt, prefix)
    return Picture(svg, alt, alt, width, height)


def _painted(found: Assessment, side: Side) -> tuple[str, ...]:
    """Give the painted zones of a side; pain of which the side was not said counts for both."""
    here = found.pain.painted.get(side, ())
    return tuple(dict.fromkeys((*here, *found.pain.painted.get("unsaid", ()))))


def _looks(detail: MuscleDetail, pain: Sequence[str]) -> dict[str, Look]:
    looks: dict[str, Look] = {}
    for zone in detail.primary:
        looks[zone] = "met-main" if zone in pain else "main"
    for zone in detail.spillover:
        looks[zone] = "met-light" if zone in pain else "light"
    return {**looks, **{zone: "other" for zone in pain if zone not in looks}}


def _panel(
    view: View, legs: Sequence[Leg], looks: Mapping[str, Look], numbered: Sequence[tuple[int, TriggerPoint]]
) -> Panel:
    places = [(n, *POINTS[p.id][1:]) for n, p in numbered if p.id in POINTS and POINTS[p.id][0] == view.name]
    whole = view.name in ("front", "back")
    return Panel(
        view,
        {leg: looks if leg in legs else None for leg in _order(view, LEGS if whole else legs)},
        dict.fromkeys(legs, places) if places else {},
    )


def _order(view: View, legs: Sequence[Leg]) -> tuple[Leg, ...]:
    """Give the legs as they stand in a view, from left to right."""
    return tuple(sorted(legs, reverse=not view.left_first))


def _columns(panels: Sequence[Panel]) -> list[list[Panel]]:
    """Stack the feet beside whole legs; feet alone stand side by side."""
    feet = [panel for panel in panels if panel.view.name in ("top", "sole")]
    whole = [[panel] for panel in panels if panel not in feet]
    return [*whole, feet] if whole and feet else [[panel] for panel in panels]


def _where(side: Side, views: Sequence[View]) -> str:
    leg = "Both legs, as no side was said" if side == "unsaid" else f"{capital(side)} leg"
    return f"{leg}: {listed(view.says for view in views)}."


def _areas(looks: Mapping[str, Look]) -> list[str]:
    """Say in words what each texture covers."""
    kinds: dict[str, tuple[Look, ...]] = {
        "Red and hatched, you feel it and it is typical": ("met-main", "met-light"),
        "Cross-hatched, you feel it but it is not typical of this muscle": ("other",),
        "Red and dotted, typical but you do not feel it": ("main", "light"),
        "Lighter red, only the spread": ("met-light", "light"),
    }
    said = []
    for words, of in kinds.items():
        zones = [zone_says(zone) for zone, look in looks.items() if look in of]
        if zones:
            said.append(f"{words}: {listed(zones)}.")
    return said


def _points(numbered: Sequence[tuple[int, TriggerPoint]]) -> list[str]:
    by_zone: dict[str, list[str]] = {}
    for number, point in numbered:
        by_zone.setdefault(point.lies_in, []).append(str(number))
    places = [f"{listed(numbers)} in {zone_says(zone)}" for zone, numbers in by_zone.items()]
    return [f"Green circles, trigger points: {listed(places)}."] if places else []


def _by_side(found: Assessment) -> list[str]:
    words = {"left": "Left leg", "right": "Right leg", "unsaid": "Side not said, so drawn on both legs"}
    return [
        f"{words[side]}: {listed(zone_says(zone) for zone in zones)}."
        for side, zones in found.pain.painted.items()
        if zones
    ]
