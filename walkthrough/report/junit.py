"""What came of tutorials as JUnit XML: a suite for each tutorial, a case for each sentence that asks or promises."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from walkthrough.results import RunResult, TutorialResult, Verdict

_ELEMENTS: dict[Verdict, str] = {"failed": "failure", "not checked": "error", "not reached": "skipped"}
_COUNTED: dict[str, Verdict] = {"failures": "failed", "errors": "not checked", "skipped": "not reached"}


def as_junit(run: RunResult) -> str:
    """Return the whole run; what was not checked is an error, what was not reached is skipped."""
    suites = Element("testsuites", name="walkthrough")
    for tutorial in run.tutorials:
        _add_suite(suites, tutorial, run.started)
    indent(suites)
    return tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _add_suite(suites: Element, tutorial: TutorialResult, started: str) -> None:
    sentences = [sentence for sentence in tutorial.sentences if sentence.verdict != "prose"]
    verdicts = [sentence.verdict for sentence in sentences]
    suite = SubElement(suites, "testsuite", name=tutorial.file, tests=str(len(verdicts)), timestamp=started)
    for name, verdict in _COUNTED.items():
        suite.set(name, str(verdicts.count(verdict)))
    for sentence in sentences:
        name = f"line {sentence.line}: {' '.join(sentence.text.split())}"
        case = SubElement(suite, "testcase", classname=tutorial.file, name=name, file=tutorial.file)
        case.set("line", str(sentence.line))
        if element := _ELEMENTS.get(sentence.verdict):
            SubElement(case, element, message=sentence.detail)
