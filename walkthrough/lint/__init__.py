"""What can be said about a tutorial without a browser: findings, rule by rule.

Each rule is one function in `rules_of_*.py`, registered with its id and its reason by `rule`.
"""

from walkthrough.lint.run import findings_of
from walkthrough.lint.subject import RULES, Rule

__all__ = ["RULES", "Rule", "findings_of"]
