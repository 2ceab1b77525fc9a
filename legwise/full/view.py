"""What one form looks like in the window, and what its keys do: the part that all forms share."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, Protocol, TypeVar

from legwise.full.lines import BLANK, Piece, Row, Signs, fold
from legwise.prompts import Heading, Meaning

R = TypeVar("R")

ENTER: Final = "enter"
STEP_OF_A_PAGE: Final = 5
_HANG: Final = 2
"""How far the next lines of an item without a box stand in, so that they do not look like items."""


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """The form is answered."""

    reply: R


@dataclass(frozen=True, slots=True)
class Body:
    """The lines below the heading.

    ``focus`` are the first and last line that must be in view; ``cursor`` the column of the cursor on the last of them.
    However far the lines are scrolled, the first ``stay``, and so does ``aside``, a picture beside them, which are then
    so ``wide``.
    """

    rows: Sequence[Row]
    focus: tuple[int, int]
    cursor: int | None = None
    aside: Sequence[Row] = ()
    wide: int = 0
    stay: int = 0


class View(Protocol[R]):
    """A form in the window."""

    heading: Heading
    message: str

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys of this form, each with what it does."""

    @property
    def typing(self) -> bool:
        """Tell that letters belong to the answer just now."""

    def body(self, width: int, height: int) -> Body:
        """Draw the form."""

    def press(self, key: str) -> "Done[R] | None":
        """Take a key: a letter as it is, else its name."""

    def meaning(self) -> Meaning:
        """Give what explains the form, or the row in focus."""


@dataclass(slots=True)
class Pointer:
    """The line that the keys act on, among so many."""

    count: int
    at: int = 0

    def press(self, key: str) -> bool:
        """Move by a key; tell whether it was one that moves. The ends hold, so nothing is leapt over unseen."""
        steps = {"up": -1, "down": 1, "pageup": -STEP_OF_A_PAGE, "pagedown": STEP_OF_A_PAGE, "s-tab": -1, "tab": 1}
        if key not in steps:
            return False
        self.at = max(0, min(self.count - 1, self.at + steps[key]))
        return True


@dataclass(slots=True)
class Lines:
    """Lines being written, which remember where each item stands."""

    signs: Signs
    width: int
    rows: list[Row] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    def text(self, text: str, style: str = "") -> None:
        """Add a paragraph."""
        self.rows += fold(text, self.width, style)

    def blank(self) -> None:
        """Add an empty line, unless one stands there."""
        if self.rows and self.rows[-1] != BLANK:
            self.rows.append(BLANK)

    def item(self, text: str, pointed: bool, head: Sequence[Piece] = (), style: str = "") -> None:
        """Add an item with the pointer before it, or a blank."""
        start = len(self.rows)
        pointer = ("class:pointer", f" {self.signs.pointer} ") if pointed else ("", "   ")
        own = style or ("class:focus" if pointed else "")
        self.rows += fold(text, self.width, own, (pointer, *head), None if head else len(pointer[1]) + _HANG)
        self.places.append((start, len(self.rows) - 1))
