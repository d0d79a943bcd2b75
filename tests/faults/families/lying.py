"""What the screen says is not so, or what is so the screen does not say."""

import re

from tests.faults.deviations import asked_otherwise, edited, patched, rewritten, scripted
from tests.faults.fault import broken
from tests.faults.forms import (
    access_stays,
    all_of_them,
    nobody_added,
    nobody_removed,
    somebody_should_be_gone,
    the_other,
)
from tests.faults.rules import anybody, forgetful, generous, nobody, somebody_else, unseen

COLUMN_YES = re.compile(r'(data-label="Shared"><span class="pill pill-)yes(">)Yes')
COLUMN_NO = re.compile(r'(data-label="Shared"><span class="pill pill-)no(">)No')
MEMBER_ROWS = re.compile(r'<tr role="row"><th role="rowheader" scope="row" class="name">.*?</tr>', re.DOTALL)
SHOW = """
for (const button of document.querySelectorAll(".btn-primary[data-information]")) {
  fetch(button.dataset.information, {
    method: "POST", headers: { "X-CSRFToken": button.dataset.csrf, Accept: "application/json" },
  }).then((answer) => answer.json()).then(({ value }) => { button.dataset.value = value; });
}
"""


# fmt: off
FAULTS = [
    broken("a_new_member_has_no_access", "Whoever an API secret is shared with cannot see it.",
        "share", "The **Shared** column of the API secret now", "Betty can access",
        patched("reference_app.items:_is_member", nobody)),
    broken("added_but_not_saved", "Save says that it is done, and adds nothing.",
        "add", "The new API secret is on the list", 'sees "Billing API" on the list',
        patched("reference_app.web.items:saving", forgetful)),
    broken("all_removed_instead_of_one", "Where one is removed, all are.",
        "promise", "One of two members is removed", "Dora can access",
        asked_otherwise(all_of_them, "/share$")),
    broken("another_owner", "The details name whoever looks as the owner.",
        "view", "The **View API secret** window opens", 'as the "Owner"',
        rewritten(re.compile(r'(scope="row">Owner</th><td role="cell">)[^<]*'), r"\1Betty Baker")),
    broken("another_secret", "Another Client secret is shown.",
        "view", "You'll see the **Client secret**", 'sees the "Client secret"',
        rewritten('"value":"', '"value":"x', "/information$")),
    broken("can_edit_is_not_saved", "Can edit is not kept.",
        "promise", "Can edit", "can view and edit",
        asked_otherwise(lambda form: form.setlist("can_edit", []), "/share$")),
    broken("can_edit_is_ticked", "Can edit is ticked by default.",
        "share", "8. **Can view** is ticked", '"Can edit" not ticked',
        rewritten('name="can_edit" value="">', 'name="can_edit" value="" checked>')),
    broken("can_edit_says_yes", "The list says that members can edit who cannot.",
        "view", "The list **Users with access to information**", '"Can edit?" column',
        rewritten(
            'data-label="Can edit?"><span class="pill pill-no">No',
            'data-label="Can edit?"><span class="pill pill-yes">Yes')),
    broken("can_view_is_not_ticked", "Can view is not ticked by default.",
        "share", "8. **Can view** is ticked", '"Can view" ticked',
        rewritten("checked disabled> <span>Can view", "disabled> <span>Can view")),
    broken("client_secret_is_not_saved", "Save forgets the Client secret.",
        "add", "Click **View the information**", "sees the secret that was typed",
        asked_otherwise(lambda form: form.setlist("client_secret", [""]), "/add$")),
    broken("column_no_while_access_remains", "The column says No, but the access remains.",
        "unshare", "Now, the user can no longer access", "can no longer access",
        access_stays(),
        edited(lambda text: COLUMN_YES.sub(r"\1no\2No", text), "^/mysafe/api-secrets$", somebody_should_be_gone)),
    broken("column_says_no_before_it_is_so", "The API secret is shared, but the column says No from the start.",
        "unshare", "The **Shared** column of the API secret must", 'sees "Yes" in the "Shared" column',
        edited(lambda text: COLUMN_YES.sub(r"\1no\2No", text), "^/mysafe/api-secrets$")),
    broken("column_yes_after_access_has_ended", "The access has ended, but the column still says Yes.",
        "unshare", "If nobody else has access, you'll see", 'sees "No" in the "Shared" column',
        edited(lambda text: COLUMN_NO.sub(r"\1yes\2Yes", text), "^/mysafe/api-secrets$")),
    broken("everybody_has_access", "Whoever knows the address of an API secret can see it.",
        "promise", "Somebody without access", "Carol cannot access",
        patched("reference_app.items:load", anybody)),
    broken("identifier_is_not_saved", "Save forgets the Identifier.",
        "add", "You'll see the **Url**", 'as the "Identifier"',
        asked_otherwise(lambda form: form.setlist("identifier", [""]), "/add$")),
    broken("list_empty_while_access_remains", "The list of users with access is empty, but the access remains.",
        "unshare", "Now, the user can no longer access", "can no longer access",
        access_stays(),
        edited(lambda text: MEMBER_ROWS.sub("", text), "^/mysafe/api-secrets/[^/]+$", somebody_should_be_gone)),
    broken("list_not_empty_after_access_has_ended", "The access has ended, but the owner stands on the list of users.",
        "unshare", "Click **View API secret**, identified", 'an empty "Users with access to information" list',
        rewritten(
            re.compile(r'<tbody role="rowgroup">\s*</tbody>'),
            '<tbody role="rowgroup"><tr role="row"><th role="rowheader">Ada</th><td role="cell">Yes</td></tr></tbody>',
            "^/mysafe/api-secrets/[^/]+$")),
    broken("listed_twice", "Whoever is chosen again stands on the list twice.",
        "promise", "The same person is chosen twice", "on the list of members once",
        rewritten("const listed = member(id);", "const listed = null;", "/share_window.js$")),
    broken("members_are_offered_to_share", "Members are offered the menu that only the owner may use.",
        "promise", "Members do not pass access on", "is offered no way to share",
        rewritten(
            re.compile(r'(<td role="cell" class="action">\s*<a [^>]*>(?:(?!</a>).)*</a>)\s*</td>', re.DOTALL),
            r'\1<button type="button" class="icon-button" aria-label="Action"></button></td>')),
    broken("no_removes", "No in the Confirmation window removes as Yes does.",
        "promise", "The confirmation is answered with No", "Betty is still on the list",
        rewritten('if (button.dataset.answer === "yes") remove(asked);', "remove(asked);", "/share_window.js$")),
    broken("one_finds_oneself", "The search offers owners themselves.",
        "promise", "Nobody shares with themselves", "is not offered",
        patched("reference_app.web.people:me", somebody_else)),
    broken("saves_over_each_other", "The later of two windows saves over the earlier without a word.",
        "promise", "Two windows of the owner save over each other", "told that sharing has changed",
        patched("reference_app.sharing:save", unseen)),
    broken("share_can_be_pressed_for_nobody", "Share can be pressed although the name fits nobody.",
        "promise", "A name that fits nobody", "cannot press Share",
        rewritten("share.disabled = !allowed;", "", "/share_window.js$")),
    broken("shared_but_not_saved", "Share says that it is done, and adds nobody.",
        "share", "The **Shared** column of the API secret now", 'sees "Yes" in the "Shared" column',
        asked_otherwise(nobody_added, "/share$")),
    broken("shown_before_it_is_asked_for", "The Client secret stands in the page before anybody has asked for it.",
        "view", "The **Client secret** is not shown yet", 'does not see the "Client secret"',
        scripted(SHOW, "protected_information.js")),
    broken("somebody_is_found_for_any_name", "The search finds people whom the name does not fit.",
        "share", "If the name fits nobody", "turn red",
        patched("reference_app.web.people:people", generous)),
    broken("the_window_does_not_close", "Close does nothing.",
        "view", "The **Client secret** is hidden again", 'does not see the "Client secret"',
        rewritten('"click", () => shown.close()', '"click", () => shown.focus()', "/protected_information.js$")),
    broken("the_wrong_person_removed", "Where two have access, the other one is removed.",
        "promise", "One of two members is removed", "Betty can no longer access",
        asked_otherwise(the_other, "/share$")),
    broken("unshared_but_not_saved", "Share says that it is done, and removes nobody.",
        "unshare", "Now, the user can no longer access", "can no longer access",
        asked_otherwise(nobody_removed, "/share$")),
    broken("what_was_typed_is_lost", "An address that was typed is lost when another field is missing.",
        "add", "If you leave one of them empty", 'typed into "URL"',
        rewritten(re.compile(r'(<input type="url"[^>]*value=")[^"]+'), r"\1")),
    broken("yes_removes_nobody", "Yes in the Confirmation window removes nobody.",
        "unshare", "Now, the user can no longer access", "can no longer access",
        rewritten('if (button.dataset.answer === "yes") remove(asked);', "", "/share_window.js$")),
]
