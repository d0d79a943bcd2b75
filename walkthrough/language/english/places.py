"""How English says where something is on the screen."""

# One wording is one line, however long: broken lines would be harder to read.
# ruff: noqa: E501

from walkthrough.language.patterns import PlaceWords

_OF_A_SCREEN = " of the ({ui}|{what}) (screen|page|interface|listing|view|dashboard)"
_SCREEN = "(interface|edit screen|editing screen|listing|view|dashboard|screen|page|edit view|editor)"
_LEFT = "[most ](left|left-hand|left hand)"

PLACES: tuple[PlaceWords, ...] = (
    PlaceWords("corner", "in the upper left corner", (
        f"(in|at|on) the (upper|top)( |-){_LEFT}[( |-)(corner|side)][ of the (screen|page|window|platform)]",
    )),
    PlaceWords("corner", "in the upper right corner", (
        "(in|at|on) the (upper|top)( |-)(right|right-hand)[( |-)(corner|side)][ of the (screen|page|window|platform)]",
    )),
    PlaceWords("corner", "near the upper left corner", (
        f"(in|at|on) the (upper|top)( |-){_LEFT}[( |-)(corner|side)]{_OF_A_SCREEN}",
    )),
    PlaceWords("corner", "near the upper right corner", (
        f"(in|at|on) the (upper|top)( |-)(right|right-hand)[( |-)(corner|side)]{_OF_A_SCREEN}",
    )),
    PlaceWords("menu", "on the side menu", (
        "(on|in|from|using|at) the [(left|left-hand|left hand|lateral) ](side|lateral|left|left-hand)( |-)(menu|bar)",
        "(on|in|from|using|of) the [({product}|main|left|left-hand) ](sidebar|menu sidebar)",
        "(on|in|from|using|of) the [{product} ]main menu",
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
        "(in|on|from|inside|within) the (dialog|dialog box|dialog window|pop-up|popup|pop-up window|modal|modal window|pop-up modal)",
        "(in|on|from|inside|within) the (new|newly opened|opened|next|following|resulting|displayed|open) <window>",
        "(in|on|from|inside|within) the [new ]<window> (that|which) <appears>",
    )),
    PlaceWords("list", 'in the "{0}" list', (
        "(on|in|from|under) the {ui} <list>",
        "(on|in|from) the <list> [of ]{ui}",
    )),
    PlaceWords("list", "on the list", (
        "(on|in|from) the (list|table|report|listing)[ of {things}| of users| of members]",
        "(on|in|from) the ({things}|users|members) (list|table|report|listing)",
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
        "(on|in|from|at) the [{product} ]home[ screen| page][ of {ui}]",
        "(on|in|from|at) the {ui} home[ screen| page]",
    )),
    PlaceWords("anywhere", "", (
        "(in|on|from|at) the [{what} ](header|footer|bottom bar|action bar|actions bar|bar|page header|side panel|panel|pane|drawer)[ at the (top|bottom)]",
        "(at|from|in) the (top|bottom|top right|bottom right|bottom left|side|left|right)[ of [the|your] [{what} ](page|screen|form|editor|interface|window|bar)]",
        "(on|in) the [your ][{what} ]platform",
        "(on|in) (the screen|the page|your browser|{product}|your account)",
        "on {ui}'s (screen|page)",
        f"(on|in|from|of|at) the ({{ui}}|{{what}}) {_SCREEN}",
        f"(on|in|from|at) {_SCREEN}",
    )),
)  # fmt: skip
