"""Things happen in another order."""

import re

from tests.faults.deviations import edited, rewritten, scripted
from tests.faults.fault import broken, unclear

SAVE = 'fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });'
MENU = re.compile(
    r'<div class="dropdown">\s*<button[^>]*aria-label="Action".*?href="([^"]*)".*?</div>\s*</div>', re.DOTALL
)


def straight(text: str) -> str:
    """Make a link of the menu."""
    return MENU.sub(r'<a class="icon-button" href="\1" aria-label="Action">⋮</a>', text)


# fmt: off
FAULTS = [
    broken("adds_before_share", "Whoever is put on the list has access before Share is pressed.",
        "promise", "A person who was only put on the list is not given access", "Betty cannot access",
        rewritten("  list.append(entry);", "  list.append(entry);\n  " + SAVE, "/share_window.js$")),
    unclear("asks_before_the_trash_can", "Yes is asked for as soon as somebody is selected, before the trash can.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        rewritten('if (event.target.closest("[data-remove]")) ask(entry);', "ask(entry);", "/share_window.js$")),
    unclear("confirms_after_share", "Nothing asks at the trash can; Share asks instead.",
        "unshare", "8. In the **Confirmation** window", 'clicks "Yes"',
        rewritten("ask(entry);\n});", "remove(entry);\n});", "/share_window.js$"),
        scripted(
            'form.addEventListener("submit", (event) => { event.preventDefault(); ask(list); });', "share_window.js")),
    unclear("dots_open_the_window", "The three vertical dots open the Share window at once, without a menu.",
        "unshare", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        edited(straight, "^/mysafe/api-secrets$")),
    broken("removes_before_share", "Whoever is taken off the list loses access before Share is pressed.",
        "promise", "The window is left without Share", "Betty can access",
        rewritten("    confirmation.close();", "    confirmation.close();\n    " + SAVE, "/share_window.js$")),
]
