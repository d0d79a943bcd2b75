"""Forms: what saving answers, and what two windows on one item do to each other."""

from uuid import uuid4

import pytest
from sqlalchemy import select

from reference_app.api_secrets import ApiSecret
from reference_app.items import A_PAGE
from tests.unit.test_app_database import in_threads

GOOD = {"name": "Payments API", "url": "https://api.example.test/", "client_id": "payments-web"}
ADD = "/mysafe/api-secrets/add"


@pytest.fixture
def ada(mysafe):
    return mysafe.browser("ada")


def saved(mysafe):
    with mysafe.database.session(read_only=True) as session:
        return session.scalars(select(ApiSecret)).all()


def test_saving_leads_to_the_report_which_says_so_once(mysafe, ada):
    answer = ada.post(ADD, data=GOOD)
    assert (answer.status, answer.location) == (302, "/mysafe/api-secrets")
    report = ada.get(answer.location).html
    [message] = report.all(role="status")[:1]
    assert "API secret saved" in report.texts("span")
    assert "API secret saved" in message.text
    assert report.texts("th", scope="row") == ["Payments API"]
    assert "API secret saved" not in ada.get("/mysafe/api-secrets").text


def test_every_field_is_kept_and_shown_but_the_client_secret(mysafe, ada):
    more = {"client_secret": "s", "identifier": "pay", "method": "POST", "tags": "b,a", "notes": "<b>1 & 2</b>\nthere"}
    ada.post(ADD, data=GOOD | more)
    [secret] = saved(mysafe)
    details = ada.get(f"/mysafe/api-secrets/{secret.item_id}").html
    table = details.one("table", aria_label="API secret details")
    labels, cells = ([each.text for each in details.all(tag) if table in each.within] for tag in ("th", "td"))
    values = dict(zip(labels, cells, strict=True))
    assert values == {
        "Name": "Payments API", "Owner": "Ada Archer", "Last use": "Never", "Url": "https://api.example.test/",
        "Identifier": "pay", "Client ID": "payments-web", "Method": "POST", "Tags": values["Tags"],
        "Notes": "<b>1 & 2</b> there",
    }  # fmt: skip
    assert sorted(values["Tags"].replace(",", " ").split()) == ["a", "b"]


@pytest.mark.parametrize("name", ["name", "url", "client_id"])
@pytest.mark.parametrize("value", ["", "  ", None])
def test_a_missing_mandatory_field_brings_the_form_back_and_says_so_beside_it(mysafe, ada, name, value):
    form = {key: each for key, each in (GOOD | {name: value}).items() if each is not None}
    answer = ada.post(ADD, data={**form, "notes": "as typed", "method": "PUT"})
    assert answer.status == 422
    page = answer.html
    field = page.one("input", name=name)
    assert field.get("aria-invalid") == "true"
    assert page.one(id=field.get("aria-describedby")).text == "This field is required"
    assert answer.text.count("This field is required") == 1
    for other in set(GOOD) - {name}:
        assert page.one("input", name=other).get("value") == GOOD[other]
        assert page.one("input", name=other).get("aria-invalid") is None
    assert page.one("textarea", name="notes").text == "as typed"
    assert [option.text for option in page.all("option") if "selected" in option.attributes] == ["PUT"]
    assert saved(mysafe) == []


def test_an_identifier_in_use_is_told_beside_it_and_only_among_ones_own(mysafe, ada):
    mysafe.add_secret("betty", identifier="theirs")
    mysafe.add_secret("ada", identifier="mine")
    answer = ada.post(ADD, data=GOOD | {"identifier": " mine "})
    assert answer.status == 422
    field = answer.html.one("input", name="identifier")
    assert answer.html.one(id=field.get("aria-describedby")).text == "Identifier already in use"
    assert ada.post(ADD, data=GOOD | {"identifier": "theirs"}).status == 302
    assert ada.post(ADD, data=GOOD).status == 302
    assert ada.post(ADD, data=GOOD).status == 302


def test_what_was_typed_as_client_secret_survives_a_mistake_elsewhere(mysafe, ada):
    form = GOOD | {"client_secret": "  hidden-value "}
    again = ada.post(ADD, data=form | {"name": ""})
    assert "Kept as you typed it" in again.text
    second = ada.post(ADD, data=GOOD | {"url": "", "kept_client_secret": _kept(again)})
    assert ada.post(ADD, data=GOOD | {"kept_client_secret": _kept(second)}).status == 302
    [secret] = saved(mysafe)
    assert _information(ada, secret.item_id) == {"label": "Client secret", "value": "  hidden-value "}


def test_a_client_secret_that_is_typed_again_replaces_the_kept_one(mysafe, ada):
    again = ada.post(ADD, data=GOOD | {"name": "", "client_secret": "old"})
    ada.post(ADD, data=GOOD | {"client_secret": "new", "kept_client_secret": _kept(again)})
    [secret] = saved(mysafe)
    assert _information(ada, secret.item_id)["value"] == "new"


def test_what_was_kept_for_one_person_is_worth_nothing_to_another(mysafe, ada):
    kept = _kept(ada.post(ADD, data=GOOD | {"name": "", "client_secret": "hidden-value"}))
    betty = mysafe.browser("betty")
    assert betty.post(ADD, data=GOOD | {"kept_client_secret": kept}).status == 302
    [secret] = saved(mysafe)
    assert _information(betty, secret.item_id)["value"] == ""


@pytest.mark.parametrize("kept", ["rubbish", "=", "ü", "A" * 100_000, "QUJD", "\0"])
def test_a_kept_client_secret_that_was_tampered_with_is_none(mysafe, ada, kept):
    assert ada.post(ADD, data=GOOD | {"kept_client_secret": kept}).status == 302
    [secret] = saved(mysafe)
    assert _information(ada, secret.item_id)["value"] == ""


def test_an_owner_cannot_be_chosen_by_a_form(mysafe, ada):
    for extra in ({"owner": "betty"}, {"owner_id": str(mysafe.id("betty"))}, {"item_id": str(uuid4())}):
        ada.post(ADD, data=GOOD | extra)
    assert {secret.item.owner.username for secret in saved(mysafe)} == {"ada"}


@pytest.mark.parametrize(
    "form",
    [{"name": "\0"}, {"name": "x" * 300}, {"method": "BREW"}, {"url": "javascript:alert(1)"}, {"tags": "x" * 600}],
)
def test_what_cannot_be_saved_is_told_and_not_an_error_of_ours(mysafe, ada, form):
    assert ada.post(ADD, data=GOOD | form).status == 422
    assert saved(mysafe) == []


def test_a_form_that_is_far_too_large_is_refused(mysafe, ada):
    assert ada.post(ADD, data=GOOD | {"notes": "x" * 2_000_000}).status == 413
    assert saved(mysafe) == []


def test_what_people_type_is_text_wherever_it_is_shown(mysafe, ada):
    evil = "<script>alert(1)</script>\"'><b onclick=x>"
    item = mysafe.add_secret("ada", evil, client_id=evil, tags=evil, notes=evil, identifier=evil)
    mysafe.share(item, betty=False)
    for address in (
        "/mysafe/",
        "/mysafe/api-secrets",
        f"/mysafe/api-secrets/{item}",
        f"/mysafe/api-secrets/{item}/share",
    ):
        answer = ada.get(address)
        assert answer.status == 200
        assert "<script>alert" not in answer.text
        assert answer.html.all("b") == []
        assert evil in "".join(answer.html.texts())
    answer = ada.get("/mysafe/", query_string={"find": evil + "x"})
    assert answer.html.all("b") == []
    assert answer.html.one("input", name="find").get("value") == evil + "x"


def test_thirty_rows_make_a_page(mysafe, ada):
    for number in range(A_PAGE + 1):
        mysafe.add_secret("ada", f"Number {number}")
    for address in ("/mysafe/api-secrets", "/mysafe/"):
        first, second = ada.get(address).html, ada.get(f"{address}?page=2").html
        assert _pages(first) == ["Forward"]
        assert _pages(second) == ["Back"]
        assert second.one("a", rel="prev").get("href") == address
        forward = first.one("a", rel="next").get("href")
        assert ada.get(forward).html.texts() == second.texts()
        assert "Number 0" in second.texts("h2") + second.texts("th", scope="row")
    with_thirty = mysafe.browser("betty")
    for number in range(A_PAGE):
        mysafe.add_secret("betty", f"Number {number}")
    assert _pages(with_thirty.get("/mysafe/api-secrets").html) == []


@pytest.mark.parametrize("page", ["0", "-1", "x", "", "1e3", "²", "9" * 6, "9" * 30, "9" * 5000, "%00"])
def test_an_odd_number_of_a_page_is_no_error(mysafe, ada, page):
    mysafe.add_secret("ada")
    for address in ("/mysafe/", "/mysafe/api-secrets"):
        assert ada.get(f"{address}?page={page}").status == 200


@pytest.mark.parametrize("page", ["2", "999999"])
def test_a_page_that_is_not_there_is_told(mysafe, ada, page):
    for _ in range(2):
        for address in ("/mysafe/", "/mysafe/api-secrets"):
            answer = ada.get(f"{address}?page={page}")
            assert f"There is no page {page}" in answer.text
            assert "No API secrets yet" not in answer.text
            assert "Nothing" not in answer.text
            [link] = [link for link in answer.html.all("a") if link.text == "Show the first page"]
            assert link.get("href") == address
            assert _pages(answer.html) == []
        mysafe.add_secret("ada")


def test_a_page_of_a_search_that_is_not_there_leads_to_the_first_of_that_search(ada):
    answer = ada.get("/mysafe/?page=3&find=Payments")
    assert "There is no page 3" in answer.text
    assert 'href="/mysafe/?find=Payments">Show the first page' in answer.text


@pytest.mark.parametrize("nothing", ["\u200b", "\u2800", "\u3164", "\u00ad\u2060", "\ufeff "])
def test_a_name_of_which_nothing_is_seen_is_missing(mysafe, ada, nothing):
    answer = ada.post(ADD, data=GOOD | {"name": nothing})
    assert answer.status == 422
    assert "This field is required" in answer.text
    assert saved(mysafe) == []


def _form(browser):
    return browser.get(ADD).html.one("input", name="form").get("value")


def test_the_same_form_sent_again_makes_one_item(mysafe, ada):
    form = GOOD | {"form": _form(ada), "client_secret": "s", "identifier": "pay"}
    answers = [ada.post(ADD, data=form) for _ in range(3)]
    assert {(answer.status, answer.location) for answer in answers} == {(302, "/mysafe/api-secrets")}
    assert len(saved(mysafe)) == 1


def test_clicks_that_arrive_at_once_make_one_item(mysafe, ada):
    form = GOOD | {"form": _form(ada), "identifier": "pay"}
    browsers = [mysafe.stranger().with_cookies(ada.cookies) for _ in range(4)]
    for browser in browsers:
        browser.csrf_token()
    assert in_threads(4, lambda number: browsers[number].post(ADD, data=form).status) == [302] * 4
    assert len(saved(mysafe)) == 1


@pytest.mark.parametrize("change", [{"name": "Other"}, {"client_secret": "other"}, {"notes": "other"}])
def test_a_form_that_was_changed_after_going_back_is_another(mysafe, ada, change):
    form = GOOD | {"form": _form(ada)}
    for each in (form, form | change):
        assert ada.post(ADD, data=each).status == 302
    assert len(saved(mysafe)) == 2


def test_two_forms_filled_in_alike_make_two_items_and_nobody_gets_anothers(mysafe, ada):
    form, betty = _form(ada), mysafe.browser("betty")
    for browser, number in ((ada, form), (ada, _form(ada)), (betty, form), (ada, None), (ada, None)):
        assert browser.post(ADD, data=GOOD | ({"form": number} if number else {})).status == 302
    assert sorted(secret.item.owner.username for secret in saved(mysafe)) == ["ada"] * 4 + ["betty"]


# Sharing


@pytest.fixture
def item(mysafe):
    return mysafe.add_secret("ada")


@pytest.fixture
def window(mysafe, ada, item):
    """Open Ada's Share window, from the report or from Home."""

    def open_it(origin="report", **more):
        query = {"from": origin, **more}
        return Window(mysafe, ada, ada.get(f"/mysafe/api-secrets/{item}/share", query_string=query))

    return open_it


class Window:
    """A Share window: what its form would send."""

    def __init__(self, mysafe, browser, answer):
        self.mysafe, self.browser, self.answer = mysafe, browser, answer
        self.html = answer.html
        [form] = [
            each for each in self.html.all("form") if (each.get("action") or "").partition("?")[0].endswith("/share")
        ]
        self.action = form.get("action")
        names = ("version", "seen", "seen_can_edit", "member")
        self.form = {name: self.html.values(name) for name in names}
        ticked = [box for box in self.html.all("input", name="can_edit") if "checked" in box.attributes]
        self.form["can_edit"] = [box.get("value") for box in ticked]

    @property
    def members(self):
        """Return the members by username, and whether Can edit is ticked."""
        usernames = {str(self.mysafe.id(name)): name for name in ("ada", "betty", "carol", "dora")}
        return {usernames[id_]: id_ in self.form["can_edit"] for id_ in self.form["member"]}

    def make(self, **members):
        """Change the list to these people, who can edit or not."""
        ids = {name: str(self.mysafe.id(name)) for name in members}
        self.form["member"] = list(ids.values())
        self.form["can_edit"] = [ids[name] for name, can_edit in members.items() if can_edit]
        return self

    def share(self):
        return self.browser.post(self.action, data=self.form)

    @property
    def alerts(self):
        return [element.text for element in self.html.all(role="alert") if "hidden" not in element.attributes]


def test_the_window_shows_who_is_a_member(mysafe, item, window):
    assert window().members == {}
    mysafe.share(item, betty=False, carol=True)
    for origin in ("report", "home"):
        assert window(origin).members == {"betty": False, "carol": True}


@pytest.mark.parametrize(("origin", "there"), [("report", "/mysafe/api-secrets"), ("home", "/mysafe/")])
def test_sharing_leads_back_to_where_the_window_was_opened_and_says_so(mysafe, ada, item, window, origin, there):
    answer = window(origin).make(betty=False, carol=True).share()
    assert (answer.status, answer.location) == (302, there)
    page = ada.get(there)
    assert "Shared" in page.html.all(role="status")[0].text
    assert mysafe.members(item) == {"betty": False, "carol": True}


def test_sharing_leads_back_to_the_same_page_of_the_same_search(mysafe, item, window):
    opened = window("home", page=2, find="a b&c")
    assert opened.make(betty=False).share().location == "/mysafe/?page=2&find=a+b%26c"


def test_an_emptied_list_ends_the_sharing(mysafe, ada, item, window):
    mysafe.share(item, betty=True, carol=False)
    assert window().make().share().status == 302
    assert mysafe.members(item) == {}
    report = ada.get("/mysafe/api-secrets")
    assert "No" in report.html.texts("td")


def test_a_stale_window_comes_back_with_both_changes_and_says_what_has_changed(mysafe, item, window):
    mysafe.share(item, betty=False)
    mine = window()
    mysafe.share(item, betty=True, carol=False)
    answer = mine.make(betty=False, dora=True).share()
    assert answer.status == 409
    again = Window(mysafe, mine.browser, answer)
    [alert] = again.alerts
    assert "Betty Baker can now edit." in alert
    assert "Carol Cooper was added." in alert
    assert again.members == {"betty": True, "carol": False, "dora": True}
    assert mysafe.members(item) == {"betty": True, "carol": False}, "nothing is saved before Share is pressed again"
    assert again.share().status == 302
    assert mysafe.members(item) == {"betty": True, "carol": False, "dora": True}


def test_a_window_that_is_stale_twice_still_loses_nothing(mysafe, item, window):
    mine = window().make(betty=False)
    mysafe.share(item, carol=False)
    again = Window(mysafe, mine.browser, mine.share())
    mysafe.share(item, carol=False, dora=True)
    answer = again.share()
    assert answer.status == 409
    last = Window(mysafe, mine.browser, answer)
    assert last.members == {"betty": False, "carol": False, "dora": True}
    assert [alert for alert in last.alerts if "Dora Dyer was added." in alert]
    assert last.share().status == 302


def test_somebody_removed_in_one_window_is_not_brought_back_by_the_other(mysafe, item, window):
    mysafe.share(item, betty=False, carol=False)
    first, second = window(), window()
    assert first.make(carol=False).share().status == 302
    answer = second.make(betty=False, carol=False, dora=False).share()
    assert answer.status == 409
    again = Window(mysafe, second.browser, answer)
    assert again.members == {"carol": False, "dora": False}
    assert "Betty Baker was removed." in again.alerts[0]


def test_pressing_share_twice_is_no_conflict(mysafe, item, window):
    opened = window().make(betty=False)
    assert [opened.share().status for _ in range(2)] == [302, 302]
    assert mysafe.members(item) == {"betty": False}


def test_a_stale_window_is_told_what_has_changed_or_saves(mysafe, item, window):
    opened = window().make(carol=False)
    mysafe.share(item, betty=False)
    mysafe.share(item)
    assert opened.share().status == 302
    assert mysafe.members(item) == {"carol": False}


GARBAGE = {
    "an unknown person": {"member": [str(uuid4())]},
    "no id": {"member": ["betty"]},
    "an empty id": {"member": [""]},
    "a huge id": {"member": ["9" * 100_000]},
    "half an id": {"member": ["12345678-1234"]},
    "a NUL": {"member": ["\0"]},
    "somebody who can edit and is no member": {"can_edit": [str(uuid4())]},
    "rubbish who can edit": {"can_edit": ["x"]},
    "no version": {"version": []},
    "an empty version": {"version": [""]},
    "a negative version": {"version": ["-1"]},
    "a version in words": {"version": ["one"]},
    "a version in other digits": {"version": ["²", "٣"]},
    "a huge version": {"version": ["9" * 5000]},
    "rubbish seen": {"seen": ["x"]},
    "rubbish seen to edit": {"seen_can_edit": ["x"]},
    "all of it": {"member": ["x"], "can_edit": ["y"], "seen": ["z"], "version": ["-"]},
}


@pytest.mark.parametrize("garbage", GARBAGE.values(), ids=GARBAGE)
def test_garbage_in_the_form_is_refused_and_changes_nothing(mysafe, item, window, garbage):
    mysafe.share(item, betty=True)
    opened = window()
    opened.form |= garbage
    answer = opened.share()
    assert answer.status == 422
    assert Window(mysafe, opened.browser, answer).members == {"betty": True}
    assert Window(mysafe, opened.browser, answer).alerts
    assert mysafe.members(item) == {"betty": True}


def test_the_owner_on_the_list_is_refused(mysafe, item, window):
    assert window().make(ada=False, betty=False).share().status == 422
    assert mysafe.members(item) == {}


def test_the_same_person_twice_is_one_member(mysafe, item, window):
    opened = window().make(betty=False)
    opened.form["member"] *= 2
    assert opened.share().status == 302
    assert mysafe.members(item) == {"betty": False}


def test_a_list_of_thousands_is_refused_and_not_an_error_of_ours(mysafe, item, window):
    opened = window()
    opened.form["member"] = [str(uuid4()) for _ in range(9000)]
    assert opened.share().status == 422
    opened.form["member"] = [str(uuid4()) for _ in range(30_000)]
    assert opened.share().status == 413


def test_a_seen_list_that_lies_changes_nothing_that_was_not_asked_for(mysafe, item, window):
    mysafe.share(item, betty=False)
    opened = window().make(betty=False, carol=True)
    opened.form["seen"] = [str(uuid4()), str(mysafe.id("dora")), str(mysafe.id("ada"))]
    assert opened.share().status == 302
    assert mysafe.members(item) == {"betty": False, "carol": True}


@pytest.mark.parametrize("origin", ["", "elsewhere", "//evil.test", "home\0"])
def test_an_odd_origin_is_the_report(mysafe, item, window, origin):
    assert window(origin).make(betty=False).share().location == "/mysafe/api-secrets"


def _pages(html):
    return [link.text for link in html.all("a") if link.get("rel") in ("prev", "next")]


def _kept(answer):
    return answer.html.one("input", name="kept_client_secret").get("value")


def _information(browser, item_id):
    return browser.post(f"/mysafe/api-secrets/{item_id}/information").response.json
