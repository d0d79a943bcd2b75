"""What went wrong in the product around a step: requests that it refused, and errors of its pages."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Response

_REFUSED = 400
_ASKED_BY_PAGES = {"document", "xhr", "fetch"}
"""Kinds of request whose refusal a reader notices; a missing picture of a tab is none."""
_SAID_OF_A_RESPONSE = "Failed to load resource"


class Troubles:
    """Notes them for the step that runs and the one before it, whose consequences often show only later."""

    def __init__(self) -> None:
        self._before: list[str] = []
        self._now: list[str] = []

    def listen(self, context: BrowserContext) -> None:
        """Note what a context reports from now on."""
        context.on("response", self._note_response)
        context.on("console", self._note_console)
        context.on("weberror", lambda told: self._now.append(f"The page had an error: {_line(told.error.message)}"))

    def begin_step(self) -> None:
        """Begin to note for another step."""
        self._before, self._now = self._now, []

    def forget(self) -> None:
        """Leave out what has been noted so far: it was expected."""
        self._before, self._now = [], []

    def told(self) -> list[str]:
        """Return a sentence for each, without repetition."""
        return list(dict.fromkeys([*self._before, *self._now]))

    def _note_response(self, response: Response) -> None:
        request = response.request
        if response.status >= _REFUSED and request.resource_type in _ASKED_BY_PAGES:
            path = urlsplit(response.url).path
            self._now.append(f"The product answered {response.status} to {request.method} {path}.")

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(_SAID_OF_A_RESPONSE):
            self._now.append(f"The page reported an error: {_line(message.text)}")


def _line(text: str) -> str:
    return text.strip().partition("\n")[0]
