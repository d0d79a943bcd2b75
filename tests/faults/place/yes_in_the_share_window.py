"""Yes stands in the Share window; no Confirmation window opens."""

import re

from tests.faults.deviations import edited, rewritten
from tests.faults.fault import renamed

DIALOG = re.compile(r'<dialog class="window window-small" id="confirmation"[^>]*>(.*?)</dialog>', re.DOTALL)


def moved(text: str) -> str:
    """Put what asks into the window that it is about."""
    asks = DIALOG.search(text)
    if not asks:
        return text
    inside = (
        '<div id="confirmation" hidden>' + asks[1].replace("<h2", "<p").replace("</h2>", "</p>") + "</div></dialog>"
    )
    return text.replace(asks[0], "").replace("</form>\n</dialog>", "</form>\n" + inside)


FAULT = renamed(
    "unshare",
    "8. In the **Confirmation** window",
    'in the "Confirmation" window',
    rewritten("confirmation.showModal();", "confirmation.hidden = false;", "/share_window.js$"),
    rewritten(
        "confirmation.close();",
        'confirmation.hidden = true; confirmation.dispatchEvent(new Event("close"));',
        "/share_window.js$",
    ),
    edited(moved),
)
