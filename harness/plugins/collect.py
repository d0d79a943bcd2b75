"""Collects feature files themselves, so that their scenarios have node ids and lines of their own. A pytest plugin.

Each file becomes a module without a Python file, filled by pytest-bdd: what runs, selects or lists tests (-k, -m,
node ids, editors) needs to know nothing of Gherkin. Must not know what the steps do.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest
from pytest_bdd import scenario
from pytest_bdd.feature import get_feature

from harness.feature_file import problems_of, test_name

SUFFIX = ".feature"
_PYTESTS_OWN = {
    "tryfirst",
    "trylast",
    "no_cover",
    "xdist_group",
    "skip_browser",
    "only_browser",
    "hypothesis",
}


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "FeatureFile | None":
    """Take every feature file that pytest comes across."""
    if file_path.suffix != SUFFIX:
        return None
    return FeatureFile.from_parent(parent, path=file_path)


class FeatureFile(pytest.Module):
    """A feature file as a test module whose functions are its scenarios."""

    def _getobj(self) -> ModuleType:
        """Make the module that pytest would import, were there one."""
        module = ModuleType(self.path.stem, f"The scenarios of {self.path.name}.")
        module.__file__ = str(self.path)
        several_browsers = len(self.config.getoption("browser", None) or []) > 1
        for name in get_feature(str(self.path.parent), self.path.name).scenarios:
            function = scenario(self.path.name, name, features_base_dir=str(self.path.parent))(_nothing_more)
            if several_browsers:
                function = pytest.mark.usefixtures("browser_name")(function)
            setattr(module, test_name(name), function)
        return module

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """List the scenarios, each at its own line, or say what the writer has to mend."""
        if problems := problems_of(self.path, _known_tags(self.config)):
            where = os.path.relpath(self.path, self.config.invocation_params.dir)
            raise self.CollectError("\n".join(f"{where}:{p.line}: {p.sentence}" for p in problems))
        feature = get_feature(str(self.path.parent), self.path.name)
        lines = {test_name(name): template.line_number for name, template in feature.scenarios.items()}
        for item in super().collect():
            if isinstance(item, pytest.Function):
                self._put_at(item, lines[item.originalname])
            yield item

    def _put_at(self, item: pytest.Function, line: int) -> None:
        place = (self.path, line - 1, item.name)
        item.reportinfo = lambda: place  # type: ignore[method-assign]


def _known_tags(config: pytest.Config) -> set[str]:
    """The declared markers, without those that only mean something in Python."""
    names = {line.partition(":")[0].partition("(")[0].strip() for line in config.getini("markers")}
    return names - _PYTESTS_OWN


def _nothing_more() -> None:
    """A scenario is its steps."""
