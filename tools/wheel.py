"""Build the wheel: put every package of the project, and the conftest for pytest, inside `mysafe_acceptance`.

`pyproject.toml` registers `BuildPy` with setuptools. Editable installs do not use it.
"""

import shutil
from pathlib import Path

from setuptools.command.build_py import build_py

_PACKAGE = "mysafe_acceptance"


class BuildPy(build_py):  # type: ignore[misc] # setuptools has no types
    """Put `pages` into the wheel as `mysafe_acceptance/pages`, and so on for each package."""

    def finalize_options(self) -> None:
        """Rename each package for the wheel. Its folder stays where it is."""
        super().finalize_options()
        if self.editable_mode:
            return
        packages = self.distribution.packages or []
        self.packages = [_inside(name) for name in packages]
        self.package_dir = {_inside(name): name for name in packages if "." not in name}
        self.package_data = {_inside(name): patterns for name, patterns in self.distribution.package_data.items()}

    def run(self) -> None:
        """Build the packages into an empty folder, and add the conftest."""
        if self.editable_mode:
            return
        shutil.rmtree(self.build_lib, ignore_errors=True)
        super().run()
        self.copy_file("conftest.py", Path(self.build_lib, _PACKAGE, "conftest.py"))


def _inside(package: str) -> str:
    return package if package.partition(".")[0] == _PACKAGE else f"{_PACKAGE}.{package}"
