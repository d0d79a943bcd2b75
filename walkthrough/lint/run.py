"""All rules over one tutorial, but for those that are switched off."""

import re
from collections.abc import Iterable

from walkthrough.document.blocks import Document
from walkthrough.document.source import Source
from walkthrough.language.grammar import Grammar
from walkthrough.lint import rules_of_lists, rules_of_markup, rules_of_source, rules_of_words
from walkthrough.lint.subject import RULES, Subject
from walkthrough.model import Finding
from walkthrough.plan.classify import Unit

_OFF = re.compile(r"<!--[^>]*?\bwalkthrough:\s*disable\s*=\s*(?P<ids>[\w, -]+?)\s*-->")

LOADED = (rules_of_lists, rules_of_markup, rules_of_source, rules_of_words)
"""The modules whose rules are registered by being imported."""


def findings_of(
    source: Source, document: Document, units: list[Unit], grammar: Grammar, disabled: Iterable[str] = ()
) -> list[Finding]:
    """The findings about a tutorial, by line."""
    off = {*disabled, *(name for match in _OFF.finditer(source.text) for name in re.split(r"[,\s]+", match["ids"]))}
    subject = Subject(source, document, units, grammar)
    return sorted(finding for rule in RULES.values() if rule.id not in off for finding in rule.check(subject))
