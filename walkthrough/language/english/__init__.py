"""English: its words, phrases, places and patterns. Another language is another package with the same names."""

import re

from walkthrough.language.english import patterns, words
from walkthrough.language.english.instructions import INSTRUCTIONS
from walkthrough.language.english.lint_words import LINT_WORDS
from walkthrough.language.english.open_reader import lexicon, read
from walkthrough.language.english.open_reader.elsewhere import heads_outside
from walkthrough.language.english.open_reader.rows import description_in, row_of
from walkthrough.language.english.places import PLACES
from walkthrough.language.english.promises import PROMISES
from walkthrough.language.english.requirements import CONDITIONS, OTHER_WAYS, REQUIREMENTS
from walkthrough.language.language import Language
from walkthrough.language.patterns import ScreenWords

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
    same_deed=words.SAME_DEED,
    articles=frozenset({"a", "an", "the", "this", "your"}),
    opposites=words.OPPOSITES,
    stand_twice=words.STAND_TWICE,
    pronouns=words.PRONOUNS,
    screen=ScreenWords(
        messages=lexicon.MESSAGE,
        windows=lexicon.WINDOW,
        fields=frozenset(lexicon.FIELD),
        tabs=frozenset({"tab"}),
        failure=words.FAILURE,
        taken=words.TAKEN,
    ),
    lint=LINT_WORDS,
    heads_outside=heads_outside,
    box_labels=words.BOX_LABELS,
    abbreviations=words.ABBREVIATIONS,
    if_wanted="you want",
    if_so="If {}",
    if_nobody_else="If nobody else has access, {}",
    secrets=words.SECRETS,
    spelt_alike=patterns.spelt_alike,
    read_openly=read,
    row_of=row_of,
    description_in=description_in,
    slots=patterns.slots,
    patterns=patterns.patterns,
    of_the_product=patterns.of_the_product,
)
