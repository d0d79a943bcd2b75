"""The accounts of the people in features, from the environment variables that the product's profile names."""

import os
from collections.abc import Mapping, Sequence

import pytest

from harness import compat
from harness.evidence.secrets import Secret
from harness.messages.could_not_test import ENVIRONMENT, CouldNotTest
from harness.plugins.early_end import end_early
from harness.plugins.scenario_item import only_collects
from harness.system.address import trouble_at
from harness.system.env_file import with_env_file
from product.profile import Profile, load
from steps.scenario_data import People, Person


def people_of(config: pytest.Config) -> People:
    """Return the people of a run with their accounts, from its environment and its file `.env`.

    :raises CouldNotTest: as `people_from` does.
    """
    return people_from(load(), with_env_file(config.rootpath, os.environ))


def ended_before_the_first(config: pytest.Config, address: str) -> bool | None:
    """End a run, before its first scenario, if no product answers at an address or accounts are missing.

    :returns: as the hook `pytest_runtestloop` does: True if the run has been ended, else None.
    """
    if compat.is_worker(config) or only_collects(config):
        return None
    try:
        people_of(config)
        trouble = trouble_at(address)
    except CouldNotTest as missing:
        trouble = missing
    if trouble:
        end_early(config, trouble)
    return bool(trouble) or None


def people_from(profile: Profile, environment: Mapping[str, str]) -> People:
    """Return the people with their accounts: the first field of the sign-in form is who they are, the last is secret.

    A variable that ends in EMAIL instead of the secret's last word may be missing.

    :raises CouldNotTest: if a variable is missing, or two people have the same account.
    """
    people = profile.people
    variables = {name: profile.sign_in.variables(people.roles.get(name, name.upper())) for name in people.names}
    wanted = [variable for fields in variables.values() for variable in fields.values()]
    if missing := [name for name in wanted if not environment.get(name)]:
        what = f"--base-url needs {_number(people.names)} of that {profile.name}, but the environment and .env lack "
        raise CouldNotTest(what + ", ".join(missing), ENVIRONMENT)
    accounts = {}
    for name, fields in variables.items():
        who, *_, secret = fields.values()
        email = environment.get(f"{secret.rpartition('_')[0]}_EMAIL", "")
        accounts[name] = Person(name, environment[who], Secret(environment[secret]), email)
    if len({person.username for person in accounts.values()}) < len(accounts):
        names = profile.sign_in.variables("…")
        count = _NUMBERS.get(len(accounts), str(len(accounts)))
        what = f"the {count} {next(iter(names.values()))} must name {_number(people.names)}"
        raise CouldNotTest(what.replace(" accounts", " different accounts"), ENVIRONMENT)
    return accounts


_NUMBERS = dict(enumerate(("no", "an", "two", "three", "four", "five", "six", "seven", "eight", "nine")))


def _number(names: Sequence[str]) -> str:
    return f"{_NUMBERS.get(len(names), len(names))} account{'s' * (len(names) > 1)}"
