"""Write records as JUnit XML, with the names that pytest gives to scenarios."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from harness.record import FAILED, NOT_TESTED, SKIPPED, ScenarioRecord

_ELEMENTS = {FAILED: "failure", NOT_TESTED: "error", SKIPPED: "skipped"}


def junit(records: list[ScenarioRecord], missing: list[str]) -> str:
    """Return a suite with a case for each scenario; one that was not run is an error."""
    suites = Element("testsuites", name="pytest tests")
    suite = SubElement(suites, "testsuite", name="pytest", tests=str(len(records) + len(missing)))
    for record in records:
        case = _case(suite, record.nodeid)
        case.set("time", f"{record.seconds:.3f}")
        if element := _ELEMENTS.get(record.verdict):
            told = record.skipped or record.not_tested or record.summary
            SubElement(case, element, message=told).text = record.explanation
    for nodeid in missing:
        SubElement(_case(suite, nodeid), "error", message="not run: the shard that had it was lost")
    for name, element in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f"testcase/{element}"))))
    indent(suites)
    return tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: Element, nodeid: str) -> Element:
    file, _, name = nodeid.partition("::")
    return SubElement(suite, "testcase", classname=file.removesuffix(".py").replace("/", "."), name=name)
