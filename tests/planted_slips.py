"""Plants one slip after the other in copies of the tutorials and tells what `walkthrough check` says of each.

`python -m tests.planted_slips` runs it: a UI word, a place, a promise or the order of steps is changed, one at a time.
Each has to turn red at that line, with a diagnosis that names the right word; the exit status says whether all did.
Numbers choose among them.
"""

# ruff: noqa: T201 - it talks to the person at the terminal.

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
UNSHARE, SHARE, VIEW, ADD = (
    f"{name}.md" for name in ("unshare-an-api-secret", "share-an-api-secret", "view-an-api-secret", "add-an-api-secret")
)


@dataclass(frozen=True)
class Slip:
    """In `tutorial`, the one `old` becomes `new`; the line where `at` stands is red then, and `right` is named."""

    tutorial: str
    old: str
    new: str
    right: str
    at: str = ""

    def planted(self) -> str:
        """The text of the tutorial with the slip."""
        text = (ROOT / "tutorials" / self.tutorial).read_text(encoding="utf-8")
        if self.old not in text:
            raise ValueError(f"{self.tutorial} does not say: {self.old}")
        return text.replace(self.old, self.new, 1)

    @property
    def line(self) -> int:
        """The line that has to be red."""
        text = self.planted()
        return text[: text.index(self.at or self.new)].count("\n") + 1


MENU = "4. In the **Action** column, click the icon identified by the three vertical dots"
SLIPS = [
    # UI words
    Slip(UNSHARE, "5. Select **Share this API secret**.", "5. Select **Share this secret**.", "Share this API secret"),
    Slip(UNSHARE, "click the **Grid Menu**, ide", "click the **Grid**, ide", "Grid Menu"),
    Slip(UNSHARE, "and select **MySafe**.\n2", "and select **My Safe**.\n2", "MySafe"),
    Slip(UNSHARE, "menu, select **API secrets**", "menu, select **API keys**", "API secrets"),
    Slip(UNSHARE, "click **Yes** to", "click **OK** to", "Yes"),
    Slip(UNSHARE, "9. Click **Share**.", "9. Click **Save**.", "Share"),
    Slip(UNSHARE, "Click **View API secret**, ide", "Click **View secret**, ide", "View API secret"),
    Slip(UNSHARE, "dots, and click **Share**. L", "dots, and click **Share this API secret**. L", "Share"),
    Slip(SHARE, "user in the **Search users** field.\n7", "user in the **Search user** field.\n7", "Search users"),
    Slip(SHARE, "Tick **Can edit** if", "Tick **Can change** if", "Can edit"),
    Slip(ADD, "select **Add API secret**.\n4", "select **New API secret**.\n4", "Add API secret"),
    Slip(ADD, "4. In the **Name** field", "4. In the **Title** field", "Name"),
    Slip(ADD, "In the **Notes** field", "In the **Note** field", "Notes"),
    Slip(ADD, "select **POST**", "select **POSTS**", "POST"),
    Slip(ADD, "12. Click **Save**.", "12. Click **Share**.", "Save"),
    Slip(VIEW, "5. Click **View the information**,", "5. Click **View information**,", "View the information"),
    Slip(VIEW, "7. Click **Close**.", "7. Click **Done**.", "Close"),
    # Places
    Slip(UNSHARE, "In the upper left corner", "In the upper right corner", "in the upper left corner"),
    Slip(UNSHARE, "In the **Action** column, c", "In the **Actions** column, c", "Action"),
    Slip(UNSHARE, "In the **Confirmation** window", "In the **Confirm** window", "Confirmation"),
    Slip(SHARE, "In the **Share** window, t", "In the **Sharing** window, t", "Share"),
    Slip(UNSHARE, "7. Click the trash can icon.", "7. Click the magnifying glass icon.", "Remove"),
    # Promises
    Slip(UNSHARE, 'message "**Shared**"', 'message "**Unshared**"', "Shared"),
    Slip(UNSHARE, "you'll see a **No** in", "you'll see a **Yes** in", "No"),
    Slip(
        UNSHARE,
        "**Users with access to information** is",
        "**Users with access** is",
        "Users with access to information",
        "Click **View API secret**, ide",
    ),
    Slip(SHARE, "now reads **Yes**", "now reads **No**", "Yes"),
    Slip(SHARE, 'shows "**User not found**"', 'shows "**No such user**"', "User not found"),
    Slip(ADD, 'message "**API secret saved**"', 'message "**API secret added**"', "API secret saved"),
    Slip(ADD, "reads **No**.", "reads **Yes**.", "No", "The new API secret is on"),
    Slip(ADD, '"**This field is required**"', '"**Field is mandatory**"', "This field is required", "If you leave one"),
    Slip(VIEW, "in the **Protected information** window", "in the **Protected data** window", "Protected information"),
    # The order of steps
    Slip(
        UNSHARE,
        "7. Click the trash can icon.\n8. In the **Confirmation** window, click **Yes** to confirm the action.",
        "7. In the **Confirmation** window, click **Yes** to confirm the action.\n8. Click the trash can icon.",
        "step before it",
        "7. In the **Conf",
    ),
    Slip(
        ADD,
        "11. In the **Notes** field, type whatever helps the people who will use the API secret.\n12. Click **Save**.",
        "11. Click **Save**.\n12. In the **Notes** field, type whatever helps the people who will use the API secret.",
        "step before it",
        "12. In the **Notes",
    ),
]


def told_of(slips: Iterable[Slip], *options: str) -> list[tuple[Slip, dict[str, Any]]]:
    """Each slip with what the JSON report says of its tutorial; one run for all."""
    slips = list(slips)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = []
        for number, slip in enumerate(slips, start=1):
            files.append(folder / f"slip-{number:02d}.md")
            files[-1].write_text(slip.planted(), encoding="utf-8")
        report = folder / "report.json"
        command = [sys.executable, "-m", "walkthrough", "check", "--no-pictures", "--json", str(report), *options]
        run = subprocess.run([*command, *map(str, files)], cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
        if run.returncode != 1:
            raise RuntimeError(f"walkthrough check ended with {run.returncode}")
        return list(zip(slips, json.loads(report.read_text(encoding="utf-8"))["tutorials"], strict=True))


def wrong_with(slip: Slip, tutorial: dict[str, Any]) -> str:
    """What is missing from the answer to a slip; empty where it is right."""
    red = [said for said in tutorial["sentences"] if said["verdict"] in {"failed", "not checked"}]
    here = [said for said in red if said["line"] == slip.line]
    if not here:
        return f"line {slip.line} is not red, but: {[said['line'] for said in red]}"
    if red[0]["line"] != slip.line:
        return f"line {red[0]['line']} is red before it"
    if slip.right not in " ".join(said["detail"] + said["suggestion"] for said in here):
        return f'does not name "{slip.right}"'
    return ""


def main() -> int:
    """Plant every slip and print the list of outcomes."""
    unseen = 0
    chosen = SLIPS if len(sys.argv) == 1 else [SLIPS[int(number) - 1] for number in sys.argv[1:]]
    for slip, tutorial in told_of(chosen):
        wrong = wrong_with(slip, tutorial)
        unseen += bool(wrong)
        print(f"{'MISSED' if wrong else 'seen'}  {slip.tutorial}:{slip.line}: {slip.old!r} -> {slip.new!r} {wrong}")
        for said in tutorial["sentences"]:
            if said["verdict"] in {"failed", "not checked"}:
                print(f"        {said['line']}: {said['verdict']}: {said['detail']} | {said['suggestion']}")
    print(f"{len(chosen) - unseen} of {len(chosen)} seen")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
