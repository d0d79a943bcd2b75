"""The soak: run the features again and again, in random order and under bad conditions, without retries.

`conditions` makes the machine busy, `run` runs the features once, `plugin` shuffles them and writes the ledger,
`ledger` reads it, `bounds` computes what it proves, and `single` runs each scenario alone.
"""
