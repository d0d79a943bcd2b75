"""The page objects of items work for any kind, here for one that the product does not have."""

import pytest
from playwright.sync_api import Page, expect

from pages.components.protected_information import ProtectedInformation
from pages.items.details import Details
from pages.items.form import Form
from pages.items.report import Report
from product.profile import Kind

PARCEL = Kind(
    name="parcel",
    nouns=("parcels", "parcel"),
    report="Parcels on their way",
    columns=("Number", "To", "Insured", "Action"),
    details="Track parcel",
    add="Send a parcel",
    share="Let somebody else fetch it",
    protected=("Locker code", "Customs code"),
    fields={"name": "To"},
)

REPORT = """
<main>
  <h1>Parcels on their way</h1>
  <button aria-label="View actions" onclick="add.hidden = false">⋮</button>
  <div role="menu" id="add" hidden><a role="menuitem" href="#form" onclick="log('add')">Send a parcel</a></div>
  <table aria-label="Parcels on their way">
    <tr><th>Number</th><th>To</th><th>Insured</th><th>Action</th></tr>
    <tr>
      <td>1</td><th scope="row">Aunt Em</th><td>Yes</td>
      <td>
        <a href="#em" aria-label="Track parcel" onclick="log('track Aunt Em')">?</a>
        <button aria-label="Actions" onclick="menu.hidden = false">⋮</button>
        <div role="menu" id="menu" hidden>
          <a role="menuitem" href="#share" onclick="log('share Aunt Em')">Let somebody else fetch it</a>
        </div>
      </td>
    </tr>
    <tr><td>2</td><th scope="row">Uncle Henry</th><td>No</td>
      <td><a href="#henry" aria-label="Track parcel" onclick="log('track Uncle Henry')">?</a></td></tr>
  </table>
</main>
"""
DETAILS = """
<main>
  <h1>Track parcel</h1>
  <button onclick="shown.show()">View the information</button>
  <table aria-label="Users with access to information">
    <tr><th>Name</th><th>Can view?</th><th>Can edit?</th></tr>
    <tr><td>Toto <span>toto</span></td><td>Yes</td><td>No</td></tr>
  </table>
</main>
<dialog id="shown" aria-label="Protected information">
  <label>Locker code <input aria-label="Locker code" value="4711" readonly></label>
  <label>Customs code <input aria-label="Customs code" value="K-9" readonly></label>
</dialog>
"""
FORM = """
<main>
  <h1>Send a parcel</h1>
  <label for="to">To</label><input id="to">
  <label for="code">Locker code</label><input id="code" type="password">
  <button onclick="log([to.value, code.value].join()); this.parentElement.hidden = true">Save</button>
</main>
"""
LOG = "<output></output><script>function log(text) { document.querySelector('output').value = text }</script>"


@pytest.fixture
def page(page: Page) -> Page:
    """Return a page with a short timeout, because everything is there at once."""
    page.set_default_timeout(2_000)
    return page


def done(page: Page) -> str:
    """Return what the page says was done last."""
    return page.get_by_role("status").inner_text()


def test_the_report_of_another_kind(page: Page) -> None:
    page.set_content(REPORT + LOG)
    report = Report(page, PARCEL)
    expect(report.heading).to_be_visible()
    expect(report.table).to_be_visible()
    assert [report.cell(name, "Insured").inner_text() for name in ("Aunt Em", "Uncle Henry")] == ["Yes", "No"]
    report.view("Uncle Henry")
    assert done(page) == "track Uncle Henry"
    report.share("Aunt Em")
    assert done(page) == "share Aunt Em"
    report.add()
    assert done(page) == "add"


def test_the_details_of_another_kind_and_what_it_protects(page: Page) -> None:
    page.set_content(DETAILS)
    details = Details(page, PARCEL)
    expect(details.heading).to_be_visible()
    assert [details.may("toto", column).inner_text() for column in ("Can view?", "Can edit?")] == ["Yes", "No"]
    details.view_the_information.click()
    window = ProtectedInformation(page, PARCEL)
    assert [window.value(field).input_value() for field in PARCEL.protected] == ["4711", "K-9"]


def test_the_form_of_another_kind(page: Page) -> None:
    page.set_content(FORM + LOG)
    form = Form(page, PARCEL)
    form.fill(PARCEL.fields["name"], "Aunt Em")
    form.fill("Locker code", "4711")
    form.save()
    assert done(page) == "Aunt Em,4711"
