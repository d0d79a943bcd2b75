"""Which browser is found, and the message if there is none."""

import json
import os
import sys
from importlib.machinery import ModuleSpec

import pytest

from harness.system import browser_finder
from harness.system.browser_finder import find_chromium, installed_chromium, playwrights_own, what_is_missing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs have other names and places there")


@pytest.fixture(autouse=True)
def computer(tmp_path, monkeypatch):
    """Simulate a computer without browsers and Playwright downloads."""
    monkeypatch.setattr(browser_finder, "_in_usual_places", lambda: iter(()))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "downloads"))
    package = tmp_path / "playwright" / "driver" / "package"
    package.mkdir(parents=True)
    browsers = [
        {"name": "chromium", "revision": "7"},
        {"name": "chromium-headless-shell", "revision": "7"},
        {"name": "webkit", "revision": "5", "revisionOverrides": {"mac14": "4"}},
    ]
    (package / "browsers.json").write_text(json.dumps({"browsers": browsers}))
    spec = ModuleSpec("playwright", None, is_package=True)
    spec.submodule_search_locations = [str(tmp_path / "playwright")]
    monkeypatch.setattr(browser_finder.importlib.util, "find_spec", lambda _name: spec)
    return tmp_path


@pytest.fixture
def program(computer):
    """Put a program on the PATH."""

    def put(name, text="#!/bin/sh\n"):
        path = computer / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)
        return path

    return put


@pytest.fixture
def download(computer):
    """Simulate a complete or incomplete download by Playwright."""

    def make(folder, *, complete=True):
        path = computer / "downloads" / folder
        path.mkdir(parents=True)
        if complete:
            (path / "INSTALLATION_COMPLETE").touch()
        return path

    return make


def test_none_is_found_where_there_is_none():
    assert find_chromium() is None
    assert find_chromium(headless=False) is None


def test_the_light_one_is_taken_unless_windows_are_to_be_seen(program):
    full, light = program("chromium"), program("chromium-headless-shell")
    assert find_chromium().path == light
    found = find_chromium(headless=False)
    assert found.path == full
    assert found.launch_arguments == {"executable_path": str(full)}


@pytest.mark.parametrize("name", ["google-chrome", "microsoft-edge", "chromium-browser"])
def test_each_of_the_family_will_do(program, name):
    assert installed_chromium().path == program(name) if program(name) else None


def test_what_cannot_be_run_is_no_browser(program):
    program("chromium").chmod(0o644)
    assert installed_chromium() is None


def test_a_script_that_only_leads_to_a_snap_is_passed_over(program):
    program("chromium-browser", "#!/bin/sh\nexec /snap/bin/chromium-nowhere\n")
    if os.path.exists("/snap/bin/chromium"):  # noqa: PTH110 - on the real computer, not the simulated one
        pytest.skip("this computer has the snap")
    assert installed_chromium() is None
    chrome = program("google-chrome")
    assert installed_chromium().path == chrome


def test_playwrights_own_is_preferred_and_needs_no_path(program, download):
    program("chromium-headless-shell")
    shell = download("chromium_headless_shell-7")
    found = find_chromium()
    assert (found.path, found.launch_arguments) == (shell, {})
    assert found.name == "Playwright's own Chromium"


def test_playwrights_full_chromium_serves_without_its_shell(download):
    folder = download("chromium-7")
    assert find_chromium().launch_arguments == {"channel": "chromium"}
    found = find_chromium(headless=False)
    assert (found.path, found.launch_arguments) == (folder, {})


def test_a_shell_alone_shows_no_windows(download):
    download("chromium_headless_shell-7")
    assert find_chromium(headless=False) is None


@pytest.mark.parametrize(
    ("folder", "complete"), [("chromium_headless_shell-6", True), ("chromium_headless_shell-7", False)]
)
def test_another_revision_or_a_broken_download_does_not_count(download, folder, complete):
    download(folder, complete=complete)
    assert find_chromium() is None


def test_a_revision_for_this_system_alone_counts(download):
    folder = download("webkit-4")
    assert playwrights_own("webkit").path == folder
    assert playwrights_own("firefox") is None


def test_one_sentence_says_what_is_missing():
    assert "No browser was found: install Chromium" in what_is_missing()
    assert "that can show a window" in what_is_missing(headless=False)
    assert what_is_missing("firefox").startswith("No Firefox")
    assert "-m playwright install firefox" in what_is_missing("firefox")
