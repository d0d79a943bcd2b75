"""Find a browser that Playwright can drive, on Linux, macOS and Windows.

It starts and installs nothing. It imports only the standard library, because the set-up uses it before packages are
installed.
"""

import ctypes
import importlib.util
import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PLAYWRIGHTS_LIBRARY = "libatomic.so.1"
LIBRARY_IS_MISSING = (
    f"Playwright needs the system's library {PLAYWRIGHTS_LIBRARY}: "
    "install it (on Debian and Ubuntu: 'sudo apt-get install libatomic1')."
)
_TITLES = {"chromium": "Chromium", "firefox": "Firefox", "webkit": "WebKit"}
_HEADLESS_ONLY = ("chromium-headless-shell", "chrome-headless-shell")
_WITH_WINDOWS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
_LINUX_PLACES = ("/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/usr/lib/chromium/chromium")
_MACOS_PLACES = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS_PLACES = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)


@dataclass(frozen=True)
class FoundBrowser:
    """A browser and the arguments for Playwright's `launch`."""

    name: str
    path: Path
    launch_arguments: Mapping[str, Any] = field(default_factory=dict)


def find_chromium(*, headless: bool = True) -> FoundBrowser | None:
    """Return Playwright's own Chromium, or else an installed Chromium, Chrome or Edge, or None."""
    return playwrights_own("chromium", headless=headless) or installed_chromium(headless=headless)


def playwrights_own(browser: str, *, headless: bool = True) -> FoundBrowser | None:
    """Return Playwright's own download of `browser` (chromium, firefox, webkit), or None."""
    name = f"Playwright's own {_TITLES[browser]}"
    if browser == "chromium" and headless and (shell := _downloaded("chromium-headless-shell")):
        return FoundBrowser(name, shell)
    folder = _downloaded(browser)
    if folder is None:
        return None
    without_shell = browser == "chromium" and headless
    return FoundBrowser(name, folder, {"channel": "chromium"} if without_shell else {})


def installed_chromium(*, headless: bool = True) -> FoundBrowser | None:
    """Return an installed Chromium, Chrome or Edge; if headless, preferably a headless shell."""
    names = (*_HEADLESS_ONLY, *_WITH_WINDOWS) if headless else _WITH_WINDOWS
    found = [path for path in (*_on_path(names), *_in_usual_places()) if path.is_file()]
    # Last, because a snap cannot read the temporary folder or hidden folders.
    found.sort(key=_is_snap)
    if not found or (_is_snap(found[0]) and not Path("/snap/bin/chromium").exists()):
        return None
    return FoundBrowser(found[0].stem, found[0], {"executable_path": str(found[0])})


def lacks_playwrights_library() -> bool:
    """Tell whether the system lacks the library that Playwright's Node needs."""
    if sys.platform != "linux":
        return False
    try:
        ctypes.CDLL(PLAYWRIGHTS_LIBRARY)
    except OSError:
        return True
    return False


def what_is_missing(browser: str = "chromium", *, headless: bool = True) -> str:
    """Return a message that says which browser is missing and how to get it."""
    download = f"'{this_python()} -m playwright install {browser}'"
    if browser != "chromium":
        return f"No {_TITLES[browser]} of Playwright's own was found, and it can drive no other: run {download}."
    wanted = "browser" if headless else "browser that can show a window"
    on_debian = "on Debian: 'sudo apt-get install chromium'"
    return f"No {wanted} was found: install Chromium ({on_debian}), Chrome or Edge, or run {download}."


def this_python() -> str:
    """Return the path of this Python, relative to the current folder if possible."""
    python = Path(sys.executable)
    return str(python.relative_to(Path.cwd()) if python.is_relative_to(Path.cwd()) else python)


def _on_path(names: tuple[str, ...]) -> Iterator[Path]:
    for name in names:
        if found := shutil.which(name):
            yield Path(found)


def _in_usual_places() -> Iterator[Path]:
    if sys.platform == "darwin":
        for applications in (Path("/Applications"), Path.home() / "Applications"):
            yield from (applications / place for place in _MACOS_PLACES)
    elif sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if root := os.environ.get(variable):
                yield from (Path(root, place) for place in _WINDOWS_PLACES)
    else:
        yield from map(Path, _LINUX_PLACES)


def _is_snap(path: Path) -> bool:
    """Tell whether a program is a snap, or the script that Ubuntu's package installs in its place."""
    if path.resolve().is_relative_to("/snap") or path.resolve().name == "snap":
        return True
    with path.open("rb") as file:
        start = file.read(2048)
    return start.startswith(b"#!") and b"/snap/" in start


def _downloaded(browser: str) -> Path | None:
    """Return the folder of a complete download of the revision that Playwright wants, or None."""
    playwright = importlib.util.find_spec("playwright")
    if playwright is None or not playwright.submodule_search_locations:
        return None
    package = Path(playwright.submodule_search_locations[0], "driver", "package")
    for entry in json.loads((package / "browsers.json").read_text(encoding="utf-8"))["browsers"]:
        if entry["name"] == browser:
            for revision in (entry["revision"], *entry.get("revisionOverrides", {}).values()):
                folder = _downloads(package) / f"{browser.replace('-', '_')}-{revision}"
                if (folder / "INSTALLATION_COMPLETE").exists():
                    return folder
    return None


def _downloads(package: Path) -> Path:
    place = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if place == "0":
        return package / ".local-browsers"
    if place:
        return Path(place)
    if sys.platform == "darwin":
        caches = Path.home() / "Library" / "Caches"
    elif sys.platform == "win32":
        caches = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "ms-playwright"
