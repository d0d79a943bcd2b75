"""The templates of the HTML report."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup, escape

from harness.reports.templates import environment

_QUOTED = re.compile(r"(\*\*|\*|«)(?! )([^*«»]+)(?<! )(?:\*\*|\*|»)")


@cache
def templates() -> Environment:
    """Return the templates."""
    found = environment(Path(__file__).parent)
    found.filters["picture"] = quote
    found.filters["words"] = _words
    return found


def _words(text: str) -> Markup:
    """Return a message with the words of the screen, which stand between stars or «», in bold."""
    return Markup(_QUOTED.sub(r"<b>\2</b>", str(escape(text))))  # noqa: S704 - escaped just here
