"""`make canaries`: make runs whose secrets are known, and search everything that they leave for the secrets.

`python -m tests.canaries FOLDER…` searches folders for the canaries of an earlier run. They are in the file in CANARIES
or --canaries, as JSON lines with a name and a value. Exit status 0: nothing was found; 1: a leak, or something could
not be searched; 2: wrong use, or the runs did not end as they should.
"""

# ruff: noqa: T201 - it talks to the person at the terminal.

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.canaries import pictures
from tests.canaries.plugin import CANARIES
from tests.canaries.runs import ROOT, carry_out
from tests.canaries.scan import Scanned, canaries_of, scan

LEFT = ROOT / "build" / "canaries"


def main() -> int:
    """Run the command."""
    told = _parser().parse_args()
    if told.folders:
        return _scan_folders(told.folders, told.canaries, read=None if told.pictures else False)
    shutil.rmtree(LEFT, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="canaries-") as elsewhere:
        canaries = Path(elsewhere) / "canaries"
        for name, trouble in carry_out(LEFT, canaries):
            print(f"{name}: {trouble or 'as it should be'}", flush=True)
            if trouble:
                return 2
        return _scan_folders([LEFT], canaries, read=None if told.pictures else False)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("canaries", description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="only search these folders")
    known = os.environ.get(CANARIES)
    parser.add_argument("--canaries", type=Path, default=known and Path(known), help="the file with the canaries")
    parser.add_argument("--no-pictures", dest="pictures", action="store_false", help="do not read pictures")
    return parser


def _scan_folders(folders: list[Path], canaries: Path | None, *, read: bool | None) -> int:
    if missing := [str(folder) for folder in folders if not folder.exists()]:
        return _wrong(f"there is no {', '.join(missing)}")
    if canaries is None or not canaries.is_file():
        return _wrong(f"no file of canaries: {CANARIES} or --canaries has to name one")
    try:
        known = canaries_of(canaries)
    except (ValueError, KeyError, TypeError):
        return _wrong(f"{canaries} is no file of canaries: a JSON line each, with a name and a value")
    if not known:
        return _wrong(f"{canaries} names no canary, so that nothing could be found")
    begun = time.monotonic()
    scanned = scan(folders, known, read=read)
    for finding in scanned.findings:
        print(finding)
    print(f"canaries: {summary(scanned, len(known))} ({time.monotonic() - begun:.1f} s)")
    return 1 if scanned.findings else 0


def summary(scanned: Scanned, known: int) -> str:
    """Return what was searched and what was found, in a sentence."""
    looked = f"{known} secrets looked for in {scanned.files} files, {scanned.members} with all that is packed in them"
    drawn = f"; {scanned.read} pictures read" if scanned.read else ""
    if scanned.unread:
        why = "as was asked" if pictures.can_read() else f"{pictures.PROGRAM} 5 is not installed"
        drawn = f"; {scanned.unread} pictures not read: {why}"
    return f"{looked}{drawn}: {len(scanned.findings) or 'nothing'} found"


def _wrong(sentence: str) -> int:
    print(f"canaries: {sentence}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
