"""Names, locks and child processes, also on a simulated Windows."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from harness.evidence.progress import note_progress, steps_done
from harness.messages.likeness import most_alike
from harness.system import child_process, exit_with_parent
from harness.system.folder_lock import LOCK, lock, locked, remove_if_unlocked
from harness.system.names import make_unique_folder, slug, unique


def test_slugs_are_ascii_and_never_empty():
    assert slug("Ünïcode: a Name!", "x") == "unicode-a-name"
    assert slug("…", "x") == "x"
    assert slug("a" * 9, "x", 4) == "aaaa"


def test_equal_names_are_told_apart():
    assert unique("a", []) == "a"
    assert unique("a", ["a", "a-2"]) == "a-3"
    assert unique("Route", ["Route"], "{} ({})") == "Route (2)"
    assert unique("index", {"index.html"}, suffix=".html") == "index-2.html"


def test_two_scenarios_do_not_share_a_folder(tmp_path):
    made = [make_unique_folder(tmp_path / "deep" / "a") for _ in range(3)]
    assert [folder.name for folder in made] == ["a", "a-2", "a-3"]


def test_the_most_alike_comes_first_and_the_unlike_not_at_all():
    assert most_alike("share", ["edit", "shared", "share it"], 0.6, 2) == ["shared", "share it"]
    assert most_alike("notes", ["no"], 0.6) == []


def test_a_locked_folder_is_locked_for_all_others(tmp_path):
    with locked(tmp_path / "a"):
        assert lock(tmp_path / "a") is None
        remove_if_unlocked(tmp_path / "a")
        with pytest.raises(BlockingIOError), locked(tmp_path / "a"):
            pass
    assert (tmp_path / "a").is_dir()


def test_an_unlocked_folder_is_removed_though_an_open_file_cannot_be(tmp_path, monkeypatch):
    """As on Windows, the lock can only be removed after it is released."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "file").touch()
    real, removed = shutil.rmtree, []

    def remove(path, *, ignore_errors):
        removed.append(lock(path) is not None)
        real(path, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", remove)
    remove_if_unlocked(tmp_path / "a", "another.lock")
    assert removed == [True]
    assert not (tmp_path / "a").exists()


def test_a_folder_with_one_of_several_locks_is_kept(tmp_path):
    other = lock(tmp_path, "another.lock")
    remove_if_unlocked(tmp_path, "another.lock")
    assert tmp_path.is_dir()
    other.release()
    assert LOCK != "another.lock"


def test_a_folder_that_another_process_has_just_removed_needs_no_removal(tmp_path, monkeypatch):
    remove_if_unlocked(tmp_path / "gone")
    (tmp_path / "going").mkdir()
    monkeypatch.setattr(Path, "iterdir", lambda self: shutil.rmtree(self) or os.scandir(self))
    remove_if_unlocked(tmp_path / "going")
    assert not [*os.scandir(tmp_path)]


def test_progress_is_about_one_scenario(tmp_path):
    assert steps_done(tmp_path / "gw0", "a::b") is None
    note_progress(tmp_path / "gw0", "a::b", 2)
    assert steps_done(tmp_path / "gw0", "a::b") == 2
    assert steps_done(tmp_path / "gw0", "a::c") is None


@pytest.fixture
def started(monkeypatch):
    """Return what would have been started."""
    calls = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **how: calls.append((command, how)))
    monkeypatch.setattr(subprocess, "run", lambda command, **how: calls.append((command, how)))
    monkeypatch.setattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 512, raising=False)
    return calls


@pytest.mark.parametrize(
    ("platform", "group"),
    [("linux", {"process_group": 0}), ("win32", {"creationflags": 512})],
    ids=["posix", "windows"],
)
def test_a_child_leads_a_group_by_the_means_of_the_system(started, monkeypatch, platform, group):
    monkeypatch.setattr(sys, "platform", platform)
    child_process.start("pytest", ["-q"], {"A": "b"}, own_group=True)
    child_process.start("reference_app", [])
    [(command, how), (_, without)] = started
    assert command[0] == sys.executable
    assert command[1].endswith("exit_with_parent.py")
    assert command[2:] == ["pytest", "-q"]
    assert how["env"]["A"] == "b"
    assert how["stdin"] == subprocess.PIPE
    assert {name: how[name] for name in group} == group
    assert not {"process_group", "creationflags", "pass_fds"} & without.keys()


def test_windows_kills_a_tree_with_taskkill(started, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    child_process.kill_tree(SimpleNamespace(pid=7))
    assert started[0][0] == ["taskkill", "/F", "/T", "/PID", "7"]


def test_posix_kills_the_group_which_may_be_gone(monkeypatch):
    killed = []

    def killpg(*which):
        killed.append(which)
        raise ProcessLookupError

    monkeypatch.setattr(os, "killpg", killpg)
    child_process.kill_tree(SimpleNamespace(pid=7))
    assert killed == [(7, signal.SIGKILL)]


class Ended(BaseException):
    """Raised instead of ending this process."""


@pytest.fixture
def ends(monkeypatch):
    """Return the calls by which the process of a dead parent would end, in order."""
    calls = []

    def end(status):
        calls.append(("exit", status))
        raise Ended

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(os, "read", lambda *_: b"")
    monkeypatch.setattr(os, "kill", lambda _, number: calls.append(("kill", number)))
    monkeypatch.setattr(os, "killpg", lambda *which: calls.append(("killpg", *which)))
    monkeypatch.setattr(signal, "raise_signal", lambda number: calls.append(("raise", number)))
    monkeypatch.setattr(subprocess, "run", lambda command, **_: calls.append((command[0], command[-1])))
    monkeypatch.setattr(exit_with_parent, "EXITS_WITHIN", 0)
    yield calls
    exit_with_parent._orphaned.clear()


@pytest.mark.parametrize(
    ("platform", "leads", "expected"),
    [
        ("linux", True, [("kill", signal.SIGINT), ("killpg", 0, signal.SIGKILL), ("exit", 1)]),
        ("linux", False, [("kill", signal.SIGINT), ("exit", 1)]),
        ("win32", True, [("raise", signal.SIGINT), ("taskkill", str(os.getpid())), ("exit", 1)]),
    ],
    ids=["posix, a leader", "posix, a member", "windows"],
)
def test_an_orphan_is_interrupted_and_then_killed(ends, monkeypatch, platform, leads, expected):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(os, "getpgid", lambda _: os.getpid() if leads else -1)
    with pytest.raises(Ended):
        exit_with_parent._watch(0)
    assert ends == expected
