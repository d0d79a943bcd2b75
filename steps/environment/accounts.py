"""The accounts of the people in features, from the environment variables that the product's profile names."""

from collections.abc import Mapping, Sequence

from harness.evidence.secrets import Secret
from harness.messages.could_not_test import ENVIRONMENT, CouldNotTest
from product.profile import Profile
from steps.scenario_data import People, Person


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
