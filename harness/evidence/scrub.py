"""Blots registered secrets out of files, and looks through a folder for those that were missed.

A trace is a zip: each entry is rewritten. Must not know scenarios.
"""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from harness.plugins.secrets import DOTS, Secrets

_CREDENTIAL_HEADERS = {"cookie", "set-cookie", "authorization", "proxy-authorization"}


def scrub_trace(source: Path, target: Path, secrets: Secrets) -> None:
    """Write a copy of a trace without cookies, credentials and registered secrets."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.endswith((".trace", ".network")):
                content = b"".join(_without_credentials(line) for line in content.splitlines(keepends=True))
            new.writestr(entry.filename, secrets.scrub_bytes(content))


def scrub_file(path: Path, secrets: Secrets) -> None:
    """Blot secrets out of a text file in place."""
    content = path.read_bytes()
    if (clean := secrets.scrub_bytes(content)) != content:
        path.write_bytes(clean)


def _without_credentials(line: bytes) -> bytes:
    if not re.search(rb'"cookies"|cookie|authorization', line, re.IGNORECASE):
        return line
    try:
        event = json.loads(line)
    except ValueError:
        return line
    _blot(event)
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _blot(node: Any) -> None:
    """Blot the values of cookies and credential headers, wherever they are in an event."""
    if isinstance(node, list):
        for child in node:
            _blot(child)
    elif isinstance(node, dict):
        if str(node.get("name", "")).lower() in _CREDENTIAL_HEADERS and isinstance(node.get("value"), str):
            node["value"] = DOTS
        for key, child in node.items():
            if key == "cookies" and isinstance(child, list):
                for cookie in child:
                    if isinstance(cookie, dict) and "value" in cookie:
                        cookie["value"] = DOTS
            _blot(child)


def leaks(places: list[Path], secrets: Secrets) -> Iterator[str]:
    """The files (and entries of archives) under `places` that still hold a registered secret."""
    for place in places:
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file():
                yield from _leaks_in(path, secrets)


def _leaks_in(path: Path, secrets: Secrets) -> Iterator[str]:
    if secrets.are_in(path.read_bytes()):
        yield str(path)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield from (f"{path} ({name})" for name in archive.namelist() if secrets.are_in(archive.read(name)))
