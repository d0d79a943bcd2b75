"""Parse durations on command lines. Without pytest, whose import would slow down the start of `walkthrough`."""

import math


def seconds(text: str) -> float:
    """Parse a number of seconds above 0.

    :raises ValueError: for anything else, with a message for the user.
    """
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise ValueError(f"{text!r} is not a number of seconds above 0")
    return number
