"""Steps about finding people in the Share window, and the list of members there."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from pytest_bdd import then, when

from harness.messages.mismatch import Mismatch
from pages.components.share_window import ShareWindow
from product.profile import load
from steps.expectations import expect_visible
from steps.mysafe.sharing import share_window
from steps.parameter_types import sentence
from steps.reader import ScreenOf
from steps.scenario_data import People, ScenarioData
from steps.sign_in import SignedIn

SignIn = Callable[[str], SignedIn]
UNKNOWN_ADDRESS = "It is not known which email address {} has: set MYSAFE_COLLEAGUE_EMAIL."


def pytest_bdd_apply_tag(tag: str, function: Callable[..., object]) -> None:
    """Skip scenarios with the tag @needs_email if the address is not known."""
    if tag == "needs_email":
        pytest.mark.usefixtures("colleagues_email")(function)


@pytest.fixture
def colleagues_email(people: People) -> str:
    """Return the email address of the colleague, or skip the scenario."""
    colleague = people[load().people.colleague]
    return colleague.email or pytest.skip(UNKNOWN_ADDRESS.format(colleague.name))


@when(sentence("{owner:Person} searches for {text:Words} to share {item:Words} with"))
def _(screen_of: ScreenOf, scenario_data: ScenarioData, owner: str, text: str, item: str) -> None:
    share_window(screen_of, scenario_data, owner, item).search.fill(text)


@when(sentence("{owner:Person} searches for {person:Person} to share {item:Words} with"))
def _(screen_of: ScreenOf, scenario_data: ScenarioData, people: People, owner: str, person: str, item: str) -> None:
    share_window(screen_of, scenario_data, owner, item).search.fill(people[person].username)


@when(sentence("{owner:Person} searches for the {what:Words} of {person:Person} to share {item:Words} with"))
def _(
    screen_of: ScreenOf, scenario_data: ScenarioData, people: People, sign_in: SignIn,
    owner: str, what: str, person: str, item: str,
) -> None:  # fmt: skip
    known = {"username": people[person].username, "email address": people[person].email}
    text = sign_in(person).full_name if what == "full name" else known[what]
    if not text:
        pytest.fail(UNKNOWN_ADDRESS.format(person))
    share_window(screen_of, scenario_data, owner, item).search.fill(text)


@then(sentence("{owner:Person} is offered {person:Person}"))
def _(screen_of: ScreenOf, people: People, owner: str, person: str) -> None:
    window = ShareWindow(screen_of(owner).page)
    expect_visible(window.found_person(people[person].username), f"{person} among those who were found")


@when(sentence("{owner:Person} clears the search"))
def _(screen_of: ScreenOf, owner: str) -> None:
    ShareWindow(screen_of(owner).page).search.clear()


@when(sentence("{owner:Person} chooses {member:Person} again to share {item:Words} with"))
def _(screen_of: ScreenOf, scenario_data: ScenarioData, people: People, owner: str, member: str, item: str) -> None:
    share_window(screen_of, scenario_data, owner, item).choose(people[member].username)


@then(sentence("{member:Person} is still on the list of members"))
def _(screen_of: ScreenOf, people: People, member: str) -> None:
    expect_visible(
        ShareWindow(screen_of(load().people.owner).page).member(people[member].username),
        f"{member} on the list of members",
    )


@then(sentence("{member:Person} is on the list of members once"))
def _(screen_of: ScreenOf, people: People, member: str) -> None:
    entries = ShareWindow(screen_of(load().people.owner).page).member(people[member].username)
    try:
        expect(entries).to_have_count(1)
    except AssertionError as error:
        raise Mismatch(f"{member} on the list of members once", found=f"{entries.count()} entries") from error


@then(sentence("{owner:Person} is told that there is no such user, and cannot press Share"))
def _(screen_of: ScreenOf, owner: str) -> None:
    _expect_nobody(ShareWindow(screen_of(owner).page))


@then(sentence("{owner:Person} is not offered {person:Person}"))
def _(screen_of: ScreenOf, people: People, owner: str, person: str) -> None:
    window = ShareWindow(screen_of(owner).page)
    expect(window.answer).not_to_have_count(0)
    # On a deployment there may be namesakes, who are offered then.
    if window.found_person(people[person].username).is_visible():
        raise Mismatch(f"no {person} among those who were found", found=people[person].username)
    if window.nobody.is_visible():
        _expect_nobody(window)


def _expect_nobody(window: ShareWindow) -> None:
    expect_visible(window.nobody, '"User not found"')
    expect(window.search).to_have_attribute("aria-invalid", "true")
    expect(window.share_button).to_be_disabled()
