"""The access has ended, but the owner stands on the list of users."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "unshare",
    "Click **View API secret**, identified",
    'an empty "Users with access to information" list',
    rewritten(
        re.compile(r'<tbody role="rowgroup">\s*</tbody>'),
        '<tbody role="rowgroup"><tr role="row"><th role="rowheader">Ada</th><td role="cell">Yes</td></tr></tbody>',
        "^/mysafe/api-secrets/[^/]+$",
    ),
)
