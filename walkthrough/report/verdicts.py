"""What a sentence, a tutorial and a run come to, by the steps that were carried out.

Every report asks here, so that no two of them can differ. Pure functions of the log.
"""

from walkthrough.report.event_log import LoggedSentence, LoggedStep, LoggedTutorial, Verdict

MARKS: dict[Verdict, str] = {"passed": "✓", "failed": "✗", "not reached": "○", "not checked": "?", "prose": " "}
"""What stands before a sentence in every report."""


def verdict_of(sentence: LoggedSentence) -> Verdict:
    """The one verdict of a sentence."""
    if sentence.reason:
        return "not checked"
    if not sentence.steps:
        return "prose"
    verdicts = {step.verdict for step in deciding_steps(sentence)}
    if "failed" in verdicts:
        return "failed"
    return "not reached" if "not reached" in verdicts else "passed"


def deciding_steps(sentence: LoggedSentence) -> list[LoggedStep]:
    """The steps that decide on a sentence.

    A route that borrows it and breaks off does not undo what its own route, the first, has proved.
    """
    own = [step for step in sentence.steps if step.route == sentence.steps[0].route]
    proved = {_words(step) for step in own if step.verdict == "passed"}
    return [step for step in sentence.steps if step.verdict != "not reached" or _words(step) not in proved]


def _words(step: LoggedStep) -> str:
    """A step without its keyword, which is And or Then by what stands before it."""
    return step.gherkin.partition(" ")[2]


def verdict_of_tutorial(tutorial: LoggedTutorial) -> Verdict:
    """The one verdict of a tutorial: passed only where every sentence that asks or promises something has passed."""
    verdicts = {verdict_of(sentence) for sentence in tutorial.sentences}
    if verdicts & {"failed", "not reached"}:
        return "failed"
    return "not checked" if "not checked" in verdicts or "passed" not in verdicts else "passed"


def counts_of(tutorial: LoggedTutorial) -> dict[str, tuple[int, int]]:
    """How many of the instructions ("steps") and of the promises have passed, and how many there are."""
    counts = {}
    for word, role in (("steps", "step"), ("promises", "outcome")):
        verdicts = [verdict_of(sentence) for sentence in tutorial.sentences if sentence.role == role]
        verdicts = [verdict for verdict in verdicts if verdict != "prose"]
        counts[word] = (verdicts.count("passed"), len(verdicts))
    return counts


def summary_of(tutorial: LoggedTutorial) -> str:
    """The counts in words: "9 of 9 steps, 5 of 5 promises"."""
    return ", ".join(f"{passed} of {all_} {word}" for word, (passed, all_) in counts_of(tutorial).items() if all_)
