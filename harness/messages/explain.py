"""Turn Playwright's error messages into sentences: what was looked for, what was expected, what was there.

Aria snapshots are left out, because they contain the values of fields.
"""

import ast
import json
import re

_ROLES = {
    "menuitem": "menu entry",
    "textbox": "field",
    "searchbox": "search box",
    "combobox": "field",
    "listitem": "entry",
    "columnheader": "column",
    "rowheader": "row header",
    "dialog": "window",
    "alertdialog": "window",
    "navigation": "navigation",
    "alert": "warning",
    "status": "message",
    "img": "picture",
}
_PARTS = {"top": "heading", "title": "title", "person": "name", "found": "found", "under": "cell under", "noting": ""}
"""What the selectors of pages/ladder.py look for, where their own word for it is no reader's."""
_TIMEOUT = re.compile(r"^(?:Locator|Page|Frame)\.(?P<verb>\w+): Timeout (?P<ms>[\d.]+)ms exceeded")
_WAITING = re.compile(
    r'- (?:waiting for|Expect "\w+") (?P<locator>(?:get_by|locator|frame_locator)\S.*?)(?: with timeout .*)?$',
    re.MULTILINE,
)
_STRICT = re.compile(r"strict mode violation: (?P<locator>.+) resolved to (?P<count>\d+) elements")
_EXPECTED = re.compile(r"^(?P<what>Locator|Page \w+) expected (?P<not>not )?to (?P<expected>.+)$", re.MULTILINE)
_ACTUAL = re.compile(r"^Actual value: (?P<actual>.*?)\s*(?=\n(?:Error:|Call log:)|\Z)", re.MULTILINE | re.DOTALL)
_HINDRANCE = re.compile(
    r"- (?:(?:<.+> from )?(?P<over><.+>)(?: subtree)? intercepts pointer events"
    r"|element is not (?P<state>visible|enabled|stable|editable))"
)
_NETWORK = re.compile(r"^Page\.goto: (?P<what>.+?) at (?P<url>\S+)", re.MULTILINE)


def explain(message: str) -> str | None:
    """Put a Playwright message into plain words; None for an unknown kind of message."""
    if match := _STRICT.search(message):
        there = f"The screen shows {match['count']} of them"
        return f"Looked for one {in_words(match['locator'])}. {there}, so it is not clear which is meant."
    if match := _EXPECTED.search(message):
        return _expectation(match, message)
    if match := _TIMEOUT.search(message):
        return _timeout(match, message)
    if match := _NETWORK.search(message):
        return f"The address {match['url']} could not be opened: {match['what']}."
    return None


def hindrance(message: str) -> str:
    """Return what last kept Playwright from using an element, such as `covered by the window "X"`, or an empty text."""
    hindered = list(_HINDRANCE.finditer(message))
    if not hindered:
        return ""
    last = hindered[-1]
    return f"covered by {_tag_in_words(last['over'])}" if last["over"] else f"not {last['state']}"


def _sought(message: str) -> str:
    match = _WAITING.search(message)
    return in_words(match["locator"]) if match else ""


def _timeout(match: re.Match[str], message: str) -> str:
    sought, seconds = _sought(message), f"{float(match['ms']) / 1000:g} s"
    if not sought:
        return f"Waited {seconds} without success to {match['verb'].replace('_', ' ')}."
    if hindered := hindrance(message):
        return f"The {sought} is there, but it is {hindered} (waited {seconds})."
    if "locator resolved to" in message:
        return f"The {sought} is there, but could not be used within {seconds}."
    return f"Looked for the {sought} for {seconds}. There is none."


def _expectation(match: re.Match[str], message: str) -> str:
    expected = ("not " if match["not"] else "") + "to " + match["expected"].strip()
    subject = (_sought(message) or "page") if match["what"] == "Locator" else match["what"].lower()
    if "element(s) not found" in message:
        return f"Expected the {subject} {expected}. There is none."
    actual = _ACTUAL.search(message)
    found = actual["actual"].strip() if actual else ""
    if not found or found == "None":
        return f"Expected the {subject} {expected}."
    return f"Expected the {subject} {expected}. It is: {found}"


def _tag_in_words(tag: str) -> str:
    label = re.search(r'aria-label="([^"]*)"', tag)
    kind = re.search(r'role="([\w-]+)"', tag) or re.match(r"<([\w-]+)", tag)
    what = _ROLES.get(kind[1], kind[1]) if kind else tag
    return f'the {what} "{label[1]}"' if label else f"a {what}"


def in_words(locator: str) -> str:
    """Put a locator into words: `get_by_role("menuitem", name="X")` as `menu entry "X"`. Others stay as they are."""
    try:
        return _words(ast.parse(locator.strip(), mode="eval").body) or locator
    except (SyntaxError, ValueError):
        return locator


def _words(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_ORDER.get(node.attr, node.attr)} {_words(node.value)}"
    if not isinstance(node, ast.Call):
        raise ValueError(ast.dump(node))  # noqa: TRY004
    if isinstance(node.func, ast.Name):
        return _one(node.func.id, node)
    if not isinstance(node.func, ast.Attribute):
        raise ValueError(ast.dump(node))  # noqa: TRY004
    inside, method = _words(node.func.value), node.func.attr
    if method in {"or_", "and_"}:
        # Readers expect the first alternative; a list of all of them would not help.
        return inside
    if method == "filter":
        return inside + _filters(node)
    if method == "nth":
        return f"{inside} number {ast.literal_eval(node.args[0]) + 1}"
    own = _one(method, node)
    return own if inside == "page" else f"{own} in the {inside}"


_ORDER = {"first": "first", "last": "last", "content_frame": "frame"}


def _one(method: str, call: ast.Call) -> str:
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    value = _quoted(call.args[0]) if call.args else ""
    match method:
        case "get_by_role":
            role = str(ast.literal_eval(call.args[0]))
            word = _ROLES.get(role, role)
            return f"{word} {_quoted(keywords['name'])}" if "name" in keywords else word
        case "get_by_label":
            return f"field {value}"
        case "get_by_text":
            return f"text {value}"
        case "get_by_placeholder":
            return f"field with the placeholder {value}"
        case "get_by_alt_text" | "get_by_title":
            return f"element with the title {value}"
        case "locator" if isinstance(call.args[0], ast.Call):
            return _words(call.args[0])
        case "locator" if value.strip('"') in {"body", "html", "front="}:
            return "page"
        case "locator" if value.startswith('"named='):
            wanted = json.loads(value.strip('"').partition("=")[2])
            return " ".join([_PARTS.get(wanted["part"], wanted["part"]), *(f'"{name}"' for name in wanted["names"])])
        case "locator" if value.strip('"') == "entry=":
            return "entry"
    return f"{method.replace('get_by_', '').replace('_', ' ')} {value}".strip()


def _filters(call: ast.Call) -> str:
    filters = ""
    for keyword in call.keywords:
        match keyword.arg:
            case "has":
                filters += f" with the {_words(keyword.value)}"
            case "has_not":
                filters += f" without the {_words(keyword.value)}"
            case "has_text":
                filters += f" that reads {_quoted(keyword.value)}"
            case "has_not_text":
                filters += f" that does not read {_quoted(keyword.value)}"
    return filters


def _quoted(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return f'"{node.value!s}"'
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        return f"like /{node.args[0].value!s}/"
    return ast.unparse(node)
