"""From placed YAML to the structs of the schema, with every problem found on the way, not only the first."""

import types
import typing
from collections.abc import Callable
from typing import Any, Literal, TypeVar, Union

import msgspec

from rules.errors import Problem, nearest
from rules.reading import Document, Node, Path_

_Struct = TypeVar("_Struct", bound=msgspec.Struct)
_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false", type(None): "nothing"}


class Decoder:
    """Decodes records of one document; problems gather in ``problems``."""

    def __init__(self, document: Document, problems: list[Problem]) -> None:
        self.document = document
        self.problems = problems
        self._kinds: dict[Any, Callable[[Node, Path_, Any], Any]] = {
            Literal: self._literal,
            tuple: self._tuple,
            dict: self._mapping,
            Union: self._union,
            types.UnionType: self._union,
        }

    def record(self, struct: type[_Struct], node: Node, path: Path_) -> _Struct | None:
        """Decode one record, or give None after noting what was not right with it."""
        before = len(self.problems)
        record = self._decode(struct, node, path)
        return record if len(self.problems) == before else None

    def _decode(self, wanted: Any, node: Node, path: Path_) -> Any:
        if wanted is Any:
            return node.plain()
        if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
            return self._struct(wanted, node, path)
        kind = self._kinds.get(typing.get_origin(wanted))
        return kind(node, path, wanted) if kind else self._plain(wanted, node, path)

    def _plain(self, wanted: Any, node: Node, path: Path_) -> Any:
        value = node.value
        if wanted is float and type(value) is int:
            return float(value)
        if type(value) is wanted and value != "":
            return value
        return self._note(path, f"should be {_NAMES[wanted]}, not {_describe(value)}.")

    def _struct(self, wanted: Any, node: Node, path: Path_) -> Any:
        if not isinstance(node.value, dict):
            return self._note(path, f"should be a mapping with names, not {_describe(node.value)}.")
        fields = {field.encode_name: field for field in msgspec.structs.fields(wanted)}
        for name in node.value.keys() - fields.keys():
            self._note((*path, name), f"the key '{name}' is not known here.", nearest(name, fields))
        values = {}
        for name, field in fields.items():
            if name in node.value:
                values[field.name] = self._decode(field.type, node.value[name], (*path, name))
            elif field.required:
                self._note(path, f"the key '{name}' is missing.", f"Each {wanted.__name__} needs it.")
        try:
            return wanted(**values)
        except TypeError:
            return None

    def _tuple(self, node: Node, path: Path_, wanted: Any) -> Any:
        if not isinstance(node.value, list):
            return self._note(path, f"should be a list, not {_describe(node.value)}.")
        inner = typing.get_args(wanted)[0]
        return tuple(self._decode(inner, item, (*path, number)) for number, item in enumerate(node.value))

    def _mapping(self, node: Node, path: Path_, wanted: Any) -> Any:
        if not isinstance(node.value, dict):
            return self._note(path, f"should be a mapping with names, not {_describe(node.value)}.")
        name_type, inner = typing.get_args(wanted)
        for name in node.value:
            if typing.get_origin(name_type) is Literal and name not in typing.get_args(name_type):
                hint = nearest(name, typing.get_args(name_type))
                self._note((*path, name), f"the key '{name}' is not known here.", hint)
        return {name: self._decode(inner, item, (*path, name)) for name, item in node.value.items()}

    def _literal(self, node: Node, path: Path_, wanted: Any) -> Any:
        allowed = typing.get_args(wanted)
        if node.value in allowed:
            return node.value
        hint = nearest(str(node.value), map(str, allowed)) or f"Use one of: {', '.join(map(str, allowed))}."
        return self._note(path, f"{_describe(node.value)} is not allowed here.", hint)

    def _union(self, node: Node, path: Path_, wanted: Any) -> Any:
        options = [option for option in typing.get_args(wanted) if option is not type(None)]
        if node.value is None and type(None) in typing.get_args(wanted):
            return None
        structs = [option for option in options if isinstance(option, type) and issubclass(option, msgspec.Struct)]
        if structs and isinstance(node.value, dict):
            return self._decode(structs[0], node, path)
        others = [option for option in options if option not in structs]
        return self._decode((others or options)[0], node, path)

    def _note(self, path: Path_, message: str, hint: str | None = None) -> None:
        where = ".".join(str(step) for step in path if isinstance(step, str))
        self.problems.append(self.document.problem(path, f"{where}: {message}" if where else message, hint))


def _describe(value: Any) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case list():
            return "a list"
        case dict():
            return "a mapping"
        case str() if value == "":
            return "empty text"
    return f"'{value}'"
