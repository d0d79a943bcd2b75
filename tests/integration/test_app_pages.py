"""Every page has nothing inline, which the security policy would block, and every address under the prefix."""

import re
from types import SimpleNamespace
from urllib.parse import urljoin, urlsplit

import pytest
from flask import render_template

from reference_app.items import A_PAGE
from reference_app.web.paging import address_of
from tests.integration.conftest import Clock, new_mysafe
from tests.integration.reading import Html

ADDRESSES = {
    "href",
    "src",
    "action",
    "formaction",
    "data-information",
    "data-action",
    "data-item",
    "data-back",
    "data-people",
    "poster",
}


def every_page(mysafe, prefix=""):
    """Return every page and window of the product by its name."""
    here = {"SCRIPT_NAME": prefix}
    item = mysafe.add_secret("ada", identifier="taken", tags="one, two", notes="some")
    share = f"/mysafe/api-secrets/{item}/share"
    stranger, ada, betty = mysafe.stranger(**here), mysafe.browser("ada", **here), mysafe.browser("betty", **here)
    carol, dora = mysafe.browser("carol", **here), mysafe.browser("dora", **here)
    yield "sign-in", stranger.get("/sign-in?next=/mysafe/")
    yield "sign-in, wrong", stranger.sign_in("ada", "wrong")
    yield "sign-in, out of date", stranger.post("/sign-in", csrf=False)
    yield "landing", ada.get("/")
    yield "home, empty", dora.get("/mysafe/")
    yield "report, empty", dora.get("/mysafe/api-secrets")
    yield "not shared", ada.get(f"/mysafe/api-secrets/{item}")
    yield "share window, nobody", ada.get(f"{share}?from=report")
    mysafe.share(item, betty=False, carol=True)
    for name, browser in {"owner": ada, "viewer": betty, "editor": carol}.items():
        yield f"home, {name}", browser.get("/mysafe/")
        yield f"report, {name}", browser.get("/mysafe/api-secrets")
        yield f"details, {name}", browser.get(f"/mysafe/api-secrets/{item}")
        yield f"share window, {name}", browser.get(f"{share}?from=report")
        yield f"share window on home, {name}", browser.get(f"{share}?from=home")
    yield "home, found", ada.get("/mysafe/?find=pay")
    yield "home, nothing found", ada.get("/mysafe/?find=nothing")
    yield "add", ada.get("/mysafe/api-secrets/add")
    yield "add, all wrong", ada.post("/mysafe/api-secrets/add", data={"client_secret": "s", "method": "x"})
    taken = {"name": "n", "url": "https://a.test/", "client_id": "c", "identifier": "taken"}
    yield "add, taken", ada.post("/mysafe/api-secrets/add", data=taken)
    yield "share window, refused", ada.post(share, data={"version": "1", "member": "x"})
    yield "share window, stale", ada.post(share, data={"version": "0"})
    yield "not found", ada.get("/nothing")
    yield "not possible", ada.post("/mysafe/")
    yield "too large", ada.post("/mysafe/api-secrets/add", data={"notes": "x" * 2_000_000})
    ada.post("/mysafe/api-secrets/add", data=taken | {"identifier": ""})
    yield "report, with a message", ada.get("/mysafe/api-secrets")
    for number in range(A_PAGE):
        mysafe.add_secret("ada", f"{number}")
    for page in (1, 2):
        yield f"report, page {page}", ada.get(f"/mysafe/api-secrets?page={page}")
        yield f"home, page {page}", ada.get(f"/mysafe/?page={page}")


@pytest.fixture(scope="module", params=["", "/vault"], ids=["at the root", "under a prefix"])
def pages(request, tmp_path_factory):
    """Return all pages, at the root of the server and under a prefix."""
    with new_mysafe(tmp_path_factory.mktemp("pages"), Clock()) as mysafe:
        return request.param, dict(every_page(mysafe, request.param))


def test_nothing_is_inline(pages):
    _, answers = pages
    for name, answer in answers.items():
        html = answer.html
        assert html.all("html"), name
        assert not html.all("style"), name
        for script in html.all("script"):
            assert script.get("src"), name
            assert not script.text, name
        for element in html.elements:
            for attribute, value in element.attributes.items():
                assert attribute != "style", (name, element.tag)
                assert not attribute.startswith("on"), (name, element.tag, attribute)
                assert "javascript:" not in (value or "").lower(), (name, element.tag, attribute)


def test_no_page_is_shown_before_its_scripts_have_come(pages):
    """A click on a control without its script would be lost."""
    _, answers = pages
    for name, answer in answers.items():
        for script in answer.html.all("script"):
            assert script.get("blocking") == "render", (name, script.get("src"))


def test_every_address_is_on_this_server_and_under_its_prefix(pages):
    prefix, answers = pages
    for name, answer in answers.items():
        for element in answer.html.elements:
            for attribute in ADDRESSES & set(element.attributes):
                address = element.get(attribute)
                if address.startswith("#"):
                    continue
                assert not urlsplit(address).netloc, (name, address)
                path = urljoin(f"{prefix}/mysafe/", address)
                assert path.startswith(f"{prefix}/"), (name, element.tag, attribute, address)
                # nor twice
                assert not prefix or prefix + prefix not in path, (name, address)


def test_every_attribute_that_looks_like_an_address_is_known_as_one(pages):
    """Otherwise the test above would overlook a new one."""
    _, answers = pages
    for name, answer in answers.items():
        for element in answer.html.elements:
            for attribute, value in element.attributes.items():
                if re.match(r"/\w", value or "") and (element.tag, attribute) != ("input", "value"):
                    assert attribute in ADDRESSES, (name, element.tag, attribute, value)


def test_every_redirect_stays_under_the_prefix(mysafe):
    item, here = mysafe.add_secret(), {"SCRIPT_NAME": "/vault"}
    stranger, ada = mysafe.stranger(**here), mysafe.browser("ada", **here)
    form = {"name": "n", "url": "https://a.test/", "client_id": "c"}
    answers = [
        stranger.get("/"),
        stranger.get("/mysafe/api-secrets?page=2"),
        mysafe.stranger(**here).sign_in("ada"),
        mysafe.stranger(**here).sign_in("ada", next="/mysafe/?page=2"),
        ada.get("/mysafe"),
        ada.post("/mysafe/api-secrets/add", data=form),
        ada.post(f"/mysafe/api-secrets/{item}/share?from=home", data={"version": "0"}),
        ada.sign_out(),
    ]
    for answer in answers:
        assert answer.status in {302, 308}
        location = answer.location.removeprefix("http://localhost")
        assert location.startswith("/vault/"), answer
        assert "/vault" not in location.removeprefix("/vault"), answer


def test_what_pages_load_is_there_and_served_from_here(pages, mysafe):
    prefix, answers = pages
    loaded = {
        element.get(attribute)
        for answer in answers.values()
        for tag, attribute in (("script", "src"), ("link", "href"), ("img", "src"))
        for element in answer.html.all(tag)
    }
    assert len(loaded) > 3
    for address in loaded:
        answer = mysafe.stranger(SCRIPT_NAME=prefix).get(address.removeprefix(prefix))
        assert answer.status == 200, address
        assert "immutable" in answer.headers["Cache-Control"], address
        # Style sheets and scripts load nothing from elsewhere.
        assert not re.search(r"""(@import|url\(\s*["']?(?!data:)(https?:)?//|from\s+["']https?:)""", answer.text), (
            address
        )


def test_labels_and_descriptions_point_at_what_is_there_and_ids_are_unique(pages):
    _, answers = pages
    for name, answer in answers.items():
        elements = [e for e in answer.html.elements if not any(each.tag == "template" for each in e.within)]
        ids = [element.get("id") for element in elements if element.get("id")]
        assert len(ids) == len(set(ids)), name
        for element in elements:
            for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
                for id_ in (element.get(attribute) or "").split():
                    assert id_ in ids, (name, element.tag, attribute, id_)


def test_every_page_has_one_title_and_one_heading_of_its_own(pages):
    _, answers = pages
    for name, answer in answers.items():
        assert len(answer.html.all("h1")) == 1, name
        [title] = [each for each in answer.html.all("title") if not any(e.tag == "svg" for e in each.within)]
        assert title.text.endswith("MySafe"), name
        assert answer.html.one("html").get("lang") == "en", name


@pytest.mark.parametrize(("origin", "entry"), [("report", "API secrets"), ("home", "Home")])
def test_behind_the_share_window_the_side_menu_marks_the_list_that_it_was_opened_from(mysafe, origin, entry):
    html = mysafe.browser("ada").get(f"/mysafe/api-secrets/{mysafe.add_secret()}/share?from={origin}").html
    assert html.one("a", aria_current="page").text == entry


def test_back_and_forward_stay_in_the_list_whatever_its_kind(mysafe):
    mysafe.app.add_url_rule("/mysafe/parcels", "parcel.report")
    second = SimpleNamespace(number=2, first=False, more=True)
    with mysafe.app.test_request_context():
        html = Html(render_template("paging.html", page=second, here={"list": "parcel.report"}, address_of=address_of))
    addresses = [html.one("a", rel=rel).get("href") for rel in ("prev", "next")]
    assert addresses == ["/mysafe/parcels", "/mysafe/parcels?page=3"]
