"""Where the set-up gets a browser: Playwright's own, an installed one, or the distribution's."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from harness.system.browser_finder import FoundBrowser
from tools import browser, debian
from tools.commands import CommandError

INSTALLED = FoundBrowser("chromium", Path("chromium"))


@pytest.fixture
def computer(monkeypatch):
    """Simulate a computer that has only what the test names."""

    def set_up(*, answers=False, installed=None, may_install=False, library=True):
        monkeypatch.delenv("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", raising=False)
        monkeypatch.setattr(browser, "_answers", lambda: answers)
        monkeypatch.setattr(browser, "installed_chromium", lambda: installed)
        monkeypatch.setattr(browser, "lacks_playwrights_library", lambda: not library)
        monkeypatch.setattr(debian, "can_install", lambda: may_install)

    return set_up


def test_playwrights_own_comes_first(computer):
    computer(answers=True, installed=INSTALLED, may_install=True)
    assert browser.find_needs() == browser.Needs(download=True, debian_packages=())


def test_an_installed_one_is_enough(computer):
    computer(installed=INSTALLED, may_install=True)
    assert browser.find_needs() == browser.NOTHING


def test_else_the_distribution_gives_one_with_letters(computer):
    computer(may_install=True, library=False)
    needs = browser.find_needs()
    assert not needs.download
    assert needs.debian_packages == (
        ("libatomic1",),
        ("chromium-headless-shell", "chromium"),
        ("fonts-dejavu-core",),
    )


def test_nothing_is_asked_of_a_person_who_may_install_nothing_before_all_else_has_been_tried(computer):
    computer()
    assert browser.find_needs() == browser.NOTHING


def test_what_playwright_cannot_run_without_is_said_at_once(computer):
    computer(installed=INSTALLED, library=False)
    with pytest.raises(browser.BrowserError, match=r"libatomic\.so\.1.*apt-get install libatomic1"):
        browser.find_needs()


def test_a_person_can_forbid_the_download(computer, monkeypatch):
    computer(answers=True, installed=INSTALLED)
    monkeypatch.setenv("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
    assert not browser.find_needs().download


@pytest.mark.parametrize("status", [200, 403, 404])
def test_any_answer_tells_that_downloads_can_be_reached(monkeypatch, status):
    class Answer(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_arguments):
            pass

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        Thread(target=server.handle_request).start()
        monkeypatch.setenv("PLAYWRIGHT_DOWNLOAD_HOST", f"http://127.0.0.1:{server.server_port}")
        assert browser._answers()


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://nowhere.invalid", "nonsense"])
def test_no_answer_is_no_download(monkeypatch, address):
    monkeypatch.setenv("PLAYWRIGHT_DOWNLOAD_HOST", address)
    assert not browser._answers()


def test_the_proof_gives_name_and_path(monkeypatch, tmp_path):
    printed = json.dumps({"name": "chromium 156", "path": "/usr/bin/chromium"})
    monkeypatch.setattr(browser, "run_command", lambda *_, **__: ["some warning", printed])
    assert browser.start(Path("python"), lambda _: None, tmp_path / "log") == ("chromium 156", "/usr/bin/chromium")


def test_a_proof_that_fails_is_told_in_its_own_words(monkeypatch, tmp_path):
    def fail(*_, **__):
        raise CommandError("tools.browser_proof ended with exit code 1", ["a warning", "No browser was found."])

    monkeypatch.setattr(browser, "run_command", fail)
    with pytest.raises(browser.BrowserError, match=r"^No browser was found\.$"):
        browser.start(Path("python"), lambda _: None, tmp_path / "log")


def test_debian_takes_the_first_package_that_it_has(monkeypatch, tmp_path):
    commands = []

    def run(command, _say, **_):
        commands.append(command)
        if command[0] == "dpkg" or command[-1] == "chromium-headless-shell":
            raise CommandError("", [])
        return []

    monkeypatch.setattr(debian, "run_command", run)
    installed = debian.install(browser.DEBIANS, lambda _: None, tmp_path / "log")
    assert installed == "chromium, fonts-dejavu-core"
    assert commands[-1][-2:] == ["chromium", "fonts-dejavu-core"]
    assert "--no-install-recommends" in commands[-1]
