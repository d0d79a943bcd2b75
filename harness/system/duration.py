"""A duration as somebody writes it on a command line. Must not import pytest: `walkthrough lint` would start later."""

import argparse
import math


def seconds(text: str) -> float:
    """Read a number of seconds above 0.

    :raises argparse.ArgumentTypeError: where it is none.
    """
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds above 0")
    return number
