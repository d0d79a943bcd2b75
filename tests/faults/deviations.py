"""How the application is made to deviate: layers around it that change answers or requests, and patched rules.

A deviation is a function that is given the application and a signal, `bit`, which it calls whenever it has changed
something: a fault that changes nothing any more is an error, not a fault that was missed.
"""

import importlib
import re
import time
from collections.abc import Callable
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from flask import Flask
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Request, Response

Bit = Callable[[], None]
Deviation = Callable[[Flask, Bit], None]
Form = MultiDict[str, str]

_TEXTS = ("text/", "application/json", "application/javascript")
_FOUND = 302
_NAME = re.compile(rb'aria-label="Signed in as">([^<]*)<')
_MESSAGE = re.compile(rb'<div class="message" role="status">.*?</div>', re.DOTALL)
_MAIN = b'<main id="main" tabindex="-1">'


def rewritten(old: str | re.Pattern[str], new: str | Callable[[Any], str], at: str = "") -> Deviation:
    """Have `old` read `new` in the answers whose path fits `at`."""
    if isinstance(old, str):
        return edited(lambda text: text.replace(old, str(new)), at)
    return edited(lambda text: old.sub(new, text), at)


def edit_text(answer: Response, edit: Callable[[str], str], bit: Bit) -> None:
    """Change the text of an answer, and note it if that makes a difference."""
    text = answer.get_data(as_text=True)
    changed = edit(text)
    if changed != text:
        answer.set_data(changed)
        bit()


def edited(edit: Callable[[str], str], at: str = "", when: Callable[[Request], bool] = lambda _: True) -> Deviation:
    """Have `edit` change the text of the answers whose path fits `at`."""

    def deviate(app: Flask, bit: Bit) -> None:
        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            answer = go_on()
            ours = "/bootstrap/" not in request.path and (answer.mimetype or "").startswith(_TEXTS)
            if ours and re.search(at, request.path) and when(request):
                edit_text(answer, edit, bit)
            return answer

        around(app, layer)

    return deviate


def styled(css: str) -> Deviation:
    """Add to the style sheet."""
    return edited(lambda text: text + css, r"/product\.css$")


def scripted(script: str, file: str = "menus.js") -> Deviation:
    """Add to a script; menus.js is on every page of somebody who is signed in."""
    return edited(lambda text: text + script, f"/{re.escape(file)}$")


def asked_otherwise(
    change: Callable[[Form], None], at: str, when: Callable[[Request], bool] = lambda _: True
) -> Deviation:
    """Have `change` alter the forms that are posted to a path that fits `at`."""

    def deviate(app: Flask, bit: Bit) -> None:
        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            if request.method == "POST" and re.search(at, request.path) and when(request):
                sent = MultiDict(request.form)
                form = sent.deepcopy()
                change(form)
                put_body(request.environ, form)
                if form != sent:
                    bit()
            return go_on()

        around(app, layer)

    return deviate


def delayed(seconds: float, at: str = "", method: str = "") -> Deviation:
    """Have the answers come later whose path fits `at`; not the files that pages are made of."""

    def deviate(app: Flask, bit: Bit) -> None:
        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            if re.search(at, request.path) and "/static/" not in request.path and method in ("", request.method):
                bit()
                time.sleep(seconds)
            return go_on()

        around(app, layer)

    return deviate


def stale(of: str, after: str, when: Callable[[Form], bool] = lambda _: True) -> Deviation:
    """Have the first answer at `of` be as it was before a form, one that fits `when`, was posted to `after`."""

    def deviate(app: Flask, bit: Bit) -> None:
        kept: dict[tuple[str, str], bytes] = {}
        due: list[str] = []

        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            if request.method == "POST" and re.search(after, request.path):
                form = posted(request)
                answer = go_on()
                if when(form) and answer.status_code == _FOUND:
                    due.append(request.path)
                return answer
            answer = go_on()
            if request.method == "GET" and re.search(of, request.path) and (who := _NAME.search(answer.get_data())):
                now, place = answer.get_data(), (who[1].decode(), request.path)
                message = _MESSAGE.search(now)
                if message is None:
                    kept[place] = now
                elif due and place in kept:
                    due.clear()
                    answer.set_data(kept[place].replace(_MAIN, _MAIN + message[0]))
                    bit()
            return answer

        around(app, layer)

    return deviate


def patched(rule: str, make: Callable[[Any, Bit], Any]) -> Deviation:
    """Replace a rule of the application, named as module:name, by what `make` makes of it."""

    def deviate(app: Flask, bit: Bit) -> None:
        module_name, _, name = rule.partition(":")
        module = importlib.import_module(module_name)
        original = getattr(module, name)
        setattr(module, name, make(original, bit))
        app.extensions.setdefault("undo", []).append(lambda: setattr(module, name, original))

    return deviate


def undo(app: Flask) -> None:
    """Put the rules back that were patched for this application."""
    for put_back in reversed(app.extensions.pop("undo", [])):
        put_back()


def around(app: Flask, layer: Callable[[Request, Callable[[], Response]], Response]) -> None:
    inner = app.wsgi_app

    def outer(environ: dict[str, Any], start_response: Any) -> Any:
        request = Request(environ, populate_request=False)
        response = layer(request, lambda: Response.from_app(inner, environ, buffered=True))
        return response(environ, start_response)

    app.wsgi_app = outer  # type: ignore[method-assign]


def posted(request: Request) -> Form:
    """What a form holds, which stays to be read by the application."""
    form = MultiDict(request.form)
    put_body(request.environ, form)
    return form


def put_body(environ: dict[str, Any], form: Form) -> None:
    """Have a request hold this form."""
    body = urlencode(list(form.items(multi=True))).encode()
    environ["wsgi.input"] = BytesIO(body)
    environ["CONTENT_LENGTH"] = str(len(body))
    environ["CONTENT_TYPE"] = "application/x-www-form-urlencoded"
