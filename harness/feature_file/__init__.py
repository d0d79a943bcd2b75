"""Read feature files, and report each problem with its line."""

from harness.feature_file.problems import Problem, problems_of
from harness.feature_file.source import feature_of, rows_of_examples, test_name
from harness.feature_file.tags import KnownTags

__all__ = ["KnownTags", "Problem", "feature_of", "problems_of", "rows_of_examples", "test_name"]
