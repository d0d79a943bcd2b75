"""Which statements promise the reader something, whatever they are about: by their grammar and by where they stand."""

# Lists are read in one piece.
# ruff: noqa: E501

from collections.abc import Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.forms import APPEARS, GERUNDS, PREPOSITIONS, SHOWS, match
from walkthrough.language.english.open_reader.predicates import Predicate, matches
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context

_NO_SUBJECTS = frozenset(
    ("we", "i", "you", "there", "what", "that", "who", "let", "our", "my", "here", "how", "why", "please", "to", "for")
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
    "apply", "know", "correspond", "belong", "accept", "continue", "exist", "store", "grant", "count", "cost", "save", "recommend", "happen", "matter",
))  # fmt: skip
"""Verbs that tell how things are or what they are good for, and no change that could be looked at."""
_HOLDING = frozenset(("include", "contain", "cover", "has", "have", "hold", "comprise", "combine"))
_OFFERING = frozenset(("offer", "give", "provide", "need", "accept", "save", "use", "make"))
_LETTING = frozenset(("allow", "let", "enable", "help", "permit", "mean", "require", "save"))
_BRINGING = frozenset(("bring", "take", "create", "add", "open", "show", "display", "launch", "start", "load"))
_OPINIONS = frozenset((
    "possible", "impossible", "necessary", "recommended", "important", "useful", "same", "similar", "up", "optional", "easy", "best", "fine", "welcome", "okay",
    "enough", "good", "better", "common", "helpful", "worth", "different", "why", "how", "what", "because", "exactly",
    "allowed", "supported", "used", "based", "responsible", "due", "unique", "evaluated", "never", "done", "made", "called",
))  # fmt: skip
_SINCE = frozenset(("from now on", "as a result", "from then on"))
_MODES = frozenset(("mode", "plan", "edition", "version", "case", "cases", "general", "default"))
"""Nouns of what holds for the whole of a product ("in quiet mode, …")."""
_DEEDS = frozenset(("click", "select", "open", "tick", "untick", "hover", "drag", "type", "close", "expand", "remove"))
_LOOKS = frozenset((
    "appear", "disappear", "vanish", "pop", "show", "display", "blink", "flash", "fade", "slide", "fold", "collapse", "expand", "unfold",
    "light", "glow", "turn", "drop", "carry", "bear", "mark", "replace", "underline", "read", "say", "land", "sit", "stand", "hover",
    "come", "go", "get", "occupy", "take", "fit", "span", "gain", "return", "stay", "remain", "move", "change", "fill", "close", "open",
))  # fmt: skip
"""Verbs of how something looks, or of what comes into sight and goes out of it."""
_LOOKING = frozenset((
    "red", "green", "blue", "grey", "gray", "orange", "yellow", "amber", "black", "bold", "italic", "visible", "invisible", "empty", "blank",
    "active", "inactive", "gone", "clickable", "selectable", "unavailable", "transparent", "bigger", "smaller",
))  # fmt: skip
_SEEN = frozenset((
    "hidden", "greyed", "grayed", "highlighted", "marked", "listed", "locked", "shown", "displayed", "ticked", "checked",
))  # fmt: skip
_DRAWN = frozenset((
    "crossed", "struck", "underlined", "drawn", "flagged", "coloured", "colored", "hatched", "faded", "dimmed", "framed", "inserted",
    "placed", "refused", "rejected", "ignored", "offered", "filled", "outlined", "shaded", "tagged", "labelled", "labeled", "struck", "displayed", "shown", "written", "printed", "taken",
    "left", "rendered", "switched", "set", "put", "opened", "presented", "announced",
))  # fmt: skip
"""Participles of what can be seen to have been done."""
_BE = frozenset(("is", "are", "be", "was", "were"))
_MODIFIERS = frozenset((
    "new", "empty", "old", "other", "invalid", "unread", "remaining", "existing", "missing", "active", "inactive", "hidden", "wrong",
    "chosen", "own", "broken",
))  # fmt: skip
_WHOSE = lexicon.DETERMINERS - {
    "a", "an", "any", "some", "multiple", "several", "two", "three", "new", "only", "every", "more", "one",
}  # fmt: skip


def tells(tokens: Sequence[Token], found: Predicate, cut: Cut, context: Context) -> bool:
    """Whether a statement tells how something on the screen is now.

    Among steps it does unless its grammar says that it tells how things always are; elsewhere on the page only of
    what can be seen, and before the first step only where it names a word on the screen, too.
    """
    subject, words = tokens[: found.start], [t.low for t in tokens]
    among = context.in_steps or ((context.after_steps or _is_acted(cut)) and not context.admonition)
    if words[: found.start] == ["this"]:
        return among and _brings_up(tokens, found)
    if not subject or words[0] in _NO_SUBJECTS or {*words[: found.start]} & _ABOUT:
        return False
    if match(GERUNDS, tokens, 0) and not any(t.is_name for t in subject[1:]):
        return among and _is_deed(tokens) and not {_base(words[found.end - 1])} & _LETTING
    verb, rest = words[found.start : found.end], words[found.end :]
    when = any(c.kind == "condition" for c in cut.front) or bool(cut.adverbs & _SINCE) or _hangs_on_the_reader(rest)
    if _is_general(tokens, found, among=among, when=when):
        return False
    gone = bool({"longer", "more", "anymore"} & {*words[found.start : found.end + 4]}) and bool(
        {"no", "not", "cannot"} & {*verb}
    )
    definite, visible = _is_definite(subject), _can_be_seen(subject)
    shown = gone or shows(tokens, found) or (context.admonition and definite and visible)
    if among and (context.bulleted and not context.in_steps):
        return shown
    if among and (context.in_steps or context.beside):
        return True
    if among:
        return bool({*verb} & _FUTURE) or definite or when or shown or any(t.low in lexicon.MESSAGE for t in subject)
    if any(c.kind == "place" and c.tokens[-1].low in _MODES for c in cut.front):
        return False
    sure = definite or when or gone or is_narrowed(subject) or visible
    if context.bulleted and not context.admonition:
        return False
    if context.begun:
        return shown and (sure or _is_drawn(tokens, found))
    named = context.admonition or any(t.is_name for t in tokens)
    return shown and named and (definite or is_narrowed(subject))


def _is_acted(cut: Cut) -> bool:
    """ "Once you have clicked **A**, …": whether what the reader does is said in front."""
    return any(c.kind == "condition" and any(t.is_name for t in c.tokens) for c in cut.front)


def _brings_up(tokens: Sequence[Token], found: Predicate) -> bool:
    """ "This brings up the **Share** dialog"."""
    verb, rest = tokens[found.end - 1].low, tokens[found.end :]
    names = any(t.is_name or t.low in lexicon.WINDOW | lexicon.MESSAGE for t in rest)
    return names and (_base(verb) in _BRINGING or bool(matches([t.low for t in tokens], found.end - 1, SHOWS)))


def _hangs_on_the_reader(rest: Sequence[str]) -> bool:
    """ "… when you send it", "… for you": what comes of what the reader does."""
    return (bool({"when", "once", "until", "unless", "while", "as"} & {*rest}) and "you" in rest) or (
        "automatically" in rest or list(rest[-3:-1]) == ["for", "you"]
    )


def _is_general(tokens: Sequence[Token], found: Predicate, *, among: bool, when: bool) -> bool:
    """Whether a predicate tells what something is by its nature, what it is good for, or what is possible."""
    subject, words = tokens[: found.start], [t.low for t in tokens]
    verb, rest = words[found.start : found.end], words[found.end :]
    main, visible = _base(verb[-1]), _can_be_seen(subject)
    if {*verb} & _POSSIBLE:
        return not (among and verb[0] == "can" and {"now", "again", "only"} & {*words[found.start :]})
    if main in _LASTING and not any(t.low in lexicon.MESSAGE for t in subject):
        return not (
            (visible and (main == "mean" or any(t.is_name for t in tokens[found.end :])))
            or (among and when and main in _OFFERING)
        )
    if main in _HOLDING:
        return not (visible or {*rest} & _LOOKING or "now" in words[found.start - 1 : found.end])
    return verb[-1] in _OPINIONS or verb[-1].endswith("'s") or _is_a_kind(verb, rest)


def tells_no_change(word: str) -> bool:
    """Whether a word is a verb of how things always are."""
    return _base(word) in _LASTING


def _is_a_kind(verb: Sequence[str], rest: Sequence[str]) -> bool:
    """ "A tag is a word": what something is by its nature."""
    return verb[-1] in _BE and rest[:1] != [] and rest[0] in ("a", "an", "one")


def _is_deed(tokens: Sequence[Token]) -> bool:
    """ "Clicking it brings the card back": what comes of something that the reader may do on the screen."""
    found = match(GERUNDS, tokens, 0)
    return found is not None and found[1] in _DEEDS


def shows(tokens: Sequence[Token], found: Predicate) -> bool:
    """Return whether a predicate describes what the screen shows."""
    words = [t.low for t in tokens]
    verb = words[found.start : found.end]
    last = found.end - 1
    if matches(words, last, APPEARS) or matches(words, last, SHOWS) or _base(verb[-1]) in _LOOKS:
        return True
    here = [word for word in words[last : last + 4] if word]
    looks = {*here} & _LOOKING or any(word in lexicon.PASSIVE or word in _DRAWN for word in here[:3])
    return bool(looks) or any(t.is_name for t in tokens[found.end :])


def _is_drawn(tokens: Sequence[Token], found: Predicate) -> bool:
    """Return whether a predicate describes the look of something ("are greyed out")."""
    return bool({t.low for t in tokens[found.end - 1 : found.end + 3]} & (_LOOKING | _DRAWN | _SEEN))


def _can_be_seen(subject: Sequence[Token]) -> bool:
    """Whether a subject is a thing of the screen by its noun, or a word on the screen."""
    head = _head(subject)
    nouns = {t.low for t in head[-1:]}
    return any(t.is_name for t in head) or bool(nouns & (lexicon.VISIBLE | lexicon.MESSAGE | lexicon.WINDOW))


def is_narrowed(subject: Sequence[Token]) -> bool:
    """ "Rooms without devices", "tags that nobody uses": some of their kind, which look otherwise than the others."""
    return len(_head(subject)) < len(subject) or any(t.low in _MODIFIERS for t in subject) or _un(subject[0].low)


def _un(word: str) -> bool:
    return word.endswith("ed")


def about_people(subject: Sequence[Token]) -> bool:
    """Whether it tells of people, who cannot be seen on the screen."""
    head = _head(subject)
    told = any(t.low in lexicon.PEOPLE for t in head if t is head[-1] or head[-1].kind != "word")
    return subject[0].low == "they" or told


def _head(subject: Sequence[Token]) -> Sequence[Token]:
    """A subject up to the first preposition or relative clause."""
    relative = ("that", "which", "who", "you", "whose")
    ends = (n for n in range(1, len(subject)) if match(PREPOSITIONS, subject, n) or subject[n].low in relative)
    return subject[: next(ends, len(subject))]


def _base(verb: str) -> str:
    for ending, base in (
        ("ies", "y"),
        ("sses", "ss"),
        ("shes", "sh"),
        ("ches", "ch"),
        ("xes", "x"),
        ("oes", "o"),
        ("s", ""),
    ):
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
