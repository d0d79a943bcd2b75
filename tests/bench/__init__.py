"""Measure how fast the suite is. Each measure is a module with `measure(pairs)`, which returns figures.

`figure` defines figures, `history` stores them, `chart` draws them, and `running` runs scenarios. A measure runs what
it compares in turn, so that a busy machine slows both alike.
"""
