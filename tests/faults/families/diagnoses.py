"""The product fails in words, in errors, in blanks: whom the diagnosis blames, and what it says, is what counts."""

import re

from tests.faults.answers import failing
from tests.faults.deviations import edited, rewritten
from tests.faults.fault import broken, renamed

MESSAGE = ("unshare", "You'll get the confirmation message", 'the message "Shared"')
ADDED = ("add", "You'll see the message", 'the message "API secret saved"')
SHARED = '<span>Shared</span><button type="button" class="message-close"'
BOX = re.compile(r'<div class="message" role="status">.*?<span>Shared</span>.*?</div>', re.DOTALL)
HIDDEN = '<span class="visually-hidden">'

# fmt: off
FAULTS = [
    broken("shared_with_errors", "The message is Shared with errors.", *MESSAGE,
        rewritten(SHARED, SHARED.replace("Shared", "Shared with errors"))),
    broken("alert_instead", "In the place of the message stands an alert.", *MESSAGE,
        edited(lambda text: BOX.sub(
            '<div class="notice notice-problem" role="alert">Not shared: try again</div>', text))),
    renamed("another_word_than_is_heard", "Only screen readers are told Shared; others read Members saved.",
        *MESSAGE,
        rewritten(SHARED, SHARED.replace("<span>Shared</span>", HIDDEN + "Shared</span><span>Members saved</span>"))),
    broken("dash_for_the_identifier", "Save keeps a dash for the Identifier.",
        "add", "You'll see the **Url**", 'as the "Identifier"',
        rewritten(re.compile(r'(scope="row">Identifier</th><td role="cell">)[^<]+'), "\\1\u2013")),
    broken("share_fails", "Share ends in an error of the server.", *MESSAGE,
        failing("/share$", "POST")),
    broken("share_is_refused", "Share is refused to the owner.", *MESSAGE,
        failing("/share$", "POST", 403, "Not allowed", "What you asked for is not yours to do.")),
    broken("share_signs_out", "After Share, one has to sign in anew.", *MESSAGE,
        failing("/share$", "POST", 200, "Sign in", "Your session has ended. Sign in again.")),
    broken("saving_fails", "Save ends in an error of the server.", *ADDED,
        failing("/add$", "POST", 503, "Try again later", "The vault does not answer.")),
    broken("secret_fails", "The secret cannot be fetched.",
        "view", "You'll see the **Client secret**", 'the "Protected information" window',
        failing("/information$", "POST")),
    broken("search_fails", "The search for people ends in an error of the server.",
        "share", "7. Select the user", 'selects "Betty"',
        failing("/mysafe/people$")),
    broken("details_fail", "The details end in an error of the server.",
        "view", "The **View API secret** window opens", '"View API secret" window',
        failing("^/mysafe/api-secrets/[0-9a-f-]{36}$", "GET")),
    broken("list_unavailable", "The report says that the list cannot be loaded.",
        "unshare", "3. On the list, locate", "on the list",
        edited(lambda text: re.sub(
            r'<table class="report" role="table".*?</table>',
            '<div class="notice notice-problem" role="alert">The list could not be loaded.</div>', text,
            flags=re.DOTALL), "^/mysafe/api-secrets$")),
    broken("entry_out_of_use", "The entry Share this API secret is grey and does nothing.",
        "unshare", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        edited(lambda text: re.sub(
            r'<a class="dropdown-item"([^>]*?) href="[^"]*/share[^"]*"',
            r'<a class="dropdown-item disabled"\1 aria-disabled="true"', text), "^/mysafe/api-secrets$")),
    broken("yes_out_of_use", "Yes in the Confirmation window is grey.",
        "unshare", "8. In the **Confirmation** window", 'clicks "Yes"',
        rewritten('data-answer="yes">', 'data-answer="yes" disabled>')),
    broken("share_out_of_use", "Share is grey from the time somebody was taken off the list.",
        "unshare", "9. Click **Share**", 'clicks "Share"',
        rewritten("remove(asked);", "{ remove(asked); share.disabled = true; }", "/share_window.js$")),
    renamed("hidden_words_of_an_entry", "The entry is lettered Manage access, with hidden words behind.",
        "unshare", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        rewritten("<span>Share this API secret</span>",
                  f"<span>Manage access</span>{HIDDEN}Opens a window to share this API secret</span>")),
    renamed("other_letters_than_names", "The side menu is lettered Tokens; only screen readers are told API secrets.",
        "share", "2. On the side menu", 'selects "API secrets" on the side menu',
        edited(lambda text: re.sub(
            r'<li><a ([^>]*>(?:(?!</a>).)*)<span>API secrets</span></a></li>',
            r'<li><a aria-label="API secrets" \1<span>Tokens</span></a></li>', text, flags=re.DOTALL))),
]
