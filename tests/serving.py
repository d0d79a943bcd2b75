"""Serve the application with a change. This module does not import the suite, which would slow down the start."""

from collections.abc import Callable, Sequence
from typing import Any

from flask import Flask

from reference_app import __main__ as application


def served_changed(change: Callable[[Flask], None], arguments: Sequence[str]) -> None:
    """Serve like `python -m reference_app` with these arguments, until stopped."""
    create_app = application.create_app

    def create_changed_app(config: Any = None) -> Flask:
        app = create_app(config)
        change(app)
        return app

    application.create_app = create_changed_app  # type: ignore[assignment]
    application.main(list(arguments), prog_name="reference_app")
