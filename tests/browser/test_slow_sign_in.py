"""Signing in is waited for, whatever the patience: a slow answer is no fault of the product, and no refusal."""

from collections.abc import Iterator
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import BrowserContext

from harness.evidence.secrets import Secret
from harness.messages.could_not_test import ENVIRONMENT, PRODUCT, CouldNotTest
from steps.scenario_data import Person
from steps.sign_in import sign_in_as
from tests.browser.late_server import Late, serving

PATIENCE, LATE, GRACE = 0.3, 0.9, 9.0
FORM = (
    '<form method=post action="{to}">{said}<label>Username <input name=username></label>'
    "<label>Password <input name=password type=password></label><button>Sign in</button></form>"
)
NAME = '<header><p aria-label="Signed in as">Ada Archer (ada)</p></header>'
LATER = "<script>setTimeout(() => {{ document.body.innerHTML = `{}` }}, 900)</script>"
ONE_AFTER_THE_OTHER = """<script>
const form = document.forms[0], second = form.password.closest("label")
second.hidden = true
form.onsubmit = (event) => { if (second.hidden) { event.preventDefault(); second.hidden = false } }
</script>"""
PAGES = {
    "/two-steps": FORM.format(to="/welcome", said="") + ONE_AFTER_THE_OTHER,
    "/late": FORM.format(to="/late/welcome", said=""),
    "/redirects": FORM.format(to="/redirects/now", said=""),
    "/script": FORM.format(to="/script/welcome", said=""),
    "/form-by-script": LATER.format(FORM.format(to="/welcome", said="")),
    "/interstitial": FORM.format(to="/interstitial/wait", said=""),
    "/late-refusal": FORM.format(to="/late-refusal/no", said=""),
    "/refusal": FORM.format(to="/refusal/no", said=""),
    "/silent": FORM.format(to="/silent", said=""),
    "/nothing": "<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1>",
    "/hangs": FORM.format(to="/hangs/long", said=""),
    "/elsewhere": FORM.format(to="/nothing", said=""),
    "/welcome": NAME,
    "/late/welcome": NAME,
    "/script/welcome": LATER.format(NAME),
    "/interstitial/wait": '<p>One moment</p><meta http-equiv="refresh" content="1; url=/welcome">',
    "/late-refusal/no": FORM.format(to="x", said="<p role=alert>Locked</p>"),
    "/refusal/no": FORM.format(to="x", said="<p role=alert>Wrong password</p>"),
    "/slow-page": NAME,
    "/hangs/long": NAME,
}
TAKES = {"/late/welcome": LATE, "/slow-page": LATE, "/late-refusal/no": LATE, "/hangs/long": 2 * GRACE}


class Slow(Late):
    """Serves the pages of this file, and takes their forms."""

    pages, takes = PAGES, TAKES

    def do_POST(self) -> None:  # noqa: N802 - the name that http.server calls
        """Take the form."""
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        assert form == {"username": ["ada"], "password": ["secret"]}
        if self.path == "/redirects/now":
            self.send_response(302)
            self.send_header("Location", "/slow-page")
            self.end_headers()
            return
        self.do_GET()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving(Slow) as there:
        yield there


@pytest.fixture
def impatient(context: BrowserContext) -> BrowserContext:
    context.set_default_timeout(PATIENCE * 1000)
    return context


ADA = Person("Ada", "ada", Secret("secret"))


@pytest.mark.parametrize("path", ["/late", "/redirects", "/script", "/form-by-script", "/interstitial", "/two-steps"])
def test_whoever_can_sign_in_does_however_long_it_takes(impatient, address, path):
    assert "Ada Archer" in sign_in_as(impatient, address + path, ADA, PRODUCT, GRACE).full_name


@pytest.mark.parametrize(
    ("path", "what", "fault"),
    [
        ("/refusal", 'refuses to sign "ada" in and says: Wrong password', PRODUCT),
        ("/late-refusal", 'refuses to sign "ada" in and says: Locked', PRODUCT),
        ("/silent", 'refuses to sign "ada" in and says: nothing', PRODUCT),
        ("/nothing", 'there is no sign-in screen of MySafe, but a page called "Welcome to nginx!"', PRODUCT),
        ("/hangs", 'signing "ada" in at ', ENVIRONMENT),
        ("/elsewhere", 'after "ada" has signed in, no page says who that is, but there is a page called', PRODUCT),
    ],
)
def test_what_is_no_answer_is_told(impatient, address, path, what, fault):
    with pytest.raises(CouldNotTest) as caught:
        sign_in_as(impatient, address + path, ADA, PRODUCT, GRACE)
    assert what in str(caught.value)
    assert fault in str(caught.value)
