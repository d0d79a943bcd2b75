"""The command `walkthrough`: what it is told and what it answers with."""

import argparse
import sys
from pathlib import Path

from walkthrough.gherkin import feature
from walkthrough.reading import read_tutorial


def main() -> int:
    a = argparse.ArgumentParser()
    a.add_argument("command")
    a.add_argument("file", type=Path)
    args = a.parse_args()
    sys.stdout.write(feature(read_tutorial(args.file)))
    return 0
