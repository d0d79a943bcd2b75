"""All rules over one tutorial, but for those that are switched off."""

from collections.abc import Iterable

from walkthrough.document.blocks import Document
from walkthrough.document.directives import disabled_rules
from walkthrough.document.source import Source
from walkthrough.language.grammar import Grammar
from walkthrough.lint import rules_of_comments, rules_of_lists, rules_of_markup, rules_of_source, rules_of_words
from walkthrough.lint.subject import RULES, Subject
from walkthrough.model import Finding
from walkthrough.plan.classify import Unit

LOADED = (rules_of_comments, rules_of_lists, rules_of_markup, rules_of_source, rules_of_words)
"""The modules whose rules are registered by being imported."""


def findings_of(
    source: Source, document: Document, units: list[Unit], grammar: Grammar, disabled: Iterable[str] = ()
) -> list[Finding]:
    """The findings about a tutorial, by line."""
    off = {*disabled, *disabled_rules(document)}
    subject = Subject(source, document, units, grammar)
    return sorted(finding for rule in RULES.values() if rule.id not in off for finding in rule.check(subject))
