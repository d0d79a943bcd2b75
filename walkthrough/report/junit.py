"""What came of tutorials as JUnit XML: a suite for each tutorial, a case for each sentence that asks or promises.

CI knows a case by its names, so they are the tutorial's path, the route and the sentence: no line, number or folder.
"""

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from harness.system.names import numbered
from walkthrough.model import advice
from walkthrough.results import RunResult, TutorialResult, Verdict

_ELEMENTS: dict[Verdict, str] = {
    "failed": "failure",
    "not checked": "error",
    "not reached": "skipped",
    "waived": "skipped",
}


def as_junit(run: RunResult) -> str:
    """Return the whole run; what was not checked is an error, what was not reached, or is waived, is skipped."""
    suites = Element("testsuites", name="walkthrough")
    for tutorial in run.tutorials:
        _add_suite(suites, tutorial, run.started)
    indent(suites)
    return tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _add_suite(suites: Element, tutorial: TutorialResult, started: str) -> None:
    sentences = [sentence for sentence in tutorial.sentences if sentence.verdict != "prose"]
    file, taken = _path(tutorial.file), set[tuple[str, str]]()
    suite = SubElement(suites, "testsuite", name=file, tests=str(len(sentences)), timestamp=started)
    elements = [_ELEMENTS.get(sentence.verdict) for sentence in sentences]
    for name, counted in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(elements.count(counted)))
    for sentence in sentences:
        route = f"{file}: {sentence.steps[0].route}" if sentence.steps else file
        name = next(name for name in numbered(" ".join(sentence.text.split())) if (route, name) not in taken)
        taken.add((route, name))
        case = SubElement(suite, "testcase", classname=route, name=name, file=file)
        case.set("line", str(sentence.line))
        if element := _ELEMENTS.get(sentence.verdict):
            waived = "waived: " if sentence.verdict == "waived" else ""
            help_ = f"; {advice(sentence.remedy)}" if element == "error" and sentence.remedy else ""
            SubElement(case, element, message=waived + sentence.detail + help_)


def _path(file: str) -> str:
    """Return the path of a tutorial from here, however it was written."""
    path, here = Path(file), Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
