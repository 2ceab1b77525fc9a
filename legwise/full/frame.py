"""The window of a form: what reads its keys, and the keys that every form has."""

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
from legwise.full.page import Page
from legwise.full.style import STYLE
from legwise.full.view import ENTER
from legwise.prompts import Back, Choice, Leave, Option, StopHere

R = TypeVar("R")

_ESCAPE_WAITS: Final = 0.1
"""Seconds after which an escape is the key, and not the beginning of an arrow that comes over a slow line."""
_ON: Final = "on"
_STOP: Final = "stop"
_LEAVE: Final = "leave"
_SCROLLS: Final = {"up": -1, "down": 1, "pageup": -9, "pagedown": 9}
_NAMES: Final = {Keys.ControlM: ENTER, Keys.ControlJ: ENTER, Keys.ControlI: "tab", Keys.ControlH: "backspace"}


def leaving(keeps: bool) -> Choice:
    """Make the question of how to stop."""
    later = "Save and leave: go on later" if keeps else "Leave: your answers are not kept"
    options = (
        Option(_ON, "Go on with the questions", ()),
        Option(_STOP, "Stop here: show a report that says what is still open", ()),
        Option(_LEAVE, later, ()),
    )
    return Choice("Do you want to stop?", options, tuple)


class Frame(Generic[R]):
    """Shows one view until it is answered, or the person goes back, stops or leaves."""

    def __init__(self, page: Page[R], leaving: Choice) -> None:
        self.page = page
        self.leaving = leaving
        self.size = (0, 0)

    def run(self, reads: Input, writes: Output) -> R:
        """Show the view. Raise `Back`, `StopHere`, `Leave`, `KeyboardInterrupt` or `EOFError`."""
        keys = KeyBindings()
        keys.add(Keys.Any)(self._pressed)
        keys.add(Keys.SIGINT)(self._pressed)
        control = FormattedTextControl(focusable=True, get_cursor_position=lambda: Point(*self.page.cursor))

        def draw() -> StyleAndTextTuples:
            text = self._drawn(writes)
            control.show_cursor = self.page.types
            return text

        control.text = draw
        app: Application[R] = Application(
            Layout(Window(control, wrap_lines=False)),
            style=STYLE,
            key_bindings=keys,
            full_screen=True,
            erase_when_done=True,
            input=reads,
            output=writes,
        )
        _leave_standing(app)
        app.ttimeoutlen = _ESCAPE_WAITS
        # A key may have been typed ahead: what it meets is decided before it is read.
        self._drawn(writes)
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
        page = self.page
        if page.reading:
            if key in _SCROLLS:
                page.top += _SCROLLS[key]
            else:
                page.read()
            return None
        if page.leaving is not None:
            return self._leave(page.leaving, key)
        if key == "escape" or (key == "b" and not page.view.typing):
            return Back()
        if key == "c-q" or (key == "q" and not page.view.typing):
            page.leaving = ChoiceView(self.leaving, page.signs, at=0)
        elif key == "?":
            page.panel, page.top = page.view.meaning()(), 0
        else:
            page.view.message = ""
            done = page.view.press(key)
            return (done.reply,) if done is not None else None
        return None

    def _leave(self, question: ChoiceView, key: str) -> BaseException | None:
        """Take a key of the leaving question."""
        done = question.press(key)
        if done is None and key not in ("escape", "b", "q"):
            return None
        self.page.leaving = None
        return {_STOP: StopHere(), _LEAVE: Leave()}.get(str(done.reply)) if done is not None else None

    def _drawn(self, writes: Output) -> StyleAndTextTuples:
        size = writes.get_size()
        if (size.columns, size.rows) != self.size:
            self.size, self.page.top = (size.columns, size.rows), 0
        rows = self.page.lines(size.columns, size.rows)
        text: StyleAndTextTuples = []
        for row in rows:
            text += [*row, ("", "\n")]
        return text[:-1]


def _leave_standing(app: Application[R]) -> None:
    """Leave a form that was answered where it is until the next one is drawn over it: an empty window would flash."""
    erase = app.renderer.erase

    def unless_done(leave_alternate_screen: bool = True) -> None:
        if not app.is_done:
            erase(leave_alternate_screen)

    app.renderer.erase = unless_done  # type: ignore[method-assign]


def _keys_of(event: KeyPressEvent) -> Sequence[str]:
    """Give the keys of an event by their names; a pasted text letter by letter."""
    key = event.key_sequence[0].key
    if key == Keys.BracketedPaste:
        return [letter for letter in event.data if letter.isprintable()]
    if isinstance(key, Keys):
        return [_NAMES.get(key, key.value)]
    return [key.lower()]
