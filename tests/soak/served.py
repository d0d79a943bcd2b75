"""Serve the application behind a slow network: `python -m tests.soak.served SEED --port 0`.

Otherwise it works like `python -m reference_app`.
"""

import sys
import time
from collections.abc import Callable, Iterable
from random import Random
from threading import Lock
from typing import Any

from flask import Flask

from tests.serving import served_changed

USUAL = (0.02, 0.15)
RARE = (0.3, 0.8)
RARELY = 0.05
"""The delay of an answer in seconds: usually, and in one case of twenty. Both are within the patience of a step."""


class SlowNetwork:
    """Delay each request by a time that depends on a seed."""

    def __init__(self, wsgi_app: Callable[..., Iterable[bytes]], seed: int) -> None:
        self.wsgi_app, self.turn = wsgi_app, Lock()
        self.chance = Random(seed)  # noqa: S311 - it must be repeatable

    def delay(self) -> float:
        """Return the delay of the next request in seconds."""
        with self.turn:
            rare = self.chance.random() < RARELY
            return self.chance.uniform(*(RARE if rare else USUAL))

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        time.sleep(self.delay())
        return self.wsgi_app(environ, start_response)


def main(seed: str, *arguments: str) -> None:
    """Serve until stopped."""

    def slow(app: Flask) -> None:
        app.wsgi_app = SlowNetwork(app.wsgi_app, int(seed))

    served_changed(slow, arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
