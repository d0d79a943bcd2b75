"""Results are put where they should go, complete, and nothing that others have there is touched."""

import json
from pathlib import Path

import pytest

from harness.messages.could_not_test import CouldNotTest
from walkthrough.commands import output_files as targets
from walkthrough.commands.targets import _files_of
from walkthrough.run import run_directory


def made(folder: Path, *names: str, text: str = "new") -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def there(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_report_replaces_its_own_files_and_no_others(tmp_path: Path) -> None:
    new = made(tmp_path / "new", "index.html", "pictures/share/1-01.jpg")
    old = made(tmp_path / "old", "index.html", "pictures/share/1-01.jpg", "pictures/gone/1-01.jpg", text="old")
    made(old, "notes.txt", "pictures/mine/cat.jpg", "pictures/share/dog.jpg", text="theirs")
    made(tmp_path, "outside.txt", text="theirs")
    stale = [
        "pictures/share/1-01.jpg",
        "pictures/gone/1-01.jpg",
        "../outside.txt",
        "pictures",
        str(tmp_path / "new"),
        "",
    ]
    targets.put_all(new, old, stale)
    assert there(old) == {
        "index.html": "new",
        "pictures/share/1-01.jpg": "new",
        "notes.txt": "theirs",
        "pictures/mine/cat.jpg": "theirs",
        "pictures/share/dog.jpg": "theirs",
    }
    assert not (old / "pictures" / "gone").exists()
    assert (tmp_path / "outside.txt").exists()


def test_the_pages_and_pictures_of_an_earlier_report_are_those_that_its_log_names(tmp_path: Path) -> None:
    log = tmp_path / "events.jsonl"
    assert _files_of(log) == []
    log.write_text("no log of ours\n", encoding="utf-8")
    assert _files_of(log) == []
    steps = [{"event": "step", "picture": "pictures/a/1.webp"}, {"event": "step", "picture": None}]
    tutorials = [{"event": "tutorial", "file": f"{name}.md"} for name in ("share", "view")]
    log.write_text("".join(json.dumps(event) + "\n" for event in [*tutorials, *steps]))
    assert _files_of(log) == ["share.html", "view.html", "pictures/a/1.webp"]


def test_the_index_comes_last_and_nothing_comes_where_the_copying_breaks_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = made(tmp_path / "new", "a.html", "index.html", "z.html", "pictures/share/1-01.jpg")
    order: list[str] = []
    replace = Path.replace
    monkeypatch.setattr(Path, "replace", lambda path, target: (order.append(path.name), replace(path, target)))
    targets.put_all(new, tmp_path / "report")
    assert order == ["1-01.jpg", "a.html", "z.html", "index.html"]

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(targets.shutil, "copytree", full)
    with pytest.raises(CouldNotTest, match="other cannot be written to: No space left on device"):
        targets.put_all(new, tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_what_a_killed_run_has_left_in_the_report_goes_with_the_next_one(tmp_path: Path) -> None:
    made(tmp_path / "report", ".unfinished/pictures/1-01.jpg")
    targets.put_all(made(tmp_path / "new", "index.html"), tmp_path / "report")
    assert there(tmp_path / "report") == {"index.html": "new"}


def test_two_results_do_not_overwrite_each_other(tmp_path: Path) -> None:
    with pytest.raises(targets.UnwritableError, match="would overwrite another result"):
        targets.prove_writable([tmp_path / "a", tmp_path / "b" / ".." / "a"], [], [])
    with pytest.raises(targets.UnwritableError, match="would overwrite the folder of another result"):
        targets.prove_writable([tmp_path / "a"], [tmp_path / "a"], [])


def test_folders_that_are_missing_are_made(tmp_path: Path) -> None:
    targets.prove_writable([tmp_path / "a" / "b" / "x.json"], [tmp_path / "c" / "d"], [])
    assert (tmp_path / "a" / "b").is_dir()
    assert (tmp_path / "c" / "d").is_dir()
    assert there(tmp_path) == {}


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(run_directory, "BUILD", tmp_path / "build")
    return tmp_path / "build"


def test_a_directory_is_kept_while_its_pytest_lives(build: Path) -> None:
    with run_directory.opened() as first:
        made(first, "still used")
        kept = first.rename(build / "walkthrough-kept")
    pytests_own = run_directory.lock_for_pytest(kept)
    assert pytests_own
    with run_directory.opened():
        assert there(kept)["still used"]
    pytests_own.release()
    with run_directory.opened():
        assert not kept.exists()


@pytest.mark.parametrize("name", ["page.md", "page.MDX"])
def test_a_page_that_is_there_is_never_overwritten_by_results(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# A page\n", encoding="utf-8")
    with pytest.raises(targets.UnwritableError, match="is a page; name another file"):
        targets.prove_writable([tmp_path / name], [], [])
