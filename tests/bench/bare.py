"""Measure the unshare scenario against the same clicks in a bare Playwright script.

Both run in one process, in turn, on one application and in one browser, and sign in each time. Both leave out what a
script would hardly check: that the message stays for a second, and what the outsider sees.
"""

from tests.bench.figure import Figure, ratios
from tests.bench.running import ROOT, TUTORIAL, WITHOUT_EVIDENCE, Ran, UnfitError, carry_out, feature

GOAL = 1.25
SCRIPT = ROOT / "tests" / "bench" / "bare_script.py"
_GIVEN = ('Given Ada owns the API secret "Payments API", shared with Betty', "And Ada is signed in")
_LAST = 'Ada sees "No" in the "Shared" column'
_LEFT_OUT = ("Ada sees the message", "Betty can no longer access")


def steps() -> list[str]:
    """Return the tutorial's steps up to its promise about the column, without those that are left out."""
    scenario = TUTORIAL.read_text(encoding="utf-8").partition("Scenario:")[2].partition("Scenario:")[0]
    written = [line.strip() for line in scenario.splitlines()[1:]]
    said = [line for line in written if line and not line.startswith("#")]
    until = next(at for at, line in enumerate(said) if _LAST in line)
    kept = [line for line in said[: until + 1] if not any(words in line for words in _LEFT_OUT)]
    # The step that was left out was the first promise.
    return [*_GIVEN, *kept[:-1], kept[-1].replace("And ", "Then ")]


def measure(pairs: int) -> list[Figure]:
    """Measure in pairs, once without evidence (as the script) and once with the suite's default evidence.

    Run five times as many pairs as requested, because they are short and vary by more than the goal allows.
    """
    plain = _compared(5 * pairs, *WITHOUT_EVIDENCE)
    evident = _compared(5 * pairs)
    return [
        Figure("bare", "unshare by the suite / by a bare script", ratios(plain), "", GOAL, of=plain),
        Figure("bare-evidence", "the same with the suite's evidence", ratios(evident), "", of=evident),
    ]


def by_suite(times: int, *options: str) -> list[Ran]:
    """Run the scenario a number of times, signing in each time, and what else the options name."""
    text = feature([(f"Unshare {number}", steps()) for number in range(times)])
    return carry_out(text, *(options or WITHOUT_EVIDENCE), BENCH_SIGN_IN="1", BENCH_TIMES=str(times))


def _compared(pairs: int, *options: str) -> list[tuple[float, float]]:
    ran = by_suite(pairs + 1, *options, str(SCRIPT))
    suite, script = ran[::2], ran[1::2]
    if {one.name for one in script} != {"script"} or len(suite) != pairs + 1:
        raise UnfitError("the suite and the script did not take turns")
    # The first pair is a warm-up.
    return [(one.seconds, other.seconds) for one, other in zip(suite, script, strict=True)][1:]
