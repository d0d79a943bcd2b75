"""Redact secrets in traces, and search finished files for secrets that were missed."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from harness.evidence.secrets import DOTS, Secrets

_CREDENTIAL_HEADERS = {"cookie", "set-cookie", "authorization", "proxy-authorization"}


def scrub_trace(source: Path, target: Path, secrets: Secrets) -> None:
    """Write a copy of a trace (a zip file) without cookies, credentials and registered secrets."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.endswith((".trace", ".network")):
                content = b"".join(_without_credentials(line) for line in content.splitlines(keepends=True))
            new.writestr(entry.filename, secrets.scrub_bytes(content))


def _without_credentials(line: bytes) -> bytes:
    if not re.search(rb'"cookies"|cookie|authorization', line, re.IGNORECASE):
        return line
    try:
        event = json.loads(line)
    except ValueError:
        return line
    _redact(event)
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _redact(node: Any) -> None:
    """Replace the values of cookies and credential headers anywhere in an event."""
    if isinstance(node, list):
        for child in node:
            _redact(child)
    elif isinstance(node, dict):
        if str(node.get("name", "")).lower() in _CREDENTIAL_HEADERS and isinstance(node.get("value"), str):
            node["value"] = DOTS
        for key, child in node.items():
            if key == "cookies" and isinstance(child, list):
                for cookie in child:
                    if isinstance(cookie, dict) and "value" in cookie:
                        cookie["value"] = DOTS
            _redact(child)


def leaks(places: list[Path], secrets: Secrets) -> Iterator[str]:
    """Return the files (and entries of archives) under `places` that still contain a registered secret."""
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
