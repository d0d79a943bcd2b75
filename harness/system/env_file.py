"""Read settings from a file `.env`, so that secrets are neither on a command line nor in a shell's history."""

import re
from collections.abc import Mapping
from pathlib import Path

NAME = ".env"
_LINE = re.compile(r"^\s*(?:export\s+)?(?P<name>[A-Za-z_]\w*)\s*=\s*(?P<value>.*?)\s*$")
_QUOTED = re.compile(r"""^(?P<quote>["'])(?P<value>.*)(?P=quote)\s*(?:#.*)?$""")


def with_env_file(folder: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment with the settings of the `.env` in a folder. What the environment has counts."""
    path = folder / NAME
    text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    return {**parsed(text), **environment}


def parsed(text: str) -> dict[str, str]:
    """Return the settings of a text with lines such as `NAME=value` or `export NAME="value"`; # begins a comment."""
    found = {}
    for line in text.splitlines():
        if not line.lstrip().startswith("#") and (match := _LINE.match(line)):
            quoted = _QUOTED.match(match["value"])
            found[match["name"]] = quoted["value"] if quoted else re.sub(r"\s+#.*$", "", match["value"])
    return found
