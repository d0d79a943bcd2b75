"""The grammar that is used where nobody asks for another."""

from product.profile import Profile, load
from walkthrough.language.english import ENGLISH
from walkthrough.language.grammar import Grammar, grammar_of
from walkthrough.language.language import Language


def grammar_for(profile: Profile | None = None, language: Language = ENGLISH) -> Grammar:
    """Give the grammar for a product, by default the one that the run is told, or else the one of this project."""
    return grammar_of(language, profile or load())
