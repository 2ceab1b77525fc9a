"""Text for a terminal: folding to a width with hanging indents, rules under headings, and bold where it is styled."""

import re
import textwrap
from collections.abc import Callable
from typing import Final

from reports.blocks import Line

NARROWEST: Final = 40
WIDEST: Final = 200
_COLOURS: Final = {"emergency": "97;41", "urgent": "31", "soon": "33", "routine": "34", "self-care": "32"}
_SPACES: Final = re.compile(r"[ \t]+\n")
_GAPS: Final = re.compile(r"\n{3,}")


class Folder:
    """Folds text to a width between the narrowest and the widest."""

    def __init__(self, width: int, styled: bool) -> None:
        self.width = self.within(width)
        self.styled = styled

    @staticmethod
    def within(width: int) -> int:
        """Bring a width between the narrowest and the widest."""
        return min(max(width, NARROWEST), WIDEST)

    def filters(self) -> dict[str, Callable[..., str]]:
        """Give the filters by the names that the template uses."""
        return {
            "fold": self.fold,
            "line": self.line,
            "fact": self.fact,
            "ruled": self.ruled,
            "strong": self.strong,
            "tint": self.tint,
            "verbatim": self.verbatim,
        }

    def fold(self, text: str, indent: int = 0, bullet: str = "") -> str:
        """Fold a paragraph; with a bullet, the lines after the first hang under its text."""
        margin = " " * indent
        return "\n".join(
            textwrap.wrap(
                text,
                self.width,
                initial_indent=margin + bullet,
                subsequent_indent=margin + " " * len(bullet),
                break_on_hyphens=False,
            )
        )

    def line(self, line: Line, indent: int = 0, bullet: str = "") -> str:
        """Fold a line with its opening, its address and the numbers of its sources."""
        cites = " ".join(f"[{number}]" for number in line.cites)
        first = self.fold(" ".join(part for part in (line.lead, line.url, line.text, cites) if part), indent, bullet)
        more = (self.fold(f"{name} {text}", indent + len(bullet)) for name, text in line.more)
        return "\n".join((first, *more))

    def fact(self, line: Line, name: str) -> str:
        """Put a line after its name where both fit, else under it."""
        text = self.line(line, 4)
        if "\n" in text or len(name) + len(text) - 2 > self.width:
            return f"{self.strong(self.fold(f'{name}:'))}\n{text}"
        return f"{self.strong(f'{name}:')} {text.lstrip()}"

    def ruled(self, text: str, character: str) -> str:
        """Put a rule under a heading, as long as its longest line."""
        folded = self.fold(text)
        longest = max(map(len, folded.splitlines()))
        return f"{self.strong(folded)}\n{character * longest}"

    def strong(self, text: str) -> str:
        """Make every line bold, where output is styled."""
        return self._mark(text, "1")

    def tint(self, text: str, level: str) -> str:
        """Colour every line for a level, where output is styled; the level's word always stands there too."""
        return self._mark(text, f"1;{_COLOURS[level]}")

    def verbatim(self, text: str) -> str:
        """Show a file line by line; a line that is too wide goes on below, further in."""
        return "\n".join(self._kept(line) for line in text.splitlines())

    def _kept(self, line: str) -> str:
        margin = " " * (2 + len(line) - len(line.lstrip(" ")))
        margin = margin[: self.width // 2]
        return "\n".join(
            textwrap.wrap(line.strip(), self.width, initial_indent=margin, subsequent_indent=margin + "    ")
        )

    def _mark(self, text: str, code: str) -> str:
        if not self.styled:
            return text
        return "\n".join(f"\x1b[{code}m{line}\x1b[0m" if line else line for line in text.splitlines())


def tidy(text: str) -> str:
    """Take out spaces at ends of lines and more than one empty line."""
    return _GAPS.sub("\n\n", _SPACES.sub("\n", text)).strip("\n") + "\n"
