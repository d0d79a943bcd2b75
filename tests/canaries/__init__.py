"""The canary scan: secrets of a run, known by name, are looked for in everything that the run has left behind.

`spellings` knows how a value may be written, `contents` what files are packed of, `pictures` reads what is only
drawn, `scan` puts the three together; `plugin` notes a run's secrets while it goes on, `runs` carries out runs that are
worth a scan. None of it may use what it watches: neither the register of the harness nor what blots secrets out.
"""
