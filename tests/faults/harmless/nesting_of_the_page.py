"""The page has more layers."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten('<main id="main" tabindex="-1">', '<main id="main" tabindex="-1"><div class="a"><div class="b">'),
    rewritten("</main>", "</div></div></main>"),
)
