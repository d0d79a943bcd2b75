"""The master key: where it comes from, who may read it, and whether it fits the database."""

import base64
import os
import stat
from threading import Barrier, Thread

import pytest

from reference_app.keys import KeySource, check_key, master_keys_from_file, master_keys_from_text, open_vault
from reference_app.start import CannotStart
from reference_app.vault import Vault

KEY = b"0123456789abcdef0123456789ABCDEF"
TEXT = base64.b64encode(KEY).decode()


@pytest.mark.parametrize("text", [TEXT, f"  {TEXT}\n"])
def test_a_key_is_the_base64_text_of_32_bytes(text):
    assert master_keys_from_text(text, "MYSAFE_MASTER_KEY") == (KEY,)


@pytest.mark.parametrize(
    "text", ["", " ", "secret", TEXT[:-4], TEXT + TEXT, TEXT[:20] + "\n" + TEXT[20:], "ü" * 44, KEY.hex(), "=" * 44]
)
def test_any_other_text_is_refused_with_its_source_and_without_itself(text):
    with pytest.raises(CannotStart) as refused:
        master_keys_from_text(text, "MYSAFE_MASTER_KEY")
    assert refused.value.message == "The master key in MYSAFE_MASTER_KEY is not the base64 text of 32 bytes."


def test_the_file_is_made_for_its_owner_alone(tmp_path):
    path = tmp_path / "deep" / "folder" / "master.key"
    before = os.umask(0)
    try:
        key = master_keys_from_file(path)
    finally:
        os.umask(before)
    assert [len(each) for each in key] == [32]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["master.key"]
    assert KEY not in path.read_bytes()


def test_the_file_is_made_once(tmp_path):
    path = tmp_path / "master.key"
    first = master_keys_from_file(path)
    written = path.read_bytes()
    assert master_keys_from_file(path) == first
    assert path.read_bytes() == written


def test_every_file_holds_another_key(tmp_path):
    assert len({master_keys_from_file(tmp_path / f"{number}.key") for number in range(20)}) == 20


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o610, 0o644, 0o666, 0o777])
def test_a_file_that_others_may_use_is_refused(tmp_path, mode):
    path = tmp_path / "master.key"
    path.write_text(TEXT)
    path.chmod(mode)
    with pytest.raises(CannotStart) as refused:
        master_keys_from_file(path)
    assert "chmod 600" in refused.value.message
    assert str(path) in refused.value.message
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_file_that_its_owner_may_only_read_is_good(tmp_path):
    path = tmp_path / "master.key"
    path.write_text(TEXT)
    path.chmod(0o400)
    assert master_keys_from_file(path) == (KEY,)


@pytest.mark.parametrize("content", [b"", b"\n", b"rubbish", TEXT[:-4].encode(), KEY, b"\xff" * 44])
def test_a_file_with_something_else_in_it_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "master.key"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(CannotStart) as refused:
        master_keys_from_file(path)
    assert str(path) in refused.value.message
    assert path.read_bytes() == content


def test_a_folder_in_its_place_is_refused(tmp_path):
    with pytest.raises(CannotStart):
        master_keys_from_file(tmp_path)


def test_a_place_where_nothing_can_be_written_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotStart):
        master_keys_from_file(tmp_path / "file" / "master.key")


def test_a_process_that_was_killed_while_making_the_file_is_in_nobodys_way(tmp_path):
    # Process ids repeat; in containers the application has the same one at every start.
    (tmp_path / f".master.key.{os.getpid()}").write_text("half a k")
    assert len(master_keys_from_file(tmp_path / "master.key")) == 1


def test_several_threads_that_start_at_once_end_with_one_key(tmp_path):
    start, keys, path = Barrier(8), [], tmp_path / "master.key"

    def read():
        start.wait()
        keys.append(master_keys_from_file(path))

    threads = [Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys) == 8
    assert len(set(keys)) == 1


def test_what_killed_processes_left_is_cleared_but_not_what_others_are_making(tmp_path):
    path = tmp_path / "master.key"
    master_keys_from_file(path)
    old, new, other = tmp_path / ".master.key.a1b2", tmp_path / ".master.key.c3d4", tmp_path / "master.key.0123"
    for draft in (old, new, other):
        draft.write_text(TEXT)
    for file in (old, other):
        os.utime(file, (0, 0))
    master_keys_from_file(path)
    assert sorted(tmp_path.iterdir()) == sorted([path, new, other])


def test_a_missing_file_is_not_made_when_that_would_lose_what_was_sealed(tmp_path, database):
    source = KeySource("", tmp_path / "master.key")
    with database.begin() as session:
        vault = open_vault(session, source)
    source.file.unlink()
    with pytest.raises(CannotStart) as refused, database.begin() as session:
        open_vault(session, source)
    assert str(source.file) in refused.value.message
    assert "put the file back" in refused.value.message
    assert not source.file.exists()
    assert vault.key_id not in refused.value.message


def test_half_a_key_is_never_read(tmp_path, monkeypatch):
    path, read = tmp_path / "master.key", []
    link = os.link

    def look_before(draft, target):
        read.append(path.exists())
        assert len(base64.b64decode(draft.read_bytes())) == 32
        link(draft, target)

    monkeypatch.setattr("os.link", look_before)
    master_keys_from_file(path)
    assert read == [False]


def test_a_database_takes_the_key_that_it_was_filled_with_and_no_other(database):
    for _ in range(2):
        with database.begin() as session:
            check_key(session, Vault(KEY))
    with pytest.raises(CannotStart, match="another master key"), database.begin() as session:
        check_key(session, Vault(b"k" * 32))
    with database.begin() as session:
        check_key(session, Vault(KEY))


def test_two_that_start_at_once_with_different_keys_do_not_both_get_the_database(database):
    start, outcomes = Barrier(2), []

    def begin(key):
        start.wait()
        try:
            with database.begin() as session:
                check_key(session, Vault(key))
            outcomes.append("started")
        except CannotStart:
            outcomes.append("refused")

    threads = [Thread(target=begin, args=[key]) for key in (KEY, b"k" * 32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["refused", "started"]


def test_two_that_start_at_once_with_the_same_key_both_get_the_database(database):
    start, outcomes = Barrier(2), []

    def begin():
        start.wait()
        with database.begin() as session:
            check_key(session, Vault(KEY))
        outcomes.append("started")

    threads = [Thread(target=begin) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes == ["started", "started"]
