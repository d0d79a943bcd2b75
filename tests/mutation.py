"""Change one thing of the policy, the sealing or the sessions at a time, and run the application's tests on it.

`make mutation` lets mutmut do that, in a copy of the project and an environment of its own. Of each change that no test
notices, `tests/mutation.toml` says why there is nothing to notice. If it does not, a test is missing.
"""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator

from tests.environments import python_of, run_in
from tests.running import ROOT

FOLDER = ROOT / "build" / "mutation"
EXPLAINED = ROOT / "tests" / "mutation.toml"
MODULES = ("reference_app/sessions.py", "reference_app/vault.py", "reference_app/web/policy.py")
BESIDE = ("harness", "mysafe_acceptance", "pages", "product", "steps", "walkthrough", "conftest.py")
TESTS = (
    *(f"tests/unit/test_app_{name}.py" for name in ("api_secrets", "keys", "signing_in", "vault")),
    *(f"tests/integration/test_app_{name}.py" for name in ("account", "doors", "entrance", "policy", "saving")),
)
KILLED = {1, 3}
"""What pytest ends with if a test fails, or cannot even be run."""


def main(arguments: list[str]) -> int:
    """Try every change, and return 0 only if each that survives is explained."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    for name in ("reference_app", "tests", *BESIDE[:-1]):
        shutil.copytree(ROOT / name, FOLDER / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / BESIDE[-1], FOLDER)
    settings = {
        "source_paths": ["reference_app"],
        "only_mutate": MODULES,
        "also_copy": BESIDE,
        "pytest_add_cli_args": ["-p", "no:cacheprovider"],
        "pytest_add_cli_args_test_selection": TESTS,
        "timeout_constant": 60.0,
    }
    text = "".join(f"{key} = {json.dumps(value)}\n" for key, value in settings.items())
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (FOLDER / "pyproject.toml").write_text(f"{project}\n[tool.mutmut]\n{text}", encoding="utf-8")
    if status := run_in("mutation", "mutmut", "run", *arguments, folder=FOLDER, PYTHONPATH=""):
        return status
    outcomes = dict(_outcomes())
    survivors = [name for name, status in outcomes.items() if status not in KILLED]
    unexplained = [told for name in survivors if not _is_explained(told := _change(name))]
    for told in unexplained:
        print(f"not noticed: {told[0]}: {told[1]}")  # noqa: T201
    print(f"{len(outcomes)} changes, {len(survivors)} not noticed, {len(unexplained)} of them unexplained")  # noqa: T201
    return int(bool(unexplained))


def _outcomes() -> Iterator[tuple[str, int | None]]:
    for file in sorted((FOLDER / "mutants").rglob("*.meta")):
        yield from json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"].items()


def _change(name: str) -> tuple[str, str]:
    """Return the function that was changed, and what stands there now."""
    command = [python_of("mutation"), "-m", "mutmut", "show", name]
    shown = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=True).stdout
    added = [line[1:].strip() for line in shown.splitlines() if re.match(r"\+(?!\+\+ )", line)]
    function = re.sub(r"x_|xǁ\w+ǁ", "", name.rpartition("__mutmut_")[0])
    return function, " ".join(added)


def _is_explained(told: tuple[str, str]) -> bool:
    explained = tomllib.loads(EXPLAINED.read_text(encoding="utf-8")).get("survivor", [])
    return any((one["of"], one["now"]) == told and one["why"] for one in explained)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
