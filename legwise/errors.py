"""What the application shows without a traceback.

LegwiseError (exit code 2)
├── CannotWrite     a report or an answer file cannot be written where it was asked for
├── CannotKeep      the file of kept interviews cannot be read or written
├── OutputClosed    whoever read the output stopped reading
├── CarriesNothing  a file from which no report can be made again
├── TooOld          kept answers whose signs of danger must be asked again before they are printed
├── UnknownId       a name that the rule base does not have
├── UnknownInterview an id under which no interview is kept
├── OtherCommand    an interview is kept, but this command is not for it as it stands
├── UnknownRevision a revision of the checkout that has no rule base
└── Left            the interview was left; exit code 0 when the person chose to, 2 when the input ended too soon,
                    128 and its number when a signal ended it: 130 for Ctrl-C
"""

from rules.errors import nearest


class LegwiseError(Exception):
    """The root: what, where and what to try, in one message. Attribute: ``exit_code``."""

    exit_code = 2


class CannotWrite(LegwiseError):
    """A file could not be written. Attributes: ``path`` and ``reason``; ``option`` is what chose the place."""

    def __init__(self, path: str, reason: str, option: str = "--output") -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: cannot be written: {reason}. Choose another place with {option}.")


class CannotKeep(LegwiseError):
    """Interviews cannot be kept or read. Attributes: ``path``, ``reason`` and ``hint``."""

    def __init__(self, path: str, reason: str, hint: str) -> None:
        self.path, self.reason, self.hint = path, reason, hint
        super().__init__(f"{path}: interviews cannot be kept there: {reason}. {hint}".rstrip())


class UnknownInterview(LegwiseError):
    """An id under which nothing is kept. Attribute: ``name``."""

    def __init__(self, name: str, known: list[str]) -> None:
        self.name = name
        hint = nearest(name, known) or ""
        super().__init__(f"No interview is kept as '{name}'. {hint} 'legwise history' lists all.".replace("  ", " "))


class OtherCommand(LegwiseError):
    """A command that does not fit the interview as it stands; says which one does."""


class OutputClosed(LegwiseError):
    """The reader of standard output went away before the report was whole."""

    def __init__(self) -> None:
        super().__init__("The output was closed before the report was whole. Write it to a file with --output.")


class CarriesNothing(LegwiseError):
    """A file that cannot be replayed. Attributes: ``path`` and ``reason``."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(
            f"{path}: no report can be made again from it: {reason}. Give a report that Legwise wrote to a file, as it "
            "was written; one that another program saved anew may have lost it."
        )


class TooOld(LegwiseError):
    """Kept answers about signs of danger are over 12 hours old. Attribute: ``kept`` is the id of the interview."""

    def __init__(self, kept: str, finished: bool) -> None:
        self.kept = kept
        again = f"legwise follow-up {kept}" if finished else f"legwise resume {kept}"
        super().__init__(
            "Its answers about signs of danger are over 12 hours old, so no report is made from them as if they held "
            f"now. To answer them again, type:\n  {again}\n"
            f"To print what they said then, marked as not current, type:\n  legwise report {kept} --as-it-was"
        )


class UnknownId(LegwiseError):
    """An id that nothing in the rule base has. Attributes: ``name`` and ``suggestion``."""

    def __init__(self, name: str, known: list[str]) -> None:
        self.name, self.suggestion = name, nearest(name, known)
        hint = self.suggestion or "Any id of a finding, danger, concern, caution, muscle or condition will do."
        super().__init__(f"'{name}' is not an id of the rule base. {hint}")


class Left(LegwiseError):
    """The interview was left. Attribute: ``kept`` is the id under which the answers so far are kept, or None."""

    def __init__(self, kept: str | None, exit_code: int) -> None:
        self.kept = kept
        self.exit_code = exit_code
        where = (
            f"Your answers so far are kept as {kept}. To go on, type:\n  legwise resume {kept}"
            if kept
            else "Nothing was kept."
        )
        super().__init__(f"Stopped before the end, so there is no report. {where}")


class UnknownRevision(LegwiseError):
    """A revision whose rule base cannot be read. Attribute: ``revision``."""

    def __init__(self, revision: str) -> None:
        self.revision = revision
        super().__init__(f"'{revision}' is not a revision of this checkout. See 'git log --oneline'.")
