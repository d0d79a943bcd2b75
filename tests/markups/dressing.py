"""Serve the application's screens in the markup of another library."""

from collections.abc import Callable
from pathlib import Path

from flask import Flask
from jinja2 import ChoiceLoader, FileSystemLoader
from werkzeug.wrappers import Request, Response

from tests.faults.deviations import Bit, Deviation, around

HERE = Path(__file__).parent
LIBRARIES = tuple(sorted(file.stem for file in (HERE / "libraries").glob("*.html")))
_TYPES = {".css": "text/css", ".js": "text/javascript"}


def dressed(library: str, *, late: bool = False) -> Deviation:
    """Render every screen with the components of a library; with `late`, by a script, a moment after it was loaded."""

    def deviate(app: Flask, bit: Bit) -> None:
        app.jinja_env.loader = ChoiceLoader(
            [FileSystemLoader([HERE / "screens", HERE / "libraries"]), app.jinja_loader]
        )
        app.jinja_env.globals |= {"library": library, "components": f"{library}.html", "late": late}

        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            _, found, file = request.path.partition("/markup/")
            if found:
                asked = HERE / "libraries" / file if file.endswith(".css") else HERE / file
                return Response(asked.read_bytes(), mimetype=_TYPES[asked.suffix])
            bit()
            answer = go_on()
            # Libraries set styles by attributes.
            policy = answer.headers.get("Content-Security-Policy", "")
            answer.headers["Content-Security-Policy"] = policy.replace("style-src", "style-src 'unsafe-inline'")
            return answer

        around(app, layer)

    return deviate
