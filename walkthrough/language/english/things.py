"""How English speaks of the things that pages are about, for which the profile has nouns."""

import re

from product.profile import Profile
from walkthrough.language.english import words

_PART = r"(?:(?:\w+ )?(?:name|title|path|url|row|entry|link) of )"
_WHICH = r"(?:(?:existing|desired|chosen|relevant|respective|corresponding|specific|same|first|appropriate) )*"


def thing(profile: Profile) -> re.Pattern[str]:
    """Match "the parcel that you want to send", "the name of a parcel", "a parcel"."""
    noun = "|".join(re.escape(noun.lower()) for noun in profile.nouns) or "(?!)"
    return re.compile(
        rf"(?:the |an? |your |any |its )?{_PART}?(?:the |an? |your |any |one of the |one of your )?{_WHICH}"
        rf"(?P<noun>{noun})s?(?:(?:'s|s')? (?:name|title|link|row))?(?: (?:or|and) (?:\w+ )?\w+)?"
        r"(?: (?:you|that|which|to|whose|for which)\b.*)?"
    )


def things(profile: Profile) -> list[str]:
    """List what the things that tutorials are about are called, in small letters.

    Of the kinds only the first: scenarios are about no other, and a sentence about another must not pass for one.
    """
    return [noun.lower() for noun in profile.kind.nouns] + list(words.ITEMS)
