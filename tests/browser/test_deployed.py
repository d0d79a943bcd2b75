"""Features run against a deployed MySafe, over HTTP alone, with accounts from environment variables."""

import subprocess
import sys
from pathlib import Path

from harness.messages.could_not_test import COULD_NOT_TEST
from tests.running import ROLES, Deployed, as_a_user_has_it, as_environment

ROOT = Path(__file__).parents[2]


WHATEVER_A_DEPLOYMENT_DOES_ITSELF = (
    "features/tutorials/add_api_secret.feature::test_add_an_api_secret",
    "features/tutorials/share_api_secret.feature::test_share_an_api_secret",
    "features/tutorials/unshare_api_secret.feature::test_through_the_shortcut_on_the_home_screen",
    "features/sharing/unsharing.feature::test_one_of_two_members_is_removed",
    "features/sharing/sharing.feature::test_nobody_shares_with_themselves",
)
"""Scenarios that use everything that is different on a deployment: adding items and looking them and people up."""


def run_features(*arguments: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run features with only the given MYSAFE_ variables."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=ROOT,
        env=as_a_user_has_it(**environment),
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_features_hold_on_a_mysafe_full_of_others_items_behind_a_path_prefix(tmp_path: Path) -> None:
    accounts = {username: f"password of {username} 42" for username in ROLES.values()}
    deployed = Deployed(tmp_path, accounts)
    deployed.fill()
    with deployed.running("--prefix", "/vault") as address:
        asked = (*WHATEVER_A_DEPLOYMENT_DOES_ITSELF, "--base-url", address, "--output", str(tmp_path / "results"))
        run = run_features(*asked, environment=as_environment(accounts))
    assert run.returncode == 0, run.stdout + run.stderr
    assert " passed" in run.stdout
    assert "skipped" not in run.stdout


def test_missing_accounts_are_one_clear_sentence(tmp_path: Path) -> None:
    # Another folder, because the current test run may use the default one.
    asked = ("features/", "--base-url", "http://127.0.0.1:9/", "--output", str(tmp_path / "results"))
    run = run_features(*asked, environment={"MYSAFE_OWNER_USERNAME": "olga"})
    assert run.returncode == COULD_NOT_TEST
    assert "MYSAFE_OWNER_PASSWORD" in run.stdout
    assert "Traceback" not in run.stdout + run.stderr
