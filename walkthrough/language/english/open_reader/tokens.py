"""A printed sentence as tokens: UI words, capitalised words, plain words and punctuation."""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal
from unicodedata import category

from walkthrough.language.english.contractions import in_full
from walkthrough.language.english.open_reader import lexicon

_CURLY = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00a0": " ", "\u2192": ">",
                        "\u279c": ">", "\u203a": ">", "\u25b8": ">", "\u27f6": ">", "\u2794": ">", "\u279d": ">", "\u21d2": ">",
                        "\u276f": ">"})  # fmt: skip
_SPELLINGS = (
    (re.compile(r"\(s\)"), ""), (re.compile(r"\band/or\b"), "and"), (re.compile(r"\{[a-z]+=\"[^\"]*\"\}"), ""),
    (re.compile(r"\s(?:-{1,2}>|=>|\\>)\s"), " > "), (re.compile(r"(?<=\w)\*"), ""),
    (re.compile(r"\bcheck boxes\b", re.IGNORECASE), "checkboxes"), (re.compile(r"\bcheck box\b", re.IGNORECASE), "checkbox"),
    (re.compile(r"\be\.g\.,?|\bi\.e\.,?"), "for example"),
)  # fmt: skip
_SPELT = re.compile(r"\(s\)|and/or|[{*>]|check box|e\.g|i\.e", re.IGNORECASE)
"""What one of these spellings holds, so that most texts need not be compared with each of them."""
_TOKEN = re.compile(
    r"«(?P<ui>[^«»]*)»|⟦(?P<icon>[^⟧]*)⟧|(?P<word>[^\W_](?:[\w'./@:&#%-]*[\w%])?\+?|[+&#/]\w[\w-]*)|(?P<punct>[^\w\s])"
)
_QUOTED = re.compile(r"\"([^\"«»]{1,120}?)\"|(?<![\w])'([^'«»]{1,80}?)'(?!\w)")
_SMALL = frozenset(("of", "to", "for", "from", "&"))
_BEGINS = frozenset(
    [
        "click",
        "select",
        "choose",
        "enter",
        "type",
        "press",
        "tap",
        "check",
        "uncheck",
        "open",
        "go",
        "set",
        "add",
        "the",
        "in",
        "on",
        "at",
        "if",
        "when",
        "once",
        "after",
        "to",
        "for",
        "from",
        "you",
        "your",
        "this",
        "it",
    ]
)
_LEADS = frozenset((",", "then", "and", "or", ";", ".", ":", "-", "\u2013", "\u2014", ")"))
"""What a clause may begin with in capitals, and what stands before it then ("…, then Click **OK**")."""


@dataclass(frozen=True)
class Token:
    """One word, UI word or mark; `text` as printed, `low` in small letters."""

    kind: Literal["ui", "icon", "caps", "word", "punct"]
    text: str

    @cached_property
    def low(self) -> str:
        """The text in small letters; empty for a UI word, so that it is never taken for a word of the sentence."""
        return "" if self.kind in ("ui", "icon", "caps") else self.text.lower()

    @property
    def is_name(self) -> bool:
        """Whether it is a name on the screen for certain."""
        return self.kind == "ui"


def tokens_of(text: str) -> list[Token]:
    """Cut a sentence into tokens."""
    text = _without_bullet(" ".join(text.split())).translate(_CURLY)
    text = re.sub(r"\b(\w{1,3})«(?=\w)", r"«\1", text)
    text = re.sub(
        r"«\s*\"?([^«»]*?)\"?\s*»", lambda m: f"«{m[1].strip(chr(34) + ' ')}»" if m[1].strip(' "') else "", text
    )
    text = re.sub(r"\"(«[^«»]*»)([.,]?)\"", r"\1\2", text)
    pieces = re.split("(«[^«»]*»)", text)
    outside = (
        piece if piece.startswith("«") else _QUOTED.sub(lambda m: f"«{(m[1] or m[2]).strip(' .,')}»", _expanded(piece))
        for piece in pieces
    )
    found: list[Token] = []
    for match in _TOKEN.finditer("".join(outside)):
        kind = match.lastgroup or "word"
        content = match[kind]
        if kind == "ui":
            _add_path(found, content)
        elif kind == "punct" and content in "*\\`\"'{}[]":
            continue
        else:
            found.append(Token(kind, content))  # type: ignore[arg-type]
    return _capitals(found)


def _without_bullet(text: str) -> str:
    """The text behind an emoji, an arrow or a number in a circle in front of it."""
    start = next(
        (n for n, char in enumerate(text) if char != " " and (char < "\xa0" or category(char) not in _BULLETS)), 0
    )
    return text[start:]


_BULLETS = {"So", "Sm", "No", "Mn", "Cf", "Me"}
"""The kinds of characters that stand for a bullet: symbols, numbers in circles, and what changes their looks."""


def _expanded(piece: str) -> str:
    piece = in_full(piece)
    if not _SPELT.search(piece):
        return piece
    for pattern, spelling in _SPELLINGS:
        piece = pattern.sub(spelling, piece)
    return piece


def _add_path(found: list[Token], content: str) -> None:
    """Add a UI word, or the parts of a path with `>` between them."""
    parts = re.split(r"\s*((?:(?<=\s)--?|\\)?>|(?<=\s)\|(?=\s))\s*", content.strip())
    for part in (part.strip().strip("*").rstrip(":.,*").strip() for part in parts):
        if part in (">", "\\>", "|", "->", "-->"):
            found.append(Token("punct", ">"))
        elif part:
            found.append(Token("ui", part))


def _capitals(tokens: list[Token]) -> list[Token]:
    """Make one token of each run of capitalised words that does not begin the sentence."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        start = at
        first = not out or (out[-1].kind == "punct" and out[-1].text in ".:;)")
        begins = at < len(tokens) and tokens[at].text.lower() in _BEGINS and (not out or out[-1].text.lower() in _LEADS)
        begins |= _is_verb_behind_label(tokens, at) and out != []
        begins &= at + 1 < len(tokens) and tokens[at + 1].text != "."  # "Click Create or Select."
        labelled = len(out) == 1 and out[0].kind == "ui"
        begins |= labelled and at < len(tokens) and tokens[at].text.lower() in _BEGINS
        begins |= (
            at < len(tokens) and bool(out) and out[-1].text == ">" and tokens[at].text in ("The", "Your", "A", "An")
        )
        while at < len(tokens) and _upper(tokens[at]) and not ((first or begins) and at == start):
            at += 1
            at += _goes_on(tokens, start, at)
        at += _rest_of_label(tokens, start, at) if at == start + 1 else 0
        run = tokens[start:at]
        if not run:
            out.append(tokens[at])
            at += 1
        elif (
            all(len(t.text) > 1 and t.text.isupper() for t in run) and at < len(tokens) and tokens[at].kind == "word"
        ) or (len(run) == 1 and run[0].text in ("I", "A")):
            out.extend(run)
        else:
            out.append(Token("caps", " ".join(t.text for t in run)))
    return out


_DASHES = ("\u2013", "\u2014", "-")
_PARTICLES = frozenset(("on", "off", "to", "up", "out", "in"))
_VERBS = frozenset(form.split(" ", 1)[0] for forms in lexicon.VERBS.values() for form in forms)


def _is_verb_behind_label(tokens: list[Token], at: int) -> bool:
    """Whether a verb with a capital begins what a dash leads in ("Reminders - Set a time")."""
    dash, verb, after = tokens[at - 1 : at], tokens[at : at + 1], tokens[at + 1 : at + 2]
    if not (dash and after and dash[0].text in _DASHES and verb[0].low in _VERBS):
        return False
    return after[0].kind == "ui" or after[0].low in lexicon.DETERMINERS | _PARTICLES


def _goes_on(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a small word joins capitalised ones ("Terms of Use"); "from Draft to Final" are two names."""
    small, after = tokens[at : at + 1], tokens[at + 1 : at + 2]
    if not after or small[0].text not in _SMALL or not _upper(after[0]):
        return False
    return not (small[0].text == "to" and start and tokens[start - 1].low == "from")


_PRESSES = frozenset(("click", "select", "choose", "tap", "press", "hit"))


def _any(words: Iterable[str]) -> str:
    return rf"(?:{'|'.join(sorted(words))})\b"


_STOPS = _any(("to", "and", "or", "then", "again", "twice", "now", *lexicon.CONTROL, *lexicon.PLACE_PREPOSITIONS))
_WORDS = rf"(?: (?!{_STOPS})\w\S*)"
_PARTICLE = r"(?:in|out|on|off|up)"
_REST_OF_LABEL = re.compile(
    rf"{_PARTICLE}(?= [;.]| (?:to|and)\b| {_any(lexicon.CONTROL)})"
    rf"|(?:(?:out|off|up) )?{_any(lexicon.DETERMINERS)}{_WORDS}+"
    rf"|(?:to|from) (?!{_any(_VERBS)}|{_any(lexicon.DETERMINERS)})\w+{_WORDS}*"
)
"""What belongs to the verb of a label in small letters: "Add **a user**", "Sign **in**", "Move **to trash**"."""


def _rest_of_label(tokens: list[Token], start: int, at: int) -> int:
    """How many words behind its verb belong to a label that is not marked, and in small letters."""
    before = next((t.low for t in reversed(tokens[:start]) if t.low not in ("on", "the")), "")
    if before not in _PRESSES or tokens[start].low in lexicon.KEYS:
        return 0
    found = _REST_OF_LABEL.match(" ".join(t.low if t.kind == "word" and t.low else ";" for t in tokens[at:]))
    joined = found and found[0].startswith(("to ", "from "))
    return len(found[0].split()) if found and (tokens[start].low in _VERBS or not joined) else 0


def _upper(token: Token) -> bool:
    return token.kind == "word" and token.text[0].isupper()
