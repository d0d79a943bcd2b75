"""Take the pictures of the documentation: `make pictures`.

They show the application, the report of features run against a faulty application, and the reports of a tutorial that
passes and of one that fails.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

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
SCREEN, SIZE = {"width": 1366, "height": 768}, {"width": 1120, "height": 700}
"""The size of the window that shows the application, and of the one that shows reports."""
ABOVE = 180
"""How many pixels of a report are shown above the step in question."""
SHOWN = "wording/menu_share"
UNSHARE = "features/tutorials/unshare_api_secret.feature"
TUTORIAL = Path("tutorials", "unshare-an-api-secret.md")
RIGHT, WRONG = "Select **Share this API secret**", "Select **Share the API secret**"
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
        take_tutorial(browser, Path(folder, "green"), RIGHT)
        take_tutorial(browser, Path(folder, "red"), WRONG)
        browser.close()


def take_application(browser: Browser, deployment: EmbeddedDeployment) -> None:
    """Take the Share window on top of the report."""
    ada = deployment.people["Ada"]
    for name, members in ITEMS.items():
        item = Item(KIND, name, ada, {"Client secret": Secret("nobody sees this")})
        deployment.add_item(item, [deployment.people[member] for member in members], None)
    page = browser.new_page(viewport=SCREEN, reduced_motion="reduce")
    page.goto(deployment.address)
    SignIn(page).enter(ada.username, ada.password.reveal())
    SignIn(page).name_of(ada.username).wait_for()
    open_share_window(page, KIND, "Payments API").member("betty").get_by_role("button").filter(has_text="Betty").click()
    page.screenshot(path=FOLDER / "application.png")


def take_report(browser: Browser, folder: Path) -> None:
    """Take the report of a feature, run against an application in which a menu entry has another name."""
    fault = {
        "MYSAFE_FAULT": SHOWN,
        "MYSAFE_BITES": str(folder / "bites"),
        "MYSAFE_FAULT_RECORDS": str(folder / "records"),
    }
    output = folder / "results"
    run = [sys.executable, "-m", "pytest", UNSHARE, "-q", "--tracing", "off", "-p", "tests.faults.plugin"]
    subprocess.run([*run, "--output", str(output)], cwd=ROOT, env=os.environ | fault, capture_output=True, check=False)
    page = opened(browser, output / "report.html")
    page.screenshot(path=FOLDER / "report.png")


def take_tutorial(browser: Browser, folder: Path, words: str) -> None:
    """Take the report of a tutorial, with `words` for the menu entry, from a little above the step that names it.

    :param folder: a new folder, named as the picture; the check runs in it, so that reports show relative paths.
    """
    shutil.copytree(ROOT / "tutorials", folder / "tutorials")
    text = (folder / TUTORIAL).read_text(encoding="utf-8")
    (folder / TUTORIAL).write_text(text.replace(RIGHT, words), encoding="utf-8")
    command = [sys.executable, "-m", "walkthrough", "check", "--report", "report", str(TUTORIAL)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    page = opened(browser, folder / "report" / "index.html")
    step = page.get_by_role("article").get_by_role("listitem").filter(has_text=words.replace("**", ""))
    step.evaluate("(step, above) => window.scrollTo(0, step.getBoundingClientRect().top - above)", ABOVE)
    page.screenshot(path=FOLDER / f"{folder.name}.png")


def opened(browser: Browser, report: Path) -> Page:
    """Open a report and load all of its pictures, also those that a reader would have to scroll to."""
    page = browser.new_page(viewport=SIZE, reduced_motion="reduce")
    page.goto(report.as_uri())
    for picture in page.get_by_role("img").all():
        picture.evaluate("picture => { picture.loading = 'eager'; return picture.decode() }")
    return page


if __name__ == "__main__":
    main()
