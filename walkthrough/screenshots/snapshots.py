"""The folder between a walk and the dark room: copies of pages, what they need, and what was made of them, by name.

Copies are JSON as page_copy.js makes it. Whatever is put here is put whole: somebody may be looking. Must not know who
puts it there or what for.
"""

import base64
import hashlib
import json
import os
from pathlib import Path
from typing import Any

SHOT = {"format": "webp", "quality": 70}
"""How pictures are taken: a third of the size of a JPEG that is as legible; that it takes longer costs nobody time."""


class Films:
    """A folder of films."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("copies", "resources", "pictures", "names"):
            (folder / name).mkdir(parents=True, exist_ok=True)

    def put_copy(self, copy: dict[str, Any]) -> str:
        """Put a copy away for the dark room; equal ones are one."""
        content = json.dumps(copy, ensure_ascii=False, sort_keys=True).encode()
        name = _digest(content)
        self._put(f"copies/{name}.json", content)
        return name

    def put_resource(self, address: str, kind: str, content: bytes) -> None:
        """Keep what copies need from an address."""
        held = {"address": address, "kind": kind, "body": base64.b64encode(content).decode()}
        self._put(f"resources/{_digest(address.encode())}.json", json.dumps(held).encode())

    def put_picture(self, picture: bytes, names: list[str], name: str = "") -> str:
        """Keep a picture and the names that the screen on it offers."""
        name = name or _digest(picture)
        self._put(f"names/{name}.json", json.dumps(names, ensure_ascii=False).encode())
        self._put(f"pictures/{name}.webp", picture)
        return name

    def picture(self, name: str) -> Path | None:
        """The picture of that name, if it could be made."""
        path = self.folder / "pictures" / f"{name}.webp"
        return path if path.exists() else None

    def names(self, name: str) -> list[str]:
        """What the screen on the picture offers."""
        path = self.folder / "names" / f"{name}.json"
        return list(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else []

    def copies(self) -> list[str]:
        """The names of the copies, in the order in which they came."""
        paths = sorted((self.folder / "copies").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        return [path.stem for path in paths]

    def copy(self, name: str) -> dict[str, Any]:
        """A copy."""
        copy: dict[str, Any] = json.loads((self.folder / "copies" / f"{name}.json").read_text(encoding="utf-8"))
        return copy

    def resource(self, address: str) -> tuple[str, bytes] | None:
        """What an address held: its content type and content."""
        path = self.folder / "resources" / f"{_digest(address.encode())}.json"
        if not path.exists():
            return None
        held = json.loads(path.read_text(encoding="utf-8"))
        return held["kind"], base64.b64decode(held["body"])

    def _put(self, name: str, content: bytes) -> None:
        path = self.folder / name
        if not path.exists():
            half = path.with_suffix(f".{os.getpid()}")
            half.write_bytes(content)
            half.replace(path)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
