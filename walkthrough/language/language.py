"""What a language has to say about itself before a tutorial in it can be read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from product.profile import Profile
from walkthrough.language.open_reading import Context, Reading
from walkthrough.language.patterns import Condition, LintWords, Patterns, Phrase, PlaceWords, ScreenWords


@dataclass(frozen=True, eq=False)
class Language:
    """Everything that reading a tutorial needs to know about its language.

    Wordings are written so:

        [the ]          may be left out
        (a|b)           either
        <press>         any of the words of that group in `words`
        {ui}            a UI word in **bold** or in quotes; {uis} several of them: **A**, **B** and **C**
        {icon}          an icon, described or named: "the icon identified by the three vertical dots"
        {item}          the thing that the tutorial is about: "the parcel you want to share", "the selected item", "it"
        {things}        what such things are called
        {person}        somebody else: "the user with whom you want to share it", "other users"
        {what}          words without a UI word; {anything} words with or without
        {product}       the name of the product

    Places, purposes ("to confirm the action") and words such as "then" are taken off before a wording is compared: they
    may stand before or after it. Everything is compared in small letters and without contractions.
    """

    name: str
    letters: re.Pattern[str]
    """A letter that the language is written with."""
    known: frozenset[str]
    """Words of which the language has many and other languages have few."""
    common: frozenset[str]
    """Words that say nothing about what a sentence is about."""
    words: Mapping[str, tuple[str, ...]]
    """Words that may stand for each other."""
    phrases: tuple[Phrase, ...]
    places: tuple[PlaceWords, ...]
    conditions: tuple[Condition, ...]
    other_ways: tuple[str, ...]
    """How a tutorial begins another way through: by a shortcut, or from the home screen."""
    sections: Mapping[str, tuple[str, ...]]
    """What the headings say of sections that are `requirements` or `links`."""
    same_button: tuple[tuple[str, ...], ...]
    """Words on buttons of which a writer may remember one for another; for proposals only, never to find a control."""
    same_deed: tuple[tuple[str, ...], ...]
    """Words with which buttons begin that mean the same deed; for proposals only."""
    articles: frozenset[str]
    """Words that say nothing on a button."""
    opposites: tuple[tuple[str, str], ...]
    """Two ways of saying how something is, each the opposite of the other."""
    stand_twice: frozenset[str]
    """Words that may stand twice in a row."""
    pronouns: frozenset[str]
    """Words that stand for a thing or person that was named before."""
    screen: ScreenWords
    lint: LintWords
    heads_outside: Callable[[str], bool]
    """Whether a heading is about something that is not done on the product's screens."""
    box_labels: tuple[str, ...]
    """Words before a colon that make a box of their paragraph."""
    abbreviations: tuple[str, ...]
    """Words with a full stop that ends no sentence."""
    if_wanted: str
    """The condition of what is left to the reader."""
    if_so: str
    """The name of a route under a condition, with `{}` in its place."""
    if_nobody_else: str
    """A promise, in place of `{}`, that holds only where nobody else has access."""
    secrets: tuple[str, ...]
    """The names of what items protect, whatever the product: never spelt out in a step."""
    spelt_alike: Callable[[str], str]
    """Spell a text in small letters as wordings are spelt: contractions in full, nothing that says nothing."""
    read_openly: Callable[[str, Context], Reading]
    """Read a sentence that no wording fits, with UI words between « and »."""
    row_of: Callable[[str, Mapping[int, str], Mapping[int, str]], Reading | None]
    """Read a row of a table that says something only as a whole: its first cell, the headings, the other cells."""
    description_in: Callable[[Mapping[int, str], Mapping[int, str]], str]
    """What the cells of a row say of the field that its first cell names, by the headings of their columns."""
    slots: Callable[[Profile], Mapping[str, str]]
    """The regular expression of each slot of a wording."""
    patterns: Callable[[Profile], Patterns]
    of_the_product: Callable[[Profile], Mapping[str, str]]
    """What stands in `examples` and `words` for the product's own words: {noun}, {a noun}, {product} and so on."""
