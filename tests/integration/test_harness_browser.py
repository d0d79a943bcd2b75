"""A run finds an installed browser or ends with one message, and respects `--patience`."""

import pytest

from harness.messages.could_not_test import COULD_NOT_TEST

NAMES = [f"harness.plugins.{name}" for name in ("secrets", "early_end", "browser", "patience")]
PLUGINS = f"pytest_plugins = {NAMES}\n"
BASE_URL = "import pytest\n@pytest.fixture(scope='session')\ndef base_url():\n    return ''\n"


@pytest.fixture
def run(pytester, monkeypatch):
    """Run a test in another pytest, without Playwright's own browsers."""
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(pytester.path / "none"))
    pytester.makeconftest(PLUGINS + BASE_URL)

    def start(test, *arguments):
        pytester.makepyfile(test)
        return pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:hypothesispytest", *arguments)

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
