"""Findings about links and pictures that lead nowhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from harness.system.names import slug
from walkthrough.document import markdown
from walkthrough.document.blocks import Document
from walkthrough.document.inline import plain
from walkthrough.lint.subject import Subject, rule, rule_across
from walkthrough.model import Finding

_IDS = re.compile(r"""\{#([\w.-]+)|\b(?:id|name)=["']([\w.-]+)["']""")
_FILLED_IN = re.compile(r"[{}<>%$]")
"""What shows that an address is made up by another tool."""
_PAGES = (".md", ".mdx", ".markdown", "/index.md", "/README.md", "/readme.md", "/index.mdx")
_MANY = 3


@rule("missing-heading", "A link to a heading that is not there leaves the reader at the top of the page.")
def missing_heading(subject: Subject) -> Iterator[Finding]:
    """Links to a heading that this page, or a file beside it, does not have; each once."""
    told: set[str] = set()
    for unit in subject.units:
        for link in unit.piece.printed.links:
            parts = urlsplit(link.href)
            wanted = unquote(parts.fragment)
            if parts.scheme or parts.netloc or not wanted or parts.path.startswith("/"):
                continue
            file = subject.folder / unquote(parts.path) if parts.path else None
            if file and (not file.is_file() or file.suffix.lower() not in {".md", ".mdx", ".markdown"}):
                continue
            if link.href not in told and _folded(wanted) not in (
                _anchors_of(file) if file else _anchors(subject.document)
            ):
                told.add(link.href)
                offsets = unit.piece.printed.offsets
                place = subject.document.place(offsets[min(link.start, len(offsets) - 1)])
                where = f"in {parts.path}" if parts.path else "on this page"
                yield Finding(*place, "missing-heading", f"there is no heading #{wanted} {where}")


def _anchors_of(file: Path) -> set[str]:
    return _anchors(markdown.read(file.read_text(encoding="utf-8", errors="replace")))


def _anchors(document: Document) -> set[str]:
    """What links can lead to: headings, in the usual spellings, and ids that are written out."""
    words = [plain(block.printed.text) for block in document.blocks if block.level > 0]
    usual = [re.sub(r"[^\w\s-]", "", word.lower()).strip().replace(" ", "-") for word in words]
    numbered = [f"{name}-{number}" for name in usual for number in range(1, usual.count(name))]
    written = [match[1] or match[2] for match in _IDS.finditer(document.text)]
    return {_folded(name) for name in [*usual, *numbered, *(slug(word, "") for word in words), *written, "top", ""]}


def _folded(anchor: str) -> str:
    """An anchor without what sites write differently: capitals, hyphens, dots."""
    return re.sub(r"[\W_]+", "", anchor.lower())


@dataclass(frozen=True)
class Target:
    """A file that a page leads to, where it does so first."""

    line: int
    column: int
    path: str
    file: Path
    is_there: bool


def _targets(page: Subject) -> list[Target]:
    """The files that the links and pictures of a page lead to, each once; not those of a site or the web."""
    found: dict[Path, Target] = {}
    for href, offset in _addresses(page):
        parts = urlsplit(href)
        path = unquote(parts.path)
        if parts.scheme or parts.netloc or not path or path.startswith("/") or _FILLED_IN.search(path):
            continue
        file = page.folder / path
        is_there = file.exists() or any(Path(f"{file}{ending}").exists() for ending in _PAGES)
        found.setdefault(file, Target(*page.document.place(offset), path, file, is_there))
    return sorted(found.values(), key=lambda target: (target.line, target.column))


def _addresses(page: Subject) -> Iterator[tuple[str, int]]:
    for unit in page.units:
        offsets = unit.piece.printed.offsets
        yield from ((link.href, offsets[min(link.start, len(offsets) - 1)]) for link in unit.piece.printed.links)
    for token in page.document.tokens:
        for child in token.children or ():
            if child.type == "image" and child.meta.get("offsets"):
                yield str(child.attrs.get("src", "")), child.meta["offsets"][0]


@rule_across("missing-file", "A link to a file that is not there takes the reader to an error.", _targets)
def missing_file(pages: Sequence[list[Target]]) -> Iterator[tuple[int, Finding]]:
    """Relative links that lead nowhere: each file once, and a folder that is not there once.

    Of pages that stand apart from all that they link to, that is all there is to say, and it is said once.
    """
    apart = [index for index, page in enumerate(pages) if page and not any(target.is_there for target in page)]
    if len(apart) >= _MANY:
        first = pages[apart[0]][0]
        count = sum(len(pages[index]) for index in apart)
        message = f"none of the {count} files that {len(apart)} pages link to is there, such as {first.path}"
        yield apart[0], Finding(first.line, first.column, "missing-file", message)
    for index, page in enumerate(pages):
        if index not in apart or len(apart) < _MANY:
            yield from ((index, finding) for finding in _missing(page))


def _missing(page: Sequence[Target]) -> Iterator[Finding]:
    by_folder: dict[Path, list[Target]] = {}
    for target in page:
        if not target.is_there:
            by_folder.setdefault(target.file.parent, []).append(target)
    for folder, targets in by_folder.items():
        first = targets[0]
        if len(targets) > 1 and not folder.is_dir():
            path = f"{first.path.rpartition('/')[0]}/"
            message = f"there is no folder {path}, which {len(targets)} links and pictures lead to"
            yield Finding(first.line, first.column, "missing-file", message)
        else:
            for target in targets:
                yield Finding(target.line, target.column, "missing-file", f"there is no file {target.path}")
