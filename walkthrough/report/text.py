"""What came of tutorials, for the terminal and for GitHub: the tutorial's sentences with their marks, then what failed.

Pure functions of the log. Must not know how a verdict comes about.
"""

from collections.abc import Iterable, Iterator, Sequence

from walkthrough.report.event_log import Event, LoggedSentence, LoggedStep, LoggedTutorial, run_of
from walkthrough.report.verdicts import MARKS, deciding_steps, summary_of, verdict_of, verdict_of_tutorial


def as_text(events: Iterable[Event]) -> str:
    """Every tutorial with its marks, then the failures explained."""
    return "\n".join(line for tutorial in run_of(events).tutorials for line in _lines(tutorial)) + "\n"


def _lines(tutorial: LoggedTutorial) -> Iterator[str]:
    yield f"{tutorial.file}: {verdict_of_tutorial(tutorial)} ({summary_of(tutorial)})"
    for sentence in tutorial.sentences:
        yield f"  {MARKS[verdict_of(sentence)]} {sentence.line:>4}  {' '.join(sentence.text.split())}"
    taken = {words: value for sentence in tutorial.sentences for words, value in sentence.choices.items()}
    if taken:
        yield "  Taken where the tutorial leaves the choice:"
        yield from (f"    {words}: {value}" for words, value in taken.items())
    for sentence in tutorial.sentences:
        yield from _explained(tutorial.file, sentence)
    for finding in tutorial.findings:
        yield f"{tutorial.file}:{finding.line}:{finding.column}: {finding.message} [{finding.rule}]"
    yield ""


def _explained(file: str, sentence: LoggedSentence) -> Iterator[str]:
    match verdict_of(sentence):
        case "not checked":
            yield f"{file}:{sentence.line}: not checked: {sentence.reason}"
            yield from (f"    understood: {phrase}" for phrase in sentence.nearest)
        case "failed":
            for step in failed_steps(sentence):
                yield f"{file}:{sentence.line}: {step.detail}"
                yield f"    on the way: {step.route}"
                if step.fault:
                    yield f"    probably the {step.fault}: {step.fault_reason}"
                if step.suggestion:
                    yield from ("    write: " + step.suggestion.replace("\n", "\n           ")).split("\n")
                if step.picture:
                    yield f"    picture: {step.picture}"


def failed_steps(sentence: LoggedSentence) -> Sequence[LoggedStep]:
    """The failures of a sentence, each told once, however many ways lead through it."""
    told: dict[str, LoggedStep] = {}
    for step in deciding_steps(sentence):
        if step.verdict == "failed":
            told.setdefault(step.detail, step)
    return list(told.values())


def as_github(events: Iterable[Event]) -> str:
    """Workflow commands that GitHub shows at the tutorial's line."""
    return "".join(f"{line}\n" for tutorial in run_of(events).tutorials for line in _annotations(tutorial))


def _annotations(tutorial: LoggedTutorial) -> Iterator[str]:
    for sentence in tutorial.sentences:
        match verdict_of(sentence):
            case "failed":
                for step in failed_steps(sentence):
                    hint = f" Write: {step.suggestion}" if step.suggestion else ""
                    said = f"{step.detail} Probably the {step.fault}: {step.fault_reason}.{hint}"
                    yield _command("error", tutorial.file, sentence.line, "Failed", said)
            case "not checked":
                yield _command("error", tutorial.file, sentence.line, "Not checked", sentence.reason)
            case "not reached":
                why = next((step.detail for step in sentence.steps if step.verdict == "not reached"), "")
                yield _command("notice", tutorial.file, sentence.line, "Not reached", why)
    for finding in tutorial.findings:
        yield _command("warning", tutorial.file, finding.line, finding.rule, finding.message)


def _command(kind: str, file: str, line: int, title: str, said: str) -> str:
    return f"::{kind} file={_in_property(file)},line={line},title={_in_property(title)}::{_in_message(said)}"


def _in_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_property(text: str) -> str:
    return _in_message(text).replace(":", "%3A").replace(",", "%2C")
