"""The rule base for its authors: lists, one record in words with who uses it, and what it costs a person to answer."""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from rules.answers import Answers
from rules.compile import RuleBase
from rules.effort import effort_of
from rules.schema import LEVELS, Record
from rules.usage import readers, resting_on

KINDS: Final = (
    "muscles",
    "muscle_groups",
    "conditions",
    "concerns",
    "dangers",
    "cautions",
    "scores",
    "derived",
    "findings",
    "zones",
    "regions",
    "screens",
    "self_tests",
    "changes",
    "hazards",
    "sources",
)


def names(base: RuleBase) -> list[str]:
    """Name every record that can be shown."""
    return [record.id for kind in KINDS for record in getattr(base.knowledge, kind)]


def listing(base: RuleBase) -> str:
    """List every record by kind: id and how it is said."""
    lines = []
    for kind in KINDS:
        records = getattr(base.knowledge, kind)
        lines.append(f"{kind.replace('_', '-')} ({len(records)})")
        lines += [f"  {record.id:44} {_title(record)}" for record in records]
    return "\n".join(lines) + "\n"


def shown(base: RuleBase, name: str) -> str:
    """Show one record: its fields as they were written, then who uses it or what rests on it."""
    lines = []
    for kind in KINDS:
        for record in getattr(base.knowledge, kind):
            if record.id == name:
                lines += [f"{kind.replace('_', '-')}: {name}", *_fields(record, 1)]
    used = [f"{kind} {reader}" for kind, reader in readers(base, name)]
    lines += ["", f"Used by {len(used)}:", *(f"  {line}" for line in used)] if used else []
    raising = [danger.id for danger in base.knowledge.dangers if danger.concern == name]
    lines += ["", f"Raised by {len(raising)}:", *(f"  {line}" for line in raising)] if raising else []
    resting = [f"{kind} {record}: {field}" for kind, record, field in resting_on(base, name)]
    lines += ["", f"{len(resting)} statements rest on it:", *(f"  {line}" for line in resting)] if resting else []
    return "\n".join(lines) + "\n"


def stats(base: RuleBase) -> str:
    """Count records by kind and danger rules by level; per region, the rows shown until settled and in all."""
    counts = ", ".join(f"{len(getattr(base.knowledge, kind))} {kind.replace('_', ' ')}" for kind in KINDS)
    levels = [sum(danger.level == level for danger in base.knowledge.dangers) for level in LEVELS]
    lines = [
        counts,
        "danger rules: " + ", ".join(f"{n} {level}" for n, level in zip(levels, LEVELS, strict=True) if n),
        f"compiled rules: {len(base.program.rules)}",
        "",
        "Someone of 45 with pain for 2 months in one zone, who answers none of these to every list:",
        f"{'region':14}{'zone':22}{'screens until settled':>22}{'rows until settled':>20}{'screens':>9}{'rows':>6}",
    ]
    for region in base.knowledge.regions:
        zone = next(zone.id for zone in base.knowledge.zones if zone.region == region.id)
        told = Answers(
            given={"age": 45.0, "sex": "male", "strength": 4.0, "since": 60.0},
            pain={"left": frozenset({zone}), "right": frozenset()},
        )
        effort = effort_of(base, told)
        lines.append(
            f"{region.id:14}{zone:22}{effort.screens_to_settled:>22}{effort.rows_to_settled:>20}"
            f"{effort.screens:>9}{effort.rows:>6}"
        )
    return "\n".join(lines) + "\n"


def _title(record: Any) -> str:
    return str(
        next(
            (
                getattr(record, f)
                for f in ("plain_name", "says", "title", "name", "do", "harm", "because")
                if hasattr(record, f)
            ),
            "",
        )
    )


def _fields(value: Record, depth: int) -> Iterator[str]:
    indent = "  " * depth
    for field in msgspec.structs.fields(value):
        inner = getattr(value, field.name)
        if inner is None or inner == () or field.name == "id":
            continue
        if isinstance(inner, Record):
            yield f"{indent}{field.encode_name}:"
            yield from _fields(inner, depth + 1)
        elif isinstance(inner, tuple) and any(isinstance(item, Record) for item in inner):
            yield f"{indent}{field.encode_name}:"
            for number, item in enumerate(inner, start=1):
                yield f"{indent}  {number}"
                yield from _fields(item, depth + 2)
        else:
            yield f"{indent}{field.encode_name}: {_said(inner)}"


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return msgspec.json.encode(value).decode() if isinstance(value, dict) else str(value)
