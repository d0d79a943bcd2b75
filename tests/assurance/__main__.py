"""Print each figure with its number of trials and its bound; exit 0 only where all held. See `--help`."""

import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path

from tests.assurance.planted import PLANTED, plant


def main(arguments=None) -> int:
    """Run the figures, or, for a planted fault, tell by the exit status whether they notice it."""
    parser = ArgumentParser(prog="python -m tests.assurance", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few trials of each, in about half a minute")
    parser.add_argument("--only", default="", help="names of figures, separated by commas; planted for the faults")
    parser.add_argument("--within", type=float, default=float("inf"), help="seconds that a figure may take, at most")
    parser.add_argument("--fault", type=int, help="the number of a fault to plant; one line less and exit 1 if noticed")
    chosen = parser.parse_args(arguments)
    if chosen.fault is not None:
        plant(chosen.fault)
    wanted = [name for name in chosen.only.split(",") if name]
    held = _run(
        wanted,
        quick=chosen.quick or chosen.fault is not None,
        stop_early=chosen.fault is not None,
        within=chosen.within,
    )
    if chosen.fault is None and (not chosen.quick if not wanted else "planted" in wanted):
        held = _planted() and held
    return 0 if held else 1


def _run(wanted, *, quick, stop_early, within):
    # After a fault was planted.
    from tests.assurance.figures import FIGURES, bound  # noqa: PLC0415
    from tests.assurance.served import served  # noqa: PLC0415

    all_held = True
    for figure in FIGURES:
        if wanted and figure.name not in wanted:
            continue
        start, trials, failures = time.monotonic(), 0, 0
        with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as mysafe:
            for held in figure.trials(mysafe, figure.quick if quick else figure.thorough):
                trials += 1
                failures += not held
                if stop_early and failures:
                    return False
                if time.monotonic() - start > within:
                    break
        took = time.monotonic() - start
        rate = f"{bound(trials, failures):.3%}"
        print(f"{figure.name:<14} {failures} of {trials} failed; at 95 % below {rate} ({took:.0f} s)", flush=True)  # noqa: T201
        all_held = all_held and not failures
    return all_held


def _planted():
    from tests.assurance.figures import IN_RULES, bound  # noqa: PLC0415

    missed = []
    for number, (module, old, _) in enumerate(PLANTED):
        command = [sys.executable, "-m", "tests.assurance", "--fault", str(number), "--only", ",".join(IN_RULES)]
        ended = subprocess.run(command, capture_output=True, check=False)
        if not ended.returncode:
            missed.append(number)
            print(f"planted        not noticed: {number}, in {module}: {old.strip()[:60]}", flush=True)  # noqa: T201
    rate = f"{bound(len(PLANTED), len(missed)):.1%}"
    print(f"planted        {len(missed)} of {len(PLANTED)} not noticed; at 95 % below {rate}", flush=True)  # noqa: T201
    return not missed


if __name__ == "__main__":
    sys.exit(main())
