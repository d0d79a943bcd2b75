"""A deployed product, used only over HTTP, with accounts from environment variables.

Scenarios add items through the screens, under names that end in the run's id. The items stay, because the product
cannot delete them.
"""

import re
from collections.abc import Sequence

from pages.items.form import Form
from product.profile import load
from steps.environment.deployment import SecondTab
from steps.environment.served import ServedProduct
from steps.navigation import open_report, open_share_window
from steps.scenario_data import Item, People, Person
from steps.sign_in import needs_of

MARK = re.compile(r" [0-9a-f]{6}-\d+\b")
"""The mark after names on the screen: the run's id in hexadecimal, and the scenario's number."""


def is_of_another_run(text: str, name: str) -> bool:
    """Tell whether a text has the mark of another run, or of another worker, than the name of an item."""
    own = MARK.search(name)
    return own is not None and any(_run_of(mark) != _run_of(own[0]) for mark in MARK.findall(text))


def _run_of(mark: str) -> str:
    return mark.partition("-")[0]


class RemoteDeployment(ServedProduct):
    """A deployed product whose screens are known. `run` marks the names of all items that this run adds; they stay."""

    def __init__(self, address: str, people: People, run: str) -> None:
        super().__init__(address, people, run)
        self.needs = needs_of(load())

    def add_item(self, item: Item, members: Sequence[Person], second_tab: SecondTab) -> None:
        """Add the item through the screens, as its owner, and share it."""
        with second_tab(item.owner.name) as page:
            open_report(page, item.kind).add()
            form = Form(page, item.kind)
            form.fill(item.kind.fields["name"], item.name)
            for field, value in item.kind.filled.items():
                form.fill(field, value)
            for field, secret in item.secrets.items():
                form.fill(field, secret.reveal())
            form.save()
            if members:
                window = open_share_window(page, item.kind, item.name)
                for member in members:
                    window.add(member.username)
                window.share()
