"""The same scenario with other people's tools. None of them is a dependency of ours, nor will be for this."""

import shutil

from tests.bench.figure import NotMeasured, Result

_DRIVER = "chromedriver"


def measure(pairs: int) -> list[Result]:
    """Say what stands in the way."""
    driver = shutil.which(_DRIVER)
    selenium = f"there is a {_DRIVER}, but no script for it yet" if driver else f"there is no {_DRIVER} here"
    return [
        NotMeasured("unshare with Selenium and behave", selenium),
        NotMeasured("unshare with Robot Framework Browser", "it brings its own Node and browsers, by download"),
    ]
