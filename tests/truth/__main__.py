"""Carry pages out and print how many of their lines have the right verdicts; see the package."""

# ruff: noqa: T201 - it talks to the person at the terminal.

import sys
import tempfile
from pathlib import Path

from tests.truth.judged import PAGES, right_for, said_of

files = [file for file in PAGES if file.stem in (sys.argv[1:] or [file.stem])]
with tempfile.TemporaryDirectory() as folder:
    pages = said_of(files, Path(folder))
right, count = 0, 0
for file, said in zip(files, pages, strict=True):
    wanted = right_for(file)
    for line in sorted({*wanted, *said}):
        want, have = " ".join(wanted.get(line, [])), " ".join(said.get(line, []))
        right, count = right + (want == have), count + 1
        if want != have:
            print(f"{file.stem}:{line}: {have or 'nothing'}, not {want or 'nothing'}")
print(f"{right} of {count} lines are right")
sys.exit(right != count)
