"""The rule base, loaded: from the cache when one fits the YAML to the byte, else read, checked and cached anew."""

import hashlib
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from rules.check import Checker
from rules.compile import RuleBase, compile_rule_base
from rules.files import RULES_FOLDER, read_knowledge, yaml_files
from rules.schema import Knowledge

_FORMAT = "legwise-cache/1"


@cache
def rule_base() -> RuleBase:
    """Give the rule base of this installation; the same object every time."""
    return load(RULES_FOLDER, cache_folder())


def load(folder: Path, cached_in: Path | None) -> RuleBase:
    """Load a rule base. Raise `KnowledgeError` with every problem when the YAML is not right.

    The cache is plain JSON named by the digest of all YAML, the reading code and the format. What cannot be read back
    whole, or does not carry the digest of its own content, is built anew.
    """
    files = yaml_files(folder)
    digest = digest_of(files)
    place = cached_in / f"{_cache_name(digest)}.json" if cached_in else None
    knowledge = _cached(place)
    if knowledge is not None:
        return compile_rule_base(knowledge, digest)
    base = check(files, digest)
    _keep(place, base.knowledge)
    return base


def check(files: dict[str, bytes], digest: str) -> RuleBase:
    """Read and check YAML without any cache. Raise `KnowledgeError` with every problem."""
    return Checker(*read_knowledge(files)).run(digest)


def digest_of(files: dict[str, bytes]) -> str:
    """Name a rule base by its content: SHA-256 over the names and bytes of all YAML files."""
    total = hashlib.sha256()
    for name, content in sorted(files.items()):
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def _cache_name(digest: str) -> str:
    """Name a cache by the rule base, the modules that read and check it, and the format."""
    code = {path.relative_to(RULES_FOLDER).as_posix(): path.read_bytes() for path in RULES_FOLDER.rglob("*.py")}
    return digest_of({**code, _FORMAT: digest.encode()})


def cache_folder() -> Path | None:
    """Give the folder for the cache: LEGWISE_CACHE, else the platform's; None when LEGWISE_CACHE is empty."""
    named = os.environ.get("LEGWISE_CACHE")
    if named is not None:
        return Path(named) if named else None
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "legwise" / "cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "legwise"


def _cached(place: Path | None) -> Knowledge | None:
    if place is None:
        return None
    try:
        seal, _, content = place.read_bytes().partition(b"\n")
        if seal.decode() == hashlib.sha256(content).hexdigest():
            return msgspec.json.decode(content, type=Knowledge)
    except (OSError, UnicodeDecodeError, msgspec.DecodeError):
        pass
    return None


def _keep(place: Path | None, knowledge: Knowledge) -> None:
    """Write the cache beside its place and move it there, so that nobody ever reads half of it."""
    if place is None:
        return
    content = msgspec.json.encode(knowledge)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent)
        written = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
            written.replace(place)
        finally:
            written.unlink(missing_ok=True)
