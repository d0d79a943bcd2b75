"""Serves the application with one fault or more: `python -m tests.faults.served FAMILY/NAME[,…] --port 0`.

Otherwise it is `python -m reference_app`, and announces itself as that does. MYSAFE_BITES names a file into which each
deviation writes a line when it has changed something for the first time.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from flask import Flask

from tests.faults import catalogue
from tests.serving import served_changed


def deviated(app: Flask, name: str, bit: Callable[[str], None]) -> Flask:
    """Have an application deviate; `bit` is told which deviation has changed something, once each."""
    for number, deviation in enumerate(catalogue.load(name).deviations):
        deviation(app, _once(f"{name} {number}", bit))
    return app


def _once(what: str, bit: Callable[[str], None]) -> Callable[[], None]:
    told: list[str] = []

    def tell() -> None:
        if not told:
            told.append(what)
            bit(what)

    return tell


def note(what: str) -> None:
    """Write a line into the file of bites."""
    with Path(os.environ.get("MYSAFE_BITES", os.devnull)).open("a", encoding="utf-8") as file:
        file.write(what + "\n")


def main(names: str, *arguments: str) -> None:
    """Serve until stopped."""

    def deviate(app: Flask) -> None:
        for name in names.split(","):
            deviated(app, name, note)

    served_changed(deviate, arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
