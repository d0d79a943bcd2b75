"""What a sentence is for, by its clauses and by where it stands."""

# Lists are read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.changes import tells_no_change
from walkthrough.language.english.open_reader.elsewhere import (
    happens_elsewhere,
    is_done_outside,
    is_partly_on_screen,
    names_a_control,
)
from walkthrough.language.english.open_reader.generalities import is_generality, is_needless
from walkthrough.language.english.open_reader.leading import leading, leads_in_table, shown_next
from walkthrough.language.english.open_reader.needs import need_of
from walkthrough.language.english.open_reader.predicates import predicate_of
from walkthrough.language.english.open_reader.stretches import names_in, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause, Reading

_CHANGING = frozenset(("set", "add", "remove"))
_VAGUE = _CHANGING | {"perform", "use", "review", "outside", "copy", "find"}
"""Verbs of which "you can …" tells something about the product, and asks nothing of the reader."""
_SPOKEN = frozenset(("yes", "no", "optional", "recommended", "sure", "right", "correct", "ok", "okay"))
"""Words that are a sentence of their own, and ask for nothing."""
_PRONOUNS = frozenset(("this", "these", "it", "they", "that"))


def judged(text: str, tokens: list[Token], clauses: list[OpenClause], context: Context) -> Reading:
    """The role of the sentence, and what of it was not understood."""
    general = is_generality(text)
    clauses = [_able(c) for c in clauses] if any(c.sort == "promise" for c in clauses) else clauses
    unread = tuple(
        c.text
        for c in clauses
        if c.sort == "remark" and c.verb != "reason" and _matters(c.text) and not is_generality(c.text)
    )
    clauses = [c for c in clauses if c.sort != "promise" or not is_generality(c.text, c.condition)]
    clauses = [c for c in clauses if c.sort != "remark"]
    done = [c for c in clauses if c.sort == "do"]
    low = text.lower().lstrip("«")
    spoken = not done and _is_word(tokens) and (not context.in_steps or not context.first or tokens[0].low in _SPOKEN)
    if (text.rstrip().endswith("?") and not done) or spoken:
        return Reading("prose")
    promising = any(c.sort == "promise" for c in clauses) and not is_needless(low)
    if general and not promising and all(c.verb == "review" and not c.names for c in done):
        return replace(_remark(context), general=True)
    elsewhere = not done and len(tokens) >= _SENTENCE and happens_elsewhere(low) and not is_partly_on_screen(clauses)
    if is_done_outside(low, tokens, clauses, context) or (elsewhere and (context.begun or context.after_steps)):
        return Reading("outside", tuple(clauses))
    ran = context.ran and not (text.rstrip().endswith(":") or context.admonition)
    if ran and clauses and not done and not names_a_control(tokens):
        return Reading("outside", tuple(clauses))
    leads = text.rstrip(" »*").endswith(":") or (context.before_table and done and leads_in_table(low))
    if leads and (lead := leading(low, clauses, done, context)):
        return lead
    if context.is_link and not (done and context.in_steps):
        return Reading("link", tuple(clauses))
    asks = [c for c in done if c.verb] if not context.in_steps else done
    told = not context.in_steps and low.startswith(lexicon.REMARKS)
    if asks and not told:
        reading = _instructing(clauses, done, context)
        return replace(reading, left=(*reading.left, *unread)) if reading.role == "step" else reading
    if not done and (needed := need_of(text, context)):
        return Reading("requirement", needed)
    if context.lead == "see" and len(tokens) == 1 and tokens[0].is_name:
        message = OpenClause(text_of(tokens), "see", "promise", names_in(tokens), thing=text_of(tokens))
        return Reading("outcome", (message,))
    if not done and clauses and (low.startswith("there ") or not low.startswith(lexicon.REMARKS)):
        return replace(_promising(text, clauses, context), left=unread)
    spoken = len(tokens) == 1 or tokens[0].low in _PRONOUNS
    if context.in_steps and context.first and not (context.admonition or context.bulleted or (spoken and not done)):
        return Reading("outcome" if _is_statement(tokens) else "step", (), (text,))
    if _may_promise(tokens, context):
        return Reading("outcome", (), (text,))
    return _remark(context)


def _able(clause: OpenClause) -> OpenClause:
    """ "…, and you will be able to copy it": beside a promise it is one, too."""
    able = re.match(r"you (?:will (?:then |now |also )?be|are (?:then |now |also )?) able to (?P<what>.+)", clause.text)
    if clause.sort != "remark" or not able:
        return clause
    return replace(clause, verb="can", sort="promise", thing="you", value=able["what"])


def _is_statement(tokens: list[Token]) -> bool:
    """Whether a sentence has a subject and a predicate, and so asks for nothing."""
    first, main = tokens[0], predicate_of(tokens)
    subject = first.low in lexicon.DETERMINERS | {"it", "they", "there"} or first.is_name or first.low.endswith("s")
    return subject and main is not None and main.start > 0


_STARTS_NO_PROMISE = frozenset((
    "this", "these", "that", "we", "i", "you", "for", "to", "how", "why", "what", "when", "here", "by", "not", "please", "our", "my",
))  # fmt: skip
_TELLS_NO_CHANGE = frozenset(("can", "could", "may", "might", "would", "because", "example", "you", "never"))


_REFUSES = re.compile(r"\bnot (?:accept|allow|permit)(?:ed)?\b|\b(?:refuses|rejects)\b")
"""How a remark beside a step tells what the screen does not take."""
_SENTENCE = 4
"""How many words and marks a sentence has at least."""


def _may_promise(tokens: Sequence[Token], context: Context) -> bool:
    """Whether a sentence among steps is about the screen, although its grammar was not made out."""
    words = [t.low for t in tokens]
    if context.admonition and context.begun:
        return bool(_REFUSES.search(" ".join(words)))
    if context.admonition or context.bulleted or not (context.in_steps or context.after_steps):
        return False
    if any(tells_no_change(word) for word in words):
        return False
    if any(a in ("is", "are") and b.endswith("'s") for a, b in pairwise(words)):
        return False  # "is somebody's own": what something is by its nature
    if tokens[-1].text not in (".", "!") or words[0] in _STARTS_NO_PROMISE or {*words} & _TELLS_NO_CHANGE:
        return False
    seen = any(t.is_name or t.low in lexicon.VISIBLE | lexicon.WINDOW | lexicon.MESSAGE for t in tokens)
    return seen and len(tokens) >= _SENTENCE


_OF_OTHERS = re.compile(r"we |(?:people|users|members|they) (?:will )?(?:need|have) to ")
_IMPOSSIBLE = re.compile(r"^[^,;]*\b(?:cannot|can not) \w+")


def _matters(text: str) -> bool:
    """Whether words beside an instruction may ask or promise something; "we used …" does not."""
    return " " in text and not _OF_OTHERS.match(text.lower()) and not _IMPOSSIBLE.search(text.lower())


def _is_word(tokens: Sequence[Token]) -> bool:
    words = [t for t in tokens if t.kind != "punct"]
    return len(words) == 1 and words[0].kind == "word"


def _remark(context: Context, clauses: Sequence[OpenClause] = ()) -> Reading:
    return Reading("note" if context.admonition else "prose", tuple(clauses))


def _promising(text: str, clauses: list[OpenClause], context: Context) -> Reading:
    if text.rstrip(" »*").endswith(":") and any(c.verb == "see" for c in clauses):
        asked = context.in_steps and re.search(
            r"\bmore fields\b|\bfields\b.*\b(?:appear|displayed|shown)\b", text.lower()
        )
        return Reading("outcome", tuple(clauses), lead="type" if asked else shown_next(text.lower()))
    return Reading("requirement" if all(c.sort == "need" for c in clauses) else "outcome", tuple(clauses))


def _instructing(clauses: list[OpenClause], done: list[OpenClause], context: Context) -> Reading:
    if clauses[0].sort == "promise" and all(c.modal == "can" for c in done):
        return Reading("outcome", tuple(_allowed(c) if c.sort == "do" else c for c in clauses))
    if all(c.modal in ("can", "by") for c in done) and (reading := _permitting(clauses, done, context)):
        return reading
    if len(clauses) > 1:  # "… and use the following procedure"
        clauses = [c for c in clauses if not (c.verb in ("use", "follow") and "following" in c.thing)]
        done = [c for c in clauses if c.sort == "do"]
        if not done:
            return Reading("requirement" if all(c.sort == "need" for c in clauses) else "outcome", tuple(clauses))
    if not context.in_steps and all(c.verb == "follow" or (c.verb == "use" and "following" in c.thing) for c in done):
        return Reading("prose")
    if not context.in_steps and all(c.verb in lexicon.UNCLEAR for c in done):
        return _remark(context, clauses)
    unclear = [c for c in done if c.verb in lexicon.UNCLEAR or c.left]
    left = tuple(c.text if c.verb in lexicon.UNCLEAR or not c.verb else ", ".join(c.left) for c in unclear)
    return Reading("step", tuple(clauses), left)


def _permitting(clauses: list[OpenClause], done: list[OpenClause], context: Context) -> Reading | None:
    """ "You can …": None where it is an instruction all the same."""
    if any(_is_firm(c, context) for c in done):
        return None
    near = context.after_steps or context.in_steps
    seen = [c for c in done if c.verb in ("review", "find") and any(_shows(p.name, p.noun, near) for p in c.places)]
    if seen:
        whole = (replace(c, thing=f"{c.thing} {' '.join(c.asides)}".strip(), value="") for c in seen)
        return Reading("outcome", tuple(replace(c, verb="see", sort="promise") for c in whole))
    there = [c for c in done if near and any(_is_window(p.preposition, p.noun) for p in c.places)]
    if there and all(c.verb == "perform" for c in there):
        return Reading("step", tuple(there))
    if there and all(c.verb in _CHANGING for c in there):
        return Reading("outcome", tuple(map(_allowed, there)))
    if any(c.sort == "promise" for c in clauses):
        return Reading("outcome", tuple(_allowed(c) if c.sort == "do" else c for c in clauses))
    return _remark(context, clauses)


def _allowed(clause: OpenClause) -> OpenClause:
    """ "…, and you may copy it": beside a promise it is one, too."""
    said = f"{clause.value or clause.verb} {clause.thing}".strip()
    return replace(clause, verb="can", sort="promise", names=(), thing="you", value=said)


_BY_HAND = frozenset(("expand", "collapse", "drag", "hover", "double-click", "right-click", "tick", "untick"))
"""Verbs that only an instruction has, as they tell what the hand does."""


def _is_firm(clause: OpenClause, context: Context) -> bool:
    named = bool(clause.names or clause.icon)
    if clause.verb in _BY_HAND and (context.begun or context.after_steps) and not context.admonition:
        return True
    if clause.modal == "by" and (named or clause.verb == "go"):
        return True
    in_step = context.in_steps and context.first and not context.admonition and bool(clause.places)
    return in_step or (named and clause.verb not in _VAGUE)


def _shows(name: str, noun: str, near: bool) -> bool:
    return bool(name) or (near and noun in lexicon.WINDOW)


def _is_window(preposition: str, noun: str) -> bool:
    return preposition in lexicon.PLACE_PREPOSITIONS and noun in lexicon.WINDOW | {"box"}
