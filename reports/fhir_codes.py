"""The words of FHIR: ids that are the same for the same content, our own code systems, references, plain helpers.

Codes are our own, under identifiers of our own; none is taken from, or made up for, a code system of somebody else.
"""

import uuid
from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, TypeAlias

Resource: TypeAlias = dict[str, Any]
System: TypeAlias = Literal["answer", "finding", "level", "question", "record", "zone"]

_SPACE: Final = uuid.UUID("5d7ad0a7-4d5b-5b0c-9c5e-0f7d6b1f3c11")
"""The name space of all ids here; any fixed value does, as long as it stays."""
URL: Final = "http://hl7.org/fhir/StructureDefinition"
NOT_SURE: Final = {"extension": [{"url": f"{URL}/data-absent-reason", "valueCode": "asked-unknown"}]}
"""Stands for a number that the person was asked for and is not sure of."""


class Ids:
    """Gives ids from a seed: the same seed and name give the same id."""

    def __init__(self, seed: str) -> None:
        self._seed = seed

    def of(self, name: str) -> str:
        """Give the id of a resource by its name in the bundle."""
        return str(uuid.uuid5(_SPACE, f"{self._seed}/{name}"))

    def reference(self, name: str) -> Resource:
        """Point at a resource of the bundle."""
        return {"reference": f"urn:uuid:{self.of(name)}"}


def system(kind: System) -> str:
    """Name the code system of a kind of word."""
    return f"urn:uuid:{uuid.uuid5(_SPACE, f'system/{kind}')}"


def canonical(name: str) -> str:
    """Name a definition that stays the same from bundle to bundle."""
    return f"urn:uuid:{uuid.uuid5(_SPACE, f'definition/{name}')}"


def coding(kind: System, code: str, display: str = "") -> Resource:
    """Write a code of ours."""
    return full({"system": system(kind), "code": code, "display": display})


def concept(kind: System, code: str, text: str) -> Resource:
    """Write a code of ours with its words."""
    return {"coding": [coding(kind, code)], "text": text}


def code_system(name: str, kind: System, version: str, date: str, words: Mapping[str, str]) -> Resource:
    """Write a whole code system of ours."""
    return {
        "resourceType": "CodeSystem",
        "url": system(kind),
        "version": version,
        "name": name,
        "status": "draft",
        "experimental": False,
        "date": date,
        "caseSensitive": True,
        "content": "complete",
        "count": len(words),
        "concept": [{"code": code, "display": display} for code, display in words.items()],
    }


def value_set(name: str, codes: Mapping[System, Iterable[str]]) -> Resource:
    """Write the contained list of codes that a question can be answered with."""
    include = [{"system": system(kind), "concept": [{"code": code} for code in some]} for kind, some in codes.items()]
    return {"resourceType": "ValueSet", "id": name, "status": "draft", "compose": {"include": include}}


def full(entries: Mapping[str, Any]) -> Resource:
    """Leave out what is empty: FHIR knows no empty text, list or object."""
    return {name: value for name, value in entries.items() if value is not None and value not in ("", [], {}, ())}
