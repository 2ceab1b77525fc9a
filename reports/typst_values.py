"""Values as Typst literals. A template that writes values by this alone cannot be broken out of by any text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final

from markupsafe import Markup

_SPECIAL: Final = re.compile(r"[^ !#-\[\]-~]")
"""Whatever is not printable ASCII, and the two characters that mean something inside a Typst string."""


def literal(value: Any, shown: Callable[[str], str] = str) -> Markup:
    """Write a value as a literal; ``shown`` is applied to each text in it. A dataclass becomes a dictionary."""
    return Markup(_written(value, shown))


def _written(value: Any, shown: Callable[[str], str]) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return f'"{_SPECIAL.sub(_escaped, shown(value))}"'
    if is_dataclass(value):
        return _dictionary({field.name: getattr(value, field.name) for field in fields(value)}, shown)
    if isinstance(value, Mapping):
        return _dictionary(value, shown)
    return f"({''.join(f'{_written(item, shown)}, ' for item in value)})"


def _dictionary(entries: Mapping[str, Any], shown: Callable[[str], str]) -> str:
    pairs = (f"{_written(name, str)}: {_written(value, shown)}, " for name, value in entries.items())
    return f"({''.join(pairs)})" if entries else "(:)"


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{{{ord(found[0]):x}}}"
