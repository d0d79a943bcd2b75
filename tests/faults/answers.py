"""How answers are broken: errors in their place, and changes that begin when somebody was removed or added."""

import re
from collections.abc import Callable

from flask import Flask
from werkzeug.wrappers import Request, Response

from tests.faults.deviations import Bit, Deviation, Form, around, edit_text, posted, put_body

_ERROR = """<!doctype html><html lang="en"><title>{title}</title><main><h1>{title}</h1><p>{text}</p></main>"""


def failing(
    at: str,
    method: str = "",
    status: int = 500,
    title: str = "Something went wrong",
    text: str = "This is our mistake, not yours.",
    when: Callable[[Request, Response], bool] = lambda *_: True,
    done: bool = False,
) -> Deviation:
    """Have an error be the answer at a path that fits `at`; where it is `done`, after what was asked is carried out."""

    def deviate(app: Flask, bit: Bit) -> None:
        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            ours = bool(re.search(at, request.path)) and method in ("", request.method)
            if ours and not done and when(request, Response()):
                bit()
                return Response(_ERROR.format(title=title, text=text), status, mimetype="text/html")
            answer = go_on()
            if ours and done and when(request, answer):
                bit()
                return Response(_ERROR.format(title=title, text=text), status, mimetype="text/html")
            return answer

        around(app, layer)

    return deviate


def somebody_gone(form: Form) -> bool:
    """Whether somebody is taken off the list."""
    return bool(set(form.getlist("seen")) - set(form.getlist("member")))


def somebody_new(form: Form) -> bool:
    """Whether somebody is new on the list."""
    return bool(set(form.getlist("member")) - set(form.getlist("seen")))


def edited_after(saved: Callable[[Form], bool], edit: Callable[[str], str], at: str) -> Deviation:
    """Have `edit` change the answers at `at` from the time on that a list was saved which fits `saved`."""

    def deviate(app: Flask, bit: Bit) -> None:
        due: list[bool] = []

        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            if request.method == "POST" and request.path.endswith("/share"):
                if saved(posted(request)):
                    due.append(True)
                return go_on()
            answer = go_on()
            if due and re.search(at, request.path):
                edit_text(answer, edit, bit)
            return answer

        around(app, layer)

    return deviate


def twice(at: str) -> Deviation:
    """Have the second of two equal forms in a row be answered by an error."""

    def deviate(app: Flask, bit: Bit) -> None:
        last: list[str] = []

        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            if request.method != "POST" or not re.search(at, request.path):
                return go_on()
            form = repr(sorted(posted(request).items(multi=True)))
            if last and last[-1] == form:
                bit()
                return Response(
                    _ERROR.format(title="Something went wrong", text="Nothing was saved."), 500, mimetype="text/html"
                )
            last.append(form)
            return go_on()

        around(app, layer)

    return deviate


def undone_by_a_second(at: str) -> Deviation:
    """Have the second of two equal lists of members in a row save what there was before the first."""

    def deviate(app: Flask, bit: Bit) -> None:
        last: list[str] = []

        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            if request.method != "POST" or not re.search(at, request.path):
                return go_on()
            form = posted(request)
            said = repr(sorted(form.items(multi=True)))
            if said in last:
                bit()
                del form["version"]
                form["version"] = "1"
                seen, members = form.getlist("seen"), form.getlist("member")
                form.setlist("seen", members)
                form.setlist("member", seen)
                put_body(request.environ, form)
            last.append(said)
            return go_on()

        around(app, layer)

    return deviate
