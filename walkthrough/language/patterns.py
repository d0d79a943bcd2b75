"""What a language is made of: phrases, places, conditions, and patterns of its sentences."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from walkthrough.language.meaning import Circumstance, Meaning

DO: Final = "do"
PROMISE: Final = "promise"
NEED: Final = "need"


@dataclass(frozen=True)
class PlaceWords:
    """Ways to say where something is. `step` is the place in a Gherkin step; the whole screen is empty."""

    kind: Literal["corner", "menu", "list", "column", "window", "field", "bare", "item", "person", "anywhere", "home"]
    step: str
    wordings: tuple[str, ...]


@dataclass(frozen=True)
class Phrase:
    """One thing that can be said, with an example of it."""

    meaning: Meaning
    sort: Literal["do", "promise", "need"]
    example: str
    wordings: tuple[str, ...]


@dataclass(frozen=True)
class Condition:
    """What an "If …" may say, and what it means."""

    meaning: Circumstance
    wordings: tuple[str, ...]


@dataclass(frozen=True)
class IconPatterns:
    """How a sentence describes an icon.

    `described`, `with_icon` and `in_brackets` have the groups `icon` or `known`, `named` has `the` and `bold` or
    `icon`, `bare` has `the` and `icon`, `action_menu` has `the` and `menu`.
    """

    described: re.Pattern[str]
    with_icon: re.Pattern[str]
    in_brackets: re.Pattern[str]
    named: re.Pattern[str]
    bare: re.Pattern[str]
    action_menu: re.Pattern[str]
    word: re.Pattern[str]
    """What says no more of an icon than that it is one."""
    suffix: str
    """What follows a word that is the name of an icon."""


@dataclass(frozen=True)
class FieldPatterns:
    """What the name of a field, or a clause about it, says of what to type."""

    chosen_in_its_own: re.Pattern[str]
    """What is chosen in the field that is called so: "select a parent"."""
    person: re.Pattern[str]
    """The name of a field into which somebody's name is typed."""
    describes_person: re.Pattern[str]
    """How the description of such a field begins, with the verb of its clause or without."""
    secret: re.Pattern[str]
    list_of_choices: re.Pattern[str]
    name: re.Pattern[str]
    """The whole name of a field that says what an item is called."""
    to_choose: re.Pattern[str]
    """The verb of a clause that leaves a choice."""


@dataclass(frozen=True)
class ScreenWords:
    """What things on a screen are called."""

    messages: frozenset[str]
    windows: frozenset[str]
    fields: frozenset[str]
    tabs: frozenset[str]
    """What is opened by a press, and then shows what stands on it."""
    failure: re.Pattern[str]
    """What a product says of what it could not do."""
    taken: re.Pattern[str]
    """What a product says of a value that somebody else has."""


@dataclass(frozen=True, eq=False)
class LintWords:
    """What lint rules look for in the words of a page."""

    opposites: frozenset[str]
    """What makes a word another one ("Unarchive"), and no misspelling of it."""
    endings: tuple[str, ...]
    articles: frozenset[str]
    parts: frozenset[str]
    """What has one name: of windows, pages and messages there may be one about a thing, and one about several."""
    keys: frozenset[str]
    typed: re.Pattern[str]
    """What stands before something to be typed."""
    noun_behind: re.Pattern[str]
    noun_before: re.Pattern[str]
    """What a UI word is said to be, behind it and before it."""
    used: re.Pattern[str]
    """What stands before a word that a reader uses or looks for."""
    clause: re.Pattern[str]
    """Where clauses are cut."""
    no_hedge: re.Pattern[str]
    """Labels, permissions, and promises that say when they hold."""
    seen: re.Pattern[str]
    looks: re.Pattern[str]
    result: re.Pattern[str]
    general: re.Pattern[str]
    """What is said of the product in general, or under a condition."""
    names_nothing: re.Pattern[str]
    """An instruction that does not name what is to be used."""
    unmarked: re.Pattern[str]
    """A `label` that is to be used and is only capitalized."""
    no_item: re.Pattern[str]
    """What shows that a password or a file is meant that is no item: that of a sign-in, or one of the computer."""
    makes_files: re.Pattern[str]
    item: str
    """A pattern for an item that is meant, with NOUNS for what its kind is called; `done` or `subject` is that noun."""


@dataclass(frozen=True)
class Patterns:
    """What a language says in too many ways for a list of wordings.

    They are compared with sentences in their normal form; see `walkthrough.language.normal`.
    """

    then: str
    """What stands between two instructions; a path such as A > B is written out with it."""
    then_again: re.Pattern[str]
    """The same said more than once in a row."""
    icons: IconPatterns
    fields: FieldPatterns
    appears: re.Pattern[str]
    """Words by which a window is said to come up, or to be there for the reader."""
    joined: re.Pattern[str]
    """What joins a thing to the one before it, with the beginning of the second."""
    chained: re.Pattern[str]
    """How the heading of a section begins that goes on where the one before it has ended."""
    needed: re.Pattern[str]
    """The beginning of a requirement; the group `you` says that it is one for certain."""
    optional: re.Pattern[str]
    """How a sentence begins that a reader may leave out."""
    opener: re.Pattern[str]
    """What says, in a sentence of its own, that the one behind it may be left out ("Optional.")."""
    or_else: re.Pattern[str]
    """How a sentence begins that says what can be done in place of the one before it."""
    heads_cases: re.Pattern[str]
    """The heading of a column whose cells are what the rest of their row is for: problems, messages."""
    heads_steps: re.Pattern[str]
    """The heading of a column whose cells are steps."""
    heads_results: re.Pattern[str]
    """The heading of a column that says what comes of the steps beside it."""
    leads_results: re.Pattern[str]
    """What leads in a list that tells what comes of something."""
    screen_named: re.Pattern[str]
    """A screen by its `name`: "the Redirects interface"."""
    thing: re.Pattern[str]
    """One of the things that the profile has a noun for: "the parcel that you want to send", "the name of a parcel"."""
    asks_for_values: re.Pattern[str]
    """The heading of a column that says what is to be entered into the fields beside it."""
    one_of: re.Pattern[str]
    """What a sentence says that leads in a list of which one is to be chosen."""
    wish: re.Pattern[str]
    """A condition that is the reader's own choice."""
    label: re.Pattern[str]
    """What a writer puts in front of a sentence to say what it is for; `needs` where it says what is required."""
    shown_to_you: re.Pattern[str]
    """How a sentence begins that promises the reader a sight, not another page."""
    connectors: re.Pattern[str]
    """What stands between two clauses."""
    adverbs: re.Pattern[str]
    told_to: re.Pattern[str]
    seeing_that: re.Pattern[str]
    """What may stand before a clause."""
    afterthoughts: re.Pattern[str]
    purpose: re.Pattern[str]
    meanwhile: re.Pattern[str]
    choice: re.Pattern[str]
    purpose_window: re.Pattern[str]
    """What may stand behind a clause; a `choice` is left to the reader, and a `window` is what an instruction opens."""
    opens: str
    """The clause that promises such a window, with `{}` in its place."""
    place_cues: re.Pattern[str]
    """What a place begins with."""
    condition: re.Pattern[str]
    """A sentence with a `condition` and the `rest`."""
    condition_and: re.Pattern[str]
    """What stands between a condition and an instruction that belongs to it."""
    another_way: re.Pattern[str]
    """What is said of a way that begins on the home screen, or by a shortcut."""
    home: re.Pattern[str]
    """What is said of a way that begins on the home screen."""
    home_of: re.Pattern[str]
    """The product on whose home screen a way begins, in one of two groups: the way in has to open that one."""
    by_way_of: re.Pattern[str]
    """What names another way."""
    of_a_product: re.Pattern[str]
    """What such a name does not need."""
    asks: re.Pattern[str]
    """A sentence that asks something of the reader, even where it is not understood."""
    orders: re.Pattern[str]
    """A clause that seems to tell the reader to do something with a UI word or an icon, whatever its verb means."""
    announces: re.Pattern[str]
    """A step that only announces others, without a UI word."""
    promises: re.Pattern[str]
    """A sentence that promises something, even where it is not understood."""
    claims: re.Pattern[str]
    """A sentence that promises something of a UI word, even where it is not understood."""
    leads_to_link: re.Pattern[str]
    hedge: re.Pattern[str]
    """A word that makes a promise hold only sometimes."""
    place_in_source: re.Pattern[str]
    """A place in a sentence as it is written, so that another place may stand for it."""
