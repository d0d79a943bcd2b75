"""Wordings of a house in the sentences of a tutorial: each is read as what the phrasebook says that it means.

`{ui}` stands for a word on the screen, `{value}` for any other words; `{ui2}` and `{value2}` for a second one.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from walkthrough.model import TaughtPhrase

PLACEHOLDER = re.compile(r"\{((?:ui|value)\d?)\}")
STEP = "step "
"""How a meaning begins that is a Gherkin step."""
_STARRED = re.compile(r"\*\*(\{\w+\})\*\*")
_MARKED = re.compile(r"\*\*([^*]+)\*\*")
_STRAIGHT = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})
_UNMARKED = str.maketrans("", "", "«»‹›")
_UI = '«[^«»]+»|‹[^‹›]+›|"[^"]+"'
_END, _CLAUSE_END = r"(?=[\s.,;:!?)]|$)", r"(?=[.,;:!?)](?:\s|$)|$)"


def taught(text: str, phrases: Sequence[TaughtPhrase]) -> tuple[str, tuple[TaughtPhrase, ...]]:
    """Put what they mean for the phrases of a printed sentence, and return those that were found in it.

    Of phrases that fit in the same place the one with more words of its own counts.

    A phrase that means a step has to be the whole sentence, which then is left as it stands.
    """
    found = []
    for phrase in sorted(phrases, key=lambda phrase: -len(PLACEHOLDER.sub("", phrase.says))):
        straight = text.translate(_STRAIGHT)
        if phrase.means.startswith(STEP):
            if _whole(phrase.says).fullmatch(straight.strip()):
                return text, (phrase,)
        elif _pattern(phrase.says).search(straight):
            found.append(phrase)
            text = _replaced(text, straight, phrase)
    return text, tuple(found)


def _replaced(text: str, straight: str, phrase: TaughtPhrase) -> str:
    """Put what a phrase means in all places in which it is found; `straight` is the text with straight quotes."""
    out, at = "", 0
    for match in _pattern(phrase.says).finditer(straight):
        meant = filled(phrase.means, match.groupdict()).rstrip(" .")
        out += text[at : match.start()] + (meant[:1].lower() + meant[1:] if match.start() else meant)
        at = match.end()
    return out + text[at:]


def step_of(text: str, phrase: TaughtPhrase) -> str:
    """The Gherkin step that a phrase means in a printed sentence, which it is the whole of."""
    match = _whole(phrase.says).fullmatch(text.translate(_STRAIGHT).strip())
    return filled_step(phrase.means, match.groupdict() if match else {})


def filled(means: str, words: Mapping[str, str]) -> str:
    """A wording with words in the places of its placeholders, as it is printed."""
    meant = _MARKED.sub(r"«\1»", _STARRED.sub(r"\1", means))
    return PLACEHOLDER.sub(lambda match: _put(match[1], words, "«{}»"), meant)


def filled_step(means: str, words: Mapping[str, str]) -> str:
    """A step with words in the places of its placeholders; a word on the screen is quoted."""
    meant = re.sub(r'"(\{ui\d?\})"', r"\1", means.removeprefix(STEP))
    return PLACEHOLDER.sub(lambda match: _put(match[1], words, '"{}"'), meant)


def _put(name: str, words: Mapping[str, str], around: str) -> str:
    word = words[name].translate(_UNMARKED).strip('" :*')
    return around.format(word) if name.startswith("ui") else word


@cache
def _pattern(says: str) -> re.Pattern[str]:
    """The phrase in a sentence."""
    end = _CLAUSE_END if says.rstrip(".!:; ").endswith(("{value}", "{value2}")) else _END
    return re.compile(r"(?:^|(?<=[\s(]))" + _regex(says) + end, re.IGNORECASE)


@cache
def _whole(says: str) -> re.Pattern[str]:
    """The phrase as a whole sentence."""
    return re.compile(_regex(says) + r"[\s.!:;]*", re.IGNORECASE)


def _regex(says: str) -> str:
    words = _MARKED.sub(r"«\1»", _STARRED.sub(r"\1", says.translate(_STRAIGHT))).strip().rstrip(".!:;")
    pieces = PLACEHOLDER.split(words)
    return "".join(_literal(piece) if at % 2 == 0 else _group(piece) for at, piece in enumerate(pieces))


def _literal(words: str) -> str:
    return re.sub(r"(?:\\\s|\s)+", r"\\s+", re.escape(words))


def _group(name: str) -> str:
    return f"(?P<{name}>{_UI})" if name.startswith("ui") else f"(?P<{name}>[^«»]+?)"
