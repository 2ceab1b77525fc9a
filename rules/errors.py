"""What the rule base and the answer files can have wrong.

RulesError                    exit code 2, shown without a traceback
├── KnowledgeError            the rule base is not right; carries every problem at once
└── AnswersError              an answer file is not right; carries every problem at once
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not right: where, what, and what to try. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    message: str
    hint: str | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}" + (f" {self.hint}" if self.hint else "")


class RulesError(Exception):
    """The root: a list of problems, shown one a line.

    Attributes: ``problems``, in the order of files and lines; ``exit_code``.
    """

    exit_code = 2

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda p: (p.file, p.line, p.column, p.message)))
        super().__init__("\n".join(map(str, self.problems)))


class KnowledgeError(RulesError):
    """The rule base was refused."""


class AnswersError(RulesError):
    """An answer file was refused."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Offer the known name that is most like an unknown one."""
    close = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"Did you mean '{close[0]}'?" if close else None
