"""Put the results of several shards together: `python -m harness.merge DIR... --into DIR`.

Each shard is the --output of a run with --shard-results. What no shard has run is told as not run, and fails.
"""

import argparse
import datetime
import json
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from harness.messages.could_not_test import COULD_NOT_TEST
from harness.record import FAILED, NOT_TESTED, PASSED, ScenarioRecord
from harness.reports.cucumber import cucumber_text
from harness.reports.html_page import page
from harness.reports.junit import junit
from harness.system.written_file import write_whole

RESULTS = "results.json"


@dataclass
class Merged:
    """What came of all shards. `lost` are those without results."""

    records: list[ScenarioRecord] = field(default_factory=list)
    expected: dict[str, None] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)
    lost: list[Path] = field(default_factory=list)

    @property
    def missing(self) -> list[str]:
        """Return the node ids of the scenarios that no shard has run."""
        ran = {record.nodeid for record in self.records}
        return [nodeid for nodeid in self.expected if nodeid not in ran]

    @property
    def status(self) -> int:
        """Return the exit status, as a run of all scenarios would have it."""
        if any(record.verdict == FAILED for record in self.records):
            return 1
        if self.troubles or any(record.verdict == NOT_TESTED for record in self.records):
            return COULD_NOT_TEST
        return int(bool(self.missing or self.lost or not any(record.ran for record in self.records)))


def main(arguments: Sequence[str]) -> int:
    """Merge the shards that the arguments name, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m harness.merge", description=__doc__, allow_abbrev=False)
    parser.add_argument("shards", nargs="+", type=Path, metavar="DIR", help="the --output of one shard")
    parser.add_argument("--into", type=Path, required=True, metavar="DIR", help="where to write the reports")
    asked = parser.parse_args(arguments)
    into: Path = asked.into
    into.mkdir(parents=True, exist_ok=True)
    merged = merge(asked.shards, into)
    write(merged, into)
    for shard in merged.lost:
        _say(f"{shard} has no {RESULTS}: that shard was lost.")
    for nodeid in merged.missing:
        _say(f"Not run: {nodeid}")
    verdicts = [record.verdict for record in merged.records]
    counts = ", ".join(f"{verdicts.count(verdict)} {verdict}" for verdict in sorted(set(verdicts)))
    _say(f"{counts or 'nothing was run'}{f', {len(merged.missing)} not run' if merged.missing else ''}")
    _say(f"Report: {into / 'report.html'}")
    return merged.status


def merge(shards: Sequence[Path], into: Path) -> Merged:
    """Read the shards, and copy their evidence."""
    merged, records = Merged(), dict[str, ScenarioRecord]()
    for number, shard in enumerate(shards, start=1):
        try:
            results = json.loads((shard / RESULTS).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            merged.lost.append(shard)
            continue
        merged.expected |= dict.fromkeys(results["expected"])
        merged.troubles += filter(None, [results["could_not_test"]])
        for record in map(ScenarioRecord.from_dict, results["scenarios"]):
            for artifact in record.artifacts:
                kept = into / f"shard-{number}" / artifact.path
                kept.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(shard / artifact.path, kept)
                artifact.path = str(kept)
            ran = records.get(record.nodeid)
            if ran is None or ran.verdict == PASSED:
                # If two shards have run it, one that has not passed counts.
                records[record.nodeid] = record
    merged.records = sorted(records.values(), key=lambda record: record.order)
    return merged


def write(merged: Merged, into: Path) -> None:
    """Write one report of each format."""
    started = datetime.datetime.now(datetime.UTC).astimezone()

    def link(path: str) -> str:
        return quote(Path(path).relative_to(into).as_posix())

    text = page(merged.records, merged.missing, "; ".join(merged.troubles), started, link, str)
    write_whole(into / "report.html", text)
    write_whole(into / "junit.xml", junit(merged.records, merged.missing))
    write_whole(into / "cucumber.json", cucumber_text(merged.records))


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
