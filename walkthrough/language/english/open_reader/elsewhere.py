"""Statements about what happens elsewhere than on the screen: in a mail, in a terminal, on a phone."""

# Patterns are read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Sequence
from itertools import pairwise

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause, OpenPlace

_MAIL = r"(?:e-?mails?|mails?|sms|text messages?|letters?|push (?:messages?|notifications?)|invitations? (?:mail|by))"
_PHONE = r"(?:(?:his|her|their|your|a|the|any) (?:\w+ )?(?:phones?|smartphones?|mobile(?: device)?s?|watch)|phones|smartphones)"
_MACHINE = r"(?:(?:the|your|his|her|their|its|an?) (?:\S+ ){0,2}?(?:downloads? (?:folder|directory)|printer|printers|hard (?:disk|drive)|computer|laptop|desktop(?! app)|clipboard history|(?:spreadsheet|mail|text|pdf|office) (?:program|app|application|client|reader|viewer|editor))\b|(?:the|your) \S+ (?:\S+ )?of (?:your|the|their) (?:browser|computer|device|phone|operating system)\b)"
_BY = r"(?:by|via|through|per) (?:e-?mail|mail|sms|text message|post|slack|phone|api)"
_TOOLS = r"(?:commands?|scripts?|terminal|shell|responses?|answer|endpoint|api|web-?hooks?|printer|drawer|console|cli|cron job|(?:web )?server)"
_ACTS = r"(?:will|should|would|prints?|answers?|responds?|returns?|outputs?|shows?|displays?|contains?|fires?|asks?|springs|sends?|exits?|reports?|replies|accepts?|opens|is|are)"
_SOMEBODY = r"you|they|he|she|everybody|everyone|person|user|owner|member|\w+(?:ers|ors|ees|ants|ists)"
_ELSEWHERE = re.compile(
    rf"\b(?:gets?|receives?|(?:is|are|be|been) (?:sent|mailed)|sends?|find)\b.*\b{_MAIL}\b|\b{_MAIL}\b.*\b(?:is|are|will be|gets?) (?:sent|delivered)\b|\b{_MAIL}\b (?:will )?(?:arrives?|goes|go|comes?|follows?)\b"
    rf"|\b(?:is|are|be|gets?) (?:automatically |also |then |now )*(?:notified|alerted|informed(?= (?:of|about|that|by|when|once|as|immediately|automatically)\b))\b|\b(?:{_SOMEBODY}) (?:is|are|be|will be|gets?) (?:automatically |also |then |now )*informed\b|\b(?:(?:e-?)?mailed|texted)\b|\b{_BY}\b|\b(?:in|to) (?:\S+ )*?(?:slack|discord|telegram)\b|\b(?:in|to|on) (?:microsoft |ms )?teams\b|\b(?:in|to) (?:their|his|her|your own) inbox\b|\b(?:in|to|into) (?:his|her|their|your) mailbox\b"
    rf"|\b(?:in|to|into|on) {_MACHINE}|\b(?:on|to) {_PHONE}\b|\b(?:is|are) printed\b|(?<!\.)\bjson\b(?![^«]*»)"
)
_BY_TOOL = re.compile(
    rf"(?:.*[,:] )?(?:the|a|an|your|each|every|this|its)(?: [a-z-]+)? (?:{_TOOLS} {_ACTS}|(?:command|script|terminal|shell|cli|cron job) \w+s)\b"
)
_DEVICE = re.compile(
    r"^(?:the|a|an|your|each|every|all|its) (?:\S+ )?(?:leds?|lamps?|lights?|sirens?|buzzers?|loudspeakers?|fans?|motors?) "
)
_NOT_SO = re.compile(r"\b(?:no|not|never|nobody|without)\b")


def happens_elsewhere(low: str) -> bool:
    """Return whether a lower-case statement is about something that happens off the screen."""
    return not _NOT_SO.search(low) and bool(_ELSEWHERE.search(low) or _BY_TOOL.match(low) or _DEVICE.match(low))


_NO_SCREEN = frozenset((
    "window", "screen", "prompt", "text", "message", "name", "file", "line", "lines", "word", "words", "value", "status",
    "number", "error", "warning", "confirmation", "summary", "details", "results", "total", "settings", "folder",
))  # fmt: skip
"""Nouns of what a terminal may show, too."""
_CONTROLS = lexicon.VISIBLE - _NO_SCREEN
_OUTSIDE = re.compile(
    rf"(?<!\S)(?:{'|'.join(map(re.escape, sorted(lexicon.OUTSIDE, key=len, reverse=True)))})(?!\S)"
    rf"(?! (?:{'|'.join(map(re.escape, sorted(_CONTROLS | {'palette', 'registry', 'settings'})))})(?!\S))"
)


def mentions_outside(words: str) -> bool:
    """Return whether words are about something outside the product, and not about a "command bar" on its screen."""
    return bool(_OUTSIDE.search(re.sub(r"[.,]", " ", words.lower())))


_BEFORE = (
    r"(?:in|on|from|with|using|via|through|by|over|run|running|use|install|installing|set up|setting up|open|start|edit"
    r"|check|try|download|configure)(?: (?:the|a|an|your|its))?(?: \S+)?"
)
_HEADED = re.compile(rf"\b{_BEFORE} {_OUTSIDE.pattern}|^{_OUTSIDE.pattern}(?: \(.*\))?$")
_MANAGED = frozenset(("repository", "script", "scripts", "command", "commands", "firewall", "registry"))
"""What a product may have a screen of."""


def heads_outside(heading: str) -> bool:
    """Return whether a heading is about something done outside the product ("With the CLI"), and not "Add a script"."""
    low = heading.lower().strip()
    return low not in _MANAGED and bool(_HEADED.search(low))


def names_a_control(tokens: Sequence[Token]) -> bool:
    """Return whether a control or a window is named ("the **Jobs** page"), as nothing in a terminal is."""
    return any(name.is_name and noun.low in _CONTROLS for name, noun in pairwise(tokens))


_ANY_MAIL = re.compile(r"\b(?:the )?e-?mail\b", re.IGNORECASE)
"""What may be typed anywhere, and so tells nothing of where."""
_STARTED = frozenset(("open", "go", "close", "use", "perform"))
"""Verbs whose one UI word may be a program, and no word on the screen."""


_BESIDE = frozenset(("under", "below", "beneath", "above", "over", "beside", "next to", "behind"))
"""Prepositions of a position on the screen; what it is relative to says nothing of where the step is done."""


def _is_field(place: OpenPlace) -> bool:
    return place.noun in ("", *lexicon.FIELD) and bool(place.name)


def _said(clause: OpenClause, marked: frozenset[str]) -> str:
    """What a clause is about, without words on the screen; what is typed or looked for may be anything."""
    said = (clause.value, clause.thing, *clause.asides)
    anything = clause.names or clause.left or clause.verb in ("type", "fill", "search", "select")
    places = [p for p in clause.places if not (_is_field(p) or p.preposition in _BESIDE)]
    told = [
        clause.verb,
        *(_ANY_MAIL.sub("", words) if anything else words for words in said),
        *(p.text for p in places),
    ]
    names = {p.name for p in places if p.noun in lexicon.VISIBLE} & marked
    if clause.path or clause.places or clause.verb not in _STARTED:
        names |= {name for name in clause.names if name in marked or clause.path}
    return re.sub("|".join(map(re.escape, names)), "", " ".join(told)) if names else " ".join(told)


_ON_FILES = frozenset(("add", "set", "type", "remove", "paste", "perform", "open", "review"))
_OWN_FILE = re.compile(
    r"\S\.(?:ya?ml|toml|ini|conf|cfg|env|properties|xml|sh|py|rb|php|gradle)\b"
    r"|^(?:your|the) (?:own )?(?:computer|laptop|phone|device|hard disk|disk|desktop)$",
    re.IGNORECASE,
)
"""A file of the reader's, or the machine that it is on."""


_PARTY = re.compile(
    r"\b(?:(?:\w+ )?providers?|registrar|bank|hosting company|web host|carrier|telephone company|vendor|issuer|isp|employer)$"
)
_OTHER = re.compile(
    r"\b(?:another|other|calling|external|third-party|original) (?:service|program|app|application|web ?site|site|system|tool)\b"
    r"|^the (?:service|program)(?: (?:that|where|in which|you)\b.*)?$"
    r"|^the (?:app|application|web ?site|site) (?:that|where|in which|you are|to which)\b"
)
_LETTER = re.compile(
    r"(?:an?|the|us an?|them an?|your)(?: \w+)? (?:e-?mail|text message|sms|fax)(?: message)?"
    r"|(?:an?|the|us an?|them an?)(?: \w+)? (?:mail|message|letter|text)(?= .*\b(?:phone|account|mailbox|address|number|client)$)"
)


def _is_elsewhere(clause: OpenClause, marked: frozenset[str]) -> bool:
    """Whether something is done at somebody else's: at a bank, in another program, by mail."""
    if marked & {*clause.names, clause.thing}:
        return False
    where = [(p.preposition, p.text.lower()) for p in clause.places if p.name not in marked]
    theirs = any(cue == "at" and (_PARTY.search(words) or words == "the service") for cue, words in where)
    if clause.verb == "set":
        theirs |= any(_PARTY.search(words.lower().strip()) for words in (clause.value, *clause.asides))
    if clause.verb in ("go", "open"):
        theirs |= bool(_OTHER.search(clause.thing.lower()))
    if clause.verb not in ("upload", "copy", "select", "perform"):
        theirs |= any(cue in ("in", "on", "at", "from") and _OTHER.search(words) for cue, words in where)
    sent = f"{clause.thing} {' '.join(words for _, words in where)}".lower().strip()
    return theirs or (clause.verb == "perform" and clause.value == "send" and bool(_LETTER.match(sent)))


_KEPT_SAFE = re.compile(
    r"(?:please )?(?:keep|store|save|write|put|note|lock|print|hide|guard|file)\b.*"
    r"\b(?:in an? (?:\w+ )?(?:safe|secure) (?:place|location|spot)|somewhere (?:safe|secure)|under lock and key|in a safe\b)"
)
_BY_PROGRAM = re.compile(r"\b(?:get|post|put|patch|delete)»? requests?\b")
"""What a program sends, and no screen."""


def is_partly_on_screen(promises: Sequence[OpenClause]) -> bool:
    """Return whether one of several promises is about the screen, whatever the others are about."""
    return len(promises) > 1 and not all(c.left or happens_elsewhere(c.text.lower()) for c in promises)


def is_done_outside(low: str, tokens: list[Token], clauses: list[OpenClause], context: Context) -> bool:
    """Return whether clauses ask for something that is not done on the product's screens."""
    done = [c for c in clauses if c.sort == "do"]
    if _KEPT_SAFE.match(low) or (done and _BY_PROGRAM.search(low)):
        return True
    if all(c.modal == "can" for c in done):
        return False
    if context.outside or any(c.verb == "outside" and not c.names for c in done):
        return True
    if any(c.verb in _ON_FILES and _OWN_FILE.search(p.text) for c in done for p in c.places):
        return True
    marked = frozenset(t.text for t in tokens if t.is_name)
    if any(_is_elsewhere(c, marked) for c in done):
        return True
    parts = [_said(c, marked) for c in done]
    return mentions_outside(" ".join(parts if context.in_steps else [re.sub("«[^«»]*»", "", low), *parts]))
