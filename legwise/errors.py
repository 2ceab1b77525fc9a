"""What the application shows without a traceback.

LegwiseError (exit code 2)
├── CannotWrite     a report or an answer file cannot be written where it was asked for
├── OutputClosed    whoever read the output stopped reading
├── UnknownId       a name that the rule base does not have
├── UnknownRevision a revision of the checkout that has no rule base
└── Left            the person stopped, or the input ended; exit code 130 when by Ctrl-C
"""

from shlex import quote

from rules.errors import nearest


class LegwiseError(Exception):
    """The root: what, where and what to try, in one message. Attribute: ``exit_code``."""

    exit_code = 2


class CannotWrite(LegwiseError):
    """A file could not be written. Attributes: ``path`` and ``reason``; ``option`` is what chose the place."""

    def __init__(self, path: str, reason: str, option: str = "--output") -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: cannot be written: {reason}. Choose another place with {option}.")


class OutputClosed(LegwiseError):
    """The reader of standard output went away before the report was whole."""

    def __init__(self) -> None:
        super().__init__("The output was closed before the report was whole. Write it to a file with --output.")


class UnknownId(LegwiseError):
    """An id that nothing in the rule base has. Attributes: ``name`` and ``suggestion``."""

    def __init__(self, name: str, known: list[str]) -> None:
        self.name, self.suggestion = name, nearest(name, known)
        hint = self.suggestion or "Any id of a finding, danger, concern, caution, muscle or condition will do."
        super().__init__(f"'{name}' is not an id of the rule base. {hint}")


class Left(LegwiseError):
    """The interview was left. Attributes: ``saved`` is where the answers so far are, or None."""

    def __init__(self, saved: str | None, by_interrupt: bool) -> None:
        self.saved = saved
        self.exit_code = 130 if by_interrupt else 2
        kept = (
            f"Your answers so far are in {saved}. To go on, type:\n  legwise assess --continue {quote(saved)}"
            if saved
            else "Nothing was saved."
        )
        super().__init__(f"Stopped before the end, so there is no report. {kept}")


class UnknownRevision(LegwiseError):
    """A revision whose rule base cannot be read. Attribute: ``revision``."""

    def __init__(self, revision: str) -> None:
        self.revision = revision
        super().__init__(f"'{revision}' is not a revision of this checkout. See 'git log --oneline'.")
