"""Which steps the suite has a definition for: read from the source of `steps/`, so that no browser library is loaded.

The only module that knows the suite.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from walkthrough.model import Step


class _Parser(Protocol):
    def is_matching(self, name: str) -> bool: ...


def is_defined(step: Step) -> bool:
    """Whether the suite knows what the step means."""
    # What is quoted makes no difference, so that a few shapes of sentence stand for all.
    return _is_known(step.keyword, re.sub('"[^"]*"', '"x"', step.text))


@cache
def _is_known(keyword: str, text: str) -> bool:
    return any(kind in (keyword.lower(), "step") and parser.is_matching(text) for kind, parser in _definitions())


@cache
def _definitions() -> list[tuple[str, _Parser]]:
    from steps.parameter_types import sentence  # noqa: PLC0415

    return [(kind, sentence(text)) for module in _modules() for kind, text in _sentences(module)]


def _modules() -> list[Path]:
    spec = find_spec("steps")
    folders = spec.submodule_search_locations if spec else None
    return sorted(path for folder in folders or () for path in Path(folder).glob("*.py"))


def _sentences(module: Path) -> Iterator[tuple[str, str]]:
    """The sentences of a module's `@when(sentence("…"))` and the like."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.FunctionDef):
            continue
        for decorator in node.decorator_list:
            match decorator:
                case ast.Call(
                    func=ast.Name(id="given" | "when" | "then" | "step" as kind),
                    args=[ast.Call(args=[ast.Constant(value=str(text))]), *_],
                ):
                    yield kind, text
