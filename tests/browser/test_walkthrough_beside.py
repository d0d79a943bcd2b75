"""What a writer says beside a sentence, and teaches in a phrasebook, is carried out in a run."""

import json
from pathlib import Path

import pytest

from tests.browser.test_walkthrough_command import Told, walkthrough

PHONE = "<!-- walkthrough: skip needs a phone -->"
LOOKS = '<!-- walkthrough: step Ada sees "API secrets" on the side menu -->'
HEAD = """# How to find your API secrets

1. Click the **Grid Menu**, identified by the nine squares, in the upper left corner and select **MySafe**.
"""
GOES_ON = f"""{HEAD}2. {PHONE} {LOOKS} Confirm the sign-in on your phone.
3. <!-- walkthrough: step Ada clicks "API secrets" on the side menu -->
   Go where your secrets are.
4. Smack **Update**.
"""
STOPS = f"{HEAD}2. {PHONE} Confirm the sign-in on your phone.\n3. Select **API secrets** on the side menu.\n"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    folder = tmp_path_factory.mktemp("docs")
    (folder / "phrasebook.toml").write_text('[phrases]\n"Smack {ui}" = "Click {ui}."\n', encoding="utf-8")
    (folder / "goes-on.md").write_text(GOES_ON, encoding="utf-8")
    (folder / "stops.md").write_text(STOPS, encoding="utf-8")
    return walkthrough("check", "--no-pictures", "--json", "r.json", "goes-on.md", "stops.md", folder=folder)


def verdicts(folder: Path, number: int) -> list[tuple[str, str]]:
    said = json.loads((folder / "r.json").read_text(encoding="utf-8"))["tutorials"][number]
    return [(one["verdict"], one["detail"]) for one in said["sentences"] if one["verdict"] != "prose"]


def test_a_waiver_with_a_step_in_its_place_lets_the_run_go_on(told: Told) -> None:
    assert verdicts(told.folder, 0) == [("passed", ""), ("waived", "needs a phone"), ("passed", ""), ("passed", "")]
    assert "goes-on.md: passed (2 of 2 steps, 1 of 1 promises, 1 waived)" in told.run.stdout


def test_a_waiver_alone_ends_it(told: Told) -> None:
    why = "not reached because of line 4, which is waived and has no step in its place"
    assert verdicts(told.folder, 1) == [("passed", ""), ("waived", "needs a phone"), ("not reached", why)]
    assert (told.run.returncode, "stops.md: failed (1 of 2 steps, 1 waived)" in told.run.stdout) == (1, True)
