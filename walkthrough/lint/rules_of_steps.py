"""Findings about instructions: whether a reader is told what to look for."""

import re
from collections.abc import Iterator

from walkthrough.language.normal import normal
from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding

_PRESSES = r"(?:click(?: on)?|press|tap(?: on)?|select|choose|pick|hit)"
_LOOK = r"(?:(?:blue|green|red|gr[ae]y|white|black|big|small|right|correct|following|new) )?"
_CONTROL = r"(?:button|link|icon|option|tab|entry|menu item|menu entry|control)"
_WHERE = r"(?: (?:in|on|at|from) the (?:menu|screen|page|window|top|bottom|list|right|left))?"
_WHAT_WAS_DONE = r"(?: (?:it|them|this|(?:the|your) (?:form|changes?|settings?|entry|record|information|data)))?"
_NAMELESS = (
    rf"{_PRESSES} (?:the |this |that ){_LOOK}{_CONTROL}{_WHERE}",
    rf"{_PRESSES} (?:here|it|this|that)",
    rf"(?:save|submit|confirm|apply){_WHAT_WAS_DONE}",
)
_NAMES_NOTHING = re.compile(rf"(?:^|,? and (?:then )?|, (?:then )?|then )(?:{'|'.join(_NAMELESS)})(?=$|,| and | to )")
_UNMARKED = re.compile(
    rf"\b(?i:{_PRESSES}) (?P<label>[A-Z][\w/&-]*(?: [A-Z][\w/&-]*)*)(?= (?:as|from|in|on|to|and|then) |[.,]|$)"
)
_KEYS = frozenset({"Enter", "Return", "Esc", "Escape", "Tab", "Space", "Backspace", "Delete", "Ctrl", "Alt", "Shift"})


@rule("no-ui-word", "An instruction to use something that has no name leaves the reader searching.")
def no_ui_word(page: Subject) -> Iterator[Finding]:
    """A step that cannot be read because what it uses is not named, or its name is not marked."""
    unmarked = _KEYS | set(page.grammar.profile.people.names)
    for unit, sentence in page.sentences():
        if unit.role != "step" or unit.leads or not unit.in_steps or not sentence.why_not_checked:
            continue
        text = normal(unit.piece.printed.text, page.grammar)
        if re.search("[«⟦]", text) or unit.piece.printed.links:
            continue
        label = next((match["label"] for match in _UNMARKED.finditer(unit.piece.printed.text)), "")
        if label and label not in unmarked:
            yield Finding(unit.line, unit.column, "no-ui-word", f"“{label}” is not in bold", f"**{label}**")
        elif _NAMES_NOTHING.search(text):
            message = "this instruction does not name what is to be used, in bold"
            yield Finding(unit.line, unit.column, "no-ui-word", message)
