"""Numbers on the command lines of our own tools."""

import argparse


def from_one_on(text: str) -> int:
    """Take a whole number from 1 on, for argparse.

    :raises argparse.ArgumentTypeError: where it is none.
    """
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"a whole number from 1 on, not {text}")
    return int(text)
