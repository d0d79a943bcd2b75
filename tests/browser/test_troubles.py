"""What goes wrong in the product around a step is told with its failure."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from harness.evidence.troubles import Troubles

ADDRESS = "https://product.example.test"
SCRIPT = {
    "refused": "fetch('/mysafe/share?secret=1', {method: 'POST'})",
    "missing picture": "new Image().src = '/none.png'; 0",
    "exception": "setTimeout(() => { throw new Error('no such member\\nat once') })",
    "complaint": "console.error('not shared')",
    "remark": "console.warn('a remark')",
}
TOLD = {
    "refused": ["The product answered 500 to POST /mysafe/share."],
    "exception": ["The page had an error: no such member"],
    "complaint": ["The page reported an error: not shared"],
}


@pytest.fixture
def troubles(page: Page) -> Troubles:
    noted = Troubles()
    noted.listen(page.context)
    page.route(f"{ADDRESS}/**", lambda route: route.fulfill(status=500))
    page.route(ADDRESS, lambda route: route.fulfill(body="<p>Here</p>", content_type="text/html"))
    page.goto(ADDRESS)
    return noted


@pytest.fixture
def happens(page: Page) -> Callable[[str], None]:
    def _happens(what: str) -> None:
        page.evaluate(SCRIPT[what])
        page.evaluate("new Promise(done => setTimeout(done, 50))")

    return _happens


@pytest.mark.parametrize("what", SCRIPT)
def test_what_a_reader_would_notice_is_told_without_the_query(
    troubles: Troubles, happens: Callable[[str], None], what: str
) -> None:
    happens(what)
    assert troubles.told() == TOLD.get(what, [])


def test_it_is_told_with_the_next_step_but_no_longer(troubles: Troubles, happens: Callable[[str], None]) -> None:
    happens("complaint")
    troubles.begin_step()
    assert troubles.told() == TOLD["complaint"]
    troubles.begin_step()
    assert troubles.told() == []
