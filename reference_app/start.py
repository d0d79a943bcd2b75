"""The error that keeps the application from starting."""

import click


class CannotStart(click.ClickException):
    """The application cannot start. The command line prints the message without a traceback."""
