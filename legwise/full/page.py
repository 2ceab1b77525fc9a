"""What stands in the window: the heading on top, what is asked or read in the middle, the keys in one quiet footer."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Generic, TypeVar

from legwise.full.choice import ChoiceView
from legwise.full.lines import BLANK, Row, Signs, beside, fold, padded, row_of_chunks
from legwise.full.panel import meaning_panel
from legwise.full.view import Body, View
from legwise.prompts import Heading

R = TypeVar("R")

_WIDEST: Final = 100
_LOW: Final = 16
_GAP: Final = 3


class Page(Generic[R]):
    """A form with what stands before it; a panel or the leaving question when one is open.

    ``top`` is the first line in view; ``cursor`` the column and row of the cursor, shown where something is typed.
    """

    def __init__(self, view: View[R], notes: Sequence[str], emergency: str, signs: Signs) -> None:
        self.view = view
        self.notes: Sequence[str] = (*notes, *view.heading.notes)
        self.emergency = emergency
        self.signs = signs
        self.leaving: ChoiceView | None = None
        self.panel: tuple[tuple[str, str], ...] = ()
        self.unread = bool(self.notes)
        self.top = 0
        self.cursor = (0, 0)
        self.types = False

    @property
    def reading(self) -> bool:
        """Tell that something is to be read, and nothing to be answered, just now."""
        return bool(self.panel) or self.unread

    def read(self) -> None:
        """Go on from what was read to the form."""
        self.notes = () if self.unread else self.notes
        self.panel, self.unread, self.top = (), False, 0

    def lines(self, columns: int, height: int) -> list[Row]:
        """Draw the window: so many columns and rows."""
        width = min(columns - 2, _WIDEST)
        head = self._head(width)
        self.unread = self.unread and not self._fits(width, height - len(head))
        foot = self._foot(width)
        if height < _LOW:
            head, foot = [], [*self._said(width), *foot[-1:]]
        room = max(3, height - len(head) - len(foot))
        body = self._body(width, room, [] if head else self._head(width))
        middle = self._scrolled(body, room, len(head))
        return [((("", " ")), *row) for row in (*head, *middle, *foot)][:height]

    def _head(self, width: int) -> list[Row]:
        """Draw how far the questions have come, the emergency number, the title."""
        heading: Heading = self.view.heading
        room = width - len(heading.progress) - 2
        said = (f"Emergency? Call {self.emergency}.", f"Emergency: {self.emergency}")
        number = next((words for words in said if len(words) <= room), "")
        line: Row = (*padded((("class:quiet", heading.progress),), width - len(number)), ("class:quiet", number))
        title = fold(heading.title, width, "class:title") if heading.title else []
        return [line, *title, self._rule(width)]

    def _body(self, width: int, height: int, above: list[Row]) -> Body:
        """Draw what is in the middle: a panel, the leaving question, or the form with what stands before it.

        Notes that leave no room for the form are read first, alone.
        """
        if self.panel:
            return self._read(meaning_panel(self.panel, width, self.signs.rule == "-"), height)
        if self.leaving is not None:
            return self.leaving.body(width, height)
        body = self.view.body(width, height)
        wide = body.wide - _GAP if body.aside else width
        before = list(above)
        for note in self.notes:
            before += [*fold(note, wide, "class:note"), BLANK]
        if self.unread:
            return self._read(before, height)
        intro = self.view.heading.intro
        before += [*fold(intro, wide), BLANK] if intro else []
        shift = len(before)
        first, last = body.focus
        stay = body.stay + shift if body.stay and body.stay + shift < height // 2 else 0
        return replace(body, rows=[*before, *body.rows], focus=(first + shift, last + shift), stay=stay)

    def _fits(self, width: int, height: int) -> bool:
        """Tell whether the notes leave room for the form and its keys."""
        notes = sum(len(fold(note, width)) + 1 for note in self.notes)
        return notes + len(self.view.body(width, height).rows) + len(self._keys(width)) <= height

    def _read(self, rows: Sequence[Row], height: int) -> Body:
        """Give lines to be read, from where they were scrolled to."""
        self.top = max(0, min(self.top, len(rows) - height + 1))
        return Body(rows, (self.top, min(self.top + height - 1, len(rows)) - 1))

    def _scrolled(self, body: Body, room: int, above: int) -> list[Row]:
        """Cut out the lines that fit, with the focus in view, and say where there are more."""
        first, last = (line - body.stay for line in body.focus)
        stay, rows = list(body.rows[: body.stay]), list(body.rows[body.stay :])
        space = room - len(stay)
        if len(rows) > space:
            inside = space - 1
            first = 0 if last < inside else first
            self.top = max(0, min(max(self.top, last - inside + 1), first, len(rows) - 1))
            shown = rows[self.top : self.top + inside]
            below = len(rows) - self.top - len(shown)
            hints = [f"{self.signs.up} more above"] if self.top else []
            hints += [f"{self.signs.down} more below"] if below > 0 else []
            rows = [*shown, *[BLANK] * (inside - len(shown)), (("class:quiet", "   " + "   ".join(hints)),)]
        else:
            self.top = 0
            rows += [BLANK] * (space - len(rows))
        self.types = body.cursor is not None
        self.cursor = ((body.cursor or 0) + 1, max(0, last - self.top) + above + len(stay))
        lines = [*stay, *rows]
        return beside(lines, body.aside[: len(lines)], body.wide) if body.aside else lines

    def _foot(self, width: int) -> list[Row]:
        """Draw what was just said, and the keys."""
        if self.reading:
            own = ((self.signs.moves, "move"), ("Enter", "back to the question" if self.panel else "go on"))
            return [self._rule(width), *row_of_chunks(map(_chunk, own), width, "  ")]
        return [*self._said(width), *self._keys(width)]

    def _keys(self, width: int) -> list[Row]:
        """Draw the keys of the form and those that every form has."""
        view = self.leaving or self.view
        always: tuple[tuple[str, str], ...] = (("?", "what and why"), ("b", "back"), ("q", "stop"))
        if self.view.typing:
            always = (("?", "what and why"), ("Esc", "back"), ("Ctrl-Q", "stop"))
        if self.leaving is not None:
            always = (("Esc", "back to the question"),)
        return [self._rule(width), *row_of_chunks(map(_chunk, (*view.keys, *always)), width, "  ")]

    def _rule(self, width: int) -> Row:
        return (("class:quiet", self.signs.rule * width),)

    def _said(self, width: int) -> list[Row]:
        """Draw what was just said about a key."""
        view = self.leaving or self.view
        return fold(view.message, width, "class:message") if view.message else []


def _chunk(key: tuple[str, str]) -> Row:
    return (("class:key", key[0]), ("class:quiet", f" {key[1]}"))
