"""The language, and its grammar, that are used where nobody asks for another."""

from product.profile import Profile, load
from walkthrough.language.english import ENGLISH
from walkthrough.language.grammar import Grammar, grammar_of
from walkthrough.language.language import Language

LANGUAGE: Language = ENGLISH
"""The only one so far; another is a value such as this one."""


def grammar_for(profile: Profile | None = None, language: Language = LANGUAGE, title: str = "") -> Grammar:
    """Give the grammar for a product, by default the one that the run is told, or else the one of this project.

    :param title: that of the page, which names the kind of item that the page is about.
    """
    return grammar_of(language, (profile or load()).about(title))
