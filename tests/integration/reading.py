"""Parse HTML responses: elements in their order, with their texts."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """An element. `text` is all text in it, with single spaces."""

    tag: str
    attributes: dict[str, str | None]
    pieces: list[str] = field(default_factory=list)
    within: list["Element"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)


class Html(HTMLParser):
    """A page or a part of one."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs), within=list(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data):
        for element in self._open:
            element.pieces.append(data)

    def all(self, tag: str = "", **attributes: str) -> list[Element]:
        """Return all elements with this tag (by default any) and these attributes, with `_` for `-`."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self.elements
            if tag in ("", element.tag) and all(element.get(name) == value for name, value in wanted.items())
        ]

    def one(self, tag: str = "", **attributes: str) -> Element:
        """Return the only such element."""
        [element] = self.all(tag, **attributes)
        return element

    def texts(self, tag: str = "", **attributes: str) -> list[str]:
        return [element.text for element in self.all(tag, **attributes)]

    def values(self, name: str) -> list[str]:
        """Return the values of the form fields with this name."""
        inert = [field for field in self.all("input", name=name) if not any(e.tag == "template" for e in field.within)]
        return [field.get("value") or "" for field in inert]
