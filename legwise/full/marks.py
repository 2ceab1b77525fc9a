"""A list as a view: each row with its mark, and below all rows "none of these" or "go on"."""

from collections.abc import Callable, Mapping
from typing import Final

from legwise.full.lines import Piece, Signs
from legwise.full.view import ENTER, Body, Done, Lines, Pointer
from legwise.prompts import Heading, Mark, Meaning, Rows

_BY_KEY: Final[Mapping[str, Mark]] = {"y": "yes", "n": "no", "s": "not-sure"}
_BOX: Final[Mapping[Mark | None, Piece]] = {
    None: ("class:quiet", "[   ] "),
    "yes": ("class:mark.yes", "[yes] "),
    "no": ("class:mark.no", "[no ] "),
    "not-sure": ("class:mark.unsure", "[ ? ] "),
}
_NOW: Final = "Your answers need help now. Press Enter to see what to do."


class MarksView:
    """Rows with a mark each. A binding list goes on when each row has one; another takes no mark for not true."""

    def __init__(self, form: Rows, signs: Signs, noted: Callable[[Mapping[str, Mark]], bool]) -> None:
        self.form = form
        self.signs = signs
        self.noted = noted
        self.heading: Heading = form.heading
        self.message = ""
        self.typing = False
        self.marks: dict[str, Mark] = {line.id: line.kept for line in form.lines if line.kept is not None}
        self.now = False
        self.warned = not form.loss
        self.pointer = Pointer(len(form.lines) + 1)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys of a list."""
        skip = () if self.form.binding else (("k", "skip"),)
        return ((self.signs.moves, "move"), ("y", "yes"), ("n", "no"), ("s", "not sure"), ("Enter", "go on"), *skip)

    def body(self, width: int, height: int) -> Body:
        """Draw the rows under their headings, and the last line."""
        lines = Lines(self.signs, width)
        number = 0
        for group in self.form.groups:
            if group.title:
                lines.blank()
                lines.text(group.title, "class:strong")
                if group.intro:
                    lines.text(group.intro)
            for line in group.lines:
                mark = self.marks.get(line.id)
                style = "class:mark.no" if mark == "no" and number != self.pointer.at else ""
                lines.item(line.says, number == self.pointer.at, (_BOX[mark],), style)
                number += 1
        lines.blank()
        last = self.pointer.at == number
        lines.item(self._last(), last, style="class:focus" if last else "class:strong")
        return Body(lines.rows, lines.places[self.pointer.at])

    def _last(self) -> str:
        """Say what the last line does."""
        left = len(self._open)
        if self.now or not left:
            return "Go on"
        if len(self.marks) == 0:
            return "None of these"
        if self.form.binding:
            return f"None of the others ({left})" if left > 1 else "Not the other one"
        return "Go on: the others are not true"

    @property
    def _open(self) -> list[str]:
        return [line.id for line in self.form.lines if line.id not in self.marks]

    def press(self, key: str) -> Done[Mapping[str, Mark] | None] | None:
        """Move, mark the row pointed at, or go on."""
        if self.pointer.press(key):
            return None
        on_row = self.pointer.at < len(self.form.lines)
        if key in _BY_KEY and on_row:
            self._mark(_BY_KEY[key])
            self.pointer.press("down")
        elif key == " " and on_row:
            self._mark(None if self.marks.get(self._row) == "yes" else "yes")
        elif key in ("backspace", "delete") and on_row:
            self._mark(None)
        elif key in (ENTER, " "):
            return self._go_on(on_row)
        elif key == "k" and not self.form.binding:
            return self._skip()
        return None

    def _skip(self) -> Done[Mapping[str, Mark] | None] | None:
        """Pass the list by; where something is lost by that, say so first."""
        if self.warned:
            return Done(None)
        self.warned = True
        self.message = f"{self.form.loss} Press k again to skip it."
        return None

    @property
    def _row(self) -> str:
        return self.form.lines[self.pointer.at].id

    def _mark(self, mark: Mark | None) -> None:
        if mark is None:
            self.marks.pop(self._row, None)
        else:
            self.marks[self._row] = mark
        self.now = self.noted(self.marks)
        self.message = _NOW if self.now else ""

    def _go_on(self, on_row: bool) -> Done[Mapping[str, Mark] | None] | None:
        """Leave the list when it is answered. From the last line the rest is not true; it was reached through them."""
        waiting = self._open
        if self.now or not waiting:
            return Done(self.marks)
        if not on_row or (self.marks and not self.form.binding):
            return Done({**self.marks, **dict.fromkeys(waiting, "no")})
        if self.form.binding:
            rows = [line.id for line in self.form.lines]
            self.pointer.at = rows.index(waiting[0])
            some = f"{len(waiting)} rows have" if len(waiting) > 1 else "One row has"
            self.message = f"{some} no answer yet. Mark each, or go down to the last line."
        else:
            self.message = 'Mark what is true. If nothing is, go down to "None of these".'
        return None

    def meaning(self) -> Meaning:
        """Give what explains the row in focus, or the list."""
        if self.pointer.at < len(self.form.lines):
            return self.form.lines[self.pointer.at].meaning
        purpose = self.form.purpose
        return lambda: (("What this list is for", purpose),)
