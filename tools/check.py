"""Check style and types and, with `--tests`, run all tests and features; exit code 0 only if everything passes.

It runs inside the environment that was set up. The tests run even if a check fails, so that one call shows every
problem, and in one pytest run at the end, so that pytest's summary comes last.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

CHECKS = (
    ("ruff", "check", "--quiet", "."),
    ("ruff", "format", "--check", "--quiet", "."),
    ("mypy",),
    ("tools.imports",),
)
# Two workers a core, because browser tests wait half of their time; at most four, because each worker has its own
# application and browser.
WORKERS = min(4, 2 * (os.cpu_count() or 1))
# Several times what the longest test takes. A test that hangs shows where, and ends its worker instead of the run.
STUCK_AFTER_S = 300
TESTS = (
    *("pytest", "-n", str(WORKERS), "-p", "tests.spread", "-p", "tests.canaries.plugin"),
    *("-o", f"faulthandler_timeout={STUCK_AFTER_S}", "-o", "faulthandler_exit_on_timeout=true"),
)
# How long a whole run took, for `make bench` to keep.
DURATIONS = ("-p", "tests.durations")
LEFT_BEHIND = Path("test-results")
INTERRUPTED = 130


def main(arguments: Sequence[str]) -> int:
    """Run the checks, then the tests if they are asked for, with the remaining arguments."""
    interruptions: list[int] = []
    # Child processes get the signal too, and exit by themselves.
    signal.signal(signal.SIGINT, lambda number, _: interruptions.append(number))
    failed = []
    for check in CHECKS:
        if not _passes(check):
            failed.append(" ".join(check[:2]))
        if interruptions:
            return INTERRUPTED
    code = 0
    if "--tests" in arguments:
        code = _run_tests([word for word in arguments if word != "--tests"], interruptions)
    if failed:
        _tell(f"Failed: {', '.join(failed)} (see above).")
    return INTERRUPTED if interruptions else code or int(bool(failed))


def _passes(check: tuple[str, ...]) -> bool:
    start = time.monotonic()
    _tell(f"{' '.join(check)} ...")
    passed = _run(*check) == 0
    _tell(f"  {'passed' if passed else 'failed'} ({time.monotonic() - start:.1f} s)")
    return passed


def _run_tests(arguments: Sequence[str], interruptions: Sequence[int]) -> int:
    """Run the tests, then search what they left for the secrets that were generated in this run."""
    with tempfile.TemporaryDirectory(prefix="canaries-") as elsewhere:
        canaries = Path(elsewhere) / "canaries"
        os.environ["CANARIES"] = str(canaries)
        # The tests start a hundred Python processes, and each would compile the project again.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        code = _run(*TESTS, *(arguments or DURATIONS))
        # Without a scenario there were no secrets, and the files are those of an earlier run.
        if interruptions or not canaries.exists() or not LEFT_BEHIND.exists():
            return code
        return _run("tests.canaries", str(LEFT_BEHIND)) or code


def _run(*module: str) -> int:
    return subprocess.run([sys.executable, "-m", *module], check=False).returncode


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
