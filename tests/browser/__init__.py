"""Tests in a browser, most of them whole runs of the suite or of `walkthrough check`.

They take about five minutes of one core, and as long again of waiting. Each run of the suite takes four seconds before
its first step, to start pytest, the application and the browser. Tests share runs where possible (`module` fixtures,
`tests/spread.py`).
"""
