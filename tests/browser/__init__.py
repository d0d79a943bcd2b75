"""Tests in a browser, most of them whole runs of the suite or of `walkthrough check`.

About five minutes of one core, and as long again of waiting. A run of its own costs four seconds before its first step:
pytest, the application, the browser. Tests that can share a run do (`module` fixtures, `tests/spread.py`).
"""
