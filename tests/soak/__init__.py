"""The soak: the features again and again, in random order and under worse and worse conditions, without a retry.

`conditions` are what may be bad about a machine, `run` carries the features out once, `plugin` shuffles them and keeps
the ledger, `ledger` reads it, `bounds` says what it proves, `single` tries each scenario on its own.
"""
