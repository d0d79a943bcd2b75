"""Names on a screen that say the same as a word of a tutorial, in other words: "Add user", "Add a user", "New user"."""

import re
from collections.abc import Sequence

from harness.messages.likeness import likeness
from walkthrough.language.language import Language


def same_deed(word: str, names: Sequence[str], language: Language) -> str | None:
    """Return the name that begins with the same deed and is about the same, the nearest first.

    One of the two may say more than the other: "Save" and "Save changes", "Add a task" and "New workflow task".
    """
    said = _deed(word, language)
    if not said:
        return None
    found = []
    for name in names:
        there = _deed(name, language)
        if name != word and there and there[0] == said[0] and (set(said) <= set(there) or set(there) <= set(said)):
            found.append((len(set(said) ^ set(there)), -likeness(word.lower(), name.lower()), name))
    return min(found)[2] if found else None


def same_words(word: str, names: Sequence[str], language: Language) -> str | None:
    """Return the name that has the same words in another order: "Name of the site" and "Site name"."""
    said = _content(word, language)
    return next((name for name in names if name != word and said and _content(name, language) == said), None)


def _content(name: str, language: Language) -> list[str]:
    return sorted(word for word in re.findall(r"[\w'-]+", name.lower()) if word not in language.articles | {"of"})


def _deed(name: str, language: Language) -> list[str]:
    """The words of a name, the first in the place of all that mean the same deed; empty where it is not known."""
    words = [word for word in re.findall(r"[\w'-]+", name.lower()) if word not in language.articles]
    group = next((group for group in language.same_deed if words and words[0] in group), None)
    return [group[0], *(word.removesuffix("s") for word in words[1:])] if group else []
