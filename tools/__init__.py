"""What `make` runs: sets the project up on a fresh machine and checks it. The set-up needs nothing but Python.

Any Python whatsoever must understand this file, so that one that is too old is told so.
"""

import sys

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    sys.exit(
        "Python {0}.{1} or newer is needed, but {2} is Python {3}.{4}: hand over a newer one, "
        "as in 'make features PYTHON=python{0}.{1}'.".format(*(OLDEST + (sys.executable,) + sys.version_info[:2]))  # noqa: RUF005
    )
