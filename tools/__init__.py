"""What `make` runs: set the project up on a fresh machine, and check it. The set-up needs nothing but Python.

Every Python must be able to read this file, so that one that is too old gets a message.
"""

import sys

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    sys.exit(
        "Python {0}.{1} or newer is needed, but {2} is Python {3}.{4}: choose a newer one, "
        "as in 'make features PYTHON=python{0}.{1}'.".format(*(OLDEST + (sys.executable,) + sys.version_info[:2]))  # noqa: RUF005
    )
