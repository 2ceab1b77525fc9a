"""The store: what is saved is on disk, belongs to its owner, outlives versions, and is gone when it is forgotten."""

import os
import sqlite3
import stat
import subprocess
from dataclasses import replace

import pytest

from legwise.errors import CannotKeep, UnknownInterview
from legwise.store import Kept, Store
from tests.cli.running import environment, legwise

SECRET = "notes: |\n  a secret about my neighbour\n"

VERSION_1 = """
CREATE TABLE interviews (
    id TEXT PRIMARY KEY, begun REAL NOT NULL, saved REAL NOT NULL, saves INTEGER NOT NULL, state TEXT NOT NULL,
    rules_version TEXT NOT NULL, rules_digest TEXT NOT NULL, answers TEXT NOT NULL, said TEXT NOT NULL,
    progress TEXT NOT NULL
) STRICT;
INSERT INTO interviews VALUES (
    'old22', 1000.5, 2000.5, 3, 'left', '0.1.0', 'd', 'legwise: 1
', '{"fever": 1500.0}', '{"passed": ["health"]}'
);
PRAGMA user_version = 1;
"""
"""A file as the first version wrote it. Stays as it is, whatever comes later."""


def an_interview(**more):
    plain = {
        "id": "", "begun": 1000.0, "saved": 2000.0, "saves": 0, "state": "begun", "rules_version": "0.1.0",
        "rules_digest": "d", "answers": "legwise: 1\n", "follows": None, "said": {"fever": 1500.0},
        "progress": {"lists": [["health"]]},
    }  # fmt: skip
    return Kept(**{**plain, **more})


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "legwise" / "interviews.sqlite"


@pytest.fixture
def store(path):
    with Store.open(path) as opened:
        yield opened


def bytes_in(path):
    """Read every byte of the store's folder: the file, and the log that SQLite keeps beside it."""
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_what_was_saved_is_what_another_process_reads(store, path):
    kept = store.save(store.begin(an_interview()))
    with Store.open(path) as other:
        assert other.load(kept.id) == kept
        assert other.all() == (kept,)


def test_an_id_is_short_easy_to_type_and_found_in_capitals_too(store):
    ids = {store.begin(an_interview()).id for _ in range(50)}
    assert len(ids) == 50
    assert all(len(one) == 5 and one.isalnum() and not set(one) & set("aeiouly01") for one in ids)
    assert store.load(min(ids).upper()).id == min(ids)


def test_the_file_its_log_and_their_folder_are_for_the_owner_only(store, path):
    store.begin(an_interview())
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert len(list(path.parent.iterdir())) > 1, "the log stands beside the file while it is open"
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}


def test_a_file_that_others_could_read_is_closed_to_them(path):
    with Store.open(path):
        pass
    path.chmod(0o644)
    with Store.open(path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_interview_saved_last_comes_first(store):
    early = store.begin(an_interview(saved=1.0))
    late = store.begin(an_interview(saved=2.0))
    assert [kept.id for kept in store.all()] == [late.id, early.id]


def test_an_id_that_is_not_kept_is_refused_with_the_nearest_one(store):
    kept = store.begin(an_interview())
    slip = ("b" if kept.id[0] != "b" else "c") + kept.id[1:]
    with pytest.raises(UnknownInterview, match=f"Did you mean '{kept.id}'"):
        store.load(slip)
    with pytest.raises(UnknownInterview, match="legwise history"):
        store.forget("zzzzz")


def test_the_second_of_two_windows_with_one_interview_does_not_write_over_the_first(store, path):
    kept = store.begin(an_interview())
    with Store.open(path) as other:
        other.save(kept)
        with pytest.raises(CannotKeep, match="goes on in another window"):
            store.save(kept)


def test_what_was_forgotten_meanwhile_does_not_come_back(store, path):
    kept = store.begin(an_interview())
    with Store.open(path) as other:
        other.forget(kept.id)
    with pytest.raises(CannotKeep, match="forgotten"):
        store.save(kept)
    assert store.all() == ()


def test_to_forget_one_leaves_no_byte_of_it_and_all_of_the_others(store, path):
    mine = store.begin(an_interview(answers="legwise: 1\n" + SECRET * 2000))
    other = store.begin(an_interview())
    assert b"my neighbour" in bytes_in(path)
    store.forget(mine.id)
    assert b"my neighbour" not in bytes_in(path)
    assert mine.id.encode() not in bytes_in(path)
    assert store.all() == (other,)


def test_a_follow_up_stays_when_what_it_follows_is_forgotten_and_no_longer_names_it(store, path):
    first = store.begin(an_interview())
    second = store.begin(an_interview(follows=first.id))
    store.forget(first.id)
    assert store.all() == (replace(second, follows=None),)
    assert first.id.encode() not in bytes_in(path)


def test_to_forget_all_leaves_nothing(store, path):
    for _ in range(3):
        store.begin(an_interview(answers="legwise: 1\n" + SECRET))
    assert store.forget_all() == 3
    assert store.all() == ()
    assert b"my neighbour" not in bytes_in(path)


def test_a_file_of_the_first_version_is_brought_up_to_date_with_all_that_it_holds(path):
    path.parent.mkdir(parents=True)
    with sqlite3.connect(path) as link:
        link.executescript(VERSION_1)
    link.close()
    with Store.open(path) as opened:
        kept = opened.load("old22")
        assert (kept.begun, kept.saved, kept.saves, kept.state) == (1000.5, 2000.5, 3, "left")
        assert (kept.answers, kept.said, kept.progress) == ("legwise: 1\n", {"fever": 1500.0}, {"passed": ["health"]})
        assert kept.follows is None, "what later versions added is empty"
        assert opened.save(replace(kept, follows="b2b2b")).saves == 4
        assert opened.load("old22").follows == "b2b2b"


def test_lists_that_were_kept_without_their_rows_are_let_go_and_counted_anew(path):
    path.parent.mkdir(parents=True)
    with sqlite3.connect(path) as link:
        link.executescript(VERSION_1.replace('{"passed"', '{"lists": [["health"]], "passed"'))
    link.close()
    with Store.open(path) as opened:
        assert opened.load("old22").progress == {"passed": ["health"]}


def test_a_file_of_a_newer_version_is_refused_and_stays_as_it_is(path):
    path.parent.mkdir(parents=True)
    with sqlite3.connect(path) as link:
        link.execute("PRAGMA user_version = 99")
    link.close()
    with pytest.raises(CannotKeep, match="newer Legwise"):
        Store.open(path)
    with sqlite3.connect(path) as link:
        assert link.execute("PRAGMA user_version").fetchone() == (99,)
    link.close()


@pytest.mark.parametrize("damage", ["all of it", "one answer"])
def test_a_damaged_file_is_told_as_such_with_what_to_try(damage, path):
    with Store.open(path) as opened:
        opened.begin(an_interview())
    if damage == "all of it":
        path.write_bytes(b"not a database, but long enough to be looked at as one" * 200)
    else:
        with sqlite3.connect(path) as link:
            link.execute("UPDATE interviews SET said = '{'")
        link.close()
    with pytest.raises(CannotKeep, match=r"it is damaged\. Move that file elsewhere"), Store.open(path) as opened:
        opened.all()
    done = legwise("history", LEGWISE_DATA=str(path.parent))
    assert done.returncode == 2
    assert str(path) in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_made_is_told_with_what_to_try(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotKeep, match=r"file/x/interviews\.sqlite: .*: not a directory\. .*LEGWISE_DATA"):
        Store.open(tmp_path / "file" / "x" / "interviews.sqlite")


def test_a_process_killed_right_after_a_save_has_saved(path):
    """The process ends itself the hard way, without closing anything."""
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from legwise.store import Store\n"
        "from tests.cli.test_store import an_interview\n"
        "print(Store.open(Path(sys.argv[1])).begin(an_interview()).id, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run(
        [os.sys.executable, "-c", script, str(path)], env=environment(), capture_output=True, check=False, timeout=60
    )
    assert done.returncode == -9
    with Store.open(path) as opened:
        assert [kept.id for kept in opened.all()] == [done.stdout.decode().strip()]


def test_without_any_interview_the_list_says_how_to_begin_one(tmp_path):
    done = legwise("history", LEGWISE_DATA=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "No interview is kept. Begin one with: legwise assess\n"


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("resume",), "No interview was left unfinished."),
        (("resume", "zzzzz"), "No interview is kept as 'zzzzz'."),
        (("show", "zzzzz"), "'legwise history' lists all."),
        (("forget", "zzzzz"), "No interview is kept as 'zzzzz'."),
        (("forget",), "Name one interview, or --all."),
        (("forget", "zzzzz", "--all"), "Name one interview, or --all."),
    ],
)
def test_what_is_not_kept_is_refused_in_one_message(arguments, part, tmp_path):
    done = legwise(*arguments, LEGWISE_DATA=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert part in done.stderr
    assert "Traceback" not in done.stderr
