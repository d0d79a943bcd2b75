"""Steps about what else there is: it is as before, whatever is done to the item that a scenario is about."""

from dataclasses import dataclass
from typing import Never

import pytest
from playwright.sync_api import Page
from pytest_bdd import given, then

from harness.messages.mismatch import Mismatch
from pages.items.details import Details
from product.profile import Kind, load
from steps.environment.deployed import is_of_another_run
from steps.environment.deployment import Deployment, SecondTab
from steps.expectations import expect_text, expect_visible
from steps.mysafe.access import Own
from steps.navigation import open_details, open_home, open_report
from steps.paging import MOST_PAGES, turn
from steps.parameter_types import sentence
from steps.scenario_data import Item, ScenarioData


@dataclass(frozen=True)
class Looked:
    """What somebody has seen of an item, and of all others."""

    details: list[str]
    others: list[str]


class _Seen(dict[str, Looked]):
    def __missing__(self, person: str) -> Never:
        pytest.fail(f"No Given of this scenario says that {person} has looked at everything before.", pytrace=False)


@pytest.fixture
def looked() -> dict[str, Looked]:
    """Keep what people have seen, by their names."""
    return _Seen()


@given(sentence("{person:Person} has looked at {item:Words} and everything else"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, looked: dict[str, Looked], person: str, item: str) -> None:
    with second_tab(person) as page:
        others = _others(page, scenario_data.items[item])
        looked[person] = Looked(_details(page, scenario_data.items[item]), others)


@then(sentence("{person:Person} finds all of {item:Words} and everything else as before"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, looked: dict[str, Looked], person: str, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(person) as page:
        _expect_same(looked[person].others, _others(page, its), f'the items of {person} beside "{item}" as before')
        _expect_same(looked[person].details, _details(page, its), f'the details of "{item}" as before, for {person}')
        expect_visible(open_home(page).card(its.name), f'"{item}" on Home, for {person}')


@then(sentence("{person:Person} finds everything else than {item:Words} as before"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, looked: dict[str, Looked], person: str, item: str) -> None:
    with second_tab(person) as page:
        others = _others(page, scenario_data.items[item])
        _expect_same(looked[person].others, others, f'the items of {person} beside "{item}" as before')


def _details(page: Page, item: Item) -> list[str]:
    details: Details = open_details(page, item.kind, item.name)
    # When it was last viewed may change at any time.
    return [line for line in details.values() if not line.startswith("Last use")]


def _others(page: Page, item: Item) -> list[str]:
    """All rows of the report but the item's and those of other runs, which come and go, on all of its pages."""
    report = open_report(page, item.kind)
    rows = report.entries.filter(has_not=page.get_by_text(item.name, exact=True))
    found: list[str] = []
    for _ in range(MOST_PAGES):
        lines = [" ".join(row.split()) for row in rows.all_inner_texts()]
        found += [line for line in lines if not is_of_another_run(line, item.name)]
        if not report.forward.count():
            break
        turn(report)
    return found


def _expect_same(before: list[str], now: list[str], sought: str) -> None:
    """:raises Mismatch: with the first line that has come, gone or changed."""
    gone, come = [line for line in before if line not in now], [line for line in now if line not in before]
    if gone or come:
        there = f'"{come[0]}"' if come else "nothing of that kind"
        raise Mismatch(sought, found=f'{there} instead of "{gone[0]}"' if gone else f"{there}, which is new")


@then(sentence("all others still have access to {item:Words}"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, deployment: Deployment, item: str) -> None:
    its = scenario_data.items[item]
    with second_tab(its.owner.name) as page:
        details = open_details(page, its.kind, its.name)
        for other in deployment.bystanders:
            view = load().shared.view
            expect_text(
                details.may(other.username, view), load().shared.yes, f"{other.username} among those with access"
            )


@given(
    sentence(
        "{owner:Person} owns the {kind:Kind} {name:Words}, shared with {members:People}, "
        "with a page of others before it"
    )
)
def _(own: Own, deployment: Deployment, owner: str, kind: Kind, name: str, members: list[str]) -> None:
    with deployment.further_on():
        own(owner, kind, name, members)
