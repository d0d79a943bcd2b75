"""Check that a hook file has the functions that a profile names, without running it."""

import ast
from collections.abc import Mapping
from pathlib import Path

from product.made import MistakeError, Place


def check_hooks(file: Path | str, asked: Mapping[Place, str]) -> None:
    """Check a hook file.

    :param file: empty where the profile names none.
    :param asked: the names of functions, by where the profile names them.
    :raises MistakeError: if the file cannot be read, or has no such function.
    """
    there: set[str] = set()
    if file:
        try:
            tree = ast.parse(Path(file).read_text(encoding="utf-8"))
        except (OSError, SyntaxError, UnicodeDecodeError) as error:
            raise MistakeError(("hooks",), f"the hook file {file} cannot be read: {error}") from error
        there = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    for place, name in asked.items():
        if name not in there:
            has = f"{file} has no function {name}" if file else f"{name} is a function of no file: set hooks"
            raise MistakeError(place, has)
