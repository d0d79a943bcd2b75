"""An icon is another picture, under the right name."""

import re

from tests.faults.deviations import rewritten
from tests.faults.drawings import exchanged
from tests.faults.fault import unclear

REPORT, HOME = "^/mysafe/api-secrets$", "^/mysafe/$"

# fmt: off
FAULTS = [
    unclear("trash_can_is_a_pencil", "The trash can is a pencil.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        exchanged({"trash_can": "pencil"})),
    unclear("dots_are_lines", "The three vertical dots of a row are three lines.",
        "unshare", "4. In the **Action** column", '"three vertical dots" icon',
        exchanged({"three_dots": "three_lines"}, REPORT, 'aria-label="Action"')),
    unclear("dots_are_a_gear", "The three vertical dots of the top bar are a gear.",
        "add", "3. On the top bar", '"three vertical dots" icon',
        exchanged({"three_dots": "gear"}, REPORT, 'aria-label="View actions"')),
    unclear("dots_are_a_star", "The three vertical dots of a card are a star.",
        "share", "Locate the API secret you want to share,", '"three vertical dots" icon',
        exchanged({"three_dots": "star"}, HOME)),
    unclear("magnifying_glass_is_an_eye", "The magnifying glass is an eye.",
        "view", "4. In the **Action** column", '"magnifying glass" icon',
        exchanged({"magnifying_glass": "eye"}, REPORT, 'aria-label="View API secret"')),
    unclear("squares_are_a_house", "The nine squares are a house.",
        "share", "1. In the upper left corner", '"nine squares" icon',
        exchanged({"nine_squares": "house"})),
    unclear("glass_and_dots_crossed", "The magnifying glass opens the menu, and the three dots open the details.",
        "unshare", "4. In the **Action** column", '"three vertical dots" icon',
        exchanged({"magnifying_glass": "three_dots", "three_dots": "magnifying_glass"}, REPORT)),
    unclear("icons_are_discs", "Every icon is a disc.",
        "share", "1. In the upper left corner", '"nine squares" icon',
        rewritten(re.compile(r'(<svg class="icon"[^>]*>).*?(</svg>)', re.DOTALL),
                  r'\1<circle cx="8" cy="8" r="7"/>\2')),
]
