"""Where interviews are kept: one SQLite file in the user's data folder, for its owner only.

Every save is one transaction that is on disk when it returns, so a killed process loses nothing that was answered.
Answers are kept as the text of an answer file, so that they can be read without this module.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal, Self, TypeAlias

import msgspec

from legwise.errors import CannotKeep, UnknownInterview

State: TypeAlias = Literal["begun", "left", "finished"]

_FILE: Final = "interviews.sqlite"
_LETTERS: Final = "bcdfghjkmnpqrstvwxz23456789"
"""Of an id: easy to tell apart and to type, and without vowels no word comes out."""
_ID_LENGTH: Final = 5
_BUSY_SECONDS: Final = 10
_STEPS: Final = (
    """
    CREATE TABLE interviews (
        id TEXT PRIMARY KEY,
        begun REAL NOT NULL,
        saved REAL NOT NULL,
        saves INTEGER NOT NULL,
        state TEXT NOT NULL,
        rules_version TEXT NOT NULL,
        rules_digest TEXT NOT NULL,
        answers TEXT NOT NULL,
        said TEXT NOT NULL,
        progress TEXT NOT NULL
    ) STRICT
    """,
    "ALTER TABLE interviews ADD COLUMN follows TEXT",
    "UPDATE interviews SET progress = json_remove(progress, '$.lists')",
)
"""What makes a file of each version from one of the version before; their number is the version of today.

The third lets go of lists that were kept without their rows: an interview of that time counts its lists anew.
"""
_COLUMNS: Final = "id, begun, saved, saves, state, rules_version, rules_digest, answers, follows, said, progress"


@dataclass(frozen=True, slots=True)
class Kept:
    """One interview as it is kept. Times are seconds since 1970.

    ``answers`` is the text of an answer file; ``said`` when each finding was last answered; ``progress`` what else the
    interview needs to go on where it was, as plain lists. ``follows`` is the id of the
    interview that this one follows up. ``saves`` counts the saves, so that of two windows with the
    same interview the second cannot write over the first unseen.
    """

    id: str
    begun: float
    saved: float
    saves: int
    state: State
    rules_version: str
    rules_digest: str
    answers: str
    follows: str | None
    said: Mapping[str, float]
    progress: Mapping[str, list[Any]]


def place() -> Path:
    """Name the file: in the folder that LEGWISE_DATA names, else in the platform's folder for data of programs."""
    named = os.environ.get("LEGWISE_DATA")
    if named:
        return Path(named) / _FILE
    from platformdirs import user_data_path  # noqa: PLC0415 - only needed where nothing else is said

    return user_data_path("legwise", appauthor=False) / _FILE


class Store:
    """The kept interviews. Every method raises `CannotKeep` when the file cannot be read or written."""

    def __init__(self, path: Path, link: sqlite3.Connection) -> None:
        self.path = path
        self._link = link

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Open the file, make it where there is none, bring an older one up to today."""
        path = path or place()
        with _told(path):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            if path.stat().st_mode & 0o077:
                path.chmod(0o600)
            link = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
            try:
                link.execute("PRAGMA journal_mode = WAL")
                link.execute("PRAGMA synchronous = FULL")
                link.execute("PRAGMA secure_delete = ON")
                _bring_up_to_date(path, link)
            except BaseException:
                link.close()
                raise
        return cls(path, link)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._link.close()

    def begin(self, first: Kept) -> Kept:
        """Keep a new interview; give it with its id."""
        with _told(self.path):
            while True:
                kept = replace(first, id="".join(_LETTERS[byte % len(_LETTERS)] for byte in os.urandom(_ID_LENGTH)))
                row = _row(kept)
                places = ", ".join("?" * len(row))
                added = f"INSERT INTO interviews ({_COLUMNS}) VALUES ({places}) ON CONFLICT (id) DO NOTHING"
                if self._link.execute(added, row).rowcount:
                    return kept

    def save(self, kept: Kept) -> Kept:
        """Keep an interview as it is now; on disk when this returns."""
        after = replace(kept, saves=kept.saves + 1)
        names = ", ".join(f"{name} = ?" for name in _COLUMNS.split(", "))
        with _told(self.path):
            found = self._link.execute(
                f"UPDATE interviews SET {names} WHERE id = ? AND saves = ?", (*_row(after), kept.id, kept.saves)
            )
        if not found.rowcount:
            raise CannotKeep(str(self.path), "it was forgotten, or goes on in another window", "")
        return after

    def load(self, interview_id: str) -> Kept:
        """Give a kept interview. Raise `UnknownInterview`."""
        wanted = interview_id.strip().lower()
        with _told(self.path):
            row = self._link.execute(f"SELECT {_COLUMNS} FROM interviews WHERE id = ?", (wanted,)).fetchone()
            if row is not None:
                return _kept(row)
        raise UnknownInterview(interview_id, [kept.id for kept in self.all()])

    def all(self) -> tuple[Kept, ...]:
        """Give every kept interview, the one saved last first."""
        with _told(self.path):
            rows = self._link.execute(f"SELECT {_COLUMNS} FROM interviews ORDER BY saved DESC, id").fetchall()
            return tuple(map(_kept, rows))

    def forget(self, interview_id: str) -> None:
        """Delete an interview for good: no byte of it stays in the file. Raise `UnknownInterview`."""
        wanted = self.load(interview_id).id
        with _told(self.path):
            self._link.execute("DELETE FROM interviews WHERE id = ?", (wanted,))
            self._link.execute("UPDATE interviews SET follows = NULL WHERE follows = ?", (wanted,))
        self._wipe()

    def forget_all(self) -> int:
        """Delete every interview for good; tell how many there were."""
        with _told(self.path):
            count = self._link.execute("DELETE FROM interviews").rowcount
        self._wipe()
        return count

    def _wipe(self) -> None:
        """Write the file anew without what was deleted, and empty the log beside it, which still holds older pages."""
        with _told(self.path):
            self._link.execute("VACUUM")
            busy, *_ = self._link.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            hint = "Close other windows with Legwise, then type the command again."
            raise CannotKeep(str(self.path), "it is in use, so traces of what was deleted may be left", hint)


def _row(kept: Kept) -> tuple[str | float | None, ...]:
    """Give an interview in the order of the columns."""
    said, progress = (msgspec.json.encode(dict(part)).decode() for part in (kept.said, kept.progress))
    times = (kept.begun, kept.saved, kept.saves)
    return (
        kept.id,
        *times,
        kept.state,
        kept.rules_version,
        kept.rules_digest,
        kept.answers,
        kept.follows,
        said,
        progress,
    )


def _kept(row: tuple[Any, ...]) -> Kept:
    *plain, said, progress = row
    parts: tuple[Any, ...] = (
        msgspec.json.decode(said, type=dict[str, float]),
        msgspec.json.decode(progress, type=dict[str, list[Any]]),
    )
    return Kept(*plain, *parts)


def _bring_up_to_date(path: Path, link: sqlite3.Connection) -> None:
    """Take the steps that the file lacks, all or none."""
    if _version(link) == len(_STEPS):
        return
    link.execute("BEGIN IMMEDIATE")
    try:
        version = _version(link)  # another process may have been faster
        if version > len(_STEPS):
            hint = "Update Legwise, or keep answers elsewhere: set LEGWISE_DATA to another folder."
            raise CannotKeep(str(path), "it was written by a newer Legwise", hint)
        for step in _STEPS[version:]:
            link.execute(step)
        link.execute(f"PRAGMA user_version = {len(_STEPS)}")
        link.execute("COMMIT")
    except BaseException:
        link.execute("ROLLBACK")
        raise


def _version(link: sqlite3.Connection) -> int:
    return int(link.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell what goes wrong in words: what, where, what to try."""
    elsewhere = "Keep answers elsewhere: set LEGWISE_DATA to a folder that can be written."
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        reason = "the disk is full" if full else (error.strerror or str(error)).lower()
        raise CannotKeep(str(path), reason, "Free some space." if full else elsewhere) from None
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        reason, hint = _SQLITE.get(code, (str(error), elsewhere))
        raise CannotKeep(str(path), reason, hint or elsewhere) from None
    except msgspec.MsgspecError:
        raise CannotKeep(str(path), *_DAMAGED) from None


_DAMAGED: Final = ("it is damaged", "Move that file elsewhere; Legwise then begins a new one.")
_SQLITE: Final = {
    sqlite3.SQLITE_FULL: ("the disk is full", "Free some space."),
    sqlite3.SQLITE_READONLY: ("it may not be written", ""),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened", ""),
    sqlite3.SQLITE_IOERR: ("the disk cannot be read or written", ""),
    sqlite3.SQLITE_BUSY: ("it is in use", "Close other windows with Legwise, then try again."),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
"""What SQLite's error codes mean for a person, and what to try."""
