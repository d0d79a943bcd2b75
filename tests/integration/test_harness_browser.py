"""A run gets a browser that is there, or ends with one sentence; and waits as long as it was told to."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from harness.messages.could_not_test import COULD_NOT_TEST
from harness.plugins import early_end
from harness.plugins.browser import in_one_line

NAMES = [f"harness.plugins.{name}" for name in ("secrets", "early_end", "browser", "patience")]
PLUGINS = f"pytest_plugins = {NAMES}\n"
BASE_URL = "import pytest\n@pytest.fixture(scope='session')\ndef base_url():\n    return ''\n"


@pytest.fixture
def run(pytester, monkeypatch):
    """Run a test in a pytest of its own, with no browser of Playwright's own."""
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(pytester.path / "none"))
    pytester.makeconftest(PLUGINS + BASE_URL)

    def start(test, *arguments):
        pytester.makepyfile(test)
        return pytester.runpytest_subprocess("-p", "no:cacheprovider", *arguments)

    return start


@pytest.mark.parametrize("workers", [[], ["-n", "1"]])
def test_a_browser_that_is_not_there_ends_the_run_with_a_sentence(run, workers):
    result = run("def test_page(page):\n    pass\n", "--browser", "firefox", *workers)
    assert result.ret == COULD_NOT_TEST
    result.stdout.fnmatch_lines(["*Could not test: No Firefox of Playwright's own*playwright install firefox'*"])
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*Error*")


@pytest.mark.parametrize("workers", [[], ["-n", "1"]])
def test_a_browser_that_does_not_start_ends_the_run_with_a_sentence(run, workers):
    result = run("def test_page(page):\n    pass\n", "--browser-channel", "nonsense", *workers)
    assert result.ret == COULD_NOT_TEST
    result.stdout.fnmatch_lines(['*Could not test: The browser does not start: Unsupported*channel "nonsense"*'])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_tests_without_a_browser_need_none(run):
    assert run("def test_nothing():\n    pass\n", "--browser", "firefox").ret == 0


def test_the_browser_that_was_found_is_started(run):
    result = run(
        "def test_page(page):\n    page.goto('data:text/html,<title>Here</title>')\n    assert page.title() == 'Here'\n"
    )
    result.assert_outcomes(passed=1)


@pytest.mark.parametrize(("said", "seconds"), [([], 2.9), (["--patience", "0.25"], 0.25)])
def test_the_patience_is_one_for_all(run, said, seconds):
    result = run(
        f"""
        from playwright.sync_api import expect

        def test_patience(patience):
            assert patience == {seconds}
            assert expect._timeout == {seconds * 1000}
        """,
        *said,
    )
    result.assert_outcomes(passed=1)


@pytest.mark.parametrize("nonsense", ["0", "-1", "nan", "inf", "soon"])
def test_patience_is_a_number_of_seconds(run, nonsense):
    result = run("def test_nothing():\n    pass\n", f"--patience={nonsense}")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"*--patience: '{nonsense}' is not a number of seconds above 0"])


class FakeBrowser:
    """What early_end.py asks of a browser."""

    def on(self, _event, handler):
        self.gone = handler


@pytest.mark.parametrize("closed_by_us", [False, True])
def test_only_of_a_browser_that_was_killed_no_answer_is_waited_for(monkeypatch, closed_by_us):
    """Another one may be there by then, and answer."""
    monkeypatch.setattr(early_end, "_ANSWERS_WITHIN", 0)
    config, browser = SimpleNamespace(stash=pytest.Stash()), FakeBrowser()

    async def call():
        early_end.watch_browser(config, browser)
        waiting = asyncio.create_task(asyncio.sleep(60))
        setattr(waiting, early_end._OF_A_CALL, None)
        if closed_by_us:
            early_end.watch_no_longer(config, browser)
        browser.gone(browser)
        await asyncio.sleep(0.01)
        return waiting.cancelled() or waiting.cancelling() > 0

    with ThreadPoolExecutor(1) as elsewhere:  # Playwright may have its loop in this thread
        assert elsewhere.submit(asyncio.run, call()).result() is not closed_by_us


def test_playwrights_boxes_and_logs_become_one_line():
    message = (
        "BrowserType.launch: Executable doesn't exist at /x\n╔════╗\n║ Run this: ║\n║   playwright install ║\n╚════╝\n"
        "Call log:\n  - <launching> /x --lots --of --flags"
    )
    assert in_one_line(message) == "Executable doesn't exist at /x Run this: playwright install"


def test_the_browsers_own_complaint_is_kept():
    message = (
        "BrowserType.launch: Target page, context or browser has been closed\nBrowser logs:\n\n<launching> /x --flags\n"
        "[pid=1][err] /x: error while loading shared libraries: libnss3.so: cannot open\nCall log:\n - more\n"
    )
    assert in_one_line(message).endswith(
        "has been closed (/x: error while loading shared libraries: libnss3.so: cannot open)"
    )
