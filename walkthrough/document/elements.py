"""What the elements of HTML, MDX and shortcodes are to a reader: a box, a tab, a step, a word in bold, an icon."""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "box",
    "tab",
    "step",
    "titled",
    "block",
    "cell",
    "item",
    "list",
    "heading",
    "bold",
    "italic",
    "code",
    "key",
    "break",
    "inline",
    "icon",
    "",
]

_KINDS: dict[Kind, str] = {
    "box": "note tip info warning callout admonition aside danger caution check alert hint important success attention"
    " blockquote banner notice notification message",
    "tab": "tab tabitem tabpanel tabpane codetab",
    "step": "step",
    "titled": "accordion accordionitem expandable card details expand collapse collapsible dropdown panel frame section-title",
    "block": "p div section article main aside-block details summary table thead tbody tfoot tr dl dt dd figure figcaption"
    " center header footer nav form fieldset tabs steps stepper cards cardgroup accordiongroup columns column grid row"
    " address hgroup col colgroup picture tabset codegroup linkcard mdxlayout wrapper",
    "cell": "td th",
    "item": "li",
    "list": "ul ol menu",
    "heading": "h1 h2 h3 h4 h5 h6",
    "bold": "b strong uicontrol guilabel guibutton guimenu guimenuitem menuchoice wintitle ui gui button uilabel",
    "key": "kbd key kbdinput",
    "italic": "i em cite dfn var",
    "code": "code samp tt",
    "break": "br hr",
    "inline": "u span a sub sup font mark abbr label small big time del ins s strike q input option select textarea img image"
    " picture source video wbr link tooltip badge term popover highlight",
    "icon": "icon fontawesomeicon faicon materialicon mdicon svgicon",
}  # fmt: skip
_KIND_OF: dict[str, Kind] = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_CLOSES_ITSELF = {"br", "hr", "img", "input", "source", "wbr", "link", "image", "col", "meta"}
_TITLE = ("title", "label", "header", "summary", "name", "tab")
_ATTRIBUTE = re.compile(
    r"""([\w:@.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*["'`]([^"'`]*)["'`]\s*\}|([^\s"'<>`{}]+))|["\u201c]([^"\u201d]+)["\u201d]"""
)
_ICON_CLASS = re.compile(
    r"\b(?:fa|mdi|bi|icon|glyphicon|ti|ri|lucide|octicon)-(?!solid\b|regular\b|light\b|lg\b|fw\b|\d?x\b)([\w-]+)"
)
_COMPONENT_ICON = re.compile(r"(?:Fa|Md|Bi|Io|Fi|Ai|Hi|Ri|Ti|Lu)[A-Z]\w+|\w+Icon")


@dataclass
class Element:
    """An element that is open: what it is, where it began, and how its lines are set in."""

    name: str
    kind: Kind
    title: str = ""
    start: int = 0
    dedent: int = 0
    """How many blanks at the beginning of its lines are only there to set it in."""
    indent: str = ""
    """What its lines have to begin with instead."""
    number: int = 0
    """How many items a list has so far; -1 in a bulleted one."""
    mark: str = ""
    """What ends it in Markdown, where something does."""


def kind_of(name: str, *, marked_up: bool) -> Kind:
    """What an element is; empty where it is no element, but words such as `<username>`.

    :param marked_up: whether it has attributes, or is a component by its capital letter.
    """
    known = _KIND_OF.get(name.lower().replace("-", "").replace(":", "").replace(".", ""), "")
    if known:
        return known
    if _COMPONENT_ICON.fullmatch(name):
        return "icon"
    return "block" if marked_up else ""


def kind_by_class(attributes: dict[str, tuple[str, int]]) -> Kind:
    """What an element is by its class; empty where that does not tell."""
    classes = (attributes.get("class") or attributes.get("classname") or ("", 0))[0].lower()
    if re.search(r"(?<![\w-])tab(?:-?(?:pane|panel|item|content))?(?![\w-])", classes):
        return "tab"
    return "box" if re.search(r"(?<![\w-])(?:admonition|callout|alert|note|tip|warning)(?![\w])", classes) else ""


def closes_itself(name: str) -> bool:
    """Whether an element of HTML never has an end tag."""
    return name.lower() in _CLOSES_ITSELF


def attributes(text: str) -> dict[str, tuple[str, int]]:
    """The attributes in the text of a tag, each with where its value begins; a bare quotation is the `title`."""
    found: dict[str, tuple[str, int]] = {}
    for match in _ATTRIBUTE.finditer(text):
        group = next((index for index in (2, 3, 4, 5, 6) if match[index] is not None), 0)
        if group:
            found.setdefault((match[1] or "title").lower(), (match[group], match.start(group)))
    return found


def title_of(attributes: dict[str, tuple[str, int]]) -> tuple[str, int]:
    """The words that a component shows as its title, and where they stand; empty where it has none."""
    return next((attributes[name] for name in _TITLE if attributes.get(name, ("", 0))[0].strip()), ("", 0))


def icon_name(name: str, attributes: dict[str, tuple[str, int]]) -> str:
    """The name of the icon that an element shows; empty where it shows none."""
    if _COMPONENT_ICON.fullmatch(name) and name.lower() not in _KIND_OF:
        bare = re.sub(r"^(?:Fa|Md|Bi|Io|Fi|Ai|Hi|Ri|Ti|Lu)(?=[A-Z])|Icon$", "", name)
        return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", bare).lower()
    values = {key: value for key, (value, _) in attributes.items()}
    if match := _ICON_CLASS.search(values.get("class") or values.get("classname") or ""):
        return match[1].replace("-", " ")
    if re.search(r"\b(?:icon|button|symbol)\s*$", values.get("alt", ""), re.IGNORECASE):
        return values["alt"].strip()
    if _KIND_OF.get(name.lower()) == "icon":
        text = next((values[key] for key in ("name", "icon", "title", "type") if key in values), "")
        return re.sub(r"^[\w-]+:|^(?:fa|mdi|bi|lucide)-", "", text).replace("-", " ")
    return ""
