"""Find the tags that are not declared."""

from collections.abc import Iterator, Sequence

from harness.compat import FeatureNode, ScenarioNode, Tag

_NEVER_A_TAG = {"parametrize", "usefixtures", "filterwarnings", "skipif", "browser_context_args"}


def unknown_tags(feature: FeatureNode, scenarios: Sequence[ScenarioNode], known: set[str]) -> Iterator[tuple[int, str]]:
    """Yield the line and the sentence of each tag that is not known."""
    for tag in _tags(feature, scenarios):
        if tag.name.lstrip("@") not in known - _NEVER_A_TAG:
            offer = ", ".join(f"@{name}" for name in sorted(known - _NEVER_A_TAG)) or "none is declared"
            yield tag.location.line, f"The tag {tag.name} is not known. Known tags: {offer}."


def _tags(feature: FeatureNode, scenarios: Sequence[ScenarioNode]) -> Iterator[Tag]:
    yield from feature.tags
    yield from (tag for child in feature.children if child.rule for tag in child.rule.tags)
    for scenario in scenarios:
        yield from scenario.tags
        yield from (tag for examples in scenario.examples for tag in examples.tags)
