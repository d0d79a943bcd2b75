"""All rules over the pages of one call, but for those that are switched off."""

from collections.abc import Iterable
from typing import Any

from walkthrough.document.directives import disabled_rules
from walkthrough.lint import (
    rules_of_comments,
    rules_of_kinds,
    rules_of_labels,
    rules_of_links,
    rules_of_lists,
    rules_of_markup,
    rules_of_promises,
    rules_of_source,
    rules_of_steps,
)
from walkthrough.lint.subject import RULES, Subject
from walkthrough.model import Finding

LOADED = (
    rules_of_comments,
    rules_of_lists,
    rules_of_markup,
    rules_of_source,
    rules_of_labels,
    rules_of_promises,
    rules_of_steps,
    rules_of_kinds,
    rules_of_links,
)
"""The modules whose rules are registered by being imported."""


class Findings:
    """Looks at one page after the other, and keeps of each only what the rules need."""

    def __init__(self, disabled: Iterable[str] = ()) -> None:
        left_out = set(disabled)
        self.rules = [rule for rule in RULES.values() if rule.id not in left_out]
        self.facts: list[dict[str, Any]] = []
        self.off: list[set[str]] = []
        """The rules that each page switches off for itself."""

    def look_at(self, page: Subject) -> None:
        """Take the next page in."""
        self.off.append(set(disabled_rules(page.document)))
        self.facts.append({rule.id: rule.facts(page) for rule in self.rules})

    def by_page(self) -> list[list[Finding]]:
        """The findings about each page, by line."""
        found: list[list[Finding]] = [[] for _ in self.facts]
        for rule in self.rules:
            for page, finding in rule.compare([facts[rule.id] for facts in self.facts]):
                if rule.id not in self.off[page]:
                    found[page].append(finding)
        return [sorted(findings) for findings in found]
