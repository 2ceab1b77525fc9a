"""A choice, a typed answer and a scale, as views of a window."""

from typing import Final

from legwise.full.figure import Focus, figure, pair_for, width_of
from legwise.full.lines import BLANK, Row, Signs, fold
from legwise.full.view import ENTER, Body, Done, Lines, Pointer
from legwise.prompts import LEGS, Choice, Entry, Meaning, Option
from rules.answers import Given

_FIGURE_FROM: Final = (76, 20)
_LONGEST: Final = 40
_NARROWEST: Final = 4
_NOWHERE: Final = -1
"""Where the pointer starts: on no answer, so that Enter pressed twice never gives one."""


class ChoiceView:
    """A question with its answers below each other; a self-test stands above it."""

    def __init__(self, form: Choice, signs: Signs, at: int = _NOWHERE) -> None:
        self.form = form
        self.signs = signs
        self.heading = form.heading
        self.message = ""
        self.typing = False
        ids = [option.id for option in form.options]
        self.pointer = Pointer(len(ids), ids.index(form.kept) if form.kept in ids else at)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys: arrows and Enter, or the letter of an answer."""
        letters = tuple((_key(o), o.says.lower()) for o in self.form.options if _key(o))
        return ((self.signs.moves, "move"), ("Enter", "choose"), *letters)

    def body(self, width: int, height: int) -> Body:
        """Draw the self-test, the question and its answers; beside painted places, the figure."""
        form, signs = self.form, self.signs
        views, aside = "legs", list[Row]()
        if form.places is not None and width >= _FIGURE_FROM[0] and height >= _FIGURE_FROM[1] - 5:
            views = pair_for(frozenset().union(*form.places.values()))
            pointed = frozenset({str(form.options[self.pointer.at].id)} if self.pointer.at >= 0 else ())
            focus: Focus = {leg: pointed & form.places.get(leg, frozenset()) for leg in LEGS}
            aside = figure(views, form.places, focus, signs)
            width -= width_of(views) + 3
        lines = Lines(signs, width)
        if form.test is not None:
            lines.text(form.test.name, "class:strong")
            for number, step in enumerate(form.test.steps, start=1):
                lines.rows += fold(step, width, "", (("class:quiet", f" {number}. "),))
            lines.text(form.test.stop, "class:warn")
            lines.blank()
        lines.text(form.ask, "class:ask")
        lines.blank()
        for number, option in enumerate(form.options):
            kept = "   (your answer)" if form.kept is not None and option.id == form.kept else ""
            lines.item(_capital(option.says) + kept, number == self.pointer.at)
        in_view = lines.places[max(0, self.pointer.at)]
        return Body(lines.rows, in_view, aside=aside, wide=width + 3 if aside else 0)

    def press(self, key: str) -> Done[Given] | None:
        """Move; choose the answer pointed at, or one by its letter."""
        if self.pointer.press(key):
            return None
        if key in (ENTER, " "):
            if self.pointer.at >= 0:
                return Done(self.form.options[self.pointer.at].id)
            self.message = "Move to an answer first, or press its letter."
        chosen = next((option for option in self.form.options if key and _key(option) == key), None)
        return Done(chosen.id) if chosen else None

    def meaning(self) -> Meaning:
        """Give what explains the question."""
        return self.form.meaning


class EntryView:
    """A question whose answer is typed, with "not sure" below."""

    def __init__(self, form: Entry, signs: Signs) -> None:
        self.form = form
        self.signs = signs
        self.heading = form.heading
        self.message = ""
        kept = form.kept
        self.text = "" if kept in (None, "not-sure") else f"{kept:g}" if isinstance(kept, int | float) else str(kept)
        self.pointer = Pointer(2, 1 if kept == "not-sure" else 0)

    @property
    def typing(self) -> bool:
        """Tell that letters belong to the answer: once one was typed where answers may hold letters."""
        return self.form.letters and bool(self.text)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys of a typed answer, or of a scale."""
        move = ((self.signs.sides, "move"),) if self.form.scale else ()
        unsure = ("s", "not sure") if not self.form.letters else (self.signs.down, "not sure")
        return (*move, ("Enter", "go on"), unsure)

    def body(self, width: int, height: int) -> Body:
        """Draw the question, what was typed, and "not sure"."""
        lines = Lines(self.signs, width)
        lines.text(self.form.ask, "class:ask")
        lines.blank()
        typing = self.pointer.at == 0
        cursor = None
        if self.form.scale:
            lines.rows += self._scale(typing, width)
            lines.places.append((len(lines.rows) - 1, len(lines.rows) - 1))
        else:
            field = self.text.ljust(_NARROWEST, "_")
            lines.item(self.form.hint, typing, (("class:field", field), ("", "  ")), "class:quiet")
            cursor = 3 + len(self.text) if typing else None
        lines.blank()
        lines.item("Not sure", not typing)
        return Body(lines.rows, lines.places[self.pointer.at], cursor)

    def _scale(self, pointed: bool, width: int) -> list[Row]:
        lowest, highest = self.form.scale or (0, 0)
        room = 4 if width >= 4 * (highest - lowest + 1) + 3 else 3
        row: Row = (("class:pointer", f" {self.signs.pointer} ") if pointed else ("", "   "),)
        for number in range(lowest, highest + 1):
            chosen = self.text == str(number)
            text = f"[{number}]" if chosen else f" {number} "
            row = (*row, ("class:mark.yes" if chosen else "", text.center(room)))
        return [row, BLANK]

    def press(self, key: str) -> Done[Given] | None:
        """Take letters; with Enter read the answer."""
        if self.form.scale and key in ("left", "right"):
            self._slide(1 if key == "right" else -1)
        elif self.pointer.press(key):
            pass
        elif key == ENTER:
            return self._entered()
        elif key == "s" and not self.typing and not self.form.letters:
            return Done("not-sure")
        elif key in ("backspace", "c-h", "delete"):
            self.text = self.text[:-1]
        elif key == "c-u":
            self.text = ""
        elif len(key) == 1 and key.isprintable() and len(self.text) < _LONGEST:
            self.pointer.at = 0
            self.text = self._typed(key)
        return None

    def _typed(self, key: str) -> str:
        """Add a letter; on a scale a digit that goes no further begins anew."""
        if self.form.scale and self.form.understand(self.text + key) is None:
            return key
        return self.text + key

    def _slide(self, step: int) -> None:
        lowest, highest = self.form.scale or (0, 0)
        self.pointer.at = 0
        number = int(self.text) + step if self.text.isdigit() else lowest
        self.text = str(max(lowest, min(highest, number)))

    def _entered(self) -> Done[Given] | None:
        if self.pointer.at == 1:
            return Done("not-sure")
        typed = " ".join(self.text.split()).lower()
        understood = self.form.understand(typed) if typed else None
        if understood is None:
            wanted = f"Type an answer, {self.form.hint}, or choose Not sure."
            self.message = f"'{typed}' cannot be read. {wanted}" if typed else wanted
            return None
        return Done(understood)

    def meaning(self) -> Meaning:
        """Give what explains the question."""
        return self.form.meaning


def _key(option: Option) -> str:
    """Give the letter that chooses an answer at once."""
    first = option.typed[0] if option.typed else ""
    return first if len(first) == 1 and first.isalpha() else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
