"""Nothing asks at the trash can; Share asks instead."""

from tests.faults.deviations import rewritten, scripted
from tests.faults.fault import unclear

FAULT = unclear(
    "unshare",
    "8. In the **Confirmation** window",
    'clicks "Yes"',
    rewritten("ask(entry);\n});", "remove(entry);\n});", "/share_window.js$"),
    scripted('form.addEventListener("submit", (event) => { event.preventDefault(); ask(list); });', "share_window.js"),
)
