"""Yes is asked for as soon as somebody is selected, before the trash can."""

from tests.faults.deviations import rewritten
from tests.faults.fault import unclear

FAULT = unclear(
    "unshare",
    "7. Click the trash can icon",
    '"trash can" icon',
    rewritten('if (event.target.closest("[data-remove]")) ask(entry);', "ask(entry);", "/share_window.js$"),
)
