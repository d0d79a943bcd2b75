"""Take the pictures of the documentation anew: `make pictures`.

The application as it is, the report of features that ran on a faulty application, and the reports of a tutorial that
holds and of one that does not.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from harness.evidence.secrets import Secret
from harness.system.browser_finder import find_chromium
from pages.sign_in import SignIn
from product.profile import load
from steps.environment.embedded import EmbeddedDeployment, embedded_deployment
from steps.navigation import open_share_window
from steps.scenario_data import Item
from tests.faults.catalogue import ROOT

KIND = load().kinds[0]
FOLDER = ROOT / "docs" / "images"
SIZE = {"width": 1120, "height": 700}
SHOWN = "wording/menu_share"
UNSHARE = "features/tutorials/unshare_api_secret.feature"
TUTORIAL = ROOT / "tutorials" / "unshare-an-api-secret.md"
RIGHT, WRONG = "**Share this API secret**", "**Share the API secret**"
ITEMS = {"Mail gateway": [], "CRM sync": ["Betty", "Dora"], "Weather service": [], "Payments API": ["Betty", "Dora"]}


def main() -> None:
    """Write all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        found = find_chromium()
        browser = playwright.chromium.launch(**found.launch_arguments if found else {})
        with embedded_deployment(Path(folder)) as deployment:
            take_application(browser, deployment)
        take_report(browser, Path(folder))
        take_tutorial(browser, Path(folder), "green", TUTORIAL.read_text(encoding="utf-8"))
        take_tutorial(browser, Path(folder), "red", TUTORIAL.read_text(encoding="utf-8").replace(RIGHT, WRONG))
        browser.close()


def take_application(browser: Browser, deployment: EmbeddedDeployment) -> None:
    """The Share window on top of the report."""
    ada = deployment.people["Ada"]
    for name, members in ITEMS.items():
        item = Item(KIND, name, ada, {"Client secret": Secret("nobody sees this")})
        deployment.add_item(item, [deployment.people[member] for member in members], None)
    page = browser.new_page(viewport=SIZE, reduced_motion="reduce")
    page.goto(deployment.address)
    SignIn(page).sign_in(ada.username, ada.password.reveal())
    open_share_window(page, KIND, "Payments API").member("betty").get_by_role("button").filter(has_text="Betty").click()
    page.screenshot(path=FOLDER / "application.png")


def take_report(browser: Browser, folder: Path) -> None:
    """What a run says when a menu entry is called otherwise than the tutorial says."""
    fault = {
        "MYSAFE_FAULT": SHOWN,
        "MYSAFE_BITES": str(folder / "bites"),
        "MYSAFE_FAULT_RECORDS": str(folder / "records"),
    }
    output = folder / "results"
    run = [sys.executable, "-m", "pytest", UNSHARE, "-q", "--tracing", "off", "-p", "tests.faults.plugin"]
    subprocess.run([*run, "--output", str(output)], cwd=ROOT, env=os.environ | fault, capture_output=True, check=False)
    page = browser.new_page(viewport=SIZE, reduced_motion="reduce")
    page.goto((output / "report.html").as_uri())
    page.screenshot(path=FOLDER / "report.png")


def take_tutorial(browser: Browser, folder: Path, name: str, text: str) -> None:
    """The report of a tutorial, from its first step on, or from the step that failed."""
    tutorial = folder / name / TUTORIAL.name
    tutorial.parent.mkdir()
    tutorial.write_text(text, encoding="utf-8")
    report = folder / f"{name}-report"
    command = [sys.executable, "-m", "walkthrough", "check", "--report", str(report), str(tutorial)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    page = browser.new_page(viewport=SIZE, reduced_motion="reduce")
    page.goto((report / "index.html").as_uri())
    failed = page.get_by_text(WRONG.strip("*"), exact=True)
    (failed.first if failed.count() else page.get_by_role("listitem").first).scroll_into_view_if_needed()
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
