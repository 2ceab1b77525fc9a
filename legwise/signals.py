"""The signals that end a process, as an exception: the terminal is left as it was, and the answers are kept."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_ENDING: Final = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Ended(KeyboardInterrupt):
    """The system ended the process, or the terminal was closed. Attribute: ``number`` of the signal.

    It is a kind of Ctrl-C, which is all that an event loop lets through and does not take for a mistake of the program.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__()


@contextmanager
def signals_raise() -> Iterator[None]:
    """Raise `Ended` at the first of these signals, and heed no other: what cleans up is not cut short.

    A signal that was to be ignored, as under nohup, still is.
    """
    caught = [one for one in _ENDING if signal.getsignal(one) == signal.SIG_DFL]

    def end(number: int, _: FrameType | None) -> None:
        for one in caught:
            signal.signal(one, signal.SIG_IGN)
        raise Ended(number)

    for one in caught:
        signal.signal(one, end)
    try:
        yield
    finally:
        for one in caught:
            signal.signal(one, signal.SIG_DFL)
