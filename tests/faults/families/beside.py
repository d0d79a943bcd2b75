"""What was promised is there, and beside it something that contradicts it."""

import re

from tests.faults.answers import edited_after, somebody_gone
from tests.faults.deviations import edited, rewritten, scripted
from tests.faults.fault import broken

MESSAGE = ("unshare", "You'll get the confirmation message", 'the message "Shared"')
ADDED = ("add", "You'll see the message", 'the message "API secret saved"')
SHARED = re.compile(r'<div class="message" role="status">.*?<span>Shared<.*?</div>', re.DOTALL)
REPORT = "^/mysafe/api-secrets$"

NATIVE = (
    '{ if (document.querySelector("main .message")) setTimeout(() => alert("The members could not be told."), 200); }'
)
ASKS = """
form.addEventListener("submit", (event) => {
  if (!confirm("Everybody in your company will be told of this. Go on?")) event.preventDefault();
}, true);
"""
WINDOW = """
{ const shown = document.querySelector("main .message");
  if (shown) {
    const window_ = document.createElement("dialog");
    window_.className = "window window-small";
    window_.innerHTML = '<div class="window-body"><p>What you saved waits for the approval of an administrator.</p>'
      + "</div>"
      + '<div class="window-foot"><button type="button" class="btn btn-primary">OK</button></div>';
    window_.querySelector("button").addEventListener("click", () => window_.close());
    document.body.append(window_);
    window_.showModal();
  } }
"""
LATER = """
{ const shown = document.querySelector("main .message");
  if (shown) setTimeout(() => {
    const alert_ = document.createElement("div");
    alert_.className = "notice notice-problem";
    alert_.role = "alert";
    alert_.textContent = "Sharing was undone: the directory of your company did not answer.";
    shown.after(alert_);
  }, 700); }
"""

# fmt: off
FAULTS = [
    broken("alert_after_share", "An alert beside the message says that not everything was saved.", *MESSAGE,
        edited(lambda text: SHARED.sub(
            r'\g<0><div class="notice notice-problem" role="alert">Some members could not be saved.</div>', text))),
    broken("red_words_after_share", "Red words, without a role, below the message say that it did not work.", *MESSAGE,
        edited(lambda text: SHARED.sub(
            r'\g<0><p class="problem">Error 1205: the list of members was not written.</p>', text))),
    broken("alert_of_the_browser", "A window of the browser says that something did not work.", *MESSAGE,
        scripted(NATIVE, "message.js")),
    broken("browser_asks_at_share", "At Share, a window of the browser asks for what no tutorial knows.",
        "unshare", "9. Click **Share**", 'clicks "Share"',
        scripted(ASKS, "share_window.js")),
    broken("window_after_save", "A window says that somebody has to approve first.", *ADDED,
        scripted(WINDOW, "message.js")),
    broken("undone_a_moment_later", "An alert that comes a moment later says that all was undone.", *MESSAGE,
        scripted(LATER, "message.js")),
    broken("two_messages", "A second message says the contrary of the first.", *MESSAGE,
        edited(lambda text: SHARED.sub(
            r'\g<0><div class="message" role="status"><span>Not shared: the list is locked</span></div>', text))),
    broken("alert_after_save", "An alert beside the message says that the secret was not saved.", *ADDED,
        rewritten(
            re.compile(r'(<div class="message" role="status">.*?API secret saved.*?</div>)', re.DOTALL),
            r'\1<div class="notice notice-problem" role="alert">The Client secret could not be encrypted.</div>')),
    broken("confirmation_names_another", "The Confirmation window names somebody else.",
        "unshare", "8. In the **Confirmation** window", 'in the "Confirmation" window',
        rewritten('"confirmation-who").textContent = nameOf(entry)', '"confirmation-who").textContent = "Dora Dyer"',
                  "/share_window.js$")),
    broken("share_window_names_another", "The Share window names another API secret.",
        "unshare", "6. In the **Share** window", 'in the "Share" window',
        rewritten(re.compile(r'(id="share-title">Share</h2>\s*<p class="window-about">)[^<]*'), r"\1Billing API 2")),
    broken("details_name_another", "The details are headed by the name of another API secret.",
        "view", "The **View API secret** window opens", '"View API secret" window',
        rewritten(re.compile(r'(<h2 class="title">)[^<]*'), r"\1Billing API 2")),
    broken("nobody_but_one_user", "The list of users with access is empty, but says that there is one.",
        "unshare", "Click **View API secret**, identified", 'an empty "Users with access to information" list',
        rewritten('<p class="empty-line">Shared with nobody</p>', '<p class="empty-line">1 user has access</p>',
                  "^/mysafe/api-secrets/[^/]+$")),
    broken("three_users_but_one", "The heading of the list counts three users where one stands.",
        "view", "The list **Users with access to information**", '"Users with access to information" list',
        rewritten(">Users with access to information<", ">Users with access to information (3)<")),
    broken("shared_and_private", "The card says Shared, and Not shared beside it.",
        "share", "The word **Shared** appears", 'sees "Shared" on',
        rewritten('<span class="pill pill-shared">Shared</span>',
                  '<span class="pill pill-shared">Shared</span> <span class="pill pill-no">Not shared</span>')),
    broken("yes_and_no", "The column Shared says both Yes and No.",
        "share", "The **Shared** column of the API secret now", 'sees "Yes" in the "Shared" column',
        rewritten('<td role="cell" data-label="Shared"><span class="pill pill-yes">Yes</span>',
                  '<td role="cell" data-label="Shared"><span class="pill pill-yes">Yes</span> '
                  '<span class="pill pill-no">No</span>')),
    broken("may_not_share", "The Share window opens with an alert that one may not share.",
        "unshare", "6. In the **Share** window", 'in the "Share" window',
        rewritten('<label class="form-label" for="search-users">',
                  '<div class="notice notice-problem" role="alert">You are not allowed to change the members.</div>'
                  '<label class="form-label" for="search-users">')),
    broken("still_says_removed_person", "The report says beside the message that somebody has access still.", *MESSAGE,
        edited_after(somebody_gone, lambda text: SHARED.sub(
            r'\g<0><p>Betty Baker still has access until the licence server answers.</p>', text), REPORT)),
]
