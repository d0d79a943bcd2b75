"""Things happen too soon or too late."""

from tests.faults.deviations import delayed, patched, scripted, stale
from tests.faults.fault import broken
from tests.faults.rules import still_in

GONE = 'setTimeout(() => document.querySelectorAll(".message").forEach((message) => message.remove()), 400);'


# fmt: off
FAULTS = [
    broken("access_until_the_next_sign_in", "Access ends only when the person signs in again.",
        "unshare", "Now, the user can no longer access", "can no longer access",
        patched("reference_app.items:_is_member", still_in)),
    broken("message_gone_too_soon", "The message is gone before anybody can have read it.",
        "unshare", "You'll get the confirmation message", 'the message "Shared"',
        scripted(GONE, "message.js")),
    broken("no_only_after_a_reload", "The column says No only when the report is loaded again.",
        "unshare", "If nobody else has access, you'll see", 'sees "No" in the "Shared" column',
        stale("^/mysafe/api-secrets$", "/share$", lambda form: not form.getlist("member"))),
    broken("on_the_list_only_after_a_reload", "What was added is on the list only when that is loaded again.",
        "add", "The new API secret is on the list", 'sees "Billing API" on the list',
        stale("^/mysafe/api-secrets$", "/add$")),
    broken("the_card_changes_only_after_a_reload", "The word Shared disappears only when Home is loaded again.",
        "unshare", "The word **Shared**", 'no longer sees "Shared"',
        stale("^/mysafe/$", "/share$", lambda form: not form.getlist("member"))),
    broken("the_search_takes_ten_seconds", "The search for people takes ten seconds.",
        "share", "7. Select the user", 'selects "Betty"',
        delayed(10, "/mysafe/people$")),
    broken("the_share_window_takes_ten_seconds", "The Share window takes ten seconds to open.",
        "unshare", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        delayed(10, "/share$", "GET")),
    broken("yes_only_after_a_reload", "The column says Yes only when the report is loaded again.",
        "share", "The **Shared** column of the API secret now", 'sees "Yes" in the "Shared" column',
        stale("^/mysafe/api-secrets$", "/share$", lambda form: bool(form.getlist("member")))),
]
