"""The folder of a run's snapshots: copies of pages, the resources they need, and the pictures rendered from them.

Copies are JSON as `page_copy.js` makes it. Files appear complete or not at all, because another process reads them
while the run goes on.
"""

import base64
import hashlib
import json
import os
from pathlib import Path
from typing import Any

SCREENSHOT = {"format": "webp", "quality": 70}
"""How pictures are encoded: a third of the size of a JPEG that is as legible. It takes longer, but no step waits."""


class Snapshots:
    """Snapshots in a folder, by name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("copies", "resources", "pictures", "names"):
            (folder / name).mkdir(parents=True, exist_ok=True)

    def put_copy(self, copy: dict[str, Any]) -> str:
        """Write a copy for the background renderer; returns its name, which equal copies have in common."""
        content = json.dumps(copy, ensure_ascii=False, sort_keys=True).encode()
        name = _digest(content)
        self._put(f"copies/{name}.json", content)
        return name

    def put_resource(self, address: str, kind: str, content: bytes) -> None:
        """Write a style sheet or image that copies need."""
        held = {"address": address, "kind": kind, "body": base64.b64encode(content).decode()}
        self._put(f"resources/{_digest(address.encode())}.json", json.dumps(held).encode())

    def put_picture(self, picture: bytes, names: list[str], name: str = "") -> str:
        """Write a picture and the names that the screen on it offers; returns its name."""
        name = name or _digest(picture)
        self._put(f"names/{name}.json", json.dumps(names, ensure_ascii=False).encode())
        self._put(f"pictures/{name}.webp", picture)
        return name

    def picture(self, name: str) -> Path | None:
        """Return the file of a picture, if it could be made."""
        path = self.folder / "pictures" / f"{name}.webp"
        return path if path.exists() else None

    def names(self, name: str) -> list[str]:
        """Return what the screen on a picture offers."""
        path = self.folder / "names" / f"{name}.json"
        return list(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else []

    def copies(self) -> list[str]:
        """Return the names of the copies, oldest first."""
        paths = sorted((self.folder / "copies").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        return [path.stem for path in paths]

    def copy(self, name: str) -> dict[str, Any]:
        """Return a copy."""
        copy: dict[str, Any] = json.loads((self.folder / "copies" / f"{name}.json").read_text(encoding="utf-8"))
        return copy

    def resource(self, address: str) -> tuple[str, bytes] | None:
        """Return the content type and content of a resource, if it was kept."""
        path = self.folder / "resources" / f"{_digest(address.encode())}.json"
        if not path.exists():
            return None
        held = json.loads(path.read_text(encoding="utf-8"))
        return held["kind"], base64.b64decode(held["body"])

    def _put(self, name: str, content: bytes) -> None:
        path = self.folder / name
        if not path.exists():
            unfinished = path.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(content)
            unfinished.replace(path)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
