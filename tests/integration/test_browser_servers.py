"""What is wrong with a browser server is said in a sentence, before the first scenario."""

from collections.abc import Iterator

import pytest

from harness.messages.could_not_test import COULD_NOT_TEST
from harness.system.browser_server import no_endpoint, trouble_at
from tests.browser.late_server import Late, serving

MISMATCH = "║ Playwright version mismatch:  ║\n║   - server version: v1.44     ║\n"
THIS, ITS = "1.65.2", "1.44.1"


class BrowserServer(Late):
    """Answers to one version of Playwright, and to others as `playwright run-server` does."""

    def do_GET(self) -> None:  # noqa: N802 - the name that http.server calls
        """Switch to a websocket, or refuse to."""
        if self.path == "/elsewhere":
            self.send_error(400)
            return
        fits = self.headers["User-Agent"] == f"Playwright/{ITS}"
        self.send_response_only(101 if fits else 428)
        self.end_headers()
        self.wfile.write(b"" if fits else MISMATCH.encode())


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with serving(BrowserServer) as address:
        yield address.replace("http:", "ws:")


def test_a_server_of_the_same_version_fits(endpoint):
    assert trouble_at(endpoint, ITS) is None


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("", "has Playwright 1.44, this run has 1.65.2: install the same version on both"),
        ("/elsewhere", "is no browser server of Playwright's (it answers 400 Bad Request): start one there with"),
    ],
)
def test_another_version_and_what_is_no_server_are_told(endpoint, path, says):
    assert says in str(trouble_at(endpoint + path, THIS))


@pytest.mark.parametrize(
    "wrong", ["http://browsers.test:3000", "browsers.test:3000", "ws://", "ws://a:port", "ws://[a"]
)
def test_what_is_no_address_is_refused(wrong):
    assert (
        no_endpoint(wrong)
        == f"--browser-endpoint {wrong} is no address: it should look like ws://browsers.example.com:3000"
    )
    assert not no_endpoint("wss://browsers.test/path?token=1")


@pytest.mark.parametrize("workers", [[], ["-n", "2"]])
def test_no_scenario_runs_if_one_of_the_servers_does_not_fit(project, endpoint, workers):
    project.feature("Feature: F\n  Scenario: S\n    Given a start\n    Then it is good\n")
    result = project.run("features", *workers, "--browser-endpoint", endpoint)
    assert result.ret == COULD_NOT_TEST
    assert "passed" not in result.parseoutcomes()
    result.stdout.fnmatch_lines(
        [f"Could not test: the browser server at {endpoint} has Playwright 1.44, this run has *"]
    )


def test_an_authority_that_browsers_elsewhere_do_not_know_is_refused(project, endpoint):
    project.feature("Feature: F\n  Scenario: S\n    Given a start\n    Then it is good\n")
    result = project.run("features", "--ca-certificate", "ca.pem", "--browser-endpoint", endpoint)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*--ca-certificate does not reach browsers at --browser-endpoint: *"])
