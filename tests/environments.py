"""Make environments beside the project's own, for checks whose packages the project does not need.

Each is in `build/environments/NAME` and has what `requirements.lock` pins and `tests/requirements/NAME.txt` lists.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.running import ROOT

LOCK = ROOT / "requirements.lock"


def python_of(name: str) -> str:
    """Return the Python of an environment, which is made anew if its packages have changed."""
    listed = ROOT / "tests" / "requirements" / f"{name}.txt"
    folder = ROOT / "build" / "environments" / name
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    wanted, made = LOCK.read_bytes() + listed.read_bytes(), folder / "made-from"
    if not made.exists() or made.read_bytes() != wanted:
        _uv("venv", "--clear", "--python", sys.executable, str(folder))
        _uv("pip", "install", "--python", str(python), "-r", str(LOCK), "-r", str(listed))
        made.write_bytes(wanted)
    return str(python)


def run_in(name: str, *module: str, folder: Path = ROOT, **variables: str) -> int:
    """Run a module in an environment, by default in the project's folder, and return its exit status."""
    command, environment = [python_of(name), "-m", *module], {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode


def _uv(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "uv", *arguments, "--quiet"], cwd=ROOT, check=True)
