"""Collect feature files, so that scenarios have node ids and lines in them. A pytest plugin.

Each file becomes a test module without a Python file, so that -k, -m, node ids and editors work as for other tests.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest
from pytest_bdd import scenario

from harness.compat import MadeModule, definitions_at
from harness.feature_file import feature_of, problems_of, test_name
from harness.meanings import OVERRIDES, Meanings

SUFFIX = ".feature"
_PYTESTS_OWN = {
    "tryfirst",
    "trylast",
    "no_cover",
    "xdist_group",
    "skip_browser",
    "only_browser",
    "hypothesis",
    OVERRIDES,
}


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "FeatureFile | None":
    """Collect every feature file."""
    if file_path.suffix != SUFFIX:
        return None
    return FeatureFile.from_parent(parent, path=file_path)


class FeatureFile(MadeModule):
    """A feature file as a test module; its scenarios are the functions."""

    def make_module(self) -> ModuleType:
        """Return a module with one test function for each scenario."""
        module = ModuleType(self.path.stem, f"The scenarios of {self.path.name}.")
        module.__file__ = str(self.path)
        several_browsers = len(self.config.getoption("browser", None) or []) > 1
        for name in feature_of(self.path).scenarios:
            folder = str(self.path.parent)
            function = scenario(self.path.name, name, features_base_dir=folder)(_run_the_steps)
            if several_browsers:
                function = pytest.mark.usefixtures("browser_name")(function)
            setattr(module, test_name(name), function)
        return module

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """Yield the scenarios, each at its own line.

        :raises pytest.Collector.CollectError: for a file with problems; the message lists them by line.
        """
        is_step = Meanings(definitions_at(self)).is_step
        if problems := problems_of(self.path, _known_tags(self.config), is_step):
            where = os.path.relpath(self.path, self.config.invocation_params.dir)
            raise self.CollectError("\n".join(f"{where}:{p.line}: {p.sentence}" for p in problems))
        feature = feature_of(self.path)
        lines = {test_name(name): template.line_number for name, template in feature.scenarios.items()}
        for item in super().collect():
            if isinstance(item, pytest.Function):
                self._put_at(item, lines[item.originalname])
            yield item

    def _put_at(self, item: pytest.Function, line: int) -> None:
        place = (self.path, line - 1, item.name)
        item.reportinfo = lambda: place  # type: ignore[method-assign]


def _known_tags(config: pytest.Config) -> set[str]:
    """Return the declared markers, except those that only have a meaning in Python."""
    names = {line.partition(":")[0].partition("(")[0].strip() for line in config.getini("markers")}
    return names - _PYTESTS_OWN


def _run_the_steps() -> None:
    """Do nothing: pytest-bdd runs the steps."""
