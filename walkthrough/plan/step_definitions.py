"""Look up which steps the suite defines, in the source of `steps/`: no browser library is loaded for it."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from harness.messages.likeness import most_alike
from product.profile import Profile, load
from walkthrough.actions import Keyword
from walkthrough.model import Step
from walkthrough.step_text import text_of

_PARAMETER = re.compile(r"\{\w+:(\w+)\}")


class _Parser(Protocol):
    name: str

    def is_matching(self, name: str) -> bool: ...


def is_defined(step: Step, profile: Profile | None = None) -> bool:
    """Whether the suite knows what the step means, in the words of a product."""
    # What is quoted makes no difference, so that a few shapes of sentence stand for all.
    return bool(definitions_of(step.keyword, text_of(step.action, quote=lambda _: '"x"'), profile))


@cache
def definitions_of(keyword: str, text: str, profile: Profile | None = None) -> tuple[str, ...]:
    """The sentences of the definitions that a step fits."""
    return tuple(
        parser.name
        for kind, parser in _definitions(profile or load())
        if kind in (keyword.lower(), "step") and parser.is_matching(text)
    )


def keyword_of(text: str, profile: Profile | None = None) -> tuple[Keyword | None, str]:
    """The keyword of a step that is written out, and the step without it; no keyword where no definition fits.

    A step may begin with its keyword. Where it does not, and several fit, it does or promises something.
    """
    keywords: tuple[Keyword, ...] = ("When", "Then", "Given")
    first, _, rest = text.partition(" ")
    for keyword in keywords:
        if first == keyword:
            return (keyword if definitions_of(keyword, rest, profile) else None), rest
    return next((keyword for keyword in keywords if definitions_of(keyword, text, profile)), None), text


def nearest_steps(text: str, profile: Profile | None = None, count: int = 3) -> list[str]:
    """Give the steps that the suite knows and that come nearest to a text."""
    person = (profile or load()).people.owner
    known = dict.fromkeys(
        _PARAMETER.sub(lambda match: _example(match[1], person), parser.name)
        for _, parser in _definitions(profile or load())
    )
    quoted = re.sub('"[^"]*"', '"…"', text)
    return most_alike(quoted, known, at_least=0, limit=count)


def _example(kind: str, person: str) -> str:
    """What stands for a parameter of a definition, for a reader."""
    match kind:
        case "Person" | "People":
            return person
        case "Words" | "SeveralWords":
            return '"…"'
    return f"<{kind.lower()}>"


@cache
def _definitions(profile: Profile) -> list[tuple[str, _Parser]]:
    from steps.parameter_types import parameter_types, sentence  # noqa: PLC0415

    types = parameter_types(profile)
    return [(kind, sentence(text, types)) for module in _modules(profile) for kind, text in _sentences(module)]


def _modules(profile: Profile) -> list[Path]:
    """The modules that define the steps of every product, and those that only this product needs."""
    specs = [find_spec(name) for name in ("steps", *profile.steps)]
    folders = [folder for spec in specs if spec for folder in spec.submodule_search_locations or ()]
    return sorted(path for folder in folders for path in Path(folder).glob("*.py"))


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
