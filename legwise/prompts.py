"""The seam between the interview and whoever puts it to a person.

A step makes one form, hands it to its prompts, and takes the reply into the talk. It does not know who asks: line
prompts, a screen with arrow keys, a web page, a test. Prompts in turn know nothing of rules; they show a form.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, Protocol, TypeAlias

from rules.answers import Given, Side

Mark: TypeAlias = Literal["yes", "no", "not-sure"]
"""What was said of a row as it reads: true, not true, not sure."""

Meaning: TypeAlias = Callable[[], tuple[tuple[str, str], ...]]
"""Gives labelled texts: what a question means, what hangs on it, and where that is written."""

Leg: TypeAlias = Literal["left", "right"]
LEGS: Final[tuple[Leg, Leg]] = ("left", "right")
Painted: TypeAlias = Mapping[Side, frozenset[str]]


class Back(Exception):
    """The person wants the question before this one."""


class Leave(Exception):
    """The person wants to leave and go on later."""


class StopHere(Exception):
    """The person wants no more questions, and a report of what is known."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a form: what it is about, how far the questions have come, and words to read first."""

    title: str = ""
    progress: str = ""
    intro: str = ""
    notes: tuple[str, ...] = ()


NO_HEADING: Final = Heading()


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice, and the words that a person may type for it; the first is its key."""

    id: Given
    says: str
    typed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What to do on oneself, and when to stop."""

    name: str
    steps: tuple[str, ...]
    stop: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One question with a few answers. ``places`` says that the answers are painted zones."""

    ask: str
    options: tuple[Option, ...]
    meaning: Meaning
    heading: Heading = NO_HEADING
    kept: Given | None = None
    test: SelfTest | None = None
    places: Painted | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One question whose answer is typed.

    ``understand`` gives the answer, or None where it cannot be read; ``letters`` tells that answers may hold some.
    ``scale`` are the ends of a short range of whole numbers, which can be shown whole.
    """

    ask: str
    hint: str
    understand: Callable[[str], Given | None]
    meaning: Meaning
    heading: Heading = NO_HEADING
    kept: Given | None = None
    letters: bool = False
    scale: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list."""

    id: str
    says: str
    meaning: Meaning
    kept: Mark | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own; the first group stands under that of the list."""

    lines: tuple[Line, ...]
    title: str = ""
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of rows. A ``binding`` one is left only when every row was answered; on others the unmarked is not true.

    ``purpose`` says what the list is for, ``loss`` what is lost when it is passed by.
    """

    heading: Heading
    groups: tuple[Group, ...]
    binding: bool
    purpose: str
    loss: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """All rows in order."""
        return tuple(line for group in self.groups for line in group.lines)


@dataclass(frozen=True, slots=True)
class Place:
    """A zone as a person would name it."""

    id: str
    says: str


@dataclass(frozen=True, slots=True)
class Part:
    """A region of the body with its zones."""

    id: str
    says: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """Which parts hurt, on either leg."""

    ask: str
    heading: Heading
    parts: tuple[Part, ...]
    meaning: Meaning
    kept: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Which places of these parts hurt, on each leg."""

    ask: str
    heading: Heading
    parts: tuple[Part, ...]
    meaning: Meaning
    kept: Painted = field(default_factory=dict)


class Prompts(Protocol):
    """Whoever puts forms to a person. Every form may end in `Back`, `Leave` or `StopHere`.

    ``noted`` is called after each mark on a list, so that a list which was begun is kept as well. It tells whether the
    marks so far need help now: then the list may end without the others.
    """

    noted: Callable[[Mapping[str, Mark]], bool]

    def say(self, *paragraphs: str) -> None:
        """Tell something; it stands above the next form."""

    def choose(self, form: Choice) -> Given:
        """Put a choice; give the id of its answer."""

    def enter(self, form: Entry) -> Given:
        """Have an answer typed."""

    def tick(self, form: Rows) -> Mapping[str, Mark] | None:
        """Have every row answered; give the marks, or None when the list was passed by."""

    def parts(self, form: Parts) -> tuple[str, ...]:
        """Ask which parts hurt; give their ids, none where nothing does."""

    def places(self, form: Places) -> dict[Leg, frozenset[str]]:
        """Ask which places hurt on each leg."""
