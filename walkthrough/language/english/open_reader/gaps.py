"""Instructions whose verb stands in the one before them ("click **A** and, in the menu, **B**")."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import Chunk, chunks_of
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.forms import ADVERBS, CIRCUMSTANCE, LINKS, PREPOSITIONS, match, verb_at
from walkthrough.language.english.open_reader.stretches import is_icon, names_in
from walkthrough.language.english.open_reader.tokens import Token

_PRESSING = frozenset(("click", "open", "go", "select", "double-click", "right-click", "tick", "untick", "expand"))
_ENTERING = frozenset(("set", "type", "select", "fill", "tick", "untick", "drag", "copy", "click"))
_LONGEST = 100
"""How many words a clause has at most that is looked through, as that takes their number squared."""
_IN_TURN = frozenset(("then", "next", "afterwards", "finally", "there", "lastly", "after that", "from there"))
_CONTROLS = frozenset(
    ("button", "icon", "link", "checkbox", "box", "tab", "menu", "arrow", "toggle", "switch", "trash", "can")
)
_MEETING = frozenset(("to", "as", "place"))
"""What two objects of one verb are told apart by ("set **A** to 1 and **B** to 2")."""


def gapped(cut: Cut) -> Iterator[Cut]:
    """The clause, and each that stands behind it without a verb of its own."""
    for at in range(1, len(cut.body) if len(cut.body) < _LONGEST else 0):
        after, links = _behind_joint(cut.body, at)
        if after == at or after >= len(cut.body):
            continue
        front, begin = _front(cut.body, after)
        if _is_gap(cut, at, links, front, begin):
            yield replace(cut, body=cut.body[:at])
            places = [front] if front else cut.front if cut.body[begin].is_name and "or" in links else []
            meaning = "type" if cut.meaning == "give" else cut.meaning
            rest = replace(cut, meaning=meaning, body=cut.body[begin:], front=places, also="", either="or" in links)
            yield from gapped(rest)
            return
    yield cut


def _behind_joint(body: Sequence[Token], at: int) -> tuple[int, set[str]]:
    """Where the words behind a joint begin, and the joint's words."""
    links: set[str] = set()
    if body[at].low == "followed" and body[at + 1 : at + 2] and body[at + 1].low == "by":
        return at + 2, {"then"}
    if body[at].low not in LINKS:
        return at, links
    while at < len(body):
        adverb = match(ADVERBS, body, at)
        if body[at].low == "followed" and body[at + 1 : at + 2] and body[at + 1].low == "by":
            links.add("then")
            at += 2
        elif adverb and body[at].low not in ("all", "only"):
            links.add(adverb[1])
            at = adverb[0]
        elif body[at].low in LINKS:
            links.add(body[at].low)
            at += 1
        else:
            break
    return at, links


def _front(body: Sequence[Token], at: int) -> tuple[Chunk | None, int]:
    """A place or a circumstance in front of the object that is to come, and where the object begins."""
    found = match(PREPOSITIONS, body, at) or match(CIRCUMSTANCE, body, at)
    if not found:
        return None, at
    comma = next((n for n in range(found[0], len(body)) if body[n].text == ","), 0)
    if not comma or comma + 1 >= len(body) or not _is_object(body, comma + 1):
        return None, at + 1 if found[1] in ("on", "to", "into") else at
    kind = "place" if found[1] in lexicon.PLACE_PREPOSITIONS else "purpose" if found[1] == "to" else "condition"
    begin = found[0] - 1 if found[1] == "for" else found[0]
    return Chunk(kind, "" if found[1] == "for" else found[1], tuple(body[begin:comma])), comma + 1


def _is_gap(cut: Cut, at: int, links: set[str], front: Chunk | None, begin: int) -> bool:
    if begin >= len(cut.body) or not _is_object(cut.body, begin) or verb_at(cut.body, begin, certain=False):
        return False
    before = chunks_of(cut.body[:at])
    if "or" in links and len(before) > 1 and cut.meaning in _PRESSING and _is_control(cut.body[begin:]):
        return True
    whole = before[0].kind == "object" and (before[0].tokens or (cut.meaning == "go" and before[1:]))
    if not whole or any(c.kind == "relative" for c in before):
        return False
    if cut.meaning in _PRESSING and (links & _IN_TURN or (front and links & {"and", "or"})):
        return True
    if cut.meaning == "give":
        return "and" in links and cut.body[begin].low in ("a", "an")
    after = chunks_of(cut.body[begin:])
    named = cut.body[begin].kind in ("ui", "caps")
    if named and before[-1].kind == "purpose" and len(after) > 1 and after[1].kind == "purpose":
        return cut.meaning in _PRESSING
    told = [chunk for chunk in before[1:] if chunk.kind not in ("icon", "named")]
    if "or" in links and told and cut.body[begin].is_name and cut.meaning in _PRESSING:
        bare = len(after) == 1 and not names_in(before[-1].tokens)
        return before[-1].kind == "purpose" or bare or (len(after) > 1 and after[1].kind == before[-1].kind)
    if not told or len(after) == 1 or cut.meaning not in _ENTERING or links & {"or", ":"}:
        return False
    return after[1].kind in _MEETING and after[1].cue == told[0].cue


def _is_control(tokens: Sequence[Token]) -> bool:
    """Whether a control follows that is named by its noun alone ("or the box in the heading")."""
    words = chunks_of(tokens)[0].tokens
    return tokens[0].low in ("the", "its") and (is_icon(words) or words[-1].low in _CONTROLS)


def _is_object(body: Sequence[Token], at: int) -> bool:
    token = body[at]
    return token.kind != "punct" and (token.kind != "word" or token.low in lexicon.DETERMINERS)
