"""The step definition to begin with for a step that has none."""

import re

_QUOTED = re.compile(r'"[^"]*"')


def skeleton(kind: str, text: str, pattern: tuple[str, list[str]] | None = None) -> str:
    """Return a step definition to paste.

    :param pattern: the expression for its pattern and the names of its parameters, if the product's steps know one.
    """
    expression, names = pattern or _plain(text)
    parameters = ", ".join(f"{name}: str" for name in names)
    return f"@{kind}({expression})\ndef _({parameters}) -> None:\n    raise NotImplementedError"


def _plain(text: str) -> tuple[str, list[str]]:
    names: list[str] = []

    def named(_: re.Match[str]) -> str:
        names.append(f"word_{len(names) + 1}")
        return f'"{{{names[-1]}}}"'

    spelt = _QUOTED.sub(named, text)
    return (f"parsers.parse({spelt!r})" if names else repr(spelt)), names
