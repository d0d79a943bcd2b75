"""The two laws of the house: nothing shared between the application and the suite, and imports that point one way."""

import ast
from pathlib import Path

import pytest

from pages.selectors import ENGINES

ROOT = Path(__file__).parents[2]
ROOMS = ("features", "steps", "pages", "harness", "reference_app", "walkthrough", "tests", "tools")
MAY_IMPORT = {
    "pages": {"pages"},
    "harness": {"harness"},
    "steps": {"steps", "pages", "harness"},
    "walkthrough": {"walkthrough", "steps", "harness"},
    "reference_app": {"reference_app"},
}
EMBEDDED = ROOT / "steps" / "environment" / "embedded.py"


def modules(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def imports(module: Path) -> set[str]:
    """The rooms that a module imports from, at whatever depth."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(module.relative_to(ROOT).parts[0] if node.level else (node.module or "").split(".")[0])
    return found & set(ROOMS)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_imports_point_one_way(room: str) -> None:
    for module in modules(room):
        allowed = MAY_IMPORT[room] | ({"reference_app"} if module == EMBEDDED else set())
        stray = imports(module) - allowed
        assert not stray, f"{module.relative_to(ROOT)} imports {', '.join(sorted(stray))}; {room} may not."


def test_only_the_embedded_deployment_imports_the_application() -> None:
    importers = {m for room in ("features", "steps", "pages", "harness", "walkthrough") for m in modules(room)}
    assert {m for m in importers if "reference_app" in imports(m)} == {EMBEDDED}


@pytest.mark.parametrize("word", ["testid", "TESTING", "pytest", "playwright"])
def test_the_application_knows_nothing_of_tests(word: str) -> None:
    for file in (ROOT / "reference_app").rglob("*"):
        if file.suffix in {".py", ".html", ".js"}:
            assert word not in file.read_text(encoding="utf-8"), f"{file.relative_to(ROOT)} mentions {word}"


FORBIDDEN_IN_PAGES = {
    "first": "picks one of many without saying which",
    "nth": "counts instead of reading",
    "get_by_test_id": "is no word that a person sees",
    "wait_for_timeout": "is a sleep",
    "query_selector": "is CSS",
}
WHERE_SELECTORS_ARE_MADE = ROOT / "pages" / "selectors.py"
"""Asks for places on the screen: a corner, a column."""
WHERE_LOCATORS_ARE_JOINED = ROOT / "pages" / "components" / "within.py"
"""Takes locators that were made elsewhere and no selector of its own."""


def test_pages_find_things_as_people_do() -> None:
    for module in modules("pages"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in FORBIDDEN_IN_PAGES:
                where = f"{module.relative_to(ROOT)}:{node.lineno}"
                raise AssertionError(f"{where} uses {node.attr}, which {FORBIDDEN_IN_PAGES[node.attr]}.")
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if is_call and node.func.attr == "locator" and module != WHERE_LOCATORS_ARE_JOINED:
                argument = node.args[0]
                if module == WHERE_SELECTORS_ARE_MADE:
                    name = ast.unparse(argument).lstrip("f").strip("'\"").partition("=")[0]
                    assert name in ENGINES, f"{module.name}:{node.lineno} uses {name!r}, which is no engine of ours."
                    continue
                assert isinstance(argument, ast.Constant), f"{module}:{node.lineno} makes up a selector"
                assert argument.value == "body", (
                    f"{module.relative_to(ROOT)}:{node.lineno} uses the selector {argument.value!r}."
                )
            assert not isinstance(node, (ast.Assert, ast.Try, ast.While)), (
                f"{module.relative_to(ROOT)}:{node.lineno} judges or waits by itself; that is for the steps."
            )
