"""`walkthrough check` on a MySafe that somebody else started: no mark of the run and no secret is in what it tells.

The application is one of our own, so that its secrets are known afterwards: the passwords come from here, the client
secrets out of its database, with the master key.
"""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from steps.environment.deployed import MARK
from tests.canaries.contents import contents
from tests.canaries.spellings import assert_not_in
from tests.running import ROLES, ROOT, Deployed, as_a_user_has_it, as_environment

PASSWORDS = {username: f"canary-{username}-Kp7/v+Q" for username in ROLES.values()}
VIEW = (ROOT / "tutorials" / "view-an-api-secret.md").read_text(encoding="utf-8")
PROMISE = "You'll see the **Client secret** in the **Protected information** window."
SLIPS = {
    "value-on-screen.md": (PROMISE, "You'll see **hunter22** in the **Client secret** field."),
    "secret-on-screen.md": ("7. Click **Close**.", "7. Click **Shut**."),
    "name-on-screen.md": (
        "3. On the list, locate the API secret you want to view.",
        "3. On the list, click **Payment API**.",
    ),
}


@dataclass
class Told:
    """What the run has left, and the secrets that must not be in it."""

    run: subprocess.CompletedProcess[str]
    files: list[Path]
    secrets: list[str]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """One tutorial as it is, and some with a slip: while a secret is on the screen, and while a name is."""
    folder = tmp_path_factory.mktemp("deployed")
    (folder / "view.md").write_text(VIEW, encoding="utf-8")
    for name, (right, wrong) in SLIPS.items():
        assert right in VIEW
        (folder / name).write_text(VIEW.replace(right, wrong), encoding="utf-8")
    deployed = Deployed(folder, PASSWORDS)
    with deployed.running("--prefix", "/vault") as address:
        run = _check(folder, address)
    files = [path for path in (folder / "results").rglob("*") if path.is_file()]
    return Told(run, files, deployed.secrets())


def _check(folder: Path, address: str) -> subprocess.CompletedProcess[str]:
    options = ["--report", "results/report", "--pictures", "results/pictures", "--json", "results/report.json"]
    options += ["--junitxml", "results/junit.xml", "--base-url", address]
    return subprocess.run(
        [sys.executable, "-m", "walkthrough", "check", *options, "view.md", *SLIPS],
        cwd=folder,
        env=as_a_user_has_it(**as_environment(PASSWORDS), PYTHONPATH=str(ROOT)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_run_is_what_it_should_be(told: Told) -> None:
    """Else there would be nothing to be found in."""
    assert told.run.returncode == 1, told.run.stderr
    assert "view.md: passed (9 of 9 steps, 6 of 6 promises)" in told.run.stderr
    assert "the tutorial says *Shut*" in told.run.stdout
    assert "the tutorial says *hunter22*" in told.run.stdout
    assert "Did you mean *Payments API*?" in told.run.stdout
    assert len(set(told.secrets)) >= 4 + 3
    assert {path.suffix for path in told.files} >= {".jsonl", ".html", ".webp", ".json", ".xml"}


def test_nothing_that_it_tells_holds_a_secret(told: Told) -> None:
    assert_not_in(told.run.stdout + told.run.stderr, "terminal", *told.secrets)
    for path in told.files:
        for name, content in contents(path):
            assert_not_in(content, f"{path} > {name}", *told.secrets)


def test_names_are_told_as_the_tutorial_has_them(told: Told) -> None:
    """On the screen they end in a mark, which differs from run to run."""
    assert not MARK.search(told.run.stdout + told.run.stderr)
    for path in told.files:
        if path.suffix in {".jsonl", ".html", ".json"}:
            assert not MARK.search(path.read_text(encoding="utf-8")), path
