"""How fast the suite is, against its goals: a module a measure, each with `measure(pairs)`, which gives figures.

`figure` is what a measure comes to, `history` what is kept of it, `chart` how it is drawn; `running` carries scenarios
out. A measure takes what it compares in turn, so that a busy machine slows both alike.
"""
