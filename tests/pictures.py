"""Takes the pictures of the README anew: `make pictures`.

The application as it is, and the report of a run in which one promise of the application was taken away.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from harness.plugins.secrets import Secret
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
ITEMS = {"Mail gateway": [], "CRM sync": ["Betty", "Dora"], "Weather service": [], "Payments API": ["Betty", "Dora"]}


def main() -> None:
    """Write both pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        found = find_chromium()
        browser = playwright.chromium.launch(**found.launch_arguments if found else {})
        with embedded_deployment(Path(folder)) as deployment:
            take_application(browser, deployment)
        take_report(browser, Path(folder))
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


if __name__ == "__main__":
    main()
