"""Prompts that fill the window: arrows, marks, a figure. For a terminal that can move its cursor."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TypeVar

from prompt_toolkit.input import Input, create_input
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output

from legwise.full.choice import ChoiceView, EntryView
from legwise.full.frame import Frame, leaving
from legwise.full.lines import ASCII, Signs
from legwise.full.marks import MarksView
from legwise.full.page import Page
from legwise.full.places import PartsView, PlacesView
from legwise.full.view import View
from legwise.line import say
from legwise.prompts import Choice, Entry, Leg, Mark, Parts, Places, Rows
from rules.answers import Given

R = TypeVar("R")


class _Held(Vt100_Output):
    """A terminal whose other screen stays open from the first form to the last, so that nothing flickers between."""

    def enter_alternate_screen(self) -> None:
        """Stay here, and begin each form at the top."""
        self.cursor_goto(0, 0)

    def quit_alternate_screen(self) -> None:
        """Stay where we are."""


class FullPrompts:
    """Puts each form in the window."""

    def __init__(self, reads: Input, writes: Vt100_Output, emergency: str, signs: Signs, leaving: Choice) -> None:
        self.noted: Callable[[Mapping[str, Mark]], bool] = lambda _: False
        self.reads, self.writes = reads, writes
        self.emergency = emergency
        self.signs = signs
        self.leaving = leaving
        self.told: list[str] = []

    def say(self, *paragraphs: str) -> None:
        """Keep paragraphs for the top of the next form."""
        self.told += paragraphs

    def choose(self, form: Choice) -> Given:
        """Show the answers below each other."""
        return self._put(ChoiceView(form, self.signs))

    def enter(self, form: Entry) -> Given:
        """Show a line to type on, or a scale."""
        return self._put(EntryView(form, self.signs))

    def tick(self, form: Rows) -> Mapping[str, Mark] | None:
        """Show the rows with their marks."""
        return self._put(MarksView(form, self.signs, self.noted))

    def parts(self, form: Parts) -> tuple[str, ...]:
        """Show the parts beside the figure."""
        return self._put(PartsView(form, self.signs))

    def places(self, form: Places) -> dict[Leg, frozenset[str]]:
        """Show the places beside the figure."""
        return self._put(PlacesView(form, self.signs))

    def _put(self, view: View[R]) -> R:
        notes, self.told = tuple(self.told), []
        return Frame(Page(view, notes, self.emergency, self.signs), self.leaving).run(self.reads, self.writes)


@contextmanager
def full_prompts(emergency: str, keeps: bool) -> Iterator[FullPrompts]:
    """Open the other screen of the terminal; what stood there before is back at the end, with what was told last."""
    writes = _Held.from_pty(sys.stdout, term=os.environ.get("TERM"), default_color_depth=ColorDepth.from_env())
    reads = create_input(sys.stdin)
    signs = Signs() if "utf" in (sys.stdout.encoding or "").lower() else ASCII
    prompts = FullPrompts(reads, writes, emergency, signs, leaving(keeps))
    prompts.say("For a screen reader, start with: legwise assess --plain")
    Vt100_Output.enter_alternate_screen(writes)
    writes.flush()
    try:
        with reads.raw_mode():
            yield prompts
    finally:
        writes.cursor_goto(0, 0)
        writes.erase_down()
        Vt100_Output.quit_alternate_screen(writes)
        writes.show_cursor()
        with suppress(OSError):  # the window may have been closed
            writes.flush()
            for text in prompts.told:
                say(text)
