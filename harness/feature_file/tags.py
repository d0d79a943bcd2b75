"""Find the tags that are not known: a misspelt one would leave its scenario out of what `-m` selects."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from harness.compat import FeatureNode, ScenarioNode, Tag

_SLIPS = 2


@dataclass(frozen=True)
class KnownTags:
    """The tags that features may use, without the @.

    `offered` are those to name in a message. Tags that fit one of the `patterns`, such as numbers of tickets, need no
    declaration.
    """

    names: frozenset[str] = frozenset()
    offered: tuple[str, ...] = ()
    patterns: Sequence[str] = ()

    def trouble_with(self, name: str) -> str:
        """Say what is wrong with a tag; empty if nothing is."""
        if name in self.names:
            return ""
        near = next((one for one in self.offered if _is_slip(name, one)), "")
        if not near and any(re.fullmatch(pattern, name) for pattern in self.patterns):
            return ""
        if near:
            return f"The tag @{name} is not known. Did you mean @{near}?"
        known = ", ".join(f"@{one}" for one in self.offered) or "none is declared"
        return f"The tag @{name} is not known. Known tags: {known}."


def unknown_tags(
    feature: FeatureNode, scenarios: Sequence[ScenarioNode], known: KnownTags
) -> Iterator[tuple[int, str]]:
    """Yield the line and the sentence of each tag that is not known."""
    for tag in tags_of(feature, scenarios):
        if trouble := known.trouble_with(tag.name.lstrip("@")):
            yield tag.location.line, trouble


def tags_of(feature: FeatureNode, scenarios: Iterable[ScenarioNode]) -> Iterator[Tag]:
    """Yield every tag of a feature."""
    yield from feature.tags
    yield from (tag for child in feature.children if child.rule for tag in child.rule.tags)
    for scenario in scenarios:
        yield from scenario.tags
        yield from (tag for examples in scenario.examples for tag in examples.tags)


def _is_slip(name: str, known: str) -> bool:
    """Tell whether a tag is another one, misspelt. Numbers are no slips."""
    one, other = name.casefold(), known.casefold()
    if re.sub(r"\D", "", one) != re.sub(r"\D", "", other):
        return False
    return OSA.distance(one, other) <= min(_SLIPS, len(other) // 3)
