"""Walks over what a check looks through: ids in plain conditions, circles of ids, fields of records."""

from collections.abc import Iterator
from typing import Any

import msgspec

from rules.reading import Path_
from rules.schema import Record


def ids_in(data: Any) -> Iterator[str]:
    """Walk the ids of a condition that is still plain data."""
    match data:
        case str():
            yield data
        case list():
            for part in data:
                yield from ids_in(part)
        case dict():
            for key, part in data.items():
                if key not in ("at_least", "score", "points"):
                    yield from ids_in(part)


def reaches(graph: dict[str, tuple[str, ...]], start: str) -> bool:
    """Tell whether an id leads back to itself."""
    seen: set[str] = set()
    ahead = list(graph.get(start, ()))
    while ahead:
        name = ahead.pop()
        if name == start:
            return True
        if name not in seen:
            seen.add(name)
            ahead += graph.get(name, ())
    return False


def fields(record: Record, path: Path_ = ()) -> Iterator[tuple[Path_, str, Any]]:
    """Walk every field of a record and of the structs inside it, with its path."""
    for field in msgspec.structs.fields(record):
        value = getattr(record, field.name)
        here = (*path, field.encode_name)
        yield here, field.name, value
        for number, inner in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(inner, Record):
                yield from fields(inner, (*here, number) if isinstance(value, tuple) else here)
