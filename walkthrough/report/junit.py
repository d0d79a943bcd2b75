"""The JUnit XML of a run: what pytest has written of its routes, and each waived sentence as a skipped test."""

from xml.etree import ElementTree

from walkthrough.results import RunResult


def with_waived(xml: str, run: RunResult) -> str:
    """Add the waived sentences of a run to pytest's JUnit XML."""
    waived = [(tutorial.file, sentence) for tutorial in run.tutorials for sentence in tutorial.waived]
    root = ElementTree.fromstring(xml)  # noqa: S314 - pytest has just written it
    suite = root.find("testsuite")
    if suite is None or not waived:
        return xml
    for file, sentence in waived:
        name = f"line {sentence.line}: {' '.join(sentence.text.split())}"
        case = ElementTree.SubElement(suite, "testcase", classname=file, name=name, time="0.000")
        ElementTree.SubElement(case, "skipped", type="waived", message=f"waived: {sentence.waived}")
    for count in ("tests", "skipped"):
        suite.set(count, str(int(suite.get(count, "0")) + len(waived)))
    return '<?xml version="1.0" encoding="utf-8"?>' + ElementTree.tostring(root, encoding="unicode")
