"""What can be said about tutorials without a browser: findings, rule by rule.

Each rule is one function in `rules_of_*.py`, registered with its id and its reason by `rule`, or by `rule_across` where
it compares the pages of one call.
"""

from walkthrough.lint.run import Findings
from walkthrough.lint.subject import RULES, Rule

__all__ = ["RULES", "Findings", "Rule"]
