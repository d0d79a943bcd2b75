"""What came of tutorials, for the terminal and for GitHub: each sentence with its mark, then what failed."""

from collections.abc import Iterator

from walkthrough.model import advice
from walkthrough.results import MARKS, RunResult, SentenceResult, TutorialResult


def as_text(run: RunResult) -> str:
    """Return every tutorial with its marks, then the failures explained."""
    return "\n".join(line for tutorial in run.tutorials for line in _lines(tutorial)) + "\n"


def _lines(tutorial: TutorialResult) -> Iterator[str]:
    yield f"{tutorial.file}: {tutorial.verdict} ({tutorial.summary})"
    for sentence in tutorial.sentences:
        why = f" ({sentence.detail})" if sentence.verdict == "not reached" else ""
        yield f"  {MARKS[sentence.verdict]} {sentence.line:>4}  {' '.join(sentence.text.split())}{why}"
    taken = {words: value for sentence in tutorial.sentences for words, value in sentence.choices.items()}
    if taken:
        yield "  Taken where the tutorial leaves the choice:"
        yield from (f"    {words}: {value}" for words, value in taken.items())
    for sentence in tutorial.sentences:
        yield from _explained(tutorial.file, sentence)
    for finding in tutorial.findings:
        yield f"{tutorial.file}:{finding.line}:{finding.column}: {finding.message} [{finding.rule}]"
    yield ""


def _explained(file: str, sentence: SentenceResult) -> Iterator[str]:
    if sentence.reason:
        yield f"{file}:{sentence.line}: not checked: {sentence.reason}"
        yield from (f"    understood: {phrase}" for phrase in sentence.nearest)
        if sentence.remedy:
            yield f"    {advice(sentence.remedy)}"
    if sentence.verdict == "waived":
        yield f"{file}:{sentence.line}: waived: {sentence.waived}"
    for step in sentence.failures:
        yield f"{file}:{sentence.line}: {step.detail}"
        yield f"    on the way: {step.route}"
        if step.fault:
            yield f"    probably the {step.fault}: {step.fault_reason}"
        if step.suggestion:
            yield from ("    write: " + step.suggestion.replace("\n", "\n           ")).split("\n")
        if step.picture:
            yield f"    picture: {step.picture}"
    for remark in sentence.remarks:
        yield f"{file}:{sentence.line}: remark: {remark}"


def as_github(run: RunResult) -> str:
    """Return workflow commands that GitHub shows at the tutorial's line."""
    return "".join(f"{line}\n" for tutorial in run.tutorials for line in _annotations(tutorial))


def _annotations(tutorial: TutorialResult) -> Iterator[str]:
    for sentence in tutorial.sentences:
        match sentence.verdict:
            case "failed":
                for step in sentence.failures:
                    hint = f" Write: {step.suggestion}" if step.suggestion else ""
                    fault = f" Probably the {step.fault}: {step.fault_reason}." if step.fault else ""
                    message = f"{step.detail}{fault}{hint}"
                    yield _command("error", tutorial.file, sentence.line, "Failed", message)
            case "not checked":
                help_ = f"\n{advice(sentence.remedy)}" if sentence.remedy else ""
                yield _command("error", tutorial.file, sentence.line, "Not checked", sentence.reason + help_)
            case "waived":
                yield _command("notice", tutorial.file, sentence.line, "Waived", sentence.waived)
            case "not reached":
                yield _command("notice", tutorial.file, sentence.line, "Not reached", sentence.detail)
        for remark in sentence.remarks:
            yield _command("notice", tutorial.file, sentence.line, "Remark", remark)
    for finding in tutorial.findings:
        yield _command("warning", tutorial.file, finding.line, finding.rule, finding.message)


def _command(kind: str, file: str, line: int, title: str, message: str) -> str:
    return f"::{kind} file={_in_property(file)},line={line},title={_in_property(title)}::{_in_message(message)}"


def _in_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_property(text: str) -> str:
    return _in_message(text).replace(":", "%3A").replace(",", "%2C")
