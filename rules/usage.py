"""Who uses what: the rules that read a finding, and the statements that rest on a source."""

from collections.abc import Iterator
from typing import Any

import msgspec

from engine.conditions import Condition, leaves
from rules.compile import RuleBase, owner_of


def readers(base: RuleBase, finding: str) -> Iterator[tuple[str, str]]:
    """Walk what reads a finding, a zone, a region, a derived finding or a score by name: kind of record and id."""
    conditions = base.conditions
    named: tuple[tuple[str, dict[str, Condition]], ...] = (
        ("derived", conditions.derived),
        ("danger", conditions.dangers),
        ("caution", conditions.cautions),
        ("pose of", conditions.poses),
    )
    for kind, found in named:
        yield from ((kind, name) for name, condition in found.items() if finding in set(_names(condition)))
    for record, entries in conditions.evidence.items():
        if any(finding in set(_names(entry)) for entry in entries):
            yield "evidence of", record


def resting_on(base: RuleBase, source: str) -> Iterator[tuple[str, str, str]]:
    """Walk the statements that cite a source: kind of record, its id, and the field that cites it."""
    for field in msgspec.structs.fields(base.knowledge):
        records = getattr(base.knowledge, field.name)
        for record in records if isinstance(records, tuple) else (records,):
            for path in _citing(record, source):
                yield field.name, getattr(record, "id", field.name), path


def _names(condition: Condition) -> Iterator[str]:
    for tells, _ in leaves(condition):
        yield tells.finding
        yield owner_of(tells.finding)


def _citing(value: Any, source: str, path: str = "") -> Iterator[str]:
    if isinstance(value, msgspec.Struct):
        for field in msgspec.structs.fields(value):
            inner = getattr(value, field.name)
            if field.name == "sources" and isinstance(inner, tuple) and source in inner:
                yield path or "sources"
            else:
                yield from _citing(inner, source, f"{path}.{field.name}".strip("."))
    elif isinstance(value, tuple):
        for number, item in enumerate(value, start=1):
            yield from _citing(item, source, f"{path}[{number}]")
