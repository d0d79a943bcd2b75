"""Get a browser that Playwright can drive, and the libraries that Playwright needs.

The choices, in this order: Playwright's own browser if it can be downloaded, an installed browser, or the
distribution's package if we may install it.
"""

import json
import os
import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from harness.system.browser_finder import LIBRARY_IS_MISSING, installed_chromium, lacks_playwrights_library
from tools import debian
from tools.commands import CommandError, Say, run_command

_DOWNLOADS = "https://cdn.playwright.dev"
_ANSWER_SECONDS = 5
_DOWNLOAD_SECONDS = 900
_START_SECONDS = 60

DEBIANS = (
    ("chromium-headless-shell", "chromium"),
    ("fonts-dejavu-core",),  # a minimal Debian has no fonts
)
"""Debian packages for a browser that can show text; each row lists alternatives."""


class BrowserError(Exception):
    """No browser was found; the message says what to do."""


@dataclass(frozen=True)
class Needs:
    """What must be fetched, as far as is known before Playwright is installed."""

    download: bool
    debian_packages: tuple[tuple[str, ...], ...]


NOTHING = Needs(download=False, debian_packages=())


def find_needs() -> Needs:
    """Find out what is installed and what can be downloaded, in a few seconds at most.

    :raises BrowserError: if Playwright cannot run here and only an administrator can change that.
    """
    packages: list[tuple[str, ...]] = []
    if lacks_playwrights_library():
        if not debian.can_install():
            raise BrowserError(LIBRARY_IS_MISSING)
        packages.append(("libatomic1",))
    download = "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD" not in os.environ and _answers()
    if not download and needs_debians():
        packages += DEBIANS
    return Needs(download, tuple(packages))


def needs_debians() -> bool:
    """Tell whether to install the distribution's browser: there is no other and we may install it."""
    return debian.can_install() and not installed_chromium()


def download(python: Path, say: Say, log: Path) -> str:
    """Let Playwright download its own browser and, if we may, install the libraries that it needs.

    :raises CommandError: if that fails.
    """
    options = ["--only-shell", *(["--with-deps"] if debian.can_install() else [])]
    command = [str(python), "-m", "playwright", "install", "chromium", *options]
    run_command(command, say, log=log, limit=_DOWNLOAD_SECONDS)
    return "downloaded"


def start(python: Path, say: Say, log: Path) -> tuple[str, str]:
    """Start the browser that the suite will find, once, and return its name with version, and its path.

    :raises BrowserError: if there is none or it does not start.
    """
    say("starting once")
    try:
        lines = run_command([str(python), "-m", "tools.browser_proof"], say, log=log, limit=_START_SECONDS)
    except CommandError as error:
        raise BrowserError(error.lines[-1] if error.lines else f"The start of the browser {error}.") from error
    found = json.loads(lines[-1])
    return found["name"], found["path"]


def _answers() -> bool:
    """Check whether Playwright's downloads can be reached, because its installer is slow to give up."""
    address = os.environ.get("PLAYWRIGHT_DOWNLOAD_HOST") or _DOWNLOADS
    try:
        question = urllib.request.Request(address, method="HEAD")  # noqa: S310 - the person's or the one above
        urllib.request.urlopen(question, timeout=_ANSWER_SECONDS).close()  # noqa: S310
    except urllib.error.HTTPError:
        return True
    except urllib.error.URLError as error:
        # Playwright has its own certificates, and the answer to this request is not used.
        return isinstance(error.reason, ssl.SSLCertVerificationError)
    except (OSError, ValueError):
        return False
    return True
