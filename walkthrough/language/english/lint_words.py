"""The words of English that lint rules look for."""

# A pattern is read in one piece.
# ruff: noqa: E501

import re

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.patterns import LintWords


def _either(words: frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_NOUN = rf"(?P<noun>{_either(lexicon.VISIBLE)})\b"
_SHOWN = lexicon.VISIBLE - {
    "item", "items", "name", "file", "number", "text", "folder", "card", "cards", "report", "image",
}  # fmt: skip
_PRESSES = r"(?:click(?: on)?|press|tap(?: on)?|select|choose|pick|hit)"
_LOOK = r"(?:(?:blue|green|red|gr[ae]y|white|black|big|small|right|correct|following|new) )?"
_CONTROL = r"(?:button|link|icon|option|tab|entry|menu item|menu entry|control)"
_WHERE = r"(?: (?:in|on|at|from) the (?:menu|screen|page|window|top|bottom|list|right|left))?"
_WHAT_WAS_DONE = r"(?: (?:it|them|this|(?:the|your) (?:form|changes?|settings?|entry|record|information|data)))?"
_NAMELESS = "|".join(
    (
        rf"{_PRESSES} (?:the |this |that ){_LOOK}{_CONTROL}{_WHERE}",
        rf"{_PRESSES} (?:here|it|this|that)",
        rf"(?:save|submit|confirm|apply){_WHAT_WAS_DONE}",
    )
)
_DONE = (
    r"\b(?:locate|find|identify|select|choose|open|view|edit|share|unshare|disable|enable|delete|remove|archive|lock|unlock"
    r"|access|manage|owns?|owner of|checkbox(?:es)? of|next to|row of)"
    r" (?:the|this|that|these|each|every|an?|all|several|other)(?: of)?(?: the)?"
)
_PART = "field|box|icon|button|column|tab|menu|screen|page|window|option|strength|generator|manager"
_IS = r"(?:is|are|was|were|has|have|can|will|no longer|now|appears?|must)\b"

LINT_WORDS = LintWords(
    opposites=frozenset({"un", "de", "dis", "non", "in", "im", "re"}),
    endings=("s", "es", "d", "ed", "ing"),
    articles=frozenset({"a", "an", "the"}),
    parts=frozenset(
        {"field", "column", "button", "checkbox", "menu", "option", "toggle", "list", "dropdown", "icon", "tab"}
    ),
    keys=frozenset({"Enter", "Return", "Esc", "Escape", "Tab", "Space", "Backspace", "Delete", "Ctrl", "Alt", "Shift"}),
    typed=re.compile(
        r"\b(?:type|types|enter|enters|write|input|key in|value|e\.g|such as|for example|for instance|like|reads?|says?)"
        r"(?: in)?(?:[,:]| the (?:word|text|value)| a)*\s*[\"'(]?$"
    ),
    noun_behind=re.compile(rf"[\"')]*\s+{_NOUN}"),
    noun_before=re.compile(rf"\b{_NOUN}(?:,? (?:called|named|labell?ed))?[,:]?\s*[\"'(]?$"),
    used=re.compile(
        r"(?:^|\b(?:click|press|tap|select|choose|pick|open|close|tick|check|untick|clear|set|see|expand|toggle|go"
        r"|enter the|edit|change|called|named|to|on|in|under|from|then|and|is|as)(?: on| to| the| an?)*[\s\"'(]*)$"
    ),
    clause=re.compile(r"[.;:]|,? and then |, and |,? then "),
    no_hedge=re.compile(r"«[^«»]*»|\b(?:you|they|users?|members?) (?:may|might)\b|^.*\b(?:if|when|unless|until)\b.*$"),
    seen=re.compile(
        r"\b(?:see|sees|seen|shown|shows?|showing|appears?|displays?|displayed|visible|opens?|opened|reads?|listed|turns?|red|green|gr[ae]y"
        rf"|{_either(_SHOWN)})\b"
    ),
    looks=re.compile(r"\b(?:check|verify|make sure|confirm that|ensure|review|see)\b"),
    result=re.compile(
        r"(?:now,? |once (?:done|finished),? )?(?:the|all|its|your|this|that|every)\b(?: \S+){1,5}? "
        r"(?:is|are|was|were|has been|have been|will be|will no longer be)(?: now| no longer| successfully| immediately)? "
        r"(?:\w+ed|successful|complete|done|gone|sent|begun|shut|set|reset|undone)\b"
    ),
    general=re.compile(
        r"\b(?:if|when|whenever|unless|until|only|by default|always|every|each|usually|before|required|needed|based|used)\b"
    ),
    names_nothing=re.compile(rf"(?:^|,? and (?:then )?|, (?:then )?|then )(?:{_NAMELESS})(?=$|,| and | to )"),
    unmarked=re.compile(
        rf"\b(?i:{_PRESSES}) (?P<label>[A-Z][\w/&-]*(?: [A-Z][\w/&-]*)*)(?= (?:as|from|in|on|to|and|then) |[.,]|$)"
    ),
    no_item=re.compile(
        r"\b(?:sign|signed|log|logged|reset|up-?load|uploaded|down-?load|downloaded|attach|attached|import|imported|export|exported"
        r"|csv|browse|drop|drag|type|enter|master|account|print|printed|unlike)\b"
    ),
    makes_files=re.compile(r"\b(?:print|export|import|back up|backup)"),
    item=rf"(?:{_DONE} (?P<done>NOUNS)\b(?! (?:{_PART}|of|below|above)\b)|\b(?:the|this|these) (?P<subject>NOUNS) {_IS})",
)
