"""`make test` and `make lint` pass only if everything passes, and `make clean` removes no data."""

import os
import signal
from pathlib import Path

import pytest

from tools import check, clean


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Let programs exit with the codes that a test sets (by default 0), and return what was run."""
    codes, ran = {}, []

    def run_nothing(*module):
        ran.append(module)
        if codes.get(module[0]) == "Ctrl-C":
            os.kill(os.getpid(), signal.SIGINT)
            return 1
        if module[0] == "pytest" and run_nothing.secrets:
            Path(os.environ["CANARIES"]).write_text(run_nothing.secrets)
        return codes.get(module[0], 0)

    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(check, "_run", run_nothing)
    monkeypatch.setenv("CANARIES", "")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(check, "LEFT_BEHIND", tmp_path)
    run_nothing.codes, run_nothing.ran, run_nothing.secrets = codes, ran, ""
    yield run_nothing
    signal.signal(signal.SIGINT, before)


def test_all_in_order_is_zero_and_the_tests_come_last(run):
    assert check.main(["--tests", "-k", "share"]) == 0
    assert [module[0] for module in run.ran] == ["ruff", "ruff", "mypy", "tools.imports", "pytest"]
    assert run.ran[-1][-2:] == ("-k", "share")


def test_without_tests_there_is_no_pytest(run):
    assert check.main([]) == 0
    assert "pytest" not in [module[0] for module in run.ran]


@pytest.mark.parametrize(("codes", "expected"), [({"mypy": 1}, 1), ({"pytest": 5}, 5), ({"ruff": 1, "pytest": 1}, 1)])
def test_whatever_failed_is_not_zero_and_the_rest_is_run_all_the_same(run, capsys, codes, expected):
    run.codes.update(codes)
    assert check.main(["--tests"]) == expected
    assert run.ran[-1][0] == "pytest"
    assert ("Failed: mypy (see above)." in capsys.readouterr().err) == ("mypy" in codes)


@pytest.mark.parametrize(("during", "ran"), [("ruff", 1), ("pytest", 5)])
def test_an_interruption_ends_it(run, during, ran):
    run.codes[during] = "Ctrl-C"
    assert check.main(["--tests"]) == check.INTERRUPTED
    assert len(run.ran) == ran


@pytest.mark.parametrize(("codes", "expected"), [({}, 0), ({"pytest": 1}, 1), ({"tests.canaries": 1}, 1)])
def test_what_the_tests_left_behind_is_scanned_for_the_secrets_of_the_run(run, tmp_path, codes, expected):
    run.codes.update(codes)
    run.secrets = "some"
    assert check.main(["--tests"]) == expected
    assert run.ran[-1] == ("tests.canaries", str(tmp_path))
    assert not Path(os.environ["CANARIES"]).exists()


def test_an_interrupted_run_is_not_scanned(run):
    run.secrets, run.codes["pytest"] = "some", "Ctrl-C"
    assert check.main(["--tests"]) == check.INTERRUPTED
    assert run.ran[-1][0] == "pytest"


def test_data_is_not_cleared_away(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in (".venv/lib", "test-results", "steps/__pycache__", "mysafe.egg-info", "instance", "features"):
        (tmp_path / folder).mkdir(parents=True)
    clean.main()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["features", "instance", "steps"]
    assert list((tmp_path / "steps").iterdir()) == []


@pytest.mark.parametrize(("arguments", "kept"), [([], True), (["-k", "share"], False)])
def test_how_long_it_took_is_kept_of_a_whole_run(run, arguments, kept):
    check.main(["--tests", *arguments])
    assert ("tests.durations" in run.ran[-1]) == kept


def test_a_hundred_pythons_do_not_each_compile_the_project(run):
    check.main(["--tests"])
    assert "PYTHONDONTWRITEBYTECODE" not in os.environ
