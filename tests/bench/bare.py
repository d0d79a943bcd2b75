"""What the suite costs: the unshare scenario by its sentences against the same clicks in a bare Playwright script.

Both run in one process, in turn, on one application and in one browser, and sign in each time. Left out on both sides
is what a script would hardly do: that the message can be read for a second, and what the outsider sees.
"""

from tests.bench.figure import Figure, ratios
from tests.bench.running import ROOT, TUTORIAL, WITHOUT_EVIDENCE, Ran, UnfitError, carry_out, feature

GOAL = 1.05
SCRIPT = ROOT / "tests" / "bench" / "bare_script.py"
_GIVEN = ('Given Ada owns the API secret "Payments API", shared with Betty', "And Ada is signed in")
_LAST = 'Ada sees "No" in the "Shared" column'
_LEFT_OUT = ("Ada sees the message", "Betty can no longer access")


def steps() -> list[str]:
    """The tutorial's steps up to its promise about the column, without those that are left out."""
    scenario = TUTORIAL.read_text(encoding="utf-8").partition("Scenario:")[2].partition("Scenario:")[0]
    written = [line.strip() for line in scenario.splitlines()[1:]]
    said = [line for line in written if line and not line.startswith("#")]
    until = next(at for at, line in enumerate(said) if _LAST in line)
    kept = [line for line in said[: until + 1] if not any(words in line for words in _LEFT_OUT)]
    # What was left out began the promises.
    return [*_GIVEN, *kept[:-1], kept[-1].replace("And ", "Then ")]


def measure(pairs: int) -> list[Figure]:
    """In pairs without evidence, as the script takes none, and with the evidence that the suite takes by default.

    Five times as many pairs as asked for: they are short, and two of them differ by more than the goal allows for.
    """
    plain = _compared(5 * pairs, *WITHOUT_EVIDENCE)
    evident = _compared(5 * pairs)
    return [
        Figure("bare", "unshare by the suite / by a bare script", ratios(plain), "", GOAL, of=plain),
        Figure("bare-evidence", "the same with the suite's evidence", ratios(evident), "", of=evident),
    ]


def by_suite(times: int, *options: str) -> list[Ran]:
    """The scenario by its sentences so many times, signing in each time, and what else the options name."""
    text = feature([(f"Unshare {number}", steps()) for number in range(times)])
    return carry_out(text, *(options or WITHOUT_EVIDENCE), BENCH_SIGN_IN="1", BENCH_TIMES=str(times))


def _compared(pairs: int, *options: str) -> list[tuple[float, float]]:
    ran = by_suite(pairs + 1, *options, str(SCRIPT))
    suite, script = ran[::2], ran[1::2]
    if {one.name for one in script} != {"script"} or len(suite) != pairs + 1:
        raise UnfitError("the suite and the script did not take turns")
    # The first pair warms both up.
    return [(one.seconds, other.seconds) for one, other in zip(suite, script, strict=True)][1:]
