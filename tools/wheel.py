"""Build the wheel: every package of the project goes inside `mysafe_acceptance`, with the conftest that pytest needs.

`pyproject.toml` names `BuildPy` to setuptools. An editable install is not concerned: it is a path to this project.
"""

import shutil
from pathlib import Path

from setuptools.command.build_py import build_py

_PACKAGE = "mysafe_acceptance"


class BuildPy(build_py):  # type: ignore[misc] # setuptools has no types
    """Put `pages` into the wheel as `mysafe_acceptance/pages`, and so on."""

    def finalize_options(self) -> None:
        """Give each package its name inside the one package, while its folder stays where it is."""
        super().finalize_options()
        if self.editable_mode:
            return
        packages = self.distribution.packages or []
        self.packages = [_inside(name) for name in packages]
        self.package_dir = {_inside(name): name for name in packages if "." not in name}
        self.package_data = {_inside(name): patterns for name, patterns in self.distribution.package_data.items()}

    def run(self) -> None:
        """Build the packages, without what an earlier build has left, and put the conftest beside them."""
        if self.editable_mode:
            return
        shutil.rmtree(self.build_lib, ignore_errors=True)
        super().run()
        self.copy_file("conftest.py", Path(self.build_lib, _PACKAGE, "conftest.py"))


def _inside(package: str) -> str:
    return package if package.partition(".")[0] == _PACKAGE else f"{_PACKAGE}.{package}"
