"""Try other people's plugins beside the suite, in an environment of their own: `make plugins`."""

import os
import sys
from importlib import import_module

import pytest

from tests.environments import run_in

MODULES = (
    "allure_pytest_bdd",
    "pytest_cov",
    "pytest_html",
    "pytest_randomly",
    "pytest_rerunfailures",
    "pytest_split",
    "pytest_sugar",
    "pytest_timeout",
)
TESTS = ("tests/integration/test_others_plugins.py", "tests/browser/test_others_plugins.py")
# How this run itself is ordered and shown is not what is tested.
PLAIN = ("-p", "no:randomly", "-p", "no:sugar", "-p", "no:cacheprovider")
MUST_BE_HERE = "OTHERS_PLUGINS"


def imported(*modules: str) -> None:
    """Skip a test if these plugins are not installed, all by default; under `make plugins` it fails."""
    look_for = import_module if MUST_BE_HERE in os.environ else pytest.importorskip
    for module in modules or MODULES:
        look_for(module)


if __name__ == "__main__":
    sys.exit(run_in("plugins", "pytest", *PLAIN, *TESTS, *sys.argv[1:], **{MUST_BE_HERE: "all"}))
