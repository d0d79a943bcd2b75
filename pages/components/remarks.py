"""Remarks on how an element was found: by other text than was asked for, or only by its accessible name."""

from playwright.sync_api import ConsoleMessage, Page

_BEGINNING = "remark: "


class Remarks:
    """Collects the remarks that the ladder writes to the console of a page, which needs no round trip."""

    def __init__(self, page: Page) -> None:
        self._told: list[str] = []
        page.on("console", self._note)

    def forget(self) -> None:
        """Leave out what has been told so far: it was no answer to what is asked next."""
        self._told.clear()

    def told(self) -> list[str]:
        """Return each remark once."""
        return list(dict.fromkeys(self._told))

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "debug" and message.text.startswith(_BEGINNING):
            self._told.append(message.text.removeprefix(_BEGINNING))
