"""The unshare scenario as a plain Playwright script, run by bare.py."""

import os
import time
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from harness.evidence.secrets import Secret
from product.profile import load
from steps.scenario_data import Item
from tests.bench.noting import note


@pytest.mark.parametrize("turn", range(int(os.environ.get("BENCH_TIMES", "1"))))
def test_unshare(request: pytest.FixtureRequest, deployment: Any, turn: int) -> None:
    # As a parameter, it would make pytest-playwright add the browser to the test's name and close it after each run.
    browser: Browser = request.getfixturevalue("browser")
    begun = time.perf_counter()
    ada = deployment.people["Ada"]
    deployment.empty()
    secrets = {"Client secret": Secret("cs-of-the-bare-script")}
    item = Item(load().kinds[0], "Payments API", ada, secrets)
    deployment.add_item(item, [deployment.people["Betty"]], None)
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(deployment.address)
    page.get_by_label("Username").fill(ada.username)
    page.get_by_label("Password").fill(ada.password.reveal())
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Grid Menu").click()
    page.get_by_role("menuitem", name="MySafe").click()
    page.get_by_role("link", name="API secrets").click()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Payments API", exact=True))
    shared = row.get_by_role("cell").nth(4)
    expect(shared).to_have_text("Yes")
    row.get_by_role("button", name="Action").click()
    page.get_by_role("menuitem", name="Share this API secret").click()
    window = page.get_by_role("dialog", name="Share")
    member = window.get_by_role("listitem").filter(has=page.get_by_text("betty", exact=True))
    member.get_by_role("button").filter(has_text="betty").click()
    member.get_by_role("button", name="Remove").click()
    page.get_by_role("dialog", name="Confirmation").get_by_role("button", name="Yes").click()
    window.get_by_role("button", name="Share").click()
    expect(shared).to_have_text("No")
    context.close()
    note("script", time.perf_counter() - begun)
