"""Tests that start processes: commands, small projects that pytest runs, a browser now and then.

About two minutes of one core. A small project's run costs 0.6 s, the application's start 0.6 s.
"""
