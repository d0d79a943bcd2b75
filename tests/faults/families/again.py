"""Access that ended comes back later, and counters disagree with what they count."""

import re

from tests.faults.access_left import access_left, by
from tests.faults.deviations import edited, rewritten
from tests.faults.fault import broken

GONE = ("unshare", "Now, the user can no longer access", "can no longer access")
MEMBERS = ("unshare", "6. In the **Share** window", 'in the "Share" window')
NOBODY = ("unshare", "Click **View API secret**, identified", 'an empty "Users with access to information" list')
SOMEBODY = ("view", "The list **Users with access to information**", '"Users with access to information" list')
LISTED = ("unshare", "3. On the list", "on the list")
DETAILS, REPORT = "^/mysafe/api-secrets/[^/]+$", "^/mysafe/api-secrets$"
TITLE = '<h3 id="members-title">Members</h3>'
FOOT = '<p class="hint">{}</p></main>'


def foot(words: str, at: str = REPORT):
    """Say something below the list."""
    return edited(lambda text: text.replace("</main>", FOOT.format(words)), at)


# fmt: off
FAULTS = [
    broken("back_after_half_a_minute", "Access comes back after half a minute.", *GONE,
        access_left(lambda removal: removal.seconds > 30)),
    broken("back_on_the_report_after_a_while", "After twenty seconds the row is on the report again.", *GONE,
        access_left(lambda removal: removal.seconds > 20 and by(REPORT)(removal))),
    broken("back_by_head_after_a_while", "After fifteen seconds HEAD tells again that the API secret is there.", *GONE,
        access_left(lambda removal: removal.seconds > 15 and by(DETAILS, "HEAD")(removal))),
    broken("secret_back_with_the_window", "When the owner opens the Share window, who was removed can have the secret.",
        *GONE, access_left(lambda removal: removal.reopened and by("/information$", "POST")(removal))),
    broken("row_back_with_the_window", "When the owner opens the Share window, the row is on the report again.", *GONE,
        access_left(lambda removal: removal.reopened and by(REPORT)(removal))),
    broken("two_members_but_one", "The Share window says two members over one.", *MEMBERS,
        rewritten(TITLE, TITLE.replace("Members", "Members (2)"), "/share$")),
    broken("one_member_but_none", "The list of users with access is empty under the words 1 user.", *NOBODY,
        rewritten('<p class="empty-line">Shared with nobody</p>', "<p>1 user</p>", DETAILS)),
    broken("nobody_but_one", "The list of users with access holds somebody, and says: 0 users.", *SOMEBODY,
        rewritten(re.compile(r'(<h2 class="section-title" id="users-title">.*?</h2>)'), r"\1<p>0 users</p>", DETAILS)),
    broken("three_of_two", "The report says: Showing 3 of 2.", *LISTED, foot("Showing 3 of 2")),
    broken("more_than_are_shown", "The report says that it shows 7 items, and shows others.", *LISTED,
        foot("Showing 1 to 7 of 7 items")),
    broken("no_items_at_all", "The report says below its rows: 0 items.", *LISTED, foot("0 items")),
    broken("cards_are_counted_wrongly", "Home says below its cards: 2 items.",
        "unshare", "Locate the API secret you want to unshare", "on the list", foot("2 items", "^/mysafe/$")),
    broken("back_on_home_after_a_while", "After twenty seconds the card is on Home again.", *GONE,
        access_left(lambda removal: removal.seconds > 20 and by("^/mysafe/$")(removal))),
]
