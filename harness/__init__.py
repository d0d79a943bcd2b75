"""Collects, runs and reports features with pytest and Playwright, for any product."""
