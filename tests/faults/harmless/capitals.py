"""The style sheet writes headings, menus, buttons and messages in capitals."""

from tests.faults.deviations import styled
from tests.faults.fault import harmless

HARMLESS = harmless(
    styled(
        "th, button, .btn, .side-menu, .dropdown-menu, .pill, .message, .banner, h1, h2 { text-transform: uppercase; }"
    ),
)
