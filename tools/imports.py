"""Check the import contracts of pyproject.toml, and print only broken ones.

Run it with `python -m tools.imports`, because import-linter cannot be run with `-m`.
"""

import io
import sys
from contextlib import redirect_stdout

from importlinter.cli import lint_imports


def main() -> int:
    """Check all contracts, and return the exit status."""
    with redirect_stdout(io.StringIO()) as output:
        status = lint_imports(no_cache=True, no_logo=True)
    if status:
        print(output.getvalue())
    return status


if __name__ == "__main__":
    sys.exit(main())
