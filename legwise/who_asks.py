"""Who puts the forms: the window where the terminal can show one, else lines."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from typing import Final

from legwise.plain import PlainPrompts
from legwise.prompts import Prompts

# ruff: noqa: PLC0415 - what fills a window is loaded only when one is filled

_DUMB: Final = ("", "dumb", "unknown")


def prompts_for(plain: bool, emergency: str, keeps: bool) -> AbstractContextManager[Prompts]:
    """Open prompts; ``plain`` asks for lines, ``keeps`` tells that who leaves can go on later."""
    if plain or not capable():
        return nullcontext(PlainPrompts(keeps))
    from legwise.full import full_prompts

    return full_prompts(emergency, keeps)


def capable() -> bool:
    """Tell whether the terminal can show a window and read single keys."""
    return (
        sys.platform != "win32"
        and sys.stdin.isatty()
        and sys.stdout.isatty()
        and os.environ.get("TERM", "").lower() not in _DUMB
    )
