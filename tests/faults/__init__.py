"""Seeded faults: deviations that a reader would notice, and changes that nobody would mind, each a file of a few lines.

    fault.py        what a file of the catalogue declares
    catalogue.py    the files, and the lines of the tutorials and features that they break
    deviations.py   how the application is made to deviate, from outside
    served.py       serves the application with a fault
    groups.py       which harmless changes are tried at once
    plugin.py       has pytest run against that
    trial.py        one fault, tried: what turned red, and where
    judgement.py    whether that is what the fault deserves
    table.py        the table of all faults
    __main__.py     `make faults`

    wording/ place/ missing/ lying/ order/ time/ reach/ data/   the faults; harmless/   the counterpart

Nothing of this is known to `reference_app`, and nothing in it is edited.
"""
