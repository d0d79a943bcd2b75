"""Collect feature files, so that scenarios have node ids and lines in them. A pytest plugin.

Each file becomes a test module without a Python file, so that -k, -m, node ids and editors work as for other tests.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pytest_bdd import scenario

from harness.compat import MadeModule, ScenarioTemplate, definitions_at, example_number_of, template_of
from harness.feature_file import KnownTags, feature_of, problems_of, test_name
from harness.meanings import OVERRIDES, Meanings

SUFFIX = ".feature"
_NEVER_A_TAG = {"parametrize", "usefixtures", "filterwarnings", "skipif", "browser_context_args", OVERRIDES}
_PYTESTS_OWN = {"tryfirst", "trylast", "no_cover", "xdist_group", "skip_browser", "only_browser", "hypothesis"}
_OF_A_TICKET = r"[A-Z][A-Z0-9_]*-\d+"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the setting for tags that need no declaration."""
    parser.addini(
        "tag_patterns",
        "Regular expressions for tags that are not declared as markers, such as the numbers of tickets.",
        type="linelist",
        default=[_OF_A_TICKET],
    )


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
        tags: Any = self.config.pluginmanager.get_plugin("tags-by-pattern")
        for name, template in feature_of(self.path).scenarios.items():
            for tag in (tag for examples in template.examples for tag in examples.tags):
                tags.pytest_bdd_apply_tag(tag)
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


def _known_tags(config: pytest.Config) -> KnownTags:
    """Return the declared markers that are tags. Those with arguments have a meaning in Python only, except skip."""
    declared = [line.partition(":")[0].strip() for line in config.getini("markers")]
    names = {name.partition("(")[0].strip() for name in declared} - _PYTESTS_OWN - _NEVER_A_TAG
    offered = {name for name in names if name in declared or name == "skip"}
    return KnownTags(frozenset(names), tuple(sorted(offered)), config.getini("tag_patterns"))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave a scenario to the test module that has bound it with `scenarios`: it may have steps of its own."""
    scenarios = [(item, template) for item in items if (template := template_of(item))]
    bound = {_key(item, template) for item, template in scenarios if not isinstance(item.parent, FeatureFile)}
    twice = {
        item.nodeid
        for item, template in scenarios
        if isinstance(item.parent, FeatureFile) and _key(item, template) in bound
    }
    items[:] = [item for item in items if item.nodeid not in twice]


def _key(item: pytest.Item, template: ScenarioTemplate) -> tuple[str, str, int | None]:
    return template.feature.filename, template.name, example_number_of(item)


class Tags:
    """Declares the tags that need no declaration, so that -m can select them."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    @pytest.hookimpl(tryfirst=True)
    def pytest_bdd_apply_tag(self, tag: str) -> None:
        """Declare a tag of a scenario before pytest-bdd applies it."""
        declared = {line.partition(":")[0].partition("(")[0].strip() for line in self.config.getini("markers")}
        if tag not in declared and not _known_tags(self.config).trouble_with(tag):
            self.config.addinivalue_line("markers", f"{tag}: fits one of tag_patterns")


def pytest_configure(config: pytest.Config) -> None:
    """Register `Tags`."""
    config.pluginmanager.register(Tags(config), "tags-by-pattern")


def _run_the_steps() -> None:
    """Do nothing: pytest-bdd runs the steps."""
