"""Which statements promise the reader something, whatever they are about: by their grammar and by where they stand."""

# Lists are read in one piece.
# ruff: noqa: E501

from collections.abc import Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.clauses import Cut
from walkthrough.language.english.open_reader.forms import GERUNDS, PREPOSITIONS, match
from walkthrough.language.english.open_reader.predicates import Predicate
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context

_NO_SUBJECTS = frozenset(
    ("we", "i", "you", "there", "what", "that", "who", "let", "here", "how", "why", "please", "to", "for")
)
_FUTURE = frozenset(("will", "shall", "going", "should"))
_POSSIBLE = frozenset(("can", "could", "may", "might", "would"))
_ABOUT = frozenset((
    "process", "procedure", "tutorial", "guide", "article", "document", "chapter", "topic", "step", "steps", "way", "ways", "example",
    "method", "reason", "instructions", "workflow", "feature", "features", "everything",
))  # fmt: skip
"""Nouns of what is told, not of what is seen."""
_LASTING = frozenset((
    "help", "allow", "let", "enable", "permit", "make", "mean", "depend", "consist", "support", "offer", "require", "need", "work", "differ",
    "vary", "describe", "explain", "represent", "serve", "give", "provide", "define", "determine", "ensure", "prevent", "use", "want", "run",
    "apply", "know", "correspond", "belong", "accept", "continue", "exist", "store", "grant", "count", "cost", "save", "recommend",
))  # fmt: skip
"""Verbs that tell how things are or what they are good for, and no change that could be looked at."""
_OPINIONS = frozenset((
    "possible", "impossible", "necessary", "recommended", "important", "useful", "same", "similar", "up", "optional", "easy", "best",
    "enough", "good", "better", "common", "helpful", "worth", "different", "why", "how", "what", "because", "exactly",
    "allowed", "supported", "used", "based", "responsible", "due", "unique", "evaluated", "never", "done", "made", "called",
))  # fmt: skip
_BE = frozenset(("is", "are", "be", "was", "were"))
_MODIFIERS = frozenset((
    "new", "empty", "old", "other", "invalid", "unread", "remaining", "existing", "missing", "active", "inactive", "hidden", "wrong",
    "chosen", "own", "broken",
))  # fmt: skip
_WHOSE = lexicon.DETERMINERS - {
    "a",
    "an",
    "any",
    "some",
    "multiple",
    "several",
    "two",
    "three",
    "new",
    "only",
    "more",
    "one",
}


def tells_of_change(tokens: Sequence[Token], found: Predicate, cut: Cut, context: Context) -> bool:
    """Whether a statement among steps, or behind them, tells how something definite is now."""
    if (
        context.admonition
        or not (context.in_steps or context.after_steps)
        or (context.bulleted and not context.in_steps)
    ):
        return False
    subject, words = tokens[: found.start], [t.low for t in tokens]
    verb, rest = words[found.start : found.end], words[found.end :]
    if words[0] in _NO_SUBJECTS or words[: found.start] == ["this"] or {*words[: found.start]} & _ABOUT:
        return False
    if match(GERUNDS, tokens, 0) and not any(t.is_name for t in subject[1:]):
        return False
    if (
        {*verb} & _POSSIBLE
        or _base(verb[-1]) in _LASTING
        or verb[-1] in _OPINIONS
        or (verb[-1] in _BE and rest[:1] and rest[0] in ("a", "an", "one"))
    ):
        return False
    return bool({*verb} & _FUTURE) or _is_definite(subject) or any(c.kind == "condition" for c in cut.front)


def is_obliged(words: Sequence[str], at: int) -> bool:
    """Whether something has to be so before the reader begins ("must be", "have to be", "is available only to")."""
    after = [word for word in words[at : at + 6] if word]
    match after:
        case ["must", *rest]:
            return rest[:1] != ["read"]
        case ["have" | "has", "to", *_]:
            return True
        case ["need" | "needs", word, *_]:
            return word in lexicon.DETERMINERS or word == "to"
        case ["is" | "are", "only", "available", *_]:
            return True
        case ["is" | "are", "available", *rest]:
            return "only" in words[at:]
    return False


def about_people(subject: Sequence[Token]) -> bool:
    """Whether it tells of people, who cannot be seen on the screen."""
    return subject[0].low == "they" or any(t.low in lexicon.PEOPLE for t in _head(subject))


def _head(subject: Sequence[Token]) -> Sequence[Token]:
    """A subject up to the first preposition or relative clause."""
    relative = ("that", "which", "who", "you", "whose")
    ends = (n for n in range(1, len(subject)) if match(PREPOSITIONS, subject, n) or subject[n].low in relative)
    return subject[: next(ends, len(subject))]


def _base(verb: str) -> str:
    for ending, base in (("ies", "y"), ("sses", "ss"), ("s", "")):
        if verb.endswith(ending):
            return verb[: -len(ending)] + base
    return verb


def _is_definite(subject: Sequence[Token]) -> bool:
    """Whether a subject is a thing of these steps, or one that they have made what it is ("paused jobs")."""
    first = subject[0]
    if first.kind != "word" or first.low in _WHOSE or first.low in ("it", "they") or "'s" in first.low:
        return True
    modified = any(t.low.endswith("ed") or t.low in _MODIFIERS for t in _head(subject))
    return modified or any(t.low in ("that", "you") for t in subject)
