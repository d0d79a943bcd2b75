"""Rules that import contracts cannot express: strings, private names, locators, operating systems."""

import ast
from pathlib import Path

import pytest

from pages.selectors import ENGINES

ROOT = Path(__file__).parents[2]


def modules(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


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
WHERE_SELECTORS_ARE_MADE = {ROOT / "pages" / "selectors.py", ROOT / "pages" / "ladder.py"}
"""The modules with selectors for what no role can express."""
WHERE_LOCATORS_ARE_JOINED = ROOT / "pages" / "components" / "within.py"
"""The module that joins locators and makes no selectors."""


def test_pages_find_things_as_people_do() -> None:
    for module in modules("pages"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in FORBIDDEN_IN_PAGES:
                where = f"{module.relative_to(ROOT)}:{node.lineno}"
                raise AssertionError(f"{where} uses {node.attr}, which {FORBIDDEN_IN_PAGES[node.attr]}.")
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if is_call and node.func.attr == "locator" and module != WHERE_LOCATORS_ARE_JOINED:
                argument = node.args[0]
                if module in WHERE_SELECTORS_ARE_MADE:
                    name = ast.unparse(argument).lstrip("f").strip("'\"").partition("=")[0]
                    assert name in ENGINES, f"{module.name}:{node.lineno} uses {name!r}, which is no engine of ours."
                    continue
                assert isinstance(argument, ast.Constant), f"{module}:{node.lineno} makes up a selector"
                assert argument.value == "body", (
                    f"{module.relative_to(ROOT)}:{node.lineno} uses the selector {argument.value!r}."
                )
            tidies = isinstance(node, ast.Try) and not node.handlers
            assert tidies or not isinstance(node, (ast.Assert, ast.Try, ast.While)), (
                f"{module.relative_to(ROOT)}:{node.lineno} judges or waits by itself; that is for the steps."
            )


ROOMS = ("harness", "steps", "pages", "walkthrough", "product")
COMPAT = ROOT / "harness" / "compat.py"
OURS = {*ROOMS, "reference_app"}
DOCUMENTED = {"pytest_bdd": {"pytest_bdd", "pytest_bdd.parsers"}, "playwright": {"playwright", "playwright.sync_api"}}
"""The public modules of each package; all others are private."""


PYTHONS_OWN = {name for one in (ast, ast.AST, BaseException, type) for name in dir(one) if name.startswith("__")}
# An exception has it only once it has a note.
PYTHONS_OWN.add("__notes__")


def private_names(tree: ast.Module) -> list[tuple[int, str]]:
    """Return the private names of other libraries that a module uses, as far as a parser can tell."""
    own = {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    own |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    own |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and is_self(node.value)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names if is_private_module(alias.name)]
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] not in OURS:
            names = [f"{node.module}.{alias.name}" for alias in node.names if is_private(alias.name)]
            found += [(node.lineno, name) for name in names]
            found += [(node.lineno, node.module)] * is_private_module(node.module)
        elif isinstance(node, ast.Attribute) and is_private(node.attr) and not is_self(node.value):
            # `os._exit` is documented.
            name = ast.unparse(node)
            found += [(node.lineno, name)] * (node.attr not in own and name != "os._exit")
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"getattr", "hasattr", "setattr"}:
            name = node.args[1].value if isinstance(node.args[1], ast.Constant) else ""
            found += [(node.lineno, name)] * (is_private(name) or name in {"workerinput", "workeroutput"})
    return found


def is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}


def is_private(name: str) -> bool:
    return name.startswith("_") and name not in PYTHONS_OWN


def is_private_module(name: str) -> bool:
    package = name.split(".", maxsplit=1)[0]
    return any(is_private(part) for part in name.split(".")) or (
        package in DOCUMENTED and name not in DOCUMENTED[package]
    )


@pytest.mark.parametrize("room", [*ROOMS, "conftest.py"])
def test_private_names_of_other_libraries_are_in_compat_alone(room: str) -> None:
    for module in modules(room) or [ROOT / room]:
        found = private_names(ast.parse(module.read_text(encoding="utf-8"))) if module != COMPAT else []
        assert not found, f"{module.relative_to(ROOT)} uses {found}: it belongs into harness/compat.py."


@pytest.mark.parametrize(
    "line",
    [
        "import _pytest.nodes",
        "from _pytest.runner import runtestprotocol",
        "from pytest_bdd.parser import Step",
        "from playwright._impl._errors import Error",
        "page._impl_obj",
        "session._setupstate.teardown_exact(None)",
        'hasattr(task, "__pw_caller_frame__")',
        'hasattr(config, "workerinput")',
    ],
)
def test_a_private_name_is_found(line: str) -> None:
    assert private_names(ast.parse(line))


POSIX_MODULES = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}
POSIX_NAMES = {"SIGKILL", "fork", "getpgid", "killpg", "pass_fds", "preexec_fn", "process_group", "setsid"}
ASK_FOR_THE_SYSTEM = {"harness/system/child_process.py", "harness/system/exit_with_parent.py", "tools/commands.py"}


def posix_names(tree: ast.Module) -> set[str]:
    """Return the modules and names in a module that Windows does not have."""
    found = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found |= {alias.name for alias in names} & POSIX_MODULES
            case ast.ImportFrom(module=str(module)):
                found |= {module} & POSIX_MODULES
            case ast.Attribute(attr=name) | ast.keyword(arg=str(name)) | ast.Constant(value=str(name)):
                found |= {name} & POSIX_NAMES
    return found


@pytest.mark.parametrize("room", [*ROOMS, "reference_app", "tools"])
def test_no_module_needs_what_windows_lacks(room: str) -> None:
    for module in modules(room):
        where, found = module.relative_to(ROOT).as_posix(), posix_names(ast.parse(module.read_text(encoding="utf-8")))
        if where in ASK_FOR_THE_SYSTEM:
            assert 'sys.platform == "win32"' in module.read_text(encoding="utf-8")
            found -= POSIX_NAMES
        assert not found, f"{where} uses {', '.join(sorted(found))}, which Windows does not have."
