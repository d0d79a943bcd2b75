"""Steps about items that are disabled and enabled, and about what was saved for them before."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from playwright.sync_api import Page, expect
from pytest_bdd import then, when

from pages.components.confirmation import Confirmation
from pages.items.form import Form
from pages.items.history import History
from pages.items.report import Report
from steps.environment.deployment import SecondTab
from steps.expectations import expect_visible
from steps.navigation import open_report
from steps.paging import turned_to
from steps.parameter_types import sentence
from steps.scenario_data import Item, ScenarioData

Look = Callable[[str, str], AbstractContextManager[tuple[Page, Item]]]
"""Open a second tab of a person, to do or see something with an item of the scenario."""


@pytest.fixture
def look(second_tab: SecondTab, scenario_data: ScenarioData) -> Look:
    """Provide the second tabs of people, with the items that they are about."""

    @contextmanager
    def _look(person: str, item: str) -> Iterator[tuple[Page, Item]]:
        with second_tab(person) as page:
            yield page, scenario_data.items[item]

    return _look


def _shown(page: Page, item: Item) -> Report:
    """Open the report, at the page with the item."""
    return turned_to(open_report(page, item.kind), item.name)


def _disabled(page: Page, item: Item) -> Report:
    """Open the report of what is disabled."""
    report = open_report(page, item.kind)
    report.filter_by("Enabled", "No")
    return report


@when(sentence("{person:Person} disables {item:Words}"))
def _(look: Look, person: str, item: str) -> None:
    with look(person, item) as (page, its):
        _shown(page, its).actions(its.name).choose("Disable")
        Confirmation(page).answer("Yes")


@when(sentence("{person:Person} is asked whether to disable {item:Words}, and says No"))
def _(look: Look, person: str, item: str) -> None:
    with look(person, item) as (page, its):
        _shown(page, its).actions(its.name).choose("Disable")
        Confirmation(page).answer("No")


@when(sentence("{person:Person} enables {item:Words}"))
def _(look: Look, person: str, item: str) -> None:
    with look(person, item) as (page, its):
        _disabled(page, its).actions(its.name).choose("Enable")
        Confirmation(page).answer("Yes")


@then(sentence("{person:Person} finds {item:Words} in the report"))
def _(look: Look, person: str, item: str) -> None:
    with look(person, item) as (page, its):
        expect_visible(_shown(page, its).row(its.name), f'"{item}" in the report')


@then(sentence("{person:Person} does not find {item:Words} in the report"))
def _(look: Look, person: str, item: str) -> None:
    with look(person, item) as (page, its):
        expect(open_report(page, its.kind).row(its.name)).to_be_hidden()


@then(sentence("{person:Person} finds {item:Words} among what is disabled"))
def _(look: Look, person: str, item: str) -> None:
    with look(person, item) as (page, its):
        expect_visible(_disabled(page, its).row(its.name), f'"{item}" among what is disabled')


@then(sentence("{person:Person} does not find {item:Words} among what is disabled"))
def _(look: Look, person: str, item: str) -> None:
    with look(person, item) as (page, its):
        expect(_disabled(page, its).row(its.name)).to_be_hidden()


@when(sentence("{person:Person} saves {item:Words} once more"))
def _(look: Look, person: str, item: str) -> None:
    with look(person, item) as (page, its):
        _shown(page, its).actions(its.name).choose("Edit")
        Form(page, its.kind).save_button.click()
        expect_visible(Report(page, its.kind).row(its.name), f'"{item}" in the report after Save')


@then(sentence("{person:Person} sees {count:d} versions of {item:Words}"))
def _(look: Look, person: str, item: str, count: int) -> None:
    with look(person, item) as (page, its):
        _shown(page, its).actions(its.name).choose("Information history")
        expect(History(page).versions).to_have_count(count)
