"""The canary scan: search everything that a run left for the run's secrets, which are known by names.

`spellings` has the encodings of a value, `contents` unpacks files, `pictures` reads text in pictures, and `scan` uses
the three. `plugin` writes down a run's secrets, `runs` makes runs that are worth a scan. The scan must not use what it
checks: the register of secrets and the redaction in `harness`.
"""
