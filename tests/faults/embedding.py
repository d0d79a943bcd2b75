"""The application in a frame, and lists that begin with what is oldest."""

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

_FRAME = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Company portal</title>
<style>html, body, iframe {{ margin: 0; width: 100%; height: 100%; border: 0; display: block; }}</style></head>
<body><iframe title="MySafe" src="{address}"></iframe></body></html>"""


def framed() -> Deviation:
    """Show each page that is gone to inside a frame of another page."""

    def deviate(app: Flask, bit: Bit) -> None:
        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            answer = go_on()
            page = answer.mimetype == "text/html" and request.method == "GET"
            if page and request.headers.get("Sec-Fetch-Dest") == "document" and answer.status_code not in {301, 302}:
                return Response(
                    _FRAME.format(address=escape(request.full_path)), answer.status_code, mimetype="text/html"
                )
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
