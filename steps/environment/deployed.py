"""The door to a MySafe that runs somewhere: over HTTP alone, with accounts from the environment.

What a scenario needs is made through the screens, under names that carry the run's id, and stays there: MySafe
offers no way to delete.
"""

import re
from collections.abc import Mapping, Sequence

from harness.messages.could_not_test import ENVIRONMENT, CouldNotTest
from harness.plugins.secrets import Secret
from pages.add_api_secret import AddApiSecret
from steps.environment.deployment import TabOf
from steps.navigation import open_report, open_share_window
from steps.scenario_data import Item, Person
from steps.sign_in import ADD, REPORT

ACCOUNTS = {"Ada": "OWNER", "Betty": "COLLEAGUE", "Dora": "SECOND_COLLEAGUE", "Carol": "OUTSIDER"}
"""Which account of the environment plays whom."""

MARK = re.compile(r" [0-9a-f]{6}-\d+\b")
"""What stands behind a name of the features on the screen: the run's id, in hexadecimal, and the scenario's number."""


def cast_from(environment: Mapping[str, str]) -> dict[str, Person]:
    """The people whose accounts `MYSAFE_<ROLE>_USERNAME` and `MYSAFE_<ROLE>_PASSWORD` name.

    :raises CouldNotTest: where one is missing, or two people have the same account.
    """
    wanted = [f"MYSAFE_{role}_{part}" for role in ACCOUNTS.values() for part in ("USERNAME", "PASSWORD")]
    missing = [name for name in wanted if not environment.get(name)]
    if missing:
        lacks = ", ".join(missing)
        raise CouldNotTest(
            f"--base-url needs four accounts of that MySafe, but the environment lacks {lacks}", ENVIRONMENT
        )
    cast = {
        name: Person(name, environment[f"MYSAFE_{role}_USERNAME"], Secret(environment[f"MYSAFE_{role}_PASSWORD"]))
        for name, role in ACCOUNTS.items()
    }
    if len({person.username for person in cast.values()}) < len(cast):
        raise CouldNotTest("the four MYSAFE_…_USERNAME have to be four different people", ENVIRONMENT)
    return cast


class DeployedDoor:
    """A MySafe at `address`; `run` marks whatever this run makes there."""

    def __init__(self, address: str, cast: dict[str, Person], run: str) -> None:
        self.address = address.rstrip("/") + "/"
        self.cast = cast
        self.run = run
        self.scenarios = 0
        self.fault = ENVIRONMENT
        self.needs: Mapping[str, set[str]] = {name: {REPORT, ADD} if name == "Ada" else {REPORT} for name in cast}

    def mark(self) -> str:
        """The run's id and the number of the scenario in it."""
        self.scenarios += 1
        return f"{self.run}-{self.scenarios}"

    def empty(self) -> None:
        """Leave everything as it is: it is not ours."""

    def add_item(self, item: Item, members: Sequence[Person], tab_of: TabOf) -> None:
        """Add the API secret as its owner would, and share it."""
        with tab_of(item.owner.name) as page:
            open_report(page).add()
            AddApiSecret(page).save(
                name=item.name,
                url="https://api.example.test/",
                client_id="acceptance",
                client_secret=item.client_secret.reveal(),
            )
            if members:
                window = open_share_window(page, item.name)
                for member in members:
                    window.add(member.username)
                window.share()
