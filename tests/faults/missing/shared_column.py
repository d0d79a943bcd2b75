"""The report has no column Shared."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "unshare",
    "The **Shared** column of the API secret must",
    'in the "Shared" column',
    rewritten(
        re.compile(r'<th role="columnheader" scope="col">Shared</th>|<td role="cell" data-label="Shared">.*?</td>'), ""
    ),
)
