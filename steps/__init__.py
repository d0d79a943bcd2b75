"""What the sentences of the features mean: one module per domain word, carried out on the pages.

`fixtures.py` is the one door to the thing under test. Must not hold a locator or a piece of markup: those live in
`pages/`.
"""
