"""Collect, run and report features with pytest and Playwright, for any product."""
