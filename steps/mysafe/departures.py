"""Who was seen to have no access is asked once more at the end of the run: access may come back when nobody looks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Request

from harness.messages.mismatch import Mismatch
from harness.plugins.browser_contexts import OpenContext
from harness.plugins.scenario_item import record_of
from harness.record import PASSED
from steps.environment.deployment import Deployment
from steps.mysafe.addresses import expect_nothing_at
from steps.navigation import open_home, open_report
from steps.scenario_data import Item
from steps.sign_in import SignedIn, product_in


@dataclass(frozen=True)
class Departure:
    """Somebody without access to an item, the step that has found that, and what was asked for about the item."""

    person: str
    item: Item
    addresses: tuple[str, ...]
    requests: tuple[Request, ...]
    nodeid: str
    number: int


@dataclass
class Departures:
    """All departures of a run."""

    deployment: Deployment
    noted: list[Departure] = field(default_factory=list)

    def note(
        self,
        request: pytest.FixtureRequest,
        person: str,
        item: Item,
        addresses: list[str],
        requests: list[Request],
    ) -> None:
        """Ask again at the end of the run, if the item is kept until then."""
        record = record_of(request.node)
        if record and (kept := self.deployment.keep(item)):
            done = sum(step.status == PASSED for step in record.steps)
            departure = Departure(person, kept, tuple(addresses), tuple(requests), record.nodeid, done)
            self.noted.append(departure)


@pytest.fixture(scope="session")
def departures(
    deployment: Deployment,
    unrecorded_context: OpenContext,
    signed_in: dict[str, SignedIn],
    pytestconfig: pytest.Config,
) -> Iterator[Departures]:
    """Provide the departures of the run, and look at all of them again at its end."""
    departures = Departures(deployment)
    yield departures
    deployment.empty()
    for person in dict.fromkeys(one.person for one in departures.noted):
        if person not in signed_in or not signed_in[person].state:
            continue
        context = unrecorded_context(storage_state=signed_in[person].state)
        page = context.new_page()
        page.goto(deployment.address)
        theirs = [one for one in departures.noted if one.person == person]
        _look_again(product_in(page, signed_in[person]), theirs, deployment, pytestconfig)
        context.close()


def _look_again(page: Page, noted: list[Departure], deployment: Deployment, config: pytest.Config) -> None:
    """Ask at the addresses of all items, and look once at each list."""
    for departure in noted:
        try:
            expect_nothing_at(
                departure.addresses, page, departure.item, departure.requests, deployment.others, lists=False
            )
        except Mismatch as mismatch:
            _refute(config, departure, mismatch.sought, mismatch.found)
    _expect_none_of(noted, open_report(page, noted[0].item.kind).row, "in the report", config)
    _expect_none_of(noted, open_home(page).card, "on Home", config)


def _expect_none_of(noted: list[Departure], entry: Callable[[str], Locator], where: str, config: pytest.Config) -> None:
    for departure in noted:
        if entry(departure.item.name).count():
            _refute(config, departure, f"no item that was taken from {departure.person} {where}", "it there again")


def _refute(config: pytest.Config, departure: Departure, sought: str, found: str) -> None:
    mismatch = Mismatch(f"{sought} at the end of the run", found=found)
    hook: Any = config.hook
    hook.pytest_step_refuted(nodeid=departure.nodeid, number=departure.number, error=mismatch, config=config)
