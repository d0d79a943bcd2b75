"""A product that runs somewhere, of which nothing is known but its profile. A pytest plugin.

It provides the fixture `deployment` for every profile that names no other door.
"""

import secrets as randomness
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from urllib.parse import urljoin

import pytest

from harness.messages.could_not_test import ENVIRONMENT
from harness.plugins.early_end import watch_server
from harness.system.address import no_address
from harness.system.outage import Server
from product.profile import load
from steps.environment.accounts import ended_before_the_first, people_of
from steps.environment.deployment import Deployment, SecondTab
from steps.scenario_data import Item, People, Person


def pytest_addoption(parser: pytest.Parser) -> None:
    """Accept the option `--seed`, which says nothing about a product that is not ours."""
    parser.getgroup("product", "the product").addoption("--seed", type=int, metavar="N", help="Has no effect.")


def address_of(config: pytest.Config) -> str:
    """Return the address of the product: of the command line, or else of the profile."""
    return str(config.getoption("base_url") or load().address)


def pytest_configure(config: pytest.Config) -> None:
    """Reject an address that is none, and a run without one."""
    address = address_of(config)
    if wrong := no_address(address) if address else f"say where {load().name} is, with --base-url URL":
        raise pytest.UsageError(wrong)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Check, before the first scenario, that the product answers and that its accounts are given."""
    return ended_before_the_first(session.config, address_of(session.config))


@pytest.fixture(scope="session")
def deployment(pytestconfig: pytest.Config) -> Deployment:
    """Provide the product."""
    address = address_of(pytestconfig)
    watch_server(pytestconfig, Server(address, ENVIRONMENT))
    return ServedProduct(address, people_of(pytestconfig), randomness.token_hex(3))


class ServedProduct:
    """A product at an address. `run` marks the names of all that this run makes."""

    def __init__(self, address: str, people: People, run: str) -> None:
        self.root = address.rstrip("/") + "/"
        self.address = urljoin(self.root, load().sign_in.address.lstrip("/"))
        self.people, self.run = people, run
        self.scenarios = 0
        self.fault = ENVIRONMENT
        self.needs: Mapping[str, set[str]] = {}
        self.others: Sequence[str] = ()
        self.bystanders: Sequence[Person] = ()

    def mark(self) -> str:
        """Return a mark of the run's id and the number of the scenario."""
        self.scenarios += 1
        return f"{self.run}-{self.scenarios}"

    def empty(self) -> None:
        """Do nothing: the hooks undo what they have made."""

    def further_on(self) -> AbstractContextManager[None]:
        """Do nothing: what is there is not known."""
        return nullcontext()

    def keep(self, item: Item) -> Item | None:
        """Do nothing, because nothing is removed."""
        return item

    def add_item(
        self,
        item: Item,
        members: Sequence[Person],  # noqa: ARG002
        second_tab: SecondTab,  # noqa: ARG002
    ) -> None:
        """:raises LookupError: because only the product's own steps could know how."""
        raise LookupError(f"nothing is known about how {load().name} adds {item.name}")
