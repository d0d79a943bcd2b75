"""Parse numbers on command lines."""

import argparse


def from_one_on(text: str) -> int:
    """Parse a whole number above 0, for argparse.

    :raises argparse.ArgumentTypeError: for anything else.
    """
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"a whole number from 1 on, not {text}")
    return int(text)
