"""The commands behind `make`: set the project up on a new machine, and check it. The set-up only needs Python.

Even an old Python must be able to parse this file, so that it can print which version is needed.
"""

import sys

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    sys.exit(
        "Python {0}.{1} or newer is needed, but {2} is Python {3}.{4}: choose a newer one, "
        "as in 'make features PYTHON=python{0}.{1}'.".format(*(OLDEST + (sys.executable,) + sys.version_info[:2]))  # noqa: RUF005
    )
