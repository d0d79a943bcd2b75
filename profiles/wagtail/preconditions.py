"""What pages about Wagtail need to be there before: each function makes one thing, and returns what removes it."""

import re
import struct
import zlib
from collections.abc import Callable
from html import unescape
from typing import Any
from urllib.parse import urljoin

Undo = Callable[[], object]


def a_collection(making: Any) -> Undo:
    """Make a collection below the root."""
    _send(making, "/admin/collections/add/", {"name": making.name, "parent": "1"})
    return _deleting(making, "/admin/collections/", r"/admin/collections/(\d+)/", "delete")


def a_redirect(making: Any) -> Undo:
    """Make a redirect from the address that is the name."""
    fields = {"old_path": making.name, "redirect_link": "https://example.test/", "is_permanent": "on"}
    _send(making, "/admin/redirects/add/", fields)
    return _deleting(making, "/admin/redirects/", r"/admin/redirects/(\d+)/", "delete")


def an_image(making: Any) -> Undo:
    """Upload an image of one grey dot."""
    file = {"name": "dot.png", "mimeType": "image/png", "buffer": _png()}
    _send(making, "/admin/images/add/", {"title": making.name, "file": file, "collection": "1"})
    return _deleting(making, "/admin/images/", r"/admin/images/(\d+)/", "delete")


def a_document(making: Any) -> Undo:
    """Upload a document."""
    file = {"name": "timetable.txt", "mimeType": "text/plain", "buffer": b"8:00 Breakfast"}
    _send(making, "/admin/documents/add/", {"title": making.name, "file": file, "collection": "1"})
    return _deleting(
        making, "/admin/documents/", r"/admin/documents/edit/(\d+)/", "delete", "/admin/documents/{1}/{0}/"
    )


def _deleting(making: Any, listing: str, link: str, last: str, path: str = "") -> Undo:
    """Return what deletes the newest thing in a listing that has the name."""
    page = making.request.get(urljoin(making.address, f"{listing}?q={making.mark}")).text()
    numbers = [int(found[1]) for found in re.finditer(link, unescape(page))]
    number = max(numbers)
    return lambda: _send(making, (path or f"{listing}{{}}/{{}}/").format(number, last), {})


def _send(making: Any, path: str, fields: dict[str, Any]) -> Any:
    """Send a form, with its token, as the person who is signed in."""
    address = urljoin(making.address, path)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', making.request.get(address).text())
    if token is None:
        raise LookupError(f"{path} shows no form")
    sent = {"csrfmiddlewaretoken": token[1], **fields}
    answer = making.request.post(address, multipart=sent, headers={"Referer": address})
    if not answer.ok or answer.url == address:
        raise RuntimeError(f"{path} answers {answer.status} and does not take the form")
    return answer


def _png() -> bytes:
    """Return a picture of 8 by 8 grey dots."""
    rows = b"".join(b"\0" + b"\x80" * 8 for _ in range(8))
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    packed = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)
