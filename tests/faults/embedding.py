"""The application in a frame, and lists that begin with what is oldest."""

import re
from collections.abc import Callable
from html import escape
from typing import Any

from flask import Flask
from sqlalchemy import Select, or_, select
from sqlalchemy.orm import selectinload
from werkzeug.wrappers import Request, Response

from reference_app import items
from reference_app.items import Item, Page
from tests.faults.deviations import Bit, Deviation, around, patched

_HEAD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Company portal</title>
<style>html, body {{ margin: 0; height: 100%; display: flex; flex-direction: column; font-family: sans-serif; }}
iframe {{ flex: 1; border: 0; }} header {{ padding: 0.75rem; background: #20304a; color: #fff; }}
header a {{ color: #fff; margin-left: 1.5rem; }}</style></head>"""
FULL = _HEAD + """<body><iframe title="MySafe" src="{address}"></iframe></body></html>"""
"""A page that is nothing but the frame; {address} is what it shows."""
BELOW_A_BAR = (
    _HEAD
    + """<body><header><b>Company portal</b><a href="/">News</a><a href="/">Sign out</a></header>
<iframe title="MySafe" src="{address}"></iframe></body></html>"""
)
UNDER_NEWS = (
    _HEAD
    + """<body><iframe title="MySafe" src="{address}"></iframe>
<p hidden style="position: fixed; inset: 3.5rem 0 auto; height: 10rem; background: #eef; pointer-events: none">News</p>
<script>setInterval(() => {{
  const message = document.querySelector("iframe").contentDocument?.querySelector(".message");
  document.querySelector("p").hidden = !message;
}}, 20)</script></body></html>"""
)
"""A page that shows news over what is new in the frame."""
BY_A_SCRIPT = (
    _HEAD
    + """<body><header><b>Company portal</b></header><main data-address="{address}"></main>
<script src="/portal.js"></script></body></html>"""
)
_PORTAL = """setTimeout(() => {
  const place = document.querySelector("main"), frame = document.createElement("iframe");
  frame.src = place.dataset.address;
  place.replaceWith(frame);
}, 200);"""
IN_A_FRAME_AGAIN = (
    _HEAD
    + """<body>
<iframe src="/portal/inner" title="Workplace" name="{address}"></iframe></body></html>"""
)
_INNER = """const frame = document.createElement("iframe");
frame.src = window.name;
document.body.append(frame);"""


_OWN = {
    "/portal.js": (_PORTAL, "text/javascript"),
    "/portal-inner.js": (_INNER, "text/javascript"),
    "/portal/inner": (_HEAD.format() + '<body><script src="/portal-inner.js"></script></body></html>', "text/html"),
}
"""What the portal serves by itself: text and media type by path."""


def framed(page: str = FULL, at: str = "") -> Deviation:
    """Show each page that is gone to, and whose path fits `at`, inside a frame of another page."""

    def deviate(app: Flask, bit: Bit) -> None:
        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            if own := _OWN.get(request.path):
                return Response(own[0], mimetype=own[1])
            answer = go_on()
            is_page = answer.mimetype == "text/html" and request.method == "GET"
            is_gone_to = request.headers.get("Sec-Fetch-Dest") == "document" and re.search(at, request.path)
            if is_page and is_gone_to and answer.status_code not in {301, 302}:
                shown = page.format(address=escape(request.full_path))
                return Response(shown, answer.status_code, mimetype="text/html")
            answer.headers.pop("X-Frame-Options", None)
            policy = answer.headers.get("Content-Security-Policy", "")
            answer.headers["Content-Security-Policy"] = policy.replace(
                "frame-ancestors 'none'", "frame-ancestors 'self'"
            )
            bit()
            return answer

        around(app, layer)

    return deviate


def oldest_first() -> Deviation:
    """List what is oldest first."""

    def make(_rule: Any, bit: Bit) -> Any:
        def page_of(session: Any, person: Any, number: int, *conditions: Any) -> Page:
            bit()
            visible = or_(Item.owner_id == person.id, items._is_member(person))
            found: Select[Any] = select(Item).where(Item.enabled, visible, *conditions)
            found = found.options(selectinload(Item.shares)).order_by(Item.number)
            listed = session.scalars(found.offset((number - 1) * items.A_PAGE).limit(items.A_PAGE + 1)).all()
            return Page(listed[: items.A_PAGE], number, len(listed) > items.A_PAGE)

        return page_of

    return patched("reference_app.items:page_of", make)
