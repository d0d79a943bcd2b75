"""Each cause of trouble is recognised in the errors of Playwright, browsers and the system."""

import errno

import pytest

from harness.messages.could_not_test import (
    CAUSES,
    COULD_NOT_TEST,
    ENVIRONMENT,
    PRODUCT,
    WHOEVER_RUNS_IT,
    CouldNotTest,
    cause_in,
    could_not_test,
    errors_in,
    refused_writing,
)

SAID = {
    "Page.goto: net::ERR_CONNECTION_REFUSED at http://x/": "refuses connections",
    "Page.goto: NS_ERROR_CONNECTION_REFUSED": "refuses connections",
    "ConnectionRefusedError: Connection refused": "refuses connections",
    "Page.goto: net::ERR_NAME_NOT_RESOLVED at http://x/": "is unknown",
    "gaierror: Name or service not known": "is unknown",
    "Page.goto: net::ERR_CERT_DATE_INVALID at https://x/": "does not trust the certificate of {address} ({words})",
    "Page.goto: net::ERR_SSL_PROTOCOL_ERROR at https://x/": "does not answer properly over https",
    "NoAnswer": "does not answer",
    "Page.goto: net::ERR_CONNECTION_TIMED_OUT at http://x/": "does not answer",
    "net::ERR_CONNECTION_RESET": "drops connections",
    "Page.goto: net::ERR_EMPTY_RESPONSE at http://x/": "drops connections",
    "RemoteDisconnected: Remote end closed connection without response": "drops connections",
    "BadStatusLine: SSH-2.0": "not a web server",
    "Page.goto: net::ERR_UNSAFE_PORT at http://x:1/": "browsers block the port",
    "Page.goto: net::ERR_INTERNET_DISCONNECTED at http://x/": "cannot be reached",
    "OSError: No route to host": "cannot be reached",
    "Locator.click: Target crashed": "crashed in the browser",
    "Page.goto: Page crashed": "crashed in the browser",
    "Connection closed while reading from the driver": "Playwright's driver has exited",
}


@pytest.mark.parametrize("said", SAID)
def test_a_cause_is_recognised(said: str) -> None:
    found = cause_in(said)
    assert found
    assert SAID[said] in found[0].says


def test_every_cause_is_tried() -> None:
    assert {found[0] for said in SAID if (found := cause_in(said))} == set(CAUSES)


@pytest.mark.parametrize(
    "said", ["Page.goto: net::ERR_ABORTED at http://x/", "Locator.click: Timeout 3000ms exceeded.", "assert 1 == 2"]
)
def test_what_is_the_scenarios_own_is_none(said: str) -> None:
    assert cause_in(said) is None


def test_the_sentence_is_one_and_names_the_fault() -> None:
    trouble = could_not_test(("the server at {address}\nis gone.", WHOEVER_RUNS_IT), "http://x/", owner=PRODUCT)
    assert str(trouble) == "Could not test: the server at http://x/ is gone (the product's fault)."
    assert trouble.status == COULD_NOT_TEST
    assert CouldNotTest(**trouble.as_dict()).at_length() == str(trouble)


def test_last_words_are_told_below_it_and_scrubbed() -> None:
    trouble = CouldNotTest("it is gone", PRODUCT, "INFO a\nERROR hunter2").scrubbed(
        lambda text: text.replace("hunter2", "…")
    )
    assert trouble.at_length().splitlines()[1:] == ["The last lines of the application's log:", "  INFO a", "  ERROR …"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_refuses(number: int) -> None:
    trouble = refused_writing(OSError(number, "said by the system", "/results"))
    assert trouble
    assert (trouble.what, trouble.fault) == ("/results cannot be written to: said by the system", ENVIRONMENT)


def test_a_file_that_is_not_there_is_no_matter_of_the_disk() -> None:
    assert refused_writing(FileNotFoundError(errno.ENOENT, "No such file", "/x")) is None


def test_causes_are_looked_for_behind_an_error_too() -> None:
    behind, beside = ValueError("behind"), ValueError("beside")
    error = ExceptionGroup("several", [beside])
    error.__cause__ = behind
    assert list(errors_in(error)) == [error, beside, behind]


def test_an_error_may_come_from_itself() -> None:
    error, behind = ValueError("a"), ValueError("b")
    error.__cause__, behind.__cause__ = behind, error
    assert list(errors_in(error)) == [error, behind]
