"""Ids have other names."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten("report-title", "t-17"),
    rewritten("users-title", "t-18"),
    rewritten("share-title", "t-19"),
)
