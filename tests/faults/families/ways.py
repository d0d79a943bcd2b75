"""Access stays by one way, or for a time; all other ways are closed."""

from tests.faults.access_left import access_left, by, open_to_all, window_for_members
from tests.faults.fault import broken

GONE = ("unshare", "Now, the user can no longer access", "can no longer access")
NEVER = ("promise", "Somebody without access", "Carol cannot access")
DETAILS = r"^/mysafe/api-secrets/[^/]+$"

# fmt: off
FAULTS = [
    broken("left_by_head", "Whoever was removed is still told by HEAD that the API secret is there.", *GONE,
        access_left(by(DETAILS, "HEAD"))),
    broken("left_by_post", "Whoever was removed can still have the secret itself, but no page shows it.", *GONE,
        access_left(by("/information$", "POST"))),
    broken("left_by_search", "Whoever was removed still finds the card by the search on Home.", *GONE,
        access_left(by("^/mysafe/$", "GET", find=".+"))),
    broken("left_on_home", "Whoever was removed still has the card on Home.", *GONE,
        access_left(by("^/mysafe/$", "GET", find=""))),
    broken("left_on_the_report", "Whoever was removed still has the row on the report.", *GONE,
        access_left(by("^/mysafe/api-secrets$"))),
    broken("left_on_the_details", "Whoever was removed and knows the address still has the details.", *GONE,
        access_left(by(DETAILS, "GET"))),
    broken("left_by_the_share_window", "Whoever was removed can open the owner's Share window.", *GONE,
        access_left(by("/share$", "GET")), window_for_members()),
    broken("left_for_two_seconds", "Access ends two seconds after the message.", *GONE,
        access_left(lambda removal: removal.seconds < 2)),
    broken("comes_back_later", "Access comes back after eight seconds.", *GONE,
        access_left(lambda removal: removal.seconds > 8)),
    broken("comes_back_with_the_window", "Access comes back when the owner opens the Share window again.", *GONE,
        access_left(lambda removal: removal.reopened)),
    broken("left_on_the_report_for_a_moment", "The row goes from the report four seconds after the message.", *GONE,
        access_left(lambda removal: by("^/mysafe/api-secrets$")(removal) and removal.seconds < 4)),
    broken("found_by_strangers", "Anybody finds any API secret by the search on Home.", *NEVER,
        open_to_all(by("^/mysafe/$", "GET", find=".+"))),
    broken("opened_by_strangers", "Anybody can have any secret, but no page shows it.", *NEVER,
        open_to_all(by("/information$", "POST"))),
    broken("told_to_strangers", "Anybody is told by HEAD which API secrets there are.", *NEVER,
        open_to_all(by(DETAILS, "HEAD"))),
    broken("left_for_editors", "Whoever could edit keeps access.", "promise", "", "can no longer access",
        access_left(lambda removal: removal.could_edit)),
]
