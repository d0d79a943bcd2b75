"""A complaint, a dialog or a question about somebody else fails a step; other text on the screen does not."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from harness.evidence.secrets import Secret
from harness.messages.mismatch import Mismatch
from pages.components.complaints import Complaints
from product.profile import load
from steps.contradictions import Contradictions
from steps.scenario_data import Item, Person, ScenarioData

MESSAGE = "<p role=status>Shared</p>"
PEOPLE = {name: Person(name, name.lower(), Secret("")) for name in ("Ada", "Betty", "Dora")}


@pytest.fixture
def watched(page: Page) -> Callable[[str], Contradictions]:
    """A page with this in it, and who watches it."""
    data = ScenarioData("", names={"Payments API": "Payments API 7", "Billing API": "Billing API 7"})
    watching = Contradictions(Complaints(page), data, PEOPLE)

    def _watched(html: str) -> Contradictions:
        page.set_content(html)
        return watching

    return _watched


@pytest.mark.parametrize(
    "beside",
    [
        "<div role=alert>Betty keeps her access</div>",
        "<p>The change could not be saved</p>",
        "<p>Shared, but 2 errors occurred</p>",
        "<div aria-live=assertive>Session ended</div>",
        "<p>Something went wrong</p>",
        "<p>Access was not removed</p>",
    ],
)
def test_a_complaint_that_comes_with_a_message_is_quoted(watched: Callable[[str], Contradictions], beside: str) -> None:
    watched("<button>Share</button>").before_click('"Share"', "")
    with pytest.raises(Mismatch, match="a complaint with it"):
        watched(MESSAGE + beside).expect_no_complaint("Shared", 'message "Shared"')


@pytest.mark.parametrize(
    "beside",
    [
        "",
        "<p>2 users</p><ul><li>Payments API</li></ul>",
        "<div role=alert>Shared</div>",
        "<div role=alert>Shared <button>Close</button></div>",
        "<p hidden role=alert>The change could not be saved</p>",
        "<p>No problems? Tell us.</p>".replace("problems", "questions"),
        "<div role=alert></div>",
    ],
)
def test_what_is_no_complaint_is_let_be(watched: Callable[[str], Contradictions], beside: str) -> None:
    watched("<button>Share</button>").before_click('"Share"', "")
    watched(MESSAGE + beside).expect_no_complaint("Shared", 'message "Shared"')


def test_a_complaint_that_was_there_before_is_let_be(watched: Callable[[str], Contradictions]) -> None:
    trial = "<div role=alert>Your trial ends tomorrow</div>"
    watched(trial + "<button>Share</button>").before_click('"Share"', "")
    watched(trial + MESSAGE).expect_no_complaint("Shared", 'message "Shared"')


IN_A_WINDOW = 'in the "Share" window'


def window(inside: str) -> str:
    return f"<div role=dialog>{inside}<ul><li>Betty</li></ul><button>Share</button></div>"


@pytest.mark.parametrize(
    "inside",
    [
        "<h2>Share</h2><p>Billing API 7</p>",
        "<h2>Share Billing API 7</h2>",
        "<h2>Share</h2><p>payments api</p>",
        "<h2>Share</h2><div role=alert>You are not allowed to change the members.</div>",
        "<h2>Share</h2><div aria-live=assertive>The list could not be loaded</div>",
    ],
)
def test_a_window_about_another_item_or_with_a_failure_is_quoted(
    watched: Callable[[str], Contradictions], inside: str
) -> None:
    watching = watched("<button>Open</button>")
    watching.scenario_data.others = ("payments api", "Payments API 7 (old)")
    watching.scenario_data.about["item"] = "Payments API"
    watching.before_click('"Open"', "")
    watched(window(inside))
    with pytest.raises(Mismatch, match=r"a complaint with it|a window about"):
        watching.expect_its_own('"Betty"', IN_A_WINDOW)


@pytest.mark.parametrize(
    "inside",
    [
        "<h2>Share</h2><p>Payments API 7</p>",
        "<h2>Share</h2>",
        "<h2>Share</h2><p>Give others access</p><div role=alert>3 people were found</div>",
        "<h2>Share</h2><p role=alert>Whoever is removed cannot read it any more</p>",
        "<h2>Share</h2><p>Billing API 7, Payments API 7</p>",
        "<h2>Share</h2><p role=alert style='position: absolute; width: 1px; height: 1px; overflow: hidden'>Failed</p>",
    ],
)
def test_a_window_of_its_own_is_let_be(watched: Callable[[str], Contradictions], inside: str) -> None:
    watching = watched("<button>Open</button>")
    watching.scenario_data.others = ("payments api", "Payments API 7 (old)")
    watching.scenario_data.about["item"] = "Payments API"
    watching.before_click('"Open"', "")
    watched(window(inside)).expect_its_own('"Betty"', IN_A_WINDOW)


def test_a_failure_that_a_sentence_has_promised_is_let_be(watched: Callable[[str], Contradictions]) -> None:
    watching = watched("<button>Save</button>")
    watching.before_click('"Save"', "")
    watching.promised.add("could not be saved")
    watched("<p role=alert>It could not be saved</p><button>Close</button>").before_click('"Close"', "")


def test_a_failure_that_stands_there_from_the_beginning_is_let_be(watched: Callable[[str], Contradictions]) -> None:
    watched("<p role=alert>Your payment failed</p><button>Close</button>").before_click('"Close"', "")


def test_a_dialog_of_the_browser_is_quoted(watched: Callable[[str], Contradictions], page: Page) -> None:
    watching = watched("<button onclick=\"alert('Really?')\">Share</button>")
    page.get_by_role("button").click()
    with pytest.raises(Mismatch, match=r"Really\?"):
        watching.expect_no_dialog('"Share"')


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Remove Dora?", True),
        ("Remove Betty?", False),
        ("Remove this user?", False),
        ("Remove this user from Billing API 7?", True),
        ("Remove this user from Payments API 7?", False),
        ("Remove Betty from Billing API 7?", True),
        ("Remove Dorabella?", False),
    ],
)
def test_a_question_about_somebody_else_is_noticed(
    watched: Callable[[str], Contradictions], question: str, other: bool
) -> None:
    watching = watched(f"<div role=alertdialog><p>{question}</p><button>Yes</button></div>")
    watching.scenario_data.about = {"person": "Betty", "item": "Payments API"}
    if other:
        with pytest.raises(Mismatch, match="in a window about"):
            watching.before_click('"Yes"', "")
    else:
        watching.before_click('"Yes"', "")


@pytest.mark.parametrize(
    ("question", "deletes"),
    [
        ("Delete this API secret for everybody?", True),
        ("Are you sure that you want to permanently delete Payments API 7?", True),
        ("Erase the selected API secret?", True),
        ("Delete API secret access of this user?", False),
        ("Delete the user of this API secret?", False),
        ("Delete this user? They can no longer see the API secret. This cannot be undone.", False),
    ],
)
def test_a_question_whether_to_delete_the_item_is_none_about_a_person(
    watched: Callable[[str], Contradictions], question: str, deletes: bool
) -> None:
    watching = watched("<button>Remove</button>")
    data = watching.scenario_data
    data.items["Payments API"] = Item(load().kinds[0], "Payments API 7", PEOPLE["Ada"], {})
    data.about["item"] = "Payments API"
    watching.before_click('"Remove"', "")
    asking = watched(f"<div role=dialog><p>{question}</p><button>Yes</button></div>")
    asking.before_click('"Yes"', "")
    data.about["person"] = "Betty"
    if deletes:
        with pytest.raises(Mismatch, match="deleting the item"):
            asking.before_click('"Yes"', "")
    else:
        asking.before_click('"Yes"', "")
