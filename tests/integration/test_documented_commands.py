"""README, CONTRIBUTING and docs/ show commands that work, and the texts that `--help` prints.

Slow commands do not run to their end: `walkthrough check` stops before it runs tutorials, pytest after collection, and
long checks and servers only print their `--help`.
Targets of `make` that change the project or run everything (`test`, `set-up`, `lock`, `pictures`, …) must only exist.
This takes about 20 seconds.
"""

import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest
from cogapp import Cog

from tests.running import ROOT, as_a_user_has_it
from walkthrough.commands.cli import main
from walkthrough.run.runner import NotRunError

IN_ANOTHER_REPOSITORY = "your-own-features.md"
"""Its commands are run by tests/browser/test_your_own_features.py."""
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
PROGRAMS = {
    "make",
    "walkthrough",
    "pytest",
    "python",
    "flask",
    "pip",
    "playwright",
    "lint-imports",
    ".venv/bin/playwright",
}
PLACEHOLDERS = {
    "FILE": "file", "FILE...": "file", "ADDRESS": "https://shop.example.test", "NAME.toml": "product/mysafe.toml",
    "PAGE.md": "unshare.md", "DIR": "folder", "URL": "https://mysafe.example.com", "FOLDER…": "folder",
    "<name>": "view-an-api-secret", "<scenario>": "shortcut", "<words of their names>": "share",
}  # fmt: skip
EXISTS_ONLY = {
    "test", "set-up", "lock", "lint", "format", "clean", "pictures", "features-from-tutorials", "help-texts",
    "other-products", "fuzz", "mutation", "plugins", "postgresql",
}  # fmt: skip
"""Targets that run everything or change the project."""
AT_LENGTH = dict.fromkeys(("faults", "mutants", "canaries", "assurance", "soak", "bench"), "--help")
"""Slow checks, each with an option that parses the other options and does nothing."""
OF_LONG_CHECKS = "--quick --all --single --list"
OF_OTHERS_PLUGINS = "--splits --group --store-durations --timeout --alluredir --randomly-seed"


def commands_in(text: str) -> set[str]:
    """Return the commands in fenced blocks and code spans of a page."""
    fence = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
    lines = [line.removeprefix("$ ").partition("  #")[0] for block in fence.findall(text) for line in block.split("\n")]
    spans = [" ".join(span.split()) for span in re.findall(r"`([^`]+)`", fence.sub("", text))]
    parts = {part.strip() for one in [*lines, *spans] for part in one.split(" && ")}
    return {part for part in parts if part.split(" ")[0] in PROGRAMS and "…" not in part.split(" ")}


SHOWN = sorted(
    {
        command
        for path in PAGES
        if path.name != IN_ANOTHER_REPOSITORY
        for command in commands_in(path.read_text(encoding="utf-8"))
    }
)


def filled_in(command: str) -> list[str]:
    """Return the words of a command, with values for its placeholders."""
    for placeholder, value in PLACEHOLDERS.items():
        command = re.sub(rf"(?<![\w-]){re.escape(placeholder)}(?!\w)", value, command)
    return shlex.split(command)


@cache
def run(*arguments: str) -> str:
    """Run a Python module in the project, and return its output."""
    ended = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env=as_a_user_has_it(PYTHONPATH=str(ROOT)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@cache
def targets() -> set[str]:
    [phony] = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    return set(phony.split())


def try_make(target: str = "help", *variables: str) -> None:
    given = dict(variable.split("=", 1) for variable in variables)
    arguments = shlex.split(given.pop("ARGS", ""))
    assert target in targets()
    assert set(given) <= {"N", "PYTHON"}
    if target == "features":
        try_pytest(*(arguments or ["features"]))
    elif target == "serve":
        run("reference_app", *arguments, "--help")
    elif target in AT_LENGTH:
        understood = run(f"tests.{target}", "--help")
        assert all(option in understood for option in arguments if option.startswith("-")), arguments
        run(f"tests.{target}", *filter(None, [given.get("N")]), *arguments, AT_LENGTH[target])
    else:
        assert target in EXISTS_ONLY | {"help"}


def try_pytest(*arguments: str) -> None:
    collected = run("pytest", "-o", "testpaths=features", *arguments, "--collect-only", "-qq", "--color=no")
    files = [word for word in arguments if word.endswith(".feature")]
    assert collected.startswith(files[0] if files else "features/")


def try_walkthrough(command: str, *arguments: str) -> None:
    files = [name for word in arguments for name in (map(str, sorted(Path().glob(word))) if "*" in word else [word])]
    status = main([command, *files])
    assert status == (2 if command == "check" else 0)


@pytest.mark.parametrize("command", SHOWN)
def test_a_command_works(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: PLR0912 - one case for each
    tried: list[bool] = []

    def run_tutorials(*_: Any) -> NoReturn:
        tried.append(True)
        raise NotRunError("it would be carried out")

    monkeypatch.setattr("walkthrough.run.runner.run_tutorials", run_tutorials)
    monkeypatch.setattr("harness.system.address.trouble_at", lambda _: None)
    monkeypatch.chdir(tmp_path)
    for folder in ("tutorials", "product", "profiles", "features", "tests"):
        Path(folder).symlink_to(ROOT / folder)
    for name in ("file", "unshare.md"):
        Path(name).symlink_to(ROOT / "tutorials" / "view-an-api-secret.md")
    match filled_in(command):
        case ["make", *words]:
            try_make(*words)
        case ["walkthrough"]:
            pass
        case ["walkthrough", "check", *words]:
            files = [] if any(word.endswith(".md") for word in words) else ["file"]
            try_walkthrough("check", *words, *files)
            assert tried
        case ["walkthrough", "doctor" | "init" as name, *words]:
            assert main([name, *words, "--help"]) == 0  # it would open a product that is not there
        case ["walkthrough", name, *words]:
            try_walkthrough(name, *words)
        case ["pytest", *words]:
            try_pytest(*words)
        case ["flask" | "python", *words]:
            run(*(["flask"] if words[0] == "--app" else []), *(word for word in words if word != "-m"), "--help")
        case ["playwright" | ".venv/bin/playwright", *words]:
            run("playwright", *words, "--help")
        case ["pip", "install", "pytest-split"]:
            pass  # tests/integration/test_others_plugins.py
        case ["pip", "install", "-e", "."] | ["pip", "install", "."] | ["lint-imports"]:
            pass  # tests/integration/test_installation.py, tools/check.py
        case unknown:
            pytest.fail(f"say in this test how to try {unknown}")


@pytest.mark.parametrize("document", PAGES, ids=lambda path: path.name)
def test_an_option_exists(document: Path) -> None:
    """Options that a page names alone belong to pytest, `walkthrough` or a long check."""
    spans = re.findall(r"`(--[^` ]+)", document.read_text(encoding="utf-8"))
    known = pytest_help() + (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8") + OF_LONG_CHECKS
    known += f" {OF_OTHERS_PLUGINS}"
    # pytest shows only one of two spellings: --cucumber-json for --cucumberjson.
    words = {re.sub("-", "", option) for option in re.findall(r"--[\w-]+", known)}
    assert [option for option in spans if re.sub("-", "", option) not in words] == []


@cache
def pytest_help() -> str:
    return run("pytest", "--help")


def test_the_help_texts_are_what_help_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """`make help-texts` updates them."""
    status = Cog().main(["cog", "--check", str(ROOT / "docs" / "command-line.md")])
    assert status == 0, capsys.readouterr()
