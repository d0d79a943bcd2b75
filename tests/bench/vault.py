"""Measure the first page of the report with 100, 10,000 and 100,000 items in the vault.

The items are written into the database, because adding them through the screens would take a day.
"""

import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import UUID, uuid4

from playwright.sync_api import Page, sync_playwright
from sqlalchemy import insert

from harness.system.browser_finder import find_chromium
from pages.sign_in import SignIn
from product.profile import load
from reference_app.api_secrets import KIND, ApiSecret
from reference_app.items import Item, Share
from reference_app.people import by_username
from reference_app.vault import Vault
from steps.environment.embedded import EmbeddedDeployment, embedded_deployment
from steps.navigation import open_report
from tests.bench.figure import Figure, ratios

GOAL = 1.5
SIZES = (100, 10_000, 100_000)
_AT_ONCE = 5_000
_SHARED_EVERY = 3
_LOADS = 3


def measure(pairs: int) -> list[Figure]:
    """Load the reports of the vaults in turn."""
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        found = find_chromium()
        browser = playwright.chromium.launch(**found.launch_arguments if found else {})
        stack.callback(browser.close)
        pages = []
        for size in SIZES:
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            deployment = stack.enter_context(embedded_deployment(Path(folder)))
            stack.callback(deployment.database.engine.dispose)
            fill(deployment, size)
            page = browser.new_page(reduced_motion="reduce")
            page.goto(deployment.address)
            SignIn(page).enter("ada", deployment.people["Ada"].password.reveal())
            open_report(page, load().kinds[0])
            pages.append(page)
        taken = [tuple(map(_seconds, pages)) for _ in range(pairs)]
    results: list[Figure] = []
    for at, size in enumerate(SIZES[1:], start=1):
        compared = [(seconds[at], seconds[0]) for seconds in taken]
        what = f"report page: {size:,} items / {SIZES[0]}"
        results.append(Figure(f"vault-{size}", what, ratios(compared), "", GOAL, of=compared))
    return results


def _seconds(page: Page) -> float:
    """Return the seconds to load the page: the best of three, because single ones vary by chance."""
    taken = []
    for _ in range(_LOADS):
        begun = perf_counter()
        page.reload()
        taken.append(perf_counter() - begun)
    return min(taken)


def fill(deployment: EmbeddedDeployment, count: int) -> None:
    """Add `count` API secrets for Ada, every third shared with Betty, each sealed with its own key."""
    with deployment.database.begin() as session:
        ada, betty = (by_username(session, name) for name in ("ada", "betty"))
        assert ada is not None
        assert betty is not None
        numbers = iter(range(count))
        while batch := list(islice(numbers, _AT_ONCE)):
            ids = {number: uuid4() for number in batch}
            keys = {number: deployment.vault.new_data_key(ids[number]) for number in batch}
            session.execute(insert(Item), [_item(n, ids[n], keys[n], ada.id) for n in batch])
            secret = partial(_secret, deployment.vault, ada.id)
            session.execute(insert(ApiSecret), [secret(n, ids[n], keys[n]) for n in batch])
            shared = [{"item_id": ids[n], "person_id": betty.id} for n in batch if n % _SHARED_EVERY == 0]
            session.execute(insert(Share), shared)


def _item(number: int, item_id: UUID, data_key: bytes, owner_id: UUID) -> dict[str, Any]:
    name, now = f"Item {number:06d}", datetime.now(UTC)
    row = {"id": item_id, "kind": KIND.name, "name": name, "tags": "", "owner_id": owner_id, "data_key": data_key}
    return {**row, "enabled": True, "share_version": 0, "created": now, "last_use": None}


def _secret(vault: Vault, owner_id: UUID, number: int, item_id: UUID, data_key: bytes) -> dict[str, Any]:
    sealed = vault.seal(data_key, item_id, "api_secrets.client_secret", f"cs-{number:06d}")
    row = {"item_id": item_id, "url": "https://api.example.test/", "client_id": "bench", "client_secret": sealed}
    return {**row, "identifier": None, "identified_by": owner_id, "method": "", "notes": ""}
