"""What English asks the reader to do."""

# One wording is one line, however long: broken lines would be harder to read.
# ruff: noqa: E501

from walkthrough.language.meaning import Meaning
from walkthrough.language.patterns import DO, Phrase

INSTRUCTIONS: tuple[Phrase, ...] = (
    Phrase(Meaning.PRESS_ICON, DO, "Click the trash can icon.", (
        "(<press>|<choose>) {icon}",
        "(<press>|<choose>) {icon} (of|for|next to|beside) {item}",
        "(<press>|<choose>) the (icon|button|menu) (of|for|next to|beside) {item} {mark}",
    )),
    Phrase(Meaning.PRESS, DO, "Click **Save**.", (
        "<press> [on ][the |a |an ]{ui}[ <control>]",
        "<press> [the |a |an ]<control> [(called|named|labeled|labelled) ]{ui}",
    )),
    Phrase(Meaning.TICK, DO, "Tick **Can edit**.", (
        "<tick> [the ]{ui}[ <box>]",
        "<tick> [the ]<box> {ui}",
        "<choose> the {ui} (checkbox|check box|permission)",
        "<choose> the (checkbox|check box|permission) {ui}",
    )),
    Phrase(Meaning.UNTICK, DO, "Untick **Can edit**.", (
        "<untick> [the ]{ui}[ <box>]",
        "<untick> [the ]<box> {ui}",
    )),
    Phrase(Meaning.COPY, DO, "Select the **{protected}** and copy it.", (
        "<choose> [the ]{ui}[ value| text] and copy it",
        "<copy> [the ]{ui}[ value| text]",
        "<copy> the value of [the ]{ui}",
    )),
    Phrase(Meaning.CHOOSE, DO, "Select **{report}**.", (
        "<choose> [the |a |an ]{ui}[ <control>| module| product]",
        "<choose> the <control> [(called|named|labeled|labelled) ]{ui}",
    )),
    Phrase(Meaning.CHOOSE_PERSON, DO, "Select the user you want to share the {noun} with.", (
        "(<press>|<choose>) {person}",
        "(<press>|<choose>) the [desired ]name of {person}",
    )),
    Phrase(Meaning.FIND_PERSON, DO, "Locate the user with whom you want to unshare the {noun}.", ("<find> {person}",)),
    Phrase(Meaning.FIND_ITEM, DO, "Locate the {noun} you want to unshare.", ("<find> {item}", "<choose> {item}")),
    Phrase(Meaning.TYPE_WORDS, DO, "In the **Notes** field, type “hello”.", ("<type> {ui}",)),
    Phrase(Meaning.FILL, DO, "Fill in the **Name** and **URL** fields.", (
        "(<fill>|<type>) [in ][the |your |its ][mandatory |required |following ](<field>|fields|details)[:] {uis}",
        "(<fill>|<type>) [in ][the |a |an |your |its ][mandatory |required |following ]{uis}[ <field>| fields]",
        "(<fill>) [in ][the ]{uis}[ <field>| fields] with {what}",
    )),
    Phrase(Meaning.TYPE, DO, "In the **Name** field, type a name for the {noun}.", ("<type> {what}", "search for {what}")),
    Phrase(Meaning.CHOOSE_VALUE, DO, "In the **Method** field, select an HTTP method.", ("<choose> {what}",)),
    Phrase(Meaning.SAME_AGAIN, DO, "Click **Yes**, and then **Share**.", ("[the |on ]{ui}[ <control>]",)),
)  # fmt: skip
