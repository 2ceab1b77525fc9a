"""The house: arrows point down only, the shell knows no medicine, experta has one door, modules stay small."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import engine
from rules.files import RULES_FOLDER
from rules.load import load

ROOT = Path(engine.__file__).parents[1]
FLOORS = ("engine", "rules", "reports", "legwise")
"""From the ground up. Each may import those before it."""

GENERIC: dict[str, str] = {
    "running": "a finding about sport; in the engine, what a case does",
}
"""Ids or names of the rule base that are plain English as well and may stand in the engine, each with its reason."""

MODULES = sorted(path for floor in FLOORS for path in (ROOT / floor).rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _imports(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    """Walk the modules that a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or ""), node


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_point_down_only(path: Path) -> None:
    """The application imports reports, reports rules, rules the engine; nothing the other way."""
    floor = FLOORS.index(path.relative_to(ROOT).parts[0])
    above = {*FLOORS[floor + 1 :], "tests", "bench"}

    assert not {name for name, _ in _imports(path) if name.split(".")[0] in above}
    assert not {name for name, _ in _imports(path) if name.startswith("..")}


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_experta_has_one_door_and_nothing_is_imported_by_star(path: Path) -> None:
    """Only the door imports experta, for only it knows how."""
    if _name(path) != "engine/experta_door.py":
        assert not {name for name, _ in _imports(path) if name.split(".")[0] == "experta"}
    assert not [
        name
        for name, node in _imports(path)
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_every_module_says_what_it_knows_in_no_more_than_300_lines(path: Path) -> None:
    """A module has a docstring; past 300 lines there is a second idea in it."""
    text = path.read_text(encoding="utf-8")

    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= 300


@cache
def _medical_words() -> frozenset[str]:
    """Gather the ids and names of everything medical in the rule base, but the generic ones."""
    knowledge = load(RULES_FOLDER, None).knowledge
    words = set()
    for kind in ("findings", "derived", "scores", "zones", "regions", "muscles", "conditions"):
        words |= {record.id for record in getattr(knowledge, kind)}
    for kind in ("concerns", "dangers", "cautions", "self_tests"):
        words |= {record.id for record in getattr(knowledge, kind)}
    for kind in ("muscles", "conditions", "concerns", "scores", "self_tests"):
        words |= {record.name for record in getattr(knowledge, kind)}
    for kind in ("muscles", "conditions", "concerns"):
        words |= {record.plain_name for record in getattr(knowledge, kind)}
    return frozenset(word.casefold() for word in words) - GENERIC.keys()


def _stands_in(word: str, text: str) -> bool:
    return word in text and re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None


@pytest.mark.parametrize("path", sorted((ROOT / "engine").rglob("*.py")), ids=_name)
def test_the_engine_holds_no_medical_word(path: Path) -> None:
    """No id and no name of the rule base stands in the shell."""
    text = path.read_text(encoding="utf-8").casefold()

    assert not {word for word in _medical_words() if _stands_in(word, text)}


def test_every_exception_to_the_medical_words_is_still_needed() -> None:
    """A generic word that the rule base or the engine no longer has leaves the list."""
    text = "".join(path.read_text(encoding="utf-8").casefold() for path in (ROOT / "engine").rglob("*.py"))
    _medical_words()

    assert {word for word in GENERIC if not _stands_in(word, text)} == set()
