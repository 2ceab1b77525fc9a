"""One line at a time: text folded to the window, and what a person types.

The talk goes to standard output when that is a terminal, else to standard error, so that a report sent to a file or
a pipe holds nothing but the report.
"""

import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, TextIO, TypeVar

from legwise.prompts import Back, Leave, Meaning, StopHere

T = TypeVar("T")

NARROWEST: Final = 40
WIDEST: Final = 100
_BETWEEN: Final = "    "
NONE: Final = ("none", "none of these", "none of them", "nothing", "nowhere", "0")
_BACK: Final = ("b", "back")
_STOP: Final = ("stop", "stop here", "report")
_LEAVE: Final = ("q", "quit", "exit", "save", "leave")
_HELP: Final = ("?", "help", "why")


def width() -> int:
    """Give the columns to fold to: those of the window, within reason; 80 when there is no window."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((80, 24)).columns))


def height() -> int:
    """Give the lines of the window, so that a long list can stop where it is full; 0 when nobody sits at one."""
    return shutil.get_terminal_size((80, 0)).lines if sys.stdin.isatty() and _talk().isatty() else 0


def folded(text: str, head: str = "", indent: int | None = None, columns: int = 0) -> list[str]:
    """Fold a paragraph to the window or to so many columns. Lines after the first hang under its text, or indented."""
    hang = " " * (len(head) if indent is None else indent)
    return textwrap.wrap(f"{head}{text}", columns or width(), subsequent_indent=hang, break_on_hyphens=False)


def say(text: str = "", head: str = "", indent: int | None = None) -> None:
    """Show a paragraph, folded to the window."""
    print("\n".join(folded(text, head, indent)), file=_talk())


def show(lines: list[str]) -> None:
    """Show lines as they are: folded already, or commands to copy."""
    print("\n".join(lines), file=_talk())


def chunks(parts: Sequence[str]) -> list[str]:
    """Put short pieces one after the other, as many on a line as fit whole."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(_BETWEEN) + len(part) <= width():
            lines[-1] += _BETWEEN + part
        else:
            lines.append(part)
    return lines


def pages(rows: list[str], around: int) -> list[list[str]]:
    """Part rows, each with line breaks, into even pages that fit the window with so many lines around them all."""
    lines = [row.count("\n") + 1 for row in rows]
    total, room = sum(lines) + around, height() - 2
    if room < around or total <= room:
        return [rows]
    most = -(-total // -(-total // room))
    parts: list[list[str]] = [[]]
    used = around // 2
    for row, count in zip(rows, lines, strict=True):
        if used + count > most and parts[-1]:
            parts.append([])
            used = 0
        parts[-1].append(row)
        used += count
    return parts


def title(text: str, progress: str = "") -> None:
    """Show a heading with a rule under it, and how far the questions have come above it."""
    say()
    if progress:
        say(progress)
    show(titled(text))


def titled(text: str) -> list[str]:
    """Fold a heading and rule it off."""
    lines = textwrap.wrap(text, width(), break_on_hyphens=False)
    return [*lines, "-" * max(map(len, lines))]


def read(prompt: str, explain: Callable[[], None] | None = None) -> str:
    """Read a line in small letters, trimmed; explain and read again at a question mark.

    Raise `Back`, `StopHere`, `Leave`, or `EOFError` when the input ends.
    """
    while True:
        print(f"{prompt}: ", end="", flush=True, file=_talk())
        line = _line()
        if not line:
            raise EOFError
        typed = " ".join(line.split()).lower()
        if typed in _BACK:
            raise Back
        if typed in _STOP:
            raise StopHere
        if typed in _LEAVE:
            raise Leave
        if typed not in _HELP or explain is None:
            return typed
        explain()


def _line() -> str:
    """Read a line; nothing when the input ends, which leaves the prompt without a line break, or the window closes."""
    with suppress(OSError):
        line = sys.stdin.readline()
        if not line:
            print(file=_talk())
        return line
    return ""


def read_until(prompt: str, understand: Callable[[str], T | None], hint: str, explain: Callable[[], None]) -> T:
    """Read until a line is understood; say what would be after each one that is not."""
    while True:
        typed = read(prompt, explain)
        understood = understand(typed)
        if understood is not None:
            return understood
        say(f"'{_short(typed)}' is not an answer here. {hint}" if typed else f"Nothing was typed. {hint}")


def numbers(typed: str, highest: int) -> tuple[int, ...] | None:
    """Read "2 5" or "2, 5 and 7"; nothing for none; None when it cannot be read."""
    if typed in NONE:
        return ()
    words = typed.replace(",", " ").replace(" and ", " ").split()
    if not words or not all(word.isdecimal() and len(word) < 4 and 0 < int(word) <= highest for word in words):
        return None
    return tuple(dict.fromkeys(int(word) for word in words))


def telling(meaning: Meaning) -> Callable[[], None]:
    """Give what shows a meaning, a paragraph for each label."""

    def tell() -> None:
        say()
        for label, text in meaning():
            say(text, f"{label}: ", indent=2)
        say()

    return tell


def _short(typed: str) -> str:
    plain = "".join(character if character.isprintable() else " " for character in typed).strip()
    return plain if len(plain) <= 20 else plain[:17] + "..."


def _talk() -> TextIO:
    return sys.stdout if sys.stdout.isatty() else sys.stderr
