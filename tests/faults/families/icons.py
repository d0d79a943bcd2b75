"""An icon is plainly another picture under the right name, in the style of other sets and by other means."""

from tests.faults.drawings import exchanged
from tests.faults.fault import unclear
from tests.faults.other_sets import as_background, as_mask, boxed, image, inline, letter, used

REPORT, HOME = "^/mysafe/api-secrets$", "^/mysafe/$"
DOTS_OF_A_ROW = ("unshare", "4. In the **Action** column", '"three vertical dots" icon')
DOTS_OF_THE_BAR = ("add", "3. On the top bar", '"three vertical dots" icon')
DOTS_OF_A_CARD = ("share", "Locate the API secret you want to share,", '"three vertical dots" icon')
TRASH_CAN = ("unshare", "7. Click the trash can icon", '"trash can" icon')
GLASS = ("view", "4. In the **Action** column", '"magnifying glass" icon')
SQUARES = ("share", "1. In the upper left corner", '"nine squares" icon')
ROW, BAR, VIEW = 'aria-label="Action"', 'aria-label="View actions"', 'aria-label="View API secret"'

# fmt: off
FAULTS = [
    unclear("trash_can_is_an_eye", "The trash can is an eye.", *TRASH_CAN,
        exchanged({"trash_can": "ionicons/eye-outline"}, show=inline)),
    unclear("dots_are_a_toothed_wheel", "The dots of a row are a toothed wheel.", *DOTS_OF_A_ROW,
        exchanged({"three_dots": "octicons/gear-16"}, REPORT, ROW, show=inline)),
    unclear("dots_are_joined", "The dots of the top bar are three joined circles, as for sharing.", *DOTS_OF_THE_BAR,
        exchanged({"three_dots": "carbon/share"}, REPORT, BAR, show=inline)),
    unclear("dots_are_a_heart", "The dots of a card are a heart.", *DOTS_OF_A_CARD,
        exchanged({"three_dots": "iconoir/heart"}, HOME, show=inline)),
    unclear("glass_is_a_pencil", "The magnifying glass is a pencil.", *GLASS,
        exchanged({"magnifying_glass": "octicons/pencil-16"}, REPORT, VIEW, show=inline)),
    unclear("squares_are_a_bell", "The nine squares are a bell.", *SQUARES,
        exchanged({"nine_squares": "carbon/notification"}, show=inline)),
    unclear("dots_lie_side_by_side", "The three dots lie side by side.", *DOTS_OF_A_ROW,
        exchanged({"three_dots": "octicons/kebab-horizontal-16"}, REPORT, ROW, show=inline)),
    unclear("trash_can_is_a_plus", "The trash can is a plus.", *TRASH_CAN,
        exchanged({"trash_can": "ionicons/add"}, show=inline)),
    unclear("trash_can_is_a_download", "The trash can, an image, is an arrow into a tray.", *TRASH_CAN,
        exchanged({"trash_can": "carbon/download"}, show=image)),
    unclear("trash_can_is_a_lock", "The trash can, a symbol used by reference, is a lock.", *TRASH_CAN,
        exchanged({"trash_can": "ionicons/lock-closed"}, show=used)),
    unclear("glass_is_a_house", "The magnifying glass, drawn by the style sheet, is a house.", *GLASS,
        exchanged({"magnifying_glass": "ionicons/home"}, REPORT, VIEW, show=boxed), as_background("ionicons/home")),
    unclear("dots_are_a_person", "The dots of a row, drawn by a mask, are a person.", *DOTS_OF_A_ROW,
        exchanged({"three_dots": "carbon/user"}, REPORT, ROW, show=boxed), as_mask("carbon/user")),
    unclear("trash_can_is_a_key", "The trash can is a key.", *TRASH_CAN,
        exchanged({"trash_can": "iconoir/key"}, show=inline)),
    unclear("trash_can_is_a_star", "The trash can is the star of the font.", *TRASH_CAN,
        exchanged({"trash_can": "\u2605"}, show=letter)),
    unclear("dots_are_a_pencil_of_the_font", "The dots of a row are the pencil of the font.", *DOTS_OF_A_ROW,
        exchanged({"three_dots": "\u270f"}, REPORT, ROW, show=letter)),
    unclear("squares_are_three_lines", "The nine squares are three lines.", *SQUARES,
        exchanged({"nine_squares": "carbon/menu"}, show=inline)),
]
