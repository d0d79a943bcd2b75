"""What the tutorial names is not there."""

import re

from tests.faults.deviations import asked_otherwise, rewritten
from tests.faults.fault import broken, unclear
from tests.faults.forms import filled

# fmt: off
FAULTS = [
    unclear("asterisk", "Client ID is not marked as mandatory.",
        "add", "**Name**, **URL** and **Client ID** are mandatory", "marked as mandatory",
        rewritten(
            'for="client_id">Client ID<span class="mandatory" aria-hidden="true">*</span>',
            'for="client_id">Client ID')),
    unclear("confirmation", "Nothing asks whether the removal is meant.",
        "unshare", "8. In the **Confirmation** window", 'clicks "Yes"',
        rewritten("ask(entry);\n});", "remove(entry);\n});", "/share_window.js$")),
    broken("detail", "The details lack the Identifier.",
        "view", "The **View API secret** window opens", '"Identifier"',
        rewritten(re.compile(r'<tr role="row" class="detail-identifier">.*?</tr>', re.DOTALL), "")),
    unclear("dots_on_home", "The cards of Home have no three vertical dots.",
        "unshare", "Click the action menu identified", '"three vertical dots" icon',
        rewritten(
            re.compile(r'<div class="dropdown">\s*<button[^>]*aria-label="Action".*?</div>\s*</div>', re.DOTALL), "",
            "^/mysafe/$")),
    unclear("dots_on_the_report", "The rows of the report have no three vertical dots.",
        "unshare", "4. In the **Action** column", '"three vertical dots" icon',
        rewritten(
            re.compile(r'<div class="dropdown">\s*<button[^>]*aria-label="Action".*?</div>\s*</div>', re.DOTALL), "",
            "^/mysafe/api-secrets$")),
    broken("list_of_users", "The details say nothing of who has access.",
        "view", "The list **Users with access to information**", '"Users with access to information" list',
        rewritten(
            re.compile(r'<h2 class="section-title".*?</table>', re.DOTALL), '<div class="surface">',
            "^/mysafe/api-secrets/[^/]+$")),
    unclear("magnifying_glass", "The rows of the report have no magnifying glass.",
        "view", "4. In the **Action** column", '"magnifying glass" icon',
        rewritten(
            re.compile(r'<a class="icon-button" href="[^"]*" aria-label="View API secret".*?</a>', re.DOTALL), "")),
    broken("message_after_save", "No message comes after Save.",
        "add", "You'll see the message", 'the message "API secret saved"',
        rewritten(re.compile(r'<div class="message" role="status">.*?API secret saved.*?</div>', re.DOTALL), "")),
    broken("message_after_share", "No message comes after Share.",
        "unshare", "You'll get the confirmation message", 'the message "Shared"',
        rewritten(re.compile(r'<div class="message" role="status">.*?<span>Shared<.*?</div>', re.DOTALL), "")),
    broken("message_after_share_on_home", "No message comes after Share on Home; on the report it does.",
        "share", "You'll get the confirmation message", 'the message "Shared"',
        rewritten(
            re.compile(r'<div class="message" role="status">.*?<span>Shared<.*?</div>', re.DOTALL), "", "^/mysafe/$")),
    broken("red", "The text box does not turn red.",
        "share", "If the name fits nobody", "turn red",
        rewritten('box.classList.toggle("is-invalid", wrong);', "", "/user_search.js$")),
    broken("required", "A mandatory field that is empty is saved without a word.",
        "add", "If you leave one of them empty", '"This field is required" beside "Client ID"',
        asked_otherwise(filled, "/add$")),
    unclear("search_users", "The Share window has no box to search for people.",
        "share", "6. In the **Share** window", 'into "Search users"',
        rewritten('<div class="search-box">', '<div class="search-box" hidden>', "/share$")),
    broken("shared_column", "The report has no column Shared.",
        "unshare", "The **Shared** column of the API secret must", 'in the "Shared" column',
        rewritten(
            re.compile(r'<th role="columnheader" scope="col">Shared</th>|<td role="cell" data-label="Shared">.*?</td>'),
            "")),
    unclear("trash_can", "Members have no trash can.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        rewritten("data-remove aria-label", "hidden data-remove aria-label")),
    broken("user_not_found", "Nothing says that nobody fits.",
        "share", "If the name fits nobody", '"User not found"',
        rewritten('tell("User not found", true)', 'tell("", true)', "/user_search.js$")),
    broken("word_on_the_card", "No card shows the word Shared.",
        "share", "The word **Shared** appears", 'sees "Shared" on',
        rewritten('<span class="pill pill-shared">Shared</span>', "")),
]
