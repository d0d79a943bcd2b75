"""`python -m walkthrough`: the command."""

import sys

from walkthrough.cli import main

sys.exit(main())
