"""The same screens in the markup of other libraries of components: everything stays green."""

from tests.faults.fault import harmless
from tests.markups.dressing import dressed

# fmt: off
FAULTS = [
    harmless("material", "Screens are rendered as by Material: divs with roles, portals, floating labels.",
        dressed("material"), alone=True),
    harmless("radix", "Screens are rendered as by Radix: focus guards, switches, the rest of the page hidden.",
        dressed("radix"), alone=True),
    harmless("ant", "Screens are rendered as by Ant Design: headings apart, letters in spans, bubbles that ask.",
        dressed("ant"), alone=True),
    harmless("oldhouse", "Screens are rendered as twenty years ago: tables for layout, pictures as buttons, no roles.",
        dressed("oldhouse"), alone=True),
    harmless("radix_late", "Screens are rendered as by Radix, by a script, twice, after the page was loaded.",
        dressed("radix", late=True), alone=True),
]
