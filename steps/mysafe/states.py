"""Steps about items that are disabled and enabled, and about what was saved for them before."""

from playwright.sync_api import expect
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
from steps.scenario_data import ScenarioData


@when(sentence("{person:Person} disables {item:Words}"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(person) as page:
        turned_to(open_report(page, its.kind), its.name).actions(its.name).choose("Disable")
        Confirmation(page).answer("Yes")


@when(sentence("{person:Person} is asked whether to disable {item:Words}, and says No"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(person) as page:
        turned_to(open_report(page, its.kind), its.name).actions(its.name).choose("Disable")
        Confirmation(page).answer("No")


@when(sentence("{person:Person} enables {item:Words}"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(person) as page:
        report = open_report(page, its.kind)
        report.filter_by("Enabled", "No")
        report.actions(its.name).choose("Enable")
        Confirmation(page).answer("Yes")


@then(sentence("{person:Person} finds {item:Words} in the report"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(person) as page:
        report = turned_to(open_report(page, its.kind), its.name)
        expect_visible(report.row(its.name), f'"{item}" in the report')


@then(sentence("{person:Person} does not find {item:Words} in the report"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(person) as page:
        expect(open_report(page, its.kind).row(its.name)).to_be_hidden()


@then(sentence("{person:Person} finds {item:Words} among what is disabled"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(person) as page:
        report = open_report(page, its.kind)
        report.filter_by("Enabled", "No")
        expect_visible(report.row(its.name), f'"{item}" among what is disabled')


@then(sentence("{person:Person} does not find {item:Words} among what is disabled"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(person) as page:
        report = open_report(page, its.kind)
        report.filter_by("Enabled", "No")
        expect(report.row(its.name)).to_be_hidden()


@when(sentence("{person:Person} saves {item:Words} once more"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(person) as page:
        turned_to(open_report(page, its.kind), its.name).actions(its.name).choose("Edit")
        Form(page, its.kind).save_button.click()
        expect_visible(Report(page, its.kind).row(its.name), f'"{item}" in the report after Save')


@then(sentence("{person:Person} sees {count:d} versions of {item:Words}"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, count: int, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(person) as page:
        turned_to(open_report(page, its.kind), its.name).actions(its.name).choose("Information history")
        expect(History(page).versions).to_have_count(count)
