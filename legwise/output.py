"""Writing what a command gives: to standard output, or whole to a file."""

import os
import sys
from pathlib import Path

from legwise.errors import CannotWrite


def write_out(content: str | bytes, output: Path | None) -> None:
    """Write to a file, or to standard output. Raise `CannotWrite` where there is no room for it."""
    if output is None:
        try:
            if isinstance(content, bytes):
                sys.stdout.buffer.write(content)
            else:
                sys.stdout.write(content)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            let_go()
            raise CannotWrite("standard output", (error.strerror or str(error)).lower()) from None
    else:
        from legwise.files import write_whole

        write_whole(output, content)


def let_go() -> None:
    """Let go of standard output when it is gone: what Python could not write it would try to write again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
