"""What belongs under Shared stands under Enabled, and the other way round."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "share",
    "As long as it is shared with nobody",
    'sees "No" in the "Shared" column',
    rewritten(
        re.compile(r'scope="col">(Shared|Enabled)<'),
        lambda at: f'scope="col">{"Enabled" if at[1] == "Shared" else "Shared"}<',
    ),
)
