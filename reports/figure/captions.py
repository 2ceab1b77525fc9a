"""What the pictures show, in words: a caption says all that its picture does."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from reports.figure.paint import Look
from reports.figure.views import View
from reports.words import listed
from reports.zones import zone_says
from rules.answers import Side
from rules.assessment import PainGiven
from rules.schema import TriggerPoint

_KINDS: Final = (
    ("Hatched (you feel it)", False, "hatch"),
    ("Red and hatched (typical, and you feel it)", True, "hatch"),
    ("Red and dotted (typical, but you do not feel it)", True, "dots"),
    ("Cross-hatched (you feel it, but it is not typical of this muscle)", False, "cross"),
)
_SIDES: Final[dict[Side, str]] = {"left": "Left leg", "right": "Right leg", "unsaid": "Side not said, so on both legs"}


def where(side: Side, views: Iterable[View]) -> str:
    """Say which leg is drawn, and from where it is seen."""
    return f"{_SIDES[side]}: {listed(view.says for view in views)}."


def muscle(side: Side, views: Sequence[View], looks: Mapping[str, Look], points: Sequence[TriggerPoint]) -> str:
    """Say what the picture of a muscle shows, and which pain it does not show."""
    shown = {zone: look for zone, look in looks.items() if any(view.shows(zone) for view in views)}
    said = [where(side, views)]
    if not any(look.colour for look in looks.values()):
        said += ["No typical pattern is drawn: our sources give none for this muscle."]
    for words, red, texture in _KINDS:
        kind = [zone for zone, look in shown.items() if (look.colour is not None, look.texture) == (red, texture)]
        said += _said(words, kind)
    said += _said("Light red (pain may spread there)", (zone for zone, look in shown.items() if look.colour == "light"))
    numbered = [*enumerate(points, 1)]
    said += _points("Green circles are its trigger points", [(n, p) for n, p in numbered if not p.deep])
    said += _points(
        "Hollow circles are trigger points that must not be pressed", [(n, p) for n, p in numbered if p.deep]
    )
    return " ".join(
        [*said, *_said("Not in this picture (you feel it there too)", (z for z in looks if z not in shown))]
    )


def _points(words: str, numbered: Iterable[tuple[int, TriggerPoint]]) -> list[str]:
    by_zone: dict[str, list[str]] = {}
    for number, point in numbered:
        by_zone.setdefault(point.lies_in, []).append(str(number))
    places = "; ".join(f"{listed(numbers)} in {zone_says(zone)}" for zone, numbers in by_zone.items())
    return [f"{words}: {places}."] if places else []


def pain(given: PainGiven) -> str:
    """Say what the picture of the pain shows."""
    said = [line for side, zones in given.painted.items() for line in _said(_SIDES[side], zones)]
    return " ".join(["Hatched: where you feel it.", *said] if said else ["No pain was painted."])


def blank(numbers: Mapping[str, int]) -> str:
    """Name the zones of the blank body by their numbers."""
    return f"Each area has a number: {'; '.join(f'{n} {zone_says(zone)}' for zone, n in numbers.items())}."


def _said(words: str, zones: Iterable[str]) -> list[str]:
    names = [zone_says(zone) for zone in zones]
    return [f"{words}: {listed(names)}."] if names else []
