"""Steps about adding an item with all that a form asks for, and about what is left empty in it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from pytest_bdd import then, when

from harness.evidence.secrets import Secret
from harness.messages.mismatch import Mismatch, offered
from pages.items.form import Form
from pages.ladder import named
from product.profile import Kind, load
from steps.environment.deployment import SecondTab
from steps.expectations import expect_text
from steps.navigation import open_details, open_report
from steps.parameter_types import sentence
from steps.reader import ScreenOf
from steps.scenario_data import Item, People, ScenarioData

FillIn = Callable[[str, Kind, str, str], None]


@pytest.fixture
def filled_in() -> dict[str, str]:
    """Keep what was filled in, by the names of the fields."""
    return {}


@pytest.fixture
def fill_in(
    screen_of: ScreenOf,
    scenario_data: ScenarioData,
    people: People,
    new_secret: Callable[[], Secret],
    filled_in: dict[str, str],
) -> FillIn:
    """Open the form of a new item, and fill in every field but one."""

    def _fill_in(owner: str, kind: Kind, name: str, but: str) -> None:
        page = screen_of(owner).page
        open_report(page, kind).add()
        form = Form(page, kind)
        form.heading.wait_for()
        secrets = {field: new_secret() for field in kind.protected}
        for field in offered(form.main).kinds["fields"]:
            if field in secrets:
                form.fill(field, secrets[field].reveal())
            elif field != but:
                filled_in[field] = _value_of(field, scenario_data.on_screen(name))
                form.complete(field, filled_in[field])
        scenario_data.items[name] = Item(kind, scenario_data.on_screen(name), people[owner], secrets)

    return _fill_in


def _value_of(field: str, name: str) -> str:
    words = field.casefold()
    values = (one.value for one in load().values if any(word in words for word in one.fields))
    return next(values, "{new}").replace("{new}", name)


@when(sentence("{owner:Person} fills in the form of the {kind:Kind} {name:Words}, but leaves {field:Words} empty"))
def _(fill_in: FillIn, owner: str, kind: Kind, name: str, field: str) -> None:
    fill_in(owner, kind, name, field)


@when(sentence("{owner:Person} fills in the form of the {kind:Kind} {name:Words}"))
def _(fill_in: FillIn, owner: str, kind: Kind, name: str) -> None:
    fill_in(owner, kind, name, "")


@then(sentence("{owner:Person} finds in the form what was filled in"))
def _(screen_of: ScreenOf, filled_in: dict[str, str], owner: str) -> None:
    form = Form(screen_of(owner).page, load().kinds[0])
    for field, value in filled_in.items():
        try:
            expect(form.field(field)).to_have_value(value)
        except AssertionError as error:
            raise Mismatch(f'"{value}" in the field "{field}"', found="something else in it") from error


@then(sentence("the details show {person:Person} what was filled in"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, filled_in: dict[str, str], person: str) -> None:
    [item] = scenario_data.items.values()
    columns = {column.casefold(): column for column in item.kind.columns}
    with second_tab(person) as page:
        details = open_details(page, item.kind, item.name)
        for field, value in filled_in.items():
            detail = columns.get(field.casefold(), field)
            shown = named(details.main, "detail", detail)
            expect_text(shown, value, f'"{value}" as the "{detail}" for {person}')
