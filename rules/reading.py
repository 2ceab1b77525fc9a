"""YAML as it may stand in the rule base and in answer files: plain, and with the place of every value.

Scalars are text except integers, decimals, true, false and null, so ``no``, ``010``, ``1:30`` and dates stay text.
Aliases, tags, duplicate keys and deep nesting are refused. Reads from the event stream, so an alias bomb never expands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from rules.errors import Problem

_DEEPEST = 24
_TOO_DEEP = f"this lies more than {_DEEPEST} levels deep."
_NOT_THAT_DEEP = "Nothing here is that deep."
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "": None}

Path_: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place: a scalar, a list of nodes, or a mapping of names to nodes. Counts from 1."""

    value: Any
    line: int
    column: int

    def plain(self) -> Any:
        """Give the value without places."""
        match self.value:
            case list():
                return [item.plain() for item in self.value]
            case dict():
                return {key: item.plain() for key, item in self.value.items()}
        return self.value


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its name as people know it, and its top node."""

    name: str
    top: Node

    def problem(self, path: Path_, message: str, hint: str | None = None) -> Problem:
        """Make a problem at the deepest place that a path leads to."""
        node = self.top
        for step in path:
            inner = node.value
            if isinstance(inner, dict) and step in inner:
                node = inner[step]
            elif isinstance(inner, list) and isinstance(step, int) and step < len(inner):
                node = inner[step]
            else:
                break
        return Problem(self.name, node.line, node.column, message, hint)


class Unreadable(Exception):
    """A text that is not YAML as we read it; carries its one problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


def read_file(path: Path, name: str, most_bytes: int) -> Document:
    """Read a file of at most so many bytes. Raise `Unreadable` when it is missing, too large, not text or not YAML."""
    return read_text(read_bytes(path, name, most_bytes), name)


def read_bytes(path: Path, name: str, most_bytes: int) -> bytes:
    """Read a file whole, or raise `Unreadable` with what to try."""
    try:
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
    except IsADirectoryError:
        raise Unreadable(Problem(name, 1, 1, "is a folder.", "Name a file in it.")) from None
    except FileNotFoundError:
        raise Unreadable(Problem(name, 1, 1, "does not exist.", "Check the path.")) from None
    except PermissionError:
        raise Unreadable(Problem(name, 1, 1, "may not be read.", "Check its permissions.")) from None
    except OSError as error:
        raise Unreadable(Problem(name, 1, 1, f"cannot be read: {error.strerror}.")) from None
    if len(content) > most_bytes:
        raise Unreadable(Problem(name, 1, 1, f"is larger than {most_bytes // 1000} kB.", "Is it the right file?"))
    return content


def read_text(content: bytes, name: str) -> Document:
    """Read YAML from bytes. Raise `Unreadable` at the first place that is not right."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unreadable(Problem(name, line, 1, "is not UTF-8 text.", "Is it the right file?")) from None
    try:
        events = yaml.parse(text, Loader=_LOADER)
        return Document(name, _Builder(name).document(events))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = " ".join(part for part in (error.context, error.problem) if part)
        if "nesting depth" in what:  # libyaml reads ahead of the events, so its own limit may speak before ours
            raise Unreadable(Problem(name, line, column, _TOO_DEEP, _NOT_THAT_DEEP)) from None
        hint = "Check the indentation, colons and quotes around here."
        raise Unreadable(Problem(name, line, column, f"is not YAML: {what}.", hint)) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        hint = "Is it a text file?"
        raise Unreadable(Problem(name, line, 1, "holds a character that YAML does not allow.", hint)) from None


class _Builder:
    """Builds nodes from the event stream."""

    def __init__(self, name: str) -> None:
        self.name = name

    def document(self, events: Iterator[Any]) -> Node:
        next(events)
        event = next(events)
        if isinstance(event, yaml.StreamEndEvent):
            raise Unreadable(Problem(self.name, 1, 1, "is empty.", "Print one to fill in with 'legwise questions'."))
        top = self._node(events, next(events), 0)
        next(events)
        event = next(events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise self._refuse(event, "a second document begins here.", "Keep one document a file.")
        return top

    def _node(self, events: Iterator[Any], event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            raise self._refuse(event, f"the alias '*{event.anchor}' is not read.", "Write the value out.")
        if event.anchor is not None:
            raise self._refuse(event, f"the anchor '&{event.anchor}' is not read.", "Write the value out each time.")
        if event.tag is not None and event.tag != "!":
            raise self._refuse(event, f"the tag '{event.tag}' is not read.", "Leave it out.")
        if depth > _DEEPEST:
            raise self._refuse(event, _TOO_DEEP, _NOT_THAT_DEEP)
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if isinstance(event, yaml.ScalarEvent):
            return Node(_scalar(event.value) if event.implicit[0] else event.value, line, column)
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(self._sequence(events, depth), line, column)
        return Node(self._mapping(events, depth), line, column)

    def _sequence(self, events: Iterator[Any], depth: int) -> list[Node]:
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(events, event, depth + 1))
        return items

    def _mapping(self, events: Iterator[Any], depth: int) -> dict[str, Node]:
        entries: dict[str, Node] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refuse(event, "a name was expected here.", "Quote it if it begins with [ or {.")
            if event.value in entries:
                first = entries[event.value].line
                raise self._refuse(event, f"'{event.value}' stands twice, first near line {first}.", "Keep one.")
            entries[event.value] = self._node(events, next(events), depth + 1)
        return entries

    def _refuse(self, event: Any, message: str, hint: str) -> Unreadable:
        return Unreadable(Problem(self.name, event.start_mark.line + 1, event.start_mark.column + 1, message, hint))


def _scalar(text: str) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text
