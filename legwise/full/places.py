"""The map as two views: which parts hurt, then which places on which leg, beside a figure that fills in."""

from typing import Final

from legwise.full.figure import figure, pair_for, shows, width_of
from legwise.full.lines import Piece, Row, Signs
from legwise.full.view import ENTER, Body, Done, Lines, Pointer
from legwise.prompts import LEGS, Leg, Meaning, Painted, Part, Parts, Place, Places

_WIDE_ENOUGH: Final = 76
_TALL_ENOUGH: Final = 16
_GAP: Final = 3


class PartsView:
    """The parts of the body; the figure shows the one in focus and those that were marked."""

    def __init__(self, form: Parts, signs: Signs) -> None:
        self.form = form
        self.signs = signs
        self.heading = form.heading
        self.message = ""
        self.typing = False
        self.marked = set(form.kept or ())
        self.pointer = Pointer(len(form.parts) + 1)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys of the parts."""
        return ((self.signs.moves, "move"), ("Space", "mark"), ("Enter", "go on"))

    def body(self, width: int, height: int) -> Body:
        """Draw the parts and the figure."""
        parts = self.form.parts
        at = parts[self.pointer.at] if self.pointer.at < len(parts) else None
        focus = _zones(at) if at else frozenset[str]()
        aside: list[Row] = []
        if width >= _WIDE_ENOUGH and height >= _TALL_ENOUGH:
            marked = frozenset().union(*(_zones(part) for part in parts if part.id in self.marked))
            views = pair_for(focus or marked)
            aside = figure(views, {}, dict.fromkeys(LEGS, focus | marked), self.signs)
            width -= width_of(views) + _GAP
        lines = Lines(self.signs, width)
        lines.text(self.form.ask, "class:ask")
        lines.blank()
        for number, part in enumerate(parts):
            box = ("class:mark.yes", "[x] ") if part.id in self.marked else ("class:quiet", "[ ] ")
            lines.item(_capital(part.says), number == self.pointer.at, (box,))
        lines.blank()
        lines.item(
            "Go on" if self.marked else "Nothing hurts here", at is None, style="" if at is None else "class:strong"
        )
        return Body(lines.rows, lines.places[self.pointer.at], aside=aside, wide=width + _GAP if aside else 0)

    def press(self, key: str) -> Done[tuple[str, ...]] | None:
        """Move, mark a part, or go on."""
        if self.pointer.press(key):
            return None
        parts = self.form.parts
        on_part = self.pointer.at < len(parts)
        if key in (" ", "y", "n") and on_part:
            part = parts[self.pointer.at].id
            marked = key == "y" or (key == " " and part not in self.marked)
            self.marked = self.marked | {part} if marked else self.marked - {part}
            self.message = ""
        elif key in (ENTER, " "):
            if self.marked or not on_part:
                return Done(tuple(part.id for part in parts if part.id in self.marked))
            self.message = 'Mark a part with the space bar. If none hurts, go down to "Nothing hurts here".'
        return None

    def meaning(self) -> Meaning:
        """Give what explains the map."""
        return self.form.meaning


class PlacesView:
    """The places of the parts that hurt, with a box for each leg; the figure fills in."""

    def __init__(self, form: Places, signs: Signs) -> None:
        self.form = form
        self.signs = signs
        self.heading = form.heading
        self.message = ""
        self.typing = False
        self.places: list[Place] = [place for part in form.parts for place in part.places]
        self.painted: dict[Leg, set[str]] = {leg: set(form.kept.get(leg, ())) for leg in LEGS}
        self.leg: Leg = "right" if self.painted["right"] and not self.painted["left"] else "left"
        self.pointer = Pointer(len(self.places) + 1)
        self.views = pair_for(frozenset(place.id for place in self.places))

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys of the places."""
        return (
            (self.signs.moves, "move"),
            ("l", "left"),
            ("r", "right"),
            ("Enter", "go on"),
        )

    def body(self, width: int, height: int) -> Body:
        """Draw the places and the figure."""
        at = self.places[self.pointer.at].id if self.pointer.at < len(self.places) else ""
        aside: list[Row] = []
        if width >= _WIDE_ENOUGH and height >= _TALL_ENOUGH:
            if at and not shows(self.views, at):
                self.views = "legs" if self.views == "feet" else "feet"
            painted: Painted = {leg: frozenset(self.painted[leg]) for leg in LEGS}
            aside = figure(self.views, painted, {self.leg: frozenset({at} if at else ())}, self.signs)
            width -= width_of(self.views) + _GAP
        lines = Lines(self.signs, width)
        lines.text(self.form.ask, "class:ask")
        lines.rows.append((("class:strong", "   LEFT  RIGHT"),))
        stay = len(lines.rows)
        number = 0
        for part in self.form.parts:
            if len(self.form.parts) > 1:
                lines.text(_capital(part.says), "class:strong")
            for place in part.places:
                pointed = number == self.pointer.at
                boxes = (*self._box("left", place.id, pointed), ("", "  "), *self._box("right", place.id, pointed))
                lines.item(_capital(place.says.removeprefix("the ")), pointed, (*boxes, ("", "   ")))
                number += 1
        lines.blank()
        last = self.pointer.at == number
        lines.item(
            "Go on" if any(self.painted.values()) else "No place hurts", last, style="" if last else "class:strong"
        )
        return Body(
            lines.rows, lines.places[self.pointer.at], aside=aside, wide=width + _GAP if aside else 0, stay=stay
        )

    def _box(self, leg: Leg, place: str, pointed: bool) -> tuple[Piece, ...]:
        marked = place in self.painted[leg]
        style = "class:mark.yes" if marked else "class:quiet"
        if pointed and leg == self.leg:
            style += " class:here"
        return ((style, "[x]" if marked else "[ ]"),)

    def press(self, key: str) -> Done[dict[Leg, frozenset[str]]] | None:
        """Move, mark a place on a leg, or go on."""
        if self.pointer.press(key):
            return None
        on_place = self.pointer.at < len(self.places)
        if key in ("left", "right"):
            self.leg = "left" if key == "left" else "right"
        elif key in ("l", "r") and on_place:
            self.leg = "left" if key == "l" else "right"
            self._turn()
        elif key == " " and on_place:
            self._turn()
        elif key in (ENTER, " "):
            if any(self.painted.values()) or not on_place:
                return Done({leg: frozenset(self.painted[leg]) for leg in LEGS})
            self.message = 'Mark a place with l or r. If none hurts, go down to "No place hurts".'
        return None

    def _turn(self) -> None:
        """Mark the place in focus on the leg in focus, or take its mark away."""
        self.painted[self.leg] ^= {self.places[self.pointer.at].id}
        self.message = ""

    def meaning(self) -> Meaning:
        """Give what explains the map."""
        return self.form.meaning


def _zones(part: Part) -> frozenset[str]:
    return frozenset(place.id for place in part.places)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
