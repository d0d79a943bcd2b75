"""The catalogue: a table of `FAULTS` for each family."""
