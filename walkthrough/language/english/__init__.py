"""English: its words, phrases, places and patterns. Another language is another package with the same names."""

import re

from walkthrough.language.english import patterns, words
from walkthrough.language.english.instructions import INSTRUCTIONS
from walkthrough.language.english.places import PLACES
from walkthrough.language.english.promises import PROMISES
from walkthrough.language.english.requirements import CONDITIONS, OTHER_WAYS, REQUIREMENTS
from walkthrough.language.language import Language

ENGLISH = Language(
    name="English",
    letters=re.compile("[a-z]"),
    known=words.KNOWN,
    common=words.COMMON,
    words=words.WORDS,
    phrases=(*INSTRUCTIONS, *PROMISES, *REQUIREMENTS),
    places=PLACES,
    conditions=CONDITIONS,
    other_ways=OTHER_WAYS,
    sections=words.SECTIONS,
    same_button=words.SAME_BUTTON,
    opposites=words.OPPOSITES,
    stand_twice=words.STAND_TWICE,
    pronouns=words.PRONOUNS,
    if_so="If {}",
    if_nobody_else="If nobody else has access, {}",
    secrets=words.SECRETS,
    slots=patterns.slots,
    patterns=patterns.patterns,
    of_the_product=patterns.of_the_product,
)
