"""A duration as somebody writes it on a command line. Does not import pytest: `walkthrough` would start later."""

import math


def seconds(text: str) -> float:
    """Read a number of seconds above 0.

    :raises ValueError: where it is none; its text is a message for whoever wrote it.
    """
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise ValueError(f"{text!r} is not a number of seconds above 0")
    return number
