"""What is broken for items of one kind or of all: their words, forms and windows, their states and their history."""

import re
from typing import Any

from reference_app.items import Item
from tests.faults.deviations import Bit, Deviation, asked_otherwise, patched, rewritten
from tests.faults.fault import Fault, broken, renamed, unclear

KINDS = {
    "note": ("a-note", "notes", "Note"),
    "password": ("a-password", "passwords", "Password"),
    "api_secret": ("an-api-secret", "api-secrets", "API secret"),
}
ENABLED = {"note": "Note enabled", "password": "Password activated", "api_secret": "API secret enabled"}
UPDATED = {"note": "Note updated", "password": "Password updated", "api_secret": "API key updated"}


def ignored(_change: Any, bit: Bit) -> Any:
    """Answer as if the state was changed, and change nothing."""

    def change(session: Any, person: Any, item_id: Any, _now: Any, *, enabled: bool) -> Any:
        from reference_app.items import load_to_change  # noqa: PLC0415 - as it is now

        bit()
        return load_to_change(session, person, item_id, enabled=not enabled)

    return change


def gone(change: Any, bit: Bit) -> Any:
    """Delete what is disabled."""

    def delete(session: Any, person: Any, item_id: Any, now: Any, *, enabled: bool) -> Item:
        item: Item = change(session, person, item_id, now, enabled=enabled)
        if not enabled:
            item.owner_id, item.name = person.id, "Deleted"
            bit()
        return item

    return delete


def forgotten(field: str) -> Deviation:
    """Have a field arrive empty."""
    return asked_otherwise(lambda form: form.__setitem__(field, "") if field in form else None, "/(add|edit)$")


def of_each(kind: str) -> list[Fault]:
    """The faults that each kind can have."""
    name, slug, one = KINDS[kind]
    states, edit = f"disable-and-enable-{name}", f"edit-{name}"
    at = f"^/mysafe/{slug}"
    return [
        renamed(f"{kind}_disabled_message", "The message after Disable is another.",
            states, "    You'll get the confirmation message", "disabled successfully",
            rewritten(f"<span>{one} disabled successfully</span>", "<span>Switched off</span>")),
        renamed(f"{kind}_enabled_message", "The message after Enable is another.",
            states, f'You\'ll get the confirmation message "**{ENABLED[kind]}', ENABLED[kind],
            rewritten(f"<span>{ENABLED[kind]} successfully</span>", "<span>Switched on</span>")),
        renamed(f"{kind}_disable", "The entry Disable is called otherwise.",
            states, "5. Select **Disable**", 'selects "Disable"',
            rewritten("<span>Disable</span></button>", "<span>Deactivate</span></button>", at)),
        renamed(f"{kind}_enable", "The entry Enable is called otherwise.",
            states, "10. Select **Enable**", 'selects "Enable"',
            rewritten("<span>Enable</span></button>", "<span>Reactivate</span></button>", at)),
        unclear(f"{kind}_no_disable", "The menu of a row lacks Disable.",
            states, "5. Select **Disable**", 'selects "Disable"',
            rewritten(re.compile(r'<button[^>]*data-action="[^"]*/disable[^>]*role="menuitem".*?</button>|'
                r'<button[^>]*role="menuitem"[^>]*data-action="[^"]*/disable.*?</button>', re.DOTALL), "", at)),
        renamed(f"{kind}_enabled_filter", "The filter Enabled is called otherwise.",
            states, "7. In the **Enabled** field", '"Enabled"',
            rewritten('for="filter-enabled">Enabled<', 'for="filter-enabled">Status<', at)),
        renamed(f"{kind}_edit", "The entry Edit is called otherwise.",
            edit, "5. Select **Edit**", 'selects "Edit"',
            rewritten("<span>Edit</span></a>", "<span>Modify</span></a>", at)),
        renamed(f"{kind}_updated_message", "The message after an edit is another.",
            edit, "You'll get the confirmation message", UPDATED[kind],
            rewritten(f"<span>{UPDATED[kind]}</span>", "<span>Saved</span>")),
        renamed(f"{kind}_record_window", "The window Record information has another title.",
            edit, "    The **Record information** window", '"Record information" window',
            rewritten('id="record-title">Record information<', 'id="record-title">About<', at)),
        broken(f"{kind}_record_lacks_the_changer", "The window Record information does not say who changed it last.",
            edit, "    The **Record information** window", '"Last changed by"',
            rewritten(re.compile(r'<tr role="row"><th role="rowheader" scope="row">Last changed by.*?</tr>'), "", at)),
        unclear(f"{kind}_no_eye", "The form lacks the eye icon.",
            edit, "7. Click **Record information**", '"Record information"',
            rewritten(re.compile(r'<button[^>]*id="record-information".*?</button>', re.DOTALL), "", at)),
        unclear(f"{kind}_tags_renamed", "The field Tags is called otherwise.",
            edit, "6. In the **Tags** field", '"Tags"',
            rewritten('for="tags">Tags<', 'for="tags">Keywords<', at)),
    ]  # fmt: skip


# fmt: off
FAULTS = [
    *(fault for kind in KINDS for fault in of_each(kind)),
    broken("disable_changes_nothing", "Disable and Enable say that they have worked, and change nothing.",
        "disable-and-enable-a-note", "    You'll get the confirmation message", "on the list",
        patched("reference_app.states:change", ignored)),
    broken("disabled_is_another", "What is disabled is there under another name from then on.",
        "disable-and-enable-a-password", "8. On the list, locate the password", 'locates "',
        patched("reference_app.states:change", gone)),
    broken("enable_stays_disabled", "The column Enabled reads No, whatever was enabled.",
        "disable-and-enable-an-api-secret", 'You\'ll get the confirmation message "**API secret enabled',
        '"Enabled" column',
        rewritten(re.compile(r'(data-label="Enabled">)<span class="pill pill-yes">Yes'),
            r'\1<span class="pill pill-no">No')),
    renamed("note_added_message", "The message after a note was added is another.",
        "add-a-note", "You'll see the message", "Note added",
        rewritten("<span>Note added</span>", "<span>Note saved</span>")),
    renamed("add_note", "The entry Add note is called otherwise.",
        "add-a-note", "3. On the top bar", '"Add note"',
        rewritten("<span>Add note</span></a>", "<span>New note</span></a>", "^/mysafe/notes$")),
    renamed("note_notes", "The field Notes of a note is called otherwise.",
        "add-a-note", "5. In the **Notes** field", '"Notes"',
        rewritten('for="note">Notes', 'for="note">Text', "^/mysafe/notes/add$")),
    broken("note_text_is_lost", "The text of a note does not arrive.",
        "add-a-note", "You'll see the message", "Note added", forgotten("note")),
    renamed("view_note", "The magnifying glass of a note has another name.",
        "view-a-note", "4. In the **Action** column", '"View note"',
        rewritten('aria-label="View note" title="View note"', 'aria-label="Open" title="Open"', "^/mysafe/notes$")),
    renamed("note_details", "The details of a note have another title.",
        "view-a-note", "    The **Note details** window", '"Note details" window',
        rewritten('class="over-title">Note details<', 'class="over-title">About this note<')),
    renamed("card_view_note", "A card calls View note otherwise.",
        "view-a-note", "You can also view a note", "",
        rewritten(">View note</button>", ">Read</button>", "^/mysafe/$")),
    renamed("password_added_message", "The message after a password was added is another.",
        "add-a-password", "You'll see the message", "Password added",
        rewritten("<span>Password added</span>", "<span>Password saved</span>")),
    renamed("add_password", "The entry Add password is called otherwise.",
        "add-a-password", "3. On the top bar", '"Add password"',
        rewritten("<span>Add password</span></a>", "<span>New password</span></a>", "^/mysafe/passwords$")),
    renamed("password_username", "The field Username is called otherwise.",
        "add-a-password", "5. In the **Username** field", '"Username"',
        rewritten('for="username">Username', 'for="username">Login', "^/mysafe/passwords/add$")),
    renamed("password_url", "The field URL of a password is called otherwise.",
        "add-a-password", "6. In the **URL** field", '"URL"',
        rewritten('for="url">URL', 'for="url">Website', "^/mysafe/passwords/add$")),
    broken("password_notes_are_lost", "The Notes of a password do not arrive.",
        "add-a-password", "Click **View password**, identified by the key", '"Notes"', forgotten("notes")),
    broken("username_is_optional", "A password is saved without its Username.",
        "add-a-password", "**Name** and **Username** are mandatory", '"Username"',
        rewritten('Username<span class="mandatory" aria-hidden="true">*</span>', "Username")),
    renamed("view_password", "The key of a row has another name.",
        "view-a-password", "4. In the **Action** column", '"View password"',
        rewritten('aria-label="View password" title="View password"', 'aria-label="Open" title="Open"',
            "^/mysafe/passwords$")),
    renamed("password_view", "The window Password view has another title.",
        "view-a-password", "    You'll see the **Password** in", '"Password view" window',
        rewritten('id="password-view-title">Password view<', 'id="password-view-title">Secret<')),
    broken("password_is_another", "The window shows another password.",
        "view-a-password", "    You'll see the **Password** in", "sees the",
        rewritten(re.compile('"value":"[^"]+"'), '"value":"another"', "/information$")),
    unclear("no_copy_password", "The details lack Copy password.",
        "view-a-password", "5. Click **Copy password**", '"Copy password"',
        rewritten(re.compile(r'<button[^>]*btn-primary" data-copy=.*?</button>', re.DOTALL), "",
            "^/mysafe/passwords/")),
    broken("copied_is_not_said", "Copy password on a card does not say that it has copied.",
        "view-a-password", "**Copy password**. The word **Copied!**", '"Copied!"',
        rewritten('label.textContent = "Copied!"', 'label.textContent = "Copy password"', "/copying.js$")),
    renamed("share_note", "The menu of a note calls sharing otherwise.",
        "share-a-note", "5. Select **Share**", 'selects "Share"',
        rewritten("<span>Share</span></a>", "<span>Send</span></a>", "^/mysafe/notes$")),
    renamed("share_password", "The menu of a password calls sharing otherwise.",
        "share-a-password", "5. Select **Share**", 'selects "Share"',
        rewritten("<span>Share</span></a>", "<span>Send</span></a>", "^/mysafe/passwords$")),
    broken("notes_are_never_shared", "The column Shared of the notes reads No, whatever is shared.",
        "share-a-note", "You'll get the confirmation message", '"Shared" column',
        rewritten(re.compile(r'(data-label="Shared">)<span class="pill pill-yes">Yes'),
            r'\1<span class="pill pill-no">No', "^/mysafe/notes$")),
    broken("passwords_stay_shared", "The column Shared of the passwords reads Yes, whatever is unshared.",
        "unshare-a-password", "If nobody else has access", '"Shared" column',
        rewritten(re.compile(r'(data-label="Shared">)<span class="pill pill-no">No'),
            r'\1<span class="pill pill-yes">Yes', "^/mysafe/passwords$")),
]
