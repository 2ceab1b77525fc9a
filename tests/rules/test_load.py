"""Loading: the cache is used, never stale, never trusted blindly, and never needed."""

import hashlib
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

import rules.load
from rules.files import RULES_FOLDER, yaml_files
from rules.load import cache_folder, digest_of, load, rule_base


@pytest.fixture
def folder(tmp_path):
    """A copy of the rule base that a test may change."""
    copy = tmp_path / "rules"
    for name, content in yaml_files().items():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes(content)
    return copy


@pytest.fixture
def cache(tmp_path):
    """Where the cache goes."""
    return tmp_path / "cache"


@pytest.fixture
def no_reading(monkeypatch):
    """Make any reading of YAML fail."""

    def read(files):
        raise AssertionError("YAML was read")

    return lambda: monkeypatch.setattr(rules.load, "read_knowledge", read)


def test_the_second_load_comes_from_the_cache_and_is_the_same(folder, cache, no_reading):
    """No YAML is read again; digest and knowledge are equal."""
    first = load(folder, cache)
    no_reading()
    second = load(folder, cache)
    assert second.digest == first.digest == digest_of(yaml_files(folder))
    assert second.knowledge == first.knowledge
    assert second.danger_findings == first.danger_findings


def test_one_changed_byte_is_read_anew(folder, cache):
    """The cache is named by the content, so it is never stale."""
    first = load(folder, cache)
    frame = folder / "frame.yaml"
    frame.write_text(frame.read_text().replace("version: 0.1.0", "version: 0.1.9"))
    second = load(folder, cache)
    assert second.knowledge.frame.version == "0.1.9"
    assert second.digest != first.digest
    assert len(list(cache.glob("*.json"))) == 2


def _only(cache: Path) -> Path:
    (place,) = cache.glob("*.json")
    return place


def _sealed(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode() + b"\n" + content


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: whole[: len(whole) // 2],
        lambda whole: b"",
        lambda whole: whole.replace(b'"level":"emergency"', b'"level":"self-care"'),
        lambda whole: b"\xff\xfe" + whole,
        lambda whole: _sealed(b"[]"),
        lambda whole: _sealed(b'{"frame": 1}'),
        lambda whole: _sealed(b"not json"),
        lambda whole: _sealed(whole.partition(b"\n")[2].replace(b'"dangers":[', b'"dangers":[7,')),
    ],
    ids=["half", "empty", "tampered", "binary", "a list", "another shape", "not JSON", "wrong type inside"],
)
def test_a_cache_that_is_not_whole_is_built_anew(folder, cache, spoil):
    """Half written, tampered with or of another shape: the YAML is read, and the result is right."""
    right = load(folder, cache).knowledge
    place = _only(cache)
    whole = place.read_bytes()
    place.write_bytes(spoil(whole))
    assert load(folder, cache).knowledge == right
    assert place.read_bytes() == whole


def test_a_cache_folder_that_is_a_file_or_may_not_be_written_costs_only_time(folder, tmp_path):
    """The rule base loads all the same."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    assert load(folder, blocked).danger
    assert load(folder, blocked / "below").danger
    (tmp_path / "cache").mkdir()
    load(folder, tmp_path / "cache")
    place = _only(tmp_path / "cache")
    place.unlink()
    place.mkdir()
    assert load(folder, tmp_path / "cache").danger


def test_a_write_that_fails_leaves_nothing_behind(folder, cache):
    """Where the cache cannot take its place, no half file stays."""
    load(folder, cache)
    place = _only(cache)
    place.unlink()
    (place / "occupied").mkdir(parents=True)
    load(folder, cache)
    assert [path.name for path in cache.iterdir()] == [place.name]


def test_no_cache_is_no_trouble(folder):
    """Without a folder nothing is kept."""
    before = set(folder.parent.iterdir())
    assert load(folder, None).danger
    assert set(folder.parent.iterdir()) == before


def test_eight_loads_at_once_agree(folder, cache):
    """Whoever comes first writes; nobody reads half of it."""
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: load(folder, cache), range(8)))
    assert len({base.digest for base in found}) == 1
    assert all(base.knowledge == found[0].knowledge for base in found)
    assert len(list(cache.iterdir())) == 1


def test_the_digest_names_the_content_and_nothing_else(folder):
    """Not the order of the files, not the place; but every name and every byte."""
    files = yaml_files(folder)
    assert digest_of(files) == digest_of(dict(reversed(files.items()))) == digest_of(yaml_files())
    assert digest_of({"a": b"bc"}) != digest_of({"ab": b"c"})
    assert digest_of({"a": b"1", "b": b""}) != digest_of({"a": b"", "b": b"1"})


def test_a_change_of_the_reading_code_makes_the_cache_void(folder, cache, monkeypatch, tmp_path):
    """What another version of the schema wrote is not read back."""
    load(folder, cache)
    modules = tmp_path / "modules"
    shutil.copytree(RULES_FOLDER, modules, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.yaml", "__pycache__"))
    deepest = max(modules.rglob("*.py"), key=lambda path: len(path.parts))
    deepest.write_text("changed = True\n")
    monkeypatch.setattr(rules.load, "RULES_FOLDER", modules)
    load(folder, cache)
    assert len(list(cache.glob("*.json"))) == 2


def test_the_cache_is_plain_json(folder, cache):
    """A seal in the first line, then JSON that anything can read; nothing in it can run."""
    load(folder, cache)
    seal, _, content = _only(cache).read_bytes().partition(b"\n")
    assert hashlib.sha256(content).hexdigest().encode() == seal
    assert msgspec.json.decode(content)["frame"]["version"]


def test_the_cache_folder_is_named_by_the_environment(monkeypatch, tmp_path):
    """LEGWISE_CACHE first, empty for none; then the folder of the platform."""
    monkeypatch.setenv("LEGWISE_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.setenv("LEGWISE_CACHE", "")
    assert cache_folder() is None
    monkeypatch.delenv("LEGWISE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder() == tmp_path / "xdg" / "legwise"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert cache_folder() == Path.home() / ".cache" / "legwise"
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    monkeypatch.setattr(rules.load, "os", SimpleNamespace(name="nt", environ=os.environ))
    assert cache_folder() == tmp_path / "local" / "legwise" / "cache"


def test_the_rule_base_of_the_installation_is_loaded_once(monkeypatch, tmp_path):
    """The same object every time."""
    monkeypatch.setenv("LEGWISE_CACHE", os.fspath(tmp_path))
    assert rule_base() is rule_base()
    assert rule_base().digest == digest_of(yaml_files())
