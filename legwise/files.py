"""Writing files whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from legwise.errors import CannotWrite


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file readable by its owner only, beside its place, then move it there. Raise `CannotWrite`."""
    if path.is_dir():
        raise CannotWrite(str(path), "it is a folder")
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise CannotWrite(str(path), _reason(error)) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        Path(beside).replace(path)
    except OSError as error:
        with suppress(OSError):
            Path(beside).unlink()
        raise CannotWrite(str(path), _reason(error)) from None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
