"""Sentences before the first step, or in a box, that say what has to be so before the reader begins."""

# Patterns are read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.predicates import predicate_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause

_NEEDS = re.compile(
    r"^(?:this|it|that|the \w+(?: \w+)?) (?:also )?(?:requires?|needs?) (?!to\b)|\bassumes? (?:that|a|an|the|you|familiarity)\b|^(?:it is |they are )?only (?:available|possible|supported|for|on|in|with)\b"
    r"|\b(?:works?|available|possible|supported|managed|allowed|visible|done|created|deleted|shared) only\b|\bis only (?:available|possible|supported|visible|shown)\b"
    r"|^only .+ (?:can|may) be \w+|\bcan (?:only )?be \w+(?:ed|en|[dnt]) (?:only|up to|until|within|while|if)\b|\bhave .+ (?:ready|at hand|to hand)\.?$|\bshould (?:already |first )?(?:be|have)\b"
    r"|\bdepends? on (?:an?|the|your) .*\b(?:configured|enabled|installed|set up|activated|allowed|granted|licen[cs]ed)\b|\bcomes? with .*\bplans?\b|^supported:|^(?:please )?have (?:your|the|a|an) "
)
_LABELLED = re.compile(
    r"(?::\w+: *)?who (?:can|may) [^:]{2,30}: *\S|(?::\w+: *)?(?:required|minimum|needed|necessary)? ?(?:user )?(?:roles?|permissions?|privileges?|access|prerequisites?|requirements?|role or permission)(?: required| needed)?: *\S"
)
"""A label before what the reader has to be or have."""
_PLAIN = str.maketrans("", "", "«»")
_NO_NEED = re.compile(r"^(?:we recommend|sometimes|often|why|usually)\b")


def labelled_need(text: str, context: Context) -> tuple[OpenClause, ...]:
    """What stands behind a label such as "Required role:", outside a step; nothing otherwise."""
    said = text.translate(_PLAIN).strip(" .")
    if context.in_steps or not _LABELLED.match(said.lower()):
        return ()
    return (OpenClause(said, "need", "need", thing=said),)


def need_of(text: str, context: Context) -> tuple[OpenClause, ...]:
    """The requirement that a sentence states, where it stands early enough for one; nothing otherwise."""
    low = text.lower().strip("«» ")
    if (
        context.in_steps
        or ((context.begun or context.after_steps) and not context.admonition and not low.startswith("this requires "))
        or text.rstrip().endswith(("?", ":"))
    ):
        return ()
    if _NO_NEED.match(low) or not _NEEDS.search(low):
        return ()
    thing = text.translate(_PLAIN).strip(" .")
    return (OpenClause(thing, "need", "need", thing=thing),)


def is_obliged(words: Sequence[str], at: int) -> bool:
    """Whether something has to be so before the reader begins ("must be", "have to be", "is available only to")."""
    after = [word for word in words[at : at + 6] if word]
    match after:
        case ["must", *rest]:
            return rest[:1] != ["read"]
        case ["have" | "has", "to", *_]:
            return True
        case ["need" | "needs", word, *_]:
            return word in lexicon.DETERMINERS - {"more"} or word == "to"
        case ["is" | "are", "only", "available", *_] | ["is" | "are", "part", "of", *_]:
            return True
        case ["requires" | "require", *_]:
            return True
        case ["is" | "are", "required" | "needed" | "necessary", *_] | [
            "is" | "are",
            "not",
            "available" | "supported",
            *_,
        ]:
            return True
        case ["works" | "work", "only", *_] | ["only", "works" | "work", *_]:
            return True
        case ["can", "only", *_] | ["can", "be", *_, "only", _]:
            return True
        case ["is" | "are", "available", *_]:
            return bool({"only", "plan", "plans", "edition", "version", "licence", "license"} & {*words[at:]})
    return False


_OBLIGED = frozenset(
    ("must", "should", "need", "needs", "have", "has", "require", "requires", "required", "only", "sure", "you", "your")
)


def is_beside_need(tokens: Sequence[Token]) -> bool:
    """Whether a statement behind a requirement only says more about it ("All formats are accepted")."""
    main = predicate_of(tokens)
    return main is not None and main.start > 0 and not _OBLIGED & {t.low for t in tokens}
