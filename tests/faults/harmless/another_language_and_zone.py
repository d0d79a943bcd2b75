"""The browser's language and time zone are others."""

from tests.faults.fault import harmless

HARMLESS = harmless(
    locale="de-DE",
    timezone_id="Asia/Tokyo",
)
