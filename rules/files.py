"""Which file holds which records, and reading them all into one `Knowledge`, every problem at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from rules import schema
from rules.decoding import Decoder
from rules.errors import KnowledgeError, Problem
from rules.reading import Document, Node, Path_, Unreadable, read_text

RULES_FOLDER = Path(__file__).parent
_MOST_BYTES = 1_000_000

_LISTS: dict[str, tuple[str, type[msgspec.Struct]]] = {
    "screens/*": ("screens", schema.Screen),
    "sources/*": ("sources", schema.Source),
    "cautions": ("cautions", schema.Caution),
    "self-tests/*": ("self_tests", schema.SelfTest),
    "changes/*": ("changes", schema.Change),
    "hazards": ("hazards", schema.Hazard),
    "muscle-groups": ("muscle_groups", schema.MuscleGroup),
}
_SINGLE: dict[str, tuple[str, type[msgspec.Struct]]] = {
    "muscles/*": ("muscles", schema.Muscle),
    "conditions/*": ("conditions", schema.ConditionRecord),
    "scores/*": ("scores", schema.Score),
    "frame": ("frame", schema.Frame),
}
_PARTED: dict[str, dict[str, tuple[str, type[msgspec.Struct]]]] = {
    "zones": {"regions": ("regions", schema.Region), "zones": ("zones", schema.Zone)},
    "findings/*": {"findings": ("findings", schema.Finding), "derived": ("derived", schema.Derived)},
    "dangers/*": {"concerns": ("concerns", schema.Concern), "rules": ("dangers", schema.Danger)},
}
_PATTERNS = (*_LISTS, *_SINGLE, *_PARTED)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands."""

    document: Document
    path: Path_

    def problem(self, path: Path_, message: str, hint: str | None = None) -> Problem:
        """Make a problem at a place inside the record."""
        return self.document.problem((*self.path, *path), message, hint)


Origins = dict[tuple[str, str], Origin]
"""The place of each record, by kind (the field of `Knowledge`) and id."""


def yaml_files(folder: Path = RULES_FOLDER) -> dict[str, bytes]:
    """Read the bytes of every YAML file below a folder, by its name there, sorted."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


def read_knowledge(files: dict[str, bytes]) -> tuple[schema.Knowledge, Origins]:
    """Read every record of every file. Raise `KnowledgeError` with all that is not right in their shape."""
    problems: list[Problem] = []
    records: dict[str, list[Any]] = {field.name: [] for field in msgspec.structs.fields(schema.Knowledge)}
    origins: Origins = {}
    for name, content in files.items():
        try:
            if len(content) > _MOST_BYTES:
                raise Unreadable(Problem(f"rules/{name}", 1, 1, "is larger than 1 MB.", "Split it by theme."))
            document = read_text(content, f"rules/{name}")
        except Unreadable as unreadable:
            problems.append(unreadable.problem)
            continue
        decoder = Decoder(document, problems)
        for kind, struct, node, path in _placed(name, document, problems):
            record = decoder.record(struct, node, path)
            if record is None:
                continue
            if isinstance(record, schema.Concern):
                record = msgspec.structs.replace(record, system=Path(name).stem)
            records[kind].append(record)
            origin, key = Origin(document, path), (kind, getattr(record, "id", kind))
            if key in origins:
                first = origins[key].problem((), "")
                message = f"'{key[1]}' stands twice; first in {first.file}:{first.line}."
                problems.append(origin.problem(("id",), message, "Give each record its own id."))
            origins[key] = origin
    frames = records.pop("frame")
    if not frames and not problems:
        problems.append(Problem("rules/frame.yaml", 1, 1, "is missing.", "A rule base has one frame."))
    if problems:
        raise KnowledgeError(problems)
    return schema.Knowledge(frame=frames[0], **{kind: tuple(found) for kind, found in records.items()}), origins


def _placed(
    name: str, document: Document, problems: list[Problem]
) -> Iterator[tuple[str, type[msgspec.Struct], Node, Path_]]:
    """Walk the records of a file: kind, struct, node and path."""
    stem = name.removesuffix(".yaml")
    pattern = next((p for p in _PATTERNS if p == stem or (p.endswith("/*") and stem.startswith(p[:-1]))), None)
    top = document.top
    if pattern in _SINGLE:
        yield *_SINGLE[pattern], top, ()
        record_id = top.value.get("id") if isinstance(top.value, dict) else None
        if record_id is not None and record_id.value != stem.rpartition("/")[2]:
            problems.append(
                document.problem(("id",), f"'{record_id.value}' stands in {stem}.yaml.", "Name them alike.")
            )
    elif pattern in _LISTS:
        yield from _items(_LISTS[pattern], top, (), document, problems)
    elif pattern in _PARTED and isinstance(top.value, dict):
        for part, node in top.value.items():
            if part in _PARTED[pattern]:
                yield from _items(_PARTED[pattern][part], node, (part,), document, problems)
            else:
                hint = f"This file holds: {', '.join(_PARTED[pattern])}."
                problems.append(document.problem((part,), f"the key '{part}' is not known here.", hint))
    else:
        message = "no such file is known in a rule base." if pattern is None else "should be a mapping with names."
        problems.append(document.problem((), message, f"Known: {', '.join(_PATTERNS)}."))


def _items(
    kind: tuple[str, type[msgspec.Struct]], node: Node, path: Path_, document: Document, problems: list[Problem]
) -> Iterator[tuple[str, type[msgspec.Struct], Node, Path_]]:
    if not isinstance(node.value, list):
        problems.append(document.problem(path, "should be a list.", "Begin each record with '- '."))
        return
    for number, item in enumerate(node.value):
        yield *kind, item, (*path, number)
