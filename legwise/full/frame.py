"""The window: a heading on top, the form in the middle, its keys in one quiet footer; the keys that every form has."""

from collections.abc import Sequence
from typing import Final, Generic, TypeVar

from prompt_toolkit.application import Application
from prompt_toolkit.data_structures import Point
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from prompt_toolkit.output import Output

from legwise.full.choice import ChoiceView
from legwise.full.lines import BLANK, Row, Signs, beside, fold, padded, row_of_chunks
from legwise.full.panel import meaning_panel
from legwise.full.style import STYLE
from legwise.full.view import ENTER, Body, View
from legwise.prompts import Back, Choice, Heading, Leave, Option, StopHere

R = TypeVar("R")

_WIDEST: Final = 100
_LOW: Final = 16
_ESCAPE_WAITS: Final = 0.05
_ON: Final = "on"
_STOP: Final = "stop"
_LEAVE: Final = "leave"
_LEAVING: Final = Choice(
    "Do you want to stop?",
    (
        Option(_ON, "Go on with the questions", ()),
        Option(_STOP, "Stop here: show a report that says what is still open", ()),
        Option(_LEAVE, "Save and leave: go on later", ()),
    ),
    lambda: (("Stop here", "You get a report of what is known so far. Leaving keeps your answers for later."),),
)
_SCROLLS: Final = {"up": -1, "down": 1, "pageup": -9, "pagedown": 9}
_NAMES: Final = {Keys.ControlM: ENTER, Keys.ControlJ: ENTER, Keys.ControlI: "tab", Keys.ControlH: "backspace"}


class Frame(Generic[R]):
    """Shows one view until it is answered, or the person goes back, stops or leaves."""

    def __init__(self, view: View[R], notes: Sequence[str], emergency: str, signs: Signs) -> None:
        self.view = view
        self.notes = (*notes, *view.heading.notes)
        self.emergency = emergency
        self.signs = signs
        self.leaving: ChoiceView | None = None
        self.panel: tuple[tuple[str, str], ...] = ()
        self.unread = bool(self.notes)
        self.top = 0
        self.size = (80, 24)
        self.cursor = Point(0, 0)
        self.types = False

    def run(self, reads: Input, writes: Output) -> R:
        """Show the view. Raise `Back`, `StopHere`, `Leave`, `KeyboardInterrupt` or `EOFError`."""
        keys = KeyBindings()
        keys.add(Keys.Any)(self._pressed)
        keys.add(Keys.SIGINT)(self._pressed)
        control = FormattedTextControl(focusable=True, get_cursor_position=lambda: self.cursor)

        def draw() -> StyleAndTextTuples:
            text = self._drawn(writes)
            control.show_cursor = self.types
            return text

        control.text = draw
        app: Application[R] = Application(
            Layout(Window(control, wrap_lines=False)),
            style=STYLE,
            key_bindings=keys,
            full_screen=True,
            input=reads,
            output=writes,
        )
        app.ttimeoutlen = _ESCAPE_WAITS
        return app.run()

    def _pressed(self, event: KeyPressEvent) -> None:
        for key in _keys_of(event):
            if event.app.is_done:
                break
            outcome = self._press(key)
            if isinstance(outcome, BaseException):
                event.app.exit(exception=outcome)
            elif outcome is not None:
                event.app.exit(result=outcome[0])

    def _press(self, key: str) -> tuple[R] | BaseException | None:
        """Take a key: of the panel or the leaving question when one is open, of every form, or of this one."""
        if key in ("c-c", "<sigint>"):
            return KeyboardInterrupt()
        if key == "c-d":
            return EOFError()
        if self.panel or self.unread:
            if key in _SCROLLS:
                self.top += _SCROLLS[key]
            else:
                self.notes = () if self.unread else self.notes
                self.panel, self.unread, self.top = (), False, 0
            return None
        if self.leaving is not None:
            return self._leave(key)
        if key == "escape" or (key == "b" and not self.view.typing):
            return Back()
        if key == "c-q" or (key == "q" and not self.view.typing):
            self.leaving = ChoiceView(_LEAVING, self.signs, at=0)
        elif key == "?":
            self.panel, self.top = self.view.meaning()(), 0
        else:
            self.view.message = ""
            done = self.view.press(key)
            return (done.reply,) if done is not None else None
        return None

    def _leave(self, key: str) -> BaseException | None:
        assert self.leaving is not None
        if key in ("escape", "b", "q"):
            self.leaving = None
            return None
        done = self.leaving.press(key)
        if done is None:
            return None
        self.leaving = None
        return {_STOP: StopHere(), _LEAVE: Leave()}.get(str(done.reply))

    def _drawn(self, writes: Output) -> StyleAndTextTuples:
        size = writes.get_size()
        if (size.columns, size.rows) != self.size:
            self.size, self.top = (size.columns, size.rows), 0
        rows = self.lines(size.columns, size.rows)
        text: StyleAndTextTuples = []
        for row in rows:
            text += [*row, ("", "\n")]
        return text[:-1]

    def lines(self, columns: int, height: int) -> list[Row]:
        """Draw the window: so many columns and rows."""
        width = min(columns - 2, _WIDEST)
        head = self._head(width)
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
        number = f"Emergency? Call {self.emergency}."
        if len(heading.progress) + len(number) + 2 > width:
            number = ""
        line: Row = (*padded((("class:quiet", heading.progress),), width - len(number)), ("class:quiet", number))
        title = fold(heading.title, width, "class:title") if heading.title else []
        rule: Row = (("class:quiet", self.signs.rule * width),)
        return [line, *title, rule]

    def _body(self, width: int, height: int, above: list[Row]) -> Body:
        """Draw what is in the middle: a panel, the leaving question, or the form with what stands before it.

        Notes that leave no room for the form are read first, alone.
        """
        if self.panel:
            return self._read(meaning_panel(self.panel, width, self.signs.rule == "-"), height)
        if self.leaving is not None:
            return self.leaving.body(width, height)
        before = list(above)
        for note in self.notes:
            before += [*fold(note, width, "class:note"), BLANK]
        intro = self.view.heading.intro
        body = self.view.body(width, height)
        if self.unread and len(before) + len(body.rows) + bool(intro) > height:
            return self._read(before, height)
        self.unread = False
        before += [*fold(intro, width), BLANK] if intro else []
        if body.aside:
            before += beside(body.rows, body.aside, body.wide)
            shift = len(before) - max(len(body.rows), len(body.aside))
        else:
            shift = len(before)
            before += body.rows
        first, last = body.focus
        return Body(before, (first + shift, last + shift), body.cursor)

    def _read(self, rows: Sequence[Row], height: int) -> Body:
        """Give lines to be read, from where they were scrolled to."""
        self.top = max(0, min(self.top, len(rows) - height + 1))
        return Body(rows, (self.top, min(self.top + height - 1, len(rows)) - 1))

    def _scrolled(self, body: Body, room: int, above: int) -> list[Row]:
        """Cut out the lines that fit, with the focus in view, and say where there are more."""
        first, last = body.focus
        rows = list(body.rows)
        if len(rows) > room:
            inside = room - 1
            first = 0 if last < inside else first
            self.top = max(0, min(max(self.top, last - inside + 1), first, len(rows) - 1))
            shown = rows[self.top : self.top + inside]
            below = len(rows) - self.top - len(shown)
            hints = [f"{self.signs.up} more above"] if self.top else []
            hints += [f"{self.signs.down} more below"] if below > 0 else []
            rows = [*shown, *[BLANK] * (inside - len(shown)), (("class:quiet", "   " + "   ".join(hints)),)]
        else:
            self.top = 0
            rows += [BLANK] * (room - len(rows))
        self.types = body.cursor is not None
        self.cursor = Point((body.cursor or 0) + 1, max(0, last - self.top) + above)
        return rows

    def _foot(self, width: int) -> list[Row]:
        """Draw what was just said, and the keys."""
        rule: Row = (("class:quiet", self.signs.rule * width),)
        if self.panel or self.unread:
            own = ((self.signs.moves, "move"), ("Enter", "back to the question" if self.panel else "go on"))
            return [rule, *row_of_chunks(map(_chunk, own), width, "  ")]
        view = self.leaving or self.view
        always: tuple[tuple[str, str], ...] = (("?", "what and why"), ("b", "back"), ("q", "stop"))
        if self.view.typing:
            always = (("?", "what and why"), ("Esc", "back"), ("Ctrl-Q", "stop"))
        if self.leaving is not None:
            always = (("Esc", "back to the question"),)
        return [*self._said(width), rule, *row_of_chunks(map(_chunk, (*view.keys, *always)), width, "  ")]

    def _said(self, width: int) -> list[Row]:
        """Draw what was just said about a key."""
        view = self.leaving or self.view
        return fold(view.message, width, "class:message") if view.message else []


def _chunk(key: tuple[str, str]) -> Row:
    return (("class:key", key[0]), ("class:quiet", f" {key[1]}"))


def _keys_of(event: KeyPressEvent) -> Sequence[str]:
    """Give the keys of an event by their names; a pasted text letter by letter."""
    key = event.key_sequence[0].key
    if key == Keys.BracketedPaste:
        return [letter for letter in event.data if letter.isprintable()]
    if isinstance(key, Keys):
        return [_NAMES.get(key, key.value)]
    return [key.lower()]
