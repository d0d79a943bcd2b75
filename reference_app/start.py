"""What keeps the application from starting, as one sentence for whoever starts it."""

import click


class CannotStart(click.ClickException):
    """A reason not to start. The command line prints its sentence instead of a traceback."""
