"""A product that nobody here wrote: pages about Wagtail, and slips in them, carried out on Wagtail.

`make other-products` sets it up; without it, these tests are skipped.
"""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from harness.system.env_file import with_env_file
from tools.other_products import ACCOUNT, SITE, is_set_up, served

pytestmark = pytest.mark.skipif(not is_set_up(), reason="`make other-products` has not been run")

ROOT = Path(__file__).parents[2]
PAGES, PROFILE = ROOT / "tests" / "other_products", ROOT / "profiles" / "wagtail" / "wagtail.toml"
TRUE = ("privacy", "teams")
SLIPPED = ("forward", "write")
"""Pages of which a slip is checked, too. All of them at once take minutes: see tests/other_products/README.md."""
NEVER_SENT = """# Redirects

Go to **Settings > Redirects**. Click **Add redirect**. Set **Redirect from** to the old path.
"""


@dataclass(frozen=True)
class Checked:
    """What came of a run: its result by file, and the folder of its report."""

    by_file: dict[str, dict[str, Any]]
    report: Path
    output: str


def slips() -> list[dict[str, str]]:
    every = tomllib.loads((PAGES / "slips.toml").read_text(encoding="utf-8"))["slips"]
    return [next(slip for slip in reversed(every) if slip["page"] == f"{page}.md") for page in SLIPPED]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """Check the pages on an empty site, one after the other: SQLite lets only one write at a time."""
    folder = tmp_path_factory.mktemp("wagtail")
    shutil.copy(SITE / "db.sqlite3", folder / "db.sqlite3")
    pages = [shutil.copy(PAGES / "pages" / f"{page}.md", folder) for page in TRUE]
    for slip in slips():
        text = (PAGES / "pages" / slip["page"]).read_text(encoding="utf-8")
        assert slip["right"] in text
        page = folder / f"slip-{slip['page']}"
        page.write_text(text.replace(slip["right"], slip["wrong"], 1), encoding="utf-8")
        pages.append(str(page))
    (folder / "never-sent.md").write_text(NEVER_SENT, encoding="utf-8")
    result, report = folder / "result.json", folder / "report"
    command = [sys.executable, "-m", "walkthrough", "check", "--no-pictures", "--profile", str(PROFILE)]
    more = ["--json", str(result), "--report", str(report), *map(str, pages), str(folder / "never-sent.md")]
    environment = os.environ | with_env_file(ACCOUNT.parent, {})
    with served(folder / "db.sqlite3") as address:
        run = subprocess.run(
            [*command, "--base-url", address, *more],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    assert result.exists(), run.stderr
    told = json.loads(result.read_text(encoding="utf-8"))["tutorials"]
    return Checked({Path(one["file"]).name: one for one in told}, report, run.stdout)


@pytest.mark.parametrize("page", TRUE)
def test_a_true_page_is_carried_out(checked: Checked, page: str) -> None:
    asked = [one for one in checked.by_file[f"{page}.md"]["sentences"] if one["role"] in {"step", "outcome"}]
    assert [(one["line"], one["detail"]) for one in asked if one["verdict"] != "passed"] == []


@pytest.mark.parametrize("slip", slips(), ids=lambda slip: slip["page"])
def test_a_wrong_word_is_red_at_its_line_and_the_right_one_proposed(checked: Checked, slip: dict[str, str]) -> None:
    text = (PAGES / "pages" / slip["page"]).read_text(encoding="utf-8")
    line = text[: text.index(slip["right"])].count("\n") + 1
    failed = [one for one in checked.by_file[f"slip-{slip['page']}"]["sentences"] if one["verdict"] == "failed"]
    assert [one["line"] for one in failed] == [line]
    assert slip["right"].split("**")[1] in failed[0]["suggestion"]
    assert "Probably the document" in failed[0]["detail"]


def test_a_form_that_is_never_sent_is_a_finding(checked: Checked) -> None:
    found = checked.by_file["never-sent.md"]["findings"]
    assert [(one["rule"], one["line"]) for one in found] == [("never-sent", 3)]


def test_no_page_of_the_report_names_another_product(checked: Checked) -> None:
    pages = [page.read_text(encoding="utf-8") for page in checked.report.rglob("*.html")]
    assert len(pages) > len(TRUE)
    assert all("Wagtail" in page for page in pages)
    assert not any("mysafe" in text.lower() for text in [*pages, checked.output])
