"""What only screen readers are told is German."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(">Skip to the content<", ">Zum Inhalt<"),
    rewritten('for="find">Find an item<', 'for="find">Suchen<'),
    rewritten('aria-label="Dismiss"', 'aria-label="Schließen"'),
    rewritten('aria-label="Select all"', 'aria-label="Alle auswählen"'),
    rewritten('aria-label="Found users"', 'aria-label="Gefundene"'),
    rewritten('aria-label="Products"', 'aria-label="Produkte"'),
    rewritten(" was put on the list.", " steht auf der Liste.", "/share_window.js$"),
    rewritten('aria-label="API secret details"', 'aria-label="Einzelheiten"'),
)
