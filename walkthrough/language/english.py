"""The phrases that are understood, as data: what a writer may say, and what each phrase means.

How to read a wording:

    [the ]          may be left out
    (a|b)           either
    <press>         any of the words of that group in `WORDS`
    {ui}            a UI word in **bold** or in quotes; {uis} several of them: **A**, **B** and **C**
    {icon}          an icon, described or named: "the icon identified by the three vertical dots", "the trash can icon"
    {item}          the thing that the tutorial is about: "the API secret you want to share", "the selected item", "it"
    {person}        somebody else: "the user with whom you want to share it", "other users"
    {what}          words without a UI word; {anything} words with or without

Places, purposes ("to confirm the action") and words such as "then" are taken off before a wording is compared: they may
stand before or after it. Everything is compared in small letters, with "you'll" as "you will" and the like.

To teach a new phrase, add a wording to the meaning that it has, and its example to the tests. Holds nothing of any single
tutorial, and must not know how the phrases are found in a text or what is done with them.
"""

# One wording is one line, however long: broken lines would be harder to read.
# ruff: noqa: E501

from dataclasses import dataclass
from typing import Final, Literal

from walkthrough.language.meaning import Circumstance, Meaning

WORDS: dict[str, tuple[str, ...]] = {
    "press": ("click on", "click", "press", "hit", "push", "tap on", "tap", "open"),
    "choose": ("select", "choose", "pick", "go to", "navigate to", "switch to", "opt for", "head to", "access"),
    "find": ("locate", "find", "look for", "search for", "identify", "spot", "scroll to"),
    "type": (
        "type in", "type", "enter", "write", "input", "insert", "provide", "specify", "key in", "put in", "put", "inform",
    ),
    "fill": ("fill in", "fill out", "fill", "complete"),
    "tick": ("tick", "check", "mark", "switch on", "turn on", "enable"),
    "untick": ("untick", "uncheck", "unmark", "deselect", "clear", "switch off", "turn off"),
    "control": (
        "button", "link", "option", "entry", "icon", "tab", "item", "menu item", "menu option", "menu entry", "menu", "page",
        "screen", "section",
    ),
    "box": ("checkbox", "check box", "box", "option", "permission"),
    "field": (
        "text field", "search field", "field", "text box", "textbox", "search box", "search bar", "input box", "box",
        "drop-down list", "dropdown list", "drop-down", "dropdown", "selector",
    ),
    "window": (
        "dialog window", "dialog box", "dialog", "pop-up window", "popup window", "pop-up", "popup", "modal window", "modal",
        "window", "screen", "page",
    ),
    "list": ("list", "table", "section", "report"),
    "message": ("message", "notification", "alert", "notice", "toast"),
    "is": (
        "is", "are", "will be", "becomes", "become", "should be", "will become", "has become", "stays", "remains", "must be",
        "will remain", "will stay",
    ),
    "reads": (
        "reads", "read", "shows", "show", "says", "displays", "display", "is set to", "will read", "will show", "will display",
        "will say", "will be set to", "changes to", "will change to", "should read", "should show", "should be set to", "turns to",
        "is", "will be", "becomes", "has the value", "contains",
    ),
    "appears": (
        "appears", "will appear", "appear", "is displayed", "will be displayed", "is shown", "will be shown", "are displayed",
        "are shown", "pops up", "will pop up", "shows up", "comes up", "opens", "will open", "should appear", "is opened", "stands",
        "is visible", "will be visible",
    ),
    "must": ("must", "should", "has to", "needs to", "have to", "need to"),
    "see": (
        "you will get", "you will see", "you will receive", "you will find", "you will notice", "you will be shown",
        "you will view", "you get", "you see", "you receive", "you find", "you should see", "you should get", "you can see",
        "you can view", "you should receive", "mysafe shows", "mysafe displays", "mysafe confirms with", "the screen shows",
        "the system shows", "the system displays", "the platform shows", "the platform displays", "you are shown", "wait for",
    ),
    "you_own": ("you own", "you created", "you have created", "you have added", "of your own", "that is yours", "of yours"),
    "shared": ("shared", "share", "already shared"),
    "copy": ("copy", "select and copy"),
}  # fmt: skip
"""Words that may stand for each other."""

PEOPLE = (
    "users",
    "user",
    "members",
    "member",
    "people",
    "person",
    "persons",
    "colleagues",
    "colleague",
    "somebody",
    "someone",
)
"""What other people are called."""

ITEMS = (
    "api secrets",
    "api secret",
    "api keys",
    "api key",
    "items",
    "item",
    "records",
    "record",
    "entries",
    "entry",
    "secret",
    "rows",
    "row",
)
"""What the things that tutorials are about are called."""

ICONS: dict[str, tuple[str, ...]] = {
    "nine squares": ("nine squares", "nine small squares", "9 squares", "nine-squares"),
    "three vertical dots": (
        "three vertical dots", "three-vertical-dots", "vertical three dots", "three dots", "three-dots", "three-dot", "3 dots",
        "3 vertical dots",
    ),
    "magnifying glass": ("magnifying glass", "magnifying-glass", "magnifier"),
    "trash can": ("trash can", "trash-can", "trashcan"),
    "plus sign": ("plus sign", "plus", "plus-sign"),
    "list": ("list", "bulleted list"),
    "counter-clockwise arrow": ("counter-clockwise arrow", "counterclockwise arrow"),
}  # fmt: skip
"""Icons by what they look like: the word of the steps, and what writers call it. Others are taken as they are described."""

SAME_BUTTON = (
    ("yes", "ok", "confirm", "continue", "proceed", "accept"),
    ("no", "cancel", "back", "discard"),
    ("save", "submit", "apply", "send"),
    ("close", "done", "finish", "exit"),
)
"""Words on buttons of which a writer may remember one for another; for proposals only, never to find a control."""

DESCRIBED_BY = (
    "identified by", "represented by", "shown as", "shown by", "marked by", "marked with", "indicated by", "depicted as",
    "depicted by", "symbolized by", "symbolised by", "with the icon of", "recognizable by", "identified with", "which looks like",
)  # fmt: skip
"""What stands between a control and what its icon looks like. "with the … icon" is understood too."""


@dataclass(frozen=True)
class PlaceWords:
    """Ways to say where something is. `step` is the place in a Gherkin step ("" = the whole screen: nothing to look for)."""

    kind: Literal["corner", "menu", "list", "column", "window", "field", "bare", "item", "person", "anywhere", "home"]
    step: str
    wordings: tuple[str, ...]


_LEFT = "[most ](left|left-hand|left hand)"

PLACES: tuple[PlaceWords, ...] = (
    PlaceWords("corner", "in the upper left corner", (
        f"(in|at|on) the (upper|top)( |-){_LEFT}[( |-)(corner|side)][ of the (screen|page|window|platform)]",
    )),
    PlaceWords("corner", "in the upper right corner", (
        "(in|at|on) the (upper|top)( |-)(right|right-hand)[( |-)(corner|side)][ of the (screen|page|window|platform)]",
    )),
    PlaceWords("menu", "on the side menu", (
        "(on|in|from|using|at) the [(left|left-hand|left hand|lateral) ](side|lateral|left|left-hand)( |-)(menu|bar)",
        "(on|in|from) the sidebar",
        "(on|in|from) the (menu|bar) (on|at) the left[ side][ of the (screen|page)]",
    )),
    PlaceWords("menu", "on the open menu", (
        "(from|in|on) the [(new|open|opened|displayed|resulting) ](drop-down|dropdown|drop down|action|actions|context|pop-up) menu[ (that|which) <appears>]",
        "(from|in|on) the [(new|open|opened|displayed|resulting) ](menu|drop-down|dropdown)[ (that|which) <appears>]",
        "(from|in|on) the (list of options|options|drop-down list|dropdown list)[ (that|which) <appears>]",
        "(from|in|on) the menu that you [have ]opened",
    )),
    PlaceWords("menu", "on the top bar", (
        "(on|in|at|from) the (top bar|upper bar|toolbar)",
        "at the top of the (page|screen|report|list)",
    )),
    PlaceWords("column", 'in the "{0}" column', (
        "(in|under|from|of|on|below|through) (the|its) {ui} column",
        "(in|under|from|of|on|below|through) the column {ui}",
    )),
    PlaceWords("field", 'in "{0}"', (
        "(in|into|to|on|under) the {ui} <field>",
        "(in|into|to|on|under) the <field> {ui}",
    )),
    PlaceWords("bare", "", ("(in|into|under|below) [the ]{ui}",)),
    PlaceWords("window", 'in the "{0}" window', (
        "(in|on|from|inside|within) the {ui} <window>[ (that|which) <appears>]",
        "(in|on|from|inside|within) the [new |next ]<window> [(called|named|titled|entitled|labeled|labelled) ]{ui}",
    )),
    PlaceWords("window", "in the new window", (
        "(in|on|from|inside|within) the (new|newly opened|opened|next|following|resulting|displayed|open) <window>",
        "(in|on|from|inside|within) the [new ]<window> (that|which) <appears>",
    )),
    PlaceWords("list", 'in the "{0}" list', (
        "(on|in|from|under) the {ui} <list>",
        "(on|in|from) the <list> [of ]{ui}",
    )),
    PlaceWords("list", "on the list", (
        "(on|in|from) the (list|table|report|listing)[ of api secrets| of items| of users| of members]",
        "(on|in|from) the (api secrets|api secret|items|users|members) (list|table|report|listing)",
        "(on|in|from) the [corresponding ]{item} (list|table|report|listing)",
    )),
    PlaceWords("item", "", (
        "(on|in) the (card|tile|row|line) of {item}",
        "(on|in) the {item}'s (card|tile|row|line)",
        "(on|in) its (card|tile|row|line)",
        "(on|in) the (card|tile|row|line)",
        "(of|for|on|next to|beside) {item}",
    )),
    PlaceWords("person", "", (
        "(of|for|on|next to|beside|from|in the (line|row) of) {person}",
        "(next to|beside) [the ](name of {person}|user's name|member's name|their name)",
    )),
    PlaceWords("home", "", (
        "(on|in|from|at) the [mysafe ]home[ screen| page][ of {ui}]",
        "(on|in|from|at) the {ui} home[ screen| page]",
    )),
    PlaceWords("anywhere", "", (
        "(on|in) the [your ][{what} ]platform",
        "(on|in) (the screen|the page|your browser|mysafe|your account)",
        "on {ui}'s (screen|page)",
    )),
)  # fmt: skip

DO: Final = "do"
PROMISE: Final = "promise"
NEED: Final = "need"


@dataclass(frozen=True)
class Phrase:
    """One thing that can be said: `meaning` is the name that the compiler knows it by."""

    meaning: Meaning
    sort: Literal["do", "promise", "need"]
    example: str
    wordings: tuple[str, ...]


PHRASES: tuple[Phrase, ...] = (
    # What the reader does.
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
    Phrase(Meaning.COPY, DO, "Select the **Client secret** and copy it.", (
        "<choose> [the ]{ui}[ value| text] and copy it",
        "<copy> [the ]{ui}[ value| text]",
        "<copy> the value of [the ]{ui}",
    )),
    Phrase(Meaning.CHOOSE, DO, "Select **API secrets**.", (
        "<choose> [the |a |an ]{ui}[ <control>| module| product]",
        "<choose> the <control> [(called|named|labeled|labelled) ]{ui}",
    )),
    Phrase(Meaning.CHOOSE_PERSON, DO, "Select the user you want to share the API secret with.", (
        "(<press>|<choose>) {person}",
        "(<press>|<choose>) the [desired ]name of {person}",
    )),
    Phrase(Meaning.FIND_PERSON, DO, "Locate the user with whom you want to unshare the API secret.", ("<find> {person}",)),
    Phrase(Meaning.FIND_ITEM, DO, "Locate the API secret you want to unshare.", ("<find> {item}", "<choose> {item}")),
    Phrase(Meaning.TYPE_WORDS, DO, "In the **Notes** field, type “hello”.", ("<type> {ui}",)),
    Phrase(Meaning.FILL, DO, "Fill in the **Name** and **URL** fields.", (
        "(<fill>|<type>) [in ][the |your |its ][mandatory |required |following ](<field>|fields|details)[:] {uis}",
        "(<fill>|<type>) [in ][the |a |an |your |its ][mandatory |required |following ]{uis}[ <field>| fields]",
        "(<fill>) [in ][the ]{uis}[ <field>| fields] with {what}",
    )),
    Phrase(Meaning.TYPE, DO, "In the **Name** field, type a name for the API secret.", ("<type> {what}", "search for {what}")),
    Phrase(Meaning.CHOOSE_VALUE, DO, "In the **Method** field, select an HTTP method.", ("<choose> {what}",)),
    Phrase(Meaning.SAME_AGAIN, DO, "Click **Yes**, and then **Share**.", ("[the |on ]{ui}[ <control>]",)),
    # What the tutorial promises.
    Phrase(Meaning.MESSAGE, PROMISE, "You'll get the confirmation message “**Shared**”.", (
        "<see> (the|a|an) [{what} ](<message>)[:| that (says|reads)| saying| reading| with the text]? {ui}",
        "<see> (the|a|an) {ui} [{what} ]<message>",
        "(the|a|an) [{what} ]<message>[:| that (says|reads)| saying| reading| with the text]? {ui} <appears>",
        "(the|a|an) {ui} [{what} ]<message> <appears>",
        "(the|a|an) [{what} ]<message> (<reads>|<appears>:?) {ui}",
        "(the|a|an) [{what} ]<message> <appears>, [saying|reading] {ui}",
        "{ui} <appears> as (the|a) [{what} ]<message>",
    )),
    Phrase(Meaning.COLUMN, PROMISE, "The **Shared** column of the API secret reads **Yes**.", (
        "(the|its) {ui} column[ of {item}][ now| then] <reads> [now ][as ][the value ][a ]{ui2}",
        "[for {item}, ](the|its) column {ui}[ of {item}][ now] <reads> [now ][the value ]{ui2}",
        "<see> [(a|the) ][value |word |text ]{ui2} (in|under) (the|its) {ui} column[ of {item}]",
        "<see> [(a|the) ][value |word |text ]{ui2} (in|under) the column {ui}[ of {item}]",
        "<see> (the|its) {ui} column[ of {item}] (<reads>|set to|reading|showing|as|with the value) [(a|the) ]{ui2}",
        "{item} (has|shows|will have|will show|now has|now shows) [(a|the) ][value |word ]{ui2} (in|under) (the|its) {ui} column",
        "{item} (has|will have|now has) (the|its) {ui} column set to {ui2}",
        "[(a|the) ][value |word ]{ui2} <appears> (in|under) (the|its) {ui} column[ of {item}]",
        "there (is|will be) a {ui2} (in|under) (the|its) {ui} column[ of {item}]",
    )),
    Phrase(Meaning.MUST_COLUMN, NEED, "The API secret must have the **Shared** column set to **Yes**.", (
        "{item} <must> have (the|its) {ui} column (set to|reading|with|as|showing)[ the value] {ui2}",
        "{item} <must> (have|show|display|read) [(a|the) ][value |word ]{ui2} (in|under) (the|its) {ui} column",
        "(the|its) {ui} column[ of {item}] <must> (read|be set to|show|say|display|be|have the value|contain) [the value ]{ui2}",
    )),
    Phrase(Meaning.ONLY_OWNER, NEED, "Only the **Owner** of an API secret can share it.", (
        "only [the ]{ui} of {item} (can|may) {what}",
        "you <must> be [the|its] {ui}[ of {item}][ to {what}]",
    )),
    Phrase(Meaning.OWNER, PROMISE, "You are its **Owner**.", ("you (are|become|will be|will become) (its|the) {ui}[ of {item}]",)),
    Phrase(Meaning.EMPTY_LIST, PROMISE, "The list of **Users with access to information** will be empty.", (
        "(the list of|the list|the table|the section|the) {ui}[ <list>] <is> [now |then |left ](empty|blank)",
        "{ui} <is> [now |then ](empty|blank)",
        "<see> (the list of|the list|the table|an empty|the) {ui}[ <list>] [as ](empty|blank)",
        "<see> an empty {ui} <list>",
        "<see> an empty list of {ui}",
        "(the list of|the list|the table|the) {ui}[ <list>][ now| then] (shows|lists|has|contains|will show|will have|holds) (nobody|no one|no users|no user|no members|nothing|no entries|no records)[ anymore| any more]",
        "(nobody|no one|no user|no member) (is|will be) (listed )?(in|on|under) (the )?[list of |list ]{ui}[ <list>][ anymore]",
        "there (is|are|will be) (nobody|no one|no users|no members) (in|on|under) (the )?[list of |list ]{ui}[ <list>]",
    )),
    Phrase(Meaning.NO_ACCESS, PROMISE, "The user can no longer access the API secret.", (
        "{person} (can no longer|cannot|will no longer be able to|is no longer able to|are no longer able to|will not be able to|may no longer) (access|see|view|open|use) {item}[ any more| anymore| any longer]",
        "{person} (no longer has|no longer have|will no longer have|does not have|do not have|has lost|have lost|loses|lose|will lose|has no|have no) [any ][more ]access[ to {item}]",
        "{item} (can no longer be|cannot be|is no longer) (accessed|seen|viewed|accessible|visible|available) (by|to|for) {person}",
        "access is (revoked|removed|taken away) from {person}",
    )),
    Phrase(Meaning.ACCESS, PROMISE, "The user can access the API secret.", (
        "{person} (can now|can|will be able to|is now able to|is able to|are able to|may now) (access|see|view|open|use) {item}",
        "{person} (now has|now have|has|have|will have|gains|gain|will gain|gets|get|will get) access to {item}",
        "{item} (is now|is|will be) (accessible|visible|available) (to|for) {person}",
    )),
    Phrase(Meaning.WINDOW_DETAILS, PROMISE, "The **View API secret** window opens with the **Name** and **Owner** of the API secret.", (
        "the {ui} <window> (<appears>|<appears> and shows|shows|displays|will show|will display|has) [with ][the |their |its ][details |fields ]{uis}[ of {item}]",
        "<see> the {ui} <window>[,] with [the |its ][details |fields ]{uis}[ of {item}]",
    )),
    Phrase(Meaning.TYPED_DETAILS, PROMISE, "You'll see the **Url** and the **Notes** that you typed.", (
        "<see> [the |your |its ]{uis} [that |as |just as ]you (typed|entered|have typed|filled in)[ them| it]",
        "<see> what you (typed|entered|have typed|filled in) (as|in|under) [the |its ]{uis}",
        "[the ]{uis} (are|is|will be) (shown|displayed) (as|just as) you (typed|entered)[ them| it]",
    )),
    Phrase(Meaning.DETAILS, PROMISE, "You'll see its **Name**, **Owner** and **Tags**.", (
        "<see> (the details|the fields|its details|the following details)[:| of {item}:]? {uis}",
        "<see> its {uis}",
        "<see> the {uis} of {item}",
    )),
    Phrase(Meaning.WINDOW, PROMISE, "The **Share** window opens.", (
        "(the|a|a new) {ui} <window> <appears>",
        "(the|a|a new) <window> (called|named|titled|entitled) {ui} <appears>",
        "<see> the {ui} <window>",
        "the <window> {ui} <appears>",
    )),
    Phrase(Meaning.LIST_OF_PEOPLE, PROMISE, "The list **Members** shows who else has access.", (
        "(the list of|the list|the table|the) {ui}[ <list>] (shows|lists|names|tells|displays) who [else ]has access[ to {item}]",
        "<see> {person} (in|on|under) [the ][list |list of ]{ui}[ <list>]",
        "{person} <appears> (in|on|under) [the ][list |list of ]{ui}[ <list>]",
        "(the list of|the list|the table|the) {ui}[ <list>] (shows|lists|names|displays) {person}",
    )),
    Phrase(Meaning.MEMBER_COLUMNS, PROMISE, "The columns **Can view?** and **Can edit?** read **Yes** or **No** for each **Member**.", (
        "(its|the) columns {uis} (read|say|show|tell|are set to) {ui2} or {ui3}[ for (each|every) {ui4}]",
        "for (each|every) {ui4}, (its|the) columns {uis} (read|say|show|tell) {ui2} or {ui3}",
    )),
    Phrase(Meaning.ON_LIST, PROMISE, "The new API secret is on the list.", (
        "{item} <appears> (on|in) the list",
        "{item} (is|will be|is now) (on|in|listed on|listed in) the (list|report|table)",
        "<see> {item} (on|in) the (list|report|table)",
        "the (list|report|table) (shows|contains|has|now shows) {item}",
    )),
    Phrase(Meaning.NOT_ON_LIST, PROMISE, "The API secret is no longer on the list.", (
        "{item} (is|are|will be) no longer (on|in|listed on|listed in) the (list|report|table)",
        "{item} (disappears|will disappear) from the (list|report|table)",
        "you (will no longer|no longer) see {item} (on|in) the (list|report|table)",
    )),
    Phrase(Meaning.WORD_GONE, PROMISE, "The word **Shared** disappears from the card.", (
        "[the ][word |label |text |mark ]{ui} (disappears|will disappear|is gone|vanishes) from (the card of {item}|the card|its card|{item})",
        "[the ][word |label |text |mark ]{ui} (is|will be) no longer (shown |displayed |visible )?on (the card of {item}|the card|its card|{item})",
        "you (will no longer|no longer) see [the ][word |label |text ]{ui} on (the card of {item}|the card|its card|{item})",
        "(the|its) card[ of {item}] no longer (shows|has) [the ][word |label |text ]{ui}",
    )),
    Phrase(Meaning.WORD_ON_ENTRY, PROMISE, "The word **Shared** appears on the card of the API secret.", (
        "[the ][word |label |text |mark ]{ui}[ now] <appears> on (the card of {item}|the card|its card|{item})",
        "[the ][word |label |text |mark ]{ui} (is|stands) on (the card of {item}|the card|its card|{item})",
        "<see> [the ][word |label |text |mark ]{ui} on (the card of {item}|the card|its card|{item})",
        "(the|its) card[ of {item}][ now] (shows|says|has|reads|will show) [the ][word |label |text ]{ui}",
    )),
    Phrase(Meaning.MUST_WORD_ON_ENTRY, NEED, "Its card must show the word **Shared**.", (
        "(the|its) card[ of {item}] <must> (show|say|have|read) [the ][word |label |text ]{ui}",
    )),
    Phrase(Meaning.TICKED, PROMISE, "**Can view** is ticked by default.", (
        "[the ]{ui}[ <box>] <is> [already ](ticked|checked|selected|marked|enabled|on)[ by default| from the start| automatically]",
    )),
    Phrase(Meaning.NOT_TICKED, PROMISE, "**Can edit** is not ticked.", (
        "[the ]{ui}[ <box>] <is> (not (ticked|checked|selected|marked|enabled)|unticked|unchecked|off)[ by default| from the start]",
    )),
    Phrase(Meaning.RED, PROMISE, "The text box turns **red**.", (
        "(the|its) [text |search |input ](box|field) (turns|becomes|is|will be|will turn|gets|goes)[ highlighted in| shown in| outlined in| marked in] («red»|red)",
        "the {ui}[ <field>] (turns|becomes|is|will be|will turn|gets|goes)[ highlighted in| shown in| outlined in| marked in] («red»|red)",
    )),
    Phrase(Meaning.TEXT_SHOWN, PROMISE, "It shows “**User not found**”.", (
        "[(it|the <field>|the <window>|mysafe|the [text |search |input ](box|field)) ](shows|displays|says|will show|reads) [the (text|words|message) ]{ui}",
        "<see> the (text|words|warning|error) {ui}",
        "the (text|words|warning|error) {ui} <appears>",
    )),
    Phrase(Meaning.BESIDE_FIELD, PROMISE, "You'll see “**This field is required**” beside the field.", (
        "<see> [the ][text |words |warning |error |message |error message ]{ui} (beside|next to|below|under|by) (the field|it|that field|the empty field)",
        "[the ][text |words |warning |error |message |error message ]{ui} <appears> (beside|next to|below|under|by) (the field|it|that field|the empty field)",
    )),
    Phrase(Meaning.KEPT, PROMISE, "Nothing that you typed is lost.", (
        "(nothing|none of what|nothing of what) [that ]you [have ](typed|entered|filled in) (is|gets|will be) lost",
        "[all ](that |what |everything that )you [have ](typed|entered|filled in) (is|stays|will be|remains) (kept|there|in the fields|in place|as it was)",
    )),
    Phrase(Meaning.MANDATORY, PROMISE, "**Name** and **URL** are mandatory.", (
        "[the ][fields |field ]{uis}[ fields| field] (are|is) (mandatory|required|obligatory|compulsory)[ fields| field]",
    )),
    Phrase(Meaning.SECRET_SHOWN, PROMISE, "You'll see the **Client secret** in the **Protected information** window.", (
        "<see> (the|your|its) {ui}[ of {item}]",
        "(the|your|its) {ui}[ of {item}] <appears>",
    )),
    Phrase(Meaning.SECRET_HIDDEN, PROMISE, "The **Client secret** is not shown yet.", (
        "(the|your|its) {ui}[ of {item}] <is> (hidden|not shown|not visible|not displayed|concealed|no longer shown|no longer visible|no longer displayed)[ again| yet]",
        "you (do not|cannot|will not|no longer|will no longer) see (the|your|its) {ui}[ of {item}]",
    )),
    Phrase(Meaning.WORD_SHOWN, PROMISE, "In the **Shared** column, you'll see **Yes**.", ("<see> {ui}", "{ui} <appears>")),
    # What there must be before.
    Phrase(Meaning.NEEDS_ACCOUNT, NEED, "A MySafe account.", (
        "(a|an|your) [active ][{what} ]account[ (in|on|for|with) (mysafe|the platform|{ui})]",
        "access to [the |your ](mysafe|{ui}|platform|{what} platform)[ platform| account]",
        "(be|you are|you <must> be) (signed in|logged in)[ to {what}]",
    )),
    Phrase(Meaning.NEEDS_ITEM_OR_SHARED_WITH_YOU, NEED, "An API secret that you own, or one that somebody shared with you.", (
        "{item}[,] or (one|{item}) [that |which ][{what} ]shared with you",
        "{item} [that |which ][somebody |someone |{what} ](shared|has shared|is shared|was shared) with you",
    )),
    Phrase(Meaning.NEEDS_SHARED_ITEM, NEED, "A shared API secret.", (
        "(a|an|one|at least one) <shared> {item}",
        "{item} [that |which ]you (share|have shared|shared|already share|are sharing)[ with {person}]",
        "{item} (shared|that is shared|which is shared|already shared)[ with {person}| with other {person}]",
    )),
    Phrase(Meaning.NEEDS_ITEM, NEED, "An API secret that you own.", (
        "{item} [that |which ][<must> be ]<you_own>",
        "(your|your own) {item}",
        "(own|have|create|to own|to have) {item}",
        "{item}",
    )),
)  # fmt: skip

VISIBLE_SECRETS = ("client secret", "password", "secret", "content")
"""The names of what items protect: never spelt out in a step."""


@dataclass(frozen=True)
class Condition:
    """What an "If …" may say, and what it means: `met` is how the scenario brings it about ("" = it is so anyway)."""

    meaning: Circumstance
    wordings: tuple[str, ...]


CONDITIONS: tuple[Condition, ...] = (
    Condition(Circumstance.NOBODY_OF_THAT_NAME, (
        "(the|this|that) name[ you typed| you type| typed] (fits|matches|belongs to) (nobody|no one|no user|no users)",
        "(no one|nobody|no user|no users) (has|fits|matches|match|is found|are found|is found with|has got)[ (the|this|that) name]",
        "(the|this) (user|name|person) (does not exist|is not found|cannot be found|is unknown|is not registered)",
        "there is (nobody|no one|no user) (of|with|by) (the|that|this) name",
    )),
    Condition(Circumstance.LEFT_EMPTY, (
        "you leave (one|any) of (them|these fields|these)[ fields] (empty|blank)",
        "you leave (a|one) (mandatory|required) field (empty|blank)",
        "(one|any) of (them|these fields|these) is[ left] (empty|blank|missing)",
    )),
    Condition(Circumstance.SO_ANYWAY, (
        "(nobody|no one|no other user) else has access[ to {item}]",
        "{item} is [now |then ](shared with nobody|no longer shared|not shared)[ else| any more| with anyone else]",
        "{item} was shared with (nobody|no one) else",
        "(it|that|this) was the (only|last) (user|member|person)[ with access| on the list]",
        "{person} was the (only|last) one[ with access| on the list]",
    )),
)  # fmt: skip

OTHER_WAYS = (
    "(you can|you may) also {anything} (through|from|via|using|by|on|in|with) {anything}",
    "(another way|alternatively|there is also|there is|it is also possible|a second way|as an alternative|a quicker way){anything} (home|shortcut){anything}",
    "(another way|alternatively|there is also|there is|it is also possible|a second way|as an alternative|a quicker way){anything} (home|shortcut)",
)
"""How a tutorial begins another way through: by a shortcut, or from the home screen."""

SECTIONS: dict[str, tuple[str, ...]] = {
    "requirements": (
        "requirement",
        "prerequisite",
        "before you begin",
        "before you start",
        "what you need",
        "you will need",
    ),
    "links": ("next step", "see also", "related", "more information", "read more", "further reading", "learn more"),
}
"""What the headings of the sections that are not steps say."""

LINK_WORDS = (
    "see",
    "read",
    "refer to",
    "check",
    "consult",
    "visit",
    "learn",
    "reach out",
    "for more",
    "go to",
    "access",
    "follow",
    "find out",
)
"""What leads in a link to another page."""

CUES = (
    "will", "appears", "appear", "opens", "is displayed", "is shown", "can no longer", "no longer", "must", "should", "turns",
    "becomes", "disappears", "you get", "you see", "make sure", "ensure", "only", "cannot",
)  # fmt: skip
"""Words by which a sentence promises or demands something, even where it is not understood."""

DEEDS = (
    "closes", "hides", "vanishes", "contains", "includes", "holds", "lists", "names", "offers", "leads to", "takes you",
    "ends", "begins", "starts", "keeps", "loses", "gets", "goes", "comes", "changes", "replaces", "moves", "stops", "saves",
    "removes", "adds", "allows", "lets", "asks", "without",
)  # fmt: skip
"""Words by which a sentence promises something of a UI word, even where it is not understood."""
