"""The set-up keeps a person's own environment, and says which Python it needs."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import installation
from tools.record import Record

ROOT = Path(__file__).parents[2]


def test_a_persons_own_environment_is_left_standing(tmp_path, monkeypatch):
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", ".venv"], check=True)
    (tmp_path / ".venv" / "precious").touch()
    for record in (None, Record(made_here=False)):
        with pytest.raises(installation.SetUpError, match=r"not made by this set-up.*remove it"):
            installation._prepare_environment(record, installation.Progress(sys.stderr))
    assert (tmp_path / ".venv" / "precious").exists()


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 13)])
def test_a_python_that_is_too_old_is_told_so(version):
    code = f"import sys; sys.version_info = {version}; import tools.set_up"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert run.stderr.startswith("Python 3.11 or newer is needed")
    assert f"is Python {version[0]}.{version[1]}:" in run.stderr
    assert run.stderr.count("\n") == 1
