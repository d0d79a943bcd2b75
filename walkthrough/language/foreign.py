"""Tell a page that is plainly in another language than the one that it would be read in."""

import re
from collections.abc import Iterable

from walkthrough.language.language import Language

_FEWEST_WORDS = 40
_FEWEST_LETTERS = 120
"""Of less prose nothing is said: a heading and a name are no language."""
_LEAST_KNOWN = 0.06
"""The share of known words below which prose is in another language; how-tos in English have a fifth and more."""
_UI_WORDS = re.compile('«[^«»]*»|⟦[^⟦⟧]*⟧|["\u201c\u201e][^"\u201c\u201d\u201e]*["\u201d]|\\S+[/._@\\\\]\\S+')
"""What may be in any language: UI words, icons, quotations, addresses and file names."""
_WORD = re.compile(r"[^\W\d_]+")


def is_foreign(sentences: Iterable[str], language: Language) -> bool:
    """Whether the prose of a page is in another language.

    :param sentences: what is printed of each, with UI words between « and ».
    """
    words = [word for text in sentences for word in _WORD.findall(_UI_WORDS.sub(" ", text.lower()))]
    letters = "".join(words)
    if len(letters) < _FEWEST_LETTERS:
        return False
    if 2 * len(language.letters.findall(letters)) < len(letters):
        return True
    return len(words) >= _FEWEST_WORDS and sum(word in language.known for word in words) < _LEAST_KNOWN * len(words)
