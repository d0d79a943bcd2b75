"""The set-up decides what to do, and prints one sentence if it cannot do it."""

import ast
import sys
from pathlib import Path

import pytest

from tools import installation, set_up
from tools.record import Record, wanted_packages, wanted_project

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Make a working folder with the files that the set-up reads."""
    (tmp_path / "requirements.lock").write_text("parse==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def finished(project):
    """Make a project that is set up."""
    (project / ".venv").mkdir()
    (project / "chromium").touch()
    Record(packages=wanted_packages(), project=wanted_project(), browser="chromium").write()
    return project


@pytest.fixture
def installed(monkeypatch):
    """Replace the slow part, and return what it was called with."""
    calls = []
    monkeypatch.setattr(installation, "install", lambda record, *, with_browser: calls.append((record, with_browser)))
    return calls


@pytest.mark.usefixtures("finished")
def test_nothing_is_done_where_all_is_set_up(monkeypatch):
    monkeypatch.setitem(sys.modules, "tools.installation", None)  # not even imported
    assert set_up.main(["--browser"]) == 0


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_file_is_set_up_anew(finished, installed, changed):
    (finished / changed).write_text("changed")
    assert set_up.main([]) == 0
    assert len(installed) == 1


def test_a_browser_that_has_gone_is_looked_for_anew_when_one_is_needed(finished, installed):
    (finished / "chromium").unlink()
    assert set_up.main([]) == 0
    assert installed == []
    assert set_up.main(["--browser"]) == 0
    assert [with_browser for _, with_browser in installed] == [True]


def test_another_python_is_set_up_anew(finished, installed, monkeypatch):
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert set_up.main([]) == 0
    assert len(installed) == 1


def test_a_record_that_cannot_be_read_is_ours_and_unfinished(finished):
    (finished / ".venv" / "set-up.json").write_text("{")
    assert Record.read() == Record()


@pytest.mark.parametrize(
    ("failure", "code", "sentence"),
    [(installation.SetUpError("No browser."), 1, "No browser.\n"), (KeyboardInterrupt(), 130, "Interrupted: ")],
)
@pytest.mark.usefixtures("project")
def test_a_failure_is_one_sentence_and_an_exit_code(monkeypatch, capsys, failure, code, sentence):
    def fail(_record, *, with_browser):
        raise failure

    monkeypatch.setattr(installation, "install", fail)
    assert set_up.main([]) == code
    said = capsys.readouterr()
    assert said.err.startswith(sentence)
    assert said.out == ""


def test_an_unfinished_environment_is_begun_anew(project):
    (project / ".venv").mkdir()
    Record().write()
    (project / ".venv" / "half").touch()
    record = installation._prepare_environment(Record.read(), installation.Progress(sys.stderr))
    assert record == Record.read() == Record()
    assert sorted(path.name for path in (project / ".venv").iterdir()) == ["set-up.json"]
    assert not (project / ".venv.old").exists()


def test_an_environment_hardly_begun_counts_as_ours(project):
    (project / ".venv").mkdir()
    assert installation._prepare_environment(None, installation.Progress(sys.stderr)).made_here


def test_any_python_understands_the_file_that_says_so():
    tree = ast.parse((ROOT / "tools" / "__init__.py").read_text())
    modern = ast.JoinedStr | ast.AnnAssign | ast.NamedExpr | ast.FunctionDef | ast.Starred | ast.ImportFrom
    assert [node for node in ast.walk(tree) if isinstance(node, modern) and not _is_call_argument(node, tree)] == []


def _is_call_argument(node, tree):
    """Tell whether a star belongs to `f(*arguments)`, which every Python understands."""
    return any(node in call.args for call in ast.walk(tree) if isinstance(call, ast.Call))
