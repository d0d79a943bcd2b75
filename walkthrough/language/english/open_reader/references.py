"""Sentences that send the reader to another page, or say what a label means."""

# A pattern is read in one piece.
# ruff: noqa: E501

import re

from walkthrough.language.english.open_reader.forms import THIRDS, match
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context

_REFERENCE = re.compile(
    r"^(?:for|to|if|when|in|you can|please)?.*?\b(?:see|read|refer to|access|consult|visit|check|check out|review|learn|follow)\b.*"
    r"|^(?:see|read|refer to|learn)\b.*"
)


def refers(text: str, tokens: list[Token], context: Context) -> bool:
    """Whether the sentence sends the reader to another page."""
    low = text.lower()
    if context.is_link and not (context.in_steps and context.first):
        return bool(_REFERENCE.match(low)) or not any(t.kind == "ui" for t in tokens)
    how = re.search(r"\b(?:access|read|see|refer to|check|consult|visit)\b.*\bhow to\b", low)
    about = how or re.match(
        r"(?:for (?:more|further|additional|detailed|other) |to (?:learn|find out|read) more|for (?:information|details|instructions)|if .*, see (?:one of )?the following)",
        low,
    )
    bare = re.match(r"(?:see|refer to|read)\b(?! .*(?:icon|button|message)\b)", low) and not context.in_steps
    follows = re.search(r"(?:^|[,;:.(] |\b(?:and|or|please|also) )see (?:one of )?the following\b", low)
    return bool(about or bare or follows)


def describes(tokens: list[Token]) -> bool:
    """ "**A**: Allows …": what a label means."""
    return (
        bool(tokens[2:])
        and tokens[0].is_name
        and tokens[1].text in (":", "-", "\u2013", "\u2014")
        and bool(match(THIRDS, tokens, 2))
    )
