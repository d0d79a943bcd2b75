"""The pages by which each lint rule is measured, in `unit/lint_pages/RULE.txt`: with its defect, or looking like it.

A page begins with `==== with: …` or `==== without: …`, another file beside it with `---- NAME`. A page without a title
gets one, and characters that nobody sees are written `\\uXXXX`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "unit" / "lint_pages"
_PAGE = re.compile(r"^==== (with|without): (.*)\n", re.MULTILINE)
_FILE = re.compile(r"^---- (\S.*)\n", re.MULTILINE)
_HEAD = "# How to do it\n\n"


@dataclass(frozen=True)
class Page:
    """A page with the files beside it."""

    what: str
    defective: bool
    files: dict[str, str]

    def written(self, folder: Path) -> list[Path]:
        """Write it into a folder, and return the files to lint in one call."""
        for name, text in self.files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        return [folder / name for name in self.files if name.endswith(".md")]


def pages_of(rule: str) -> Iterator[Page]:
    """Read the pages of a rule."""
    _, *parts = _PAGE.split((FOLDER / f"{rule}.txt").read_text(encoding="utf-8"))
    for kind, what, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        first, *others = _FILE.split(_unescaped(text))
        titled = first if first.lstrip("\ufeff").startswith(("# ", "---")) else _HEAD + first
        files = {"page.md": titled, **dict(zip(others[::2], others[1::2], strict=True))}
        yield Page(what, kind == "with", files)


def _unescaped(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})", lambda match: chr(int(match[1] or match[2], 16)), text)
