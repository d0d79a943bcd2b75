"""Seeded faults: deviations that a reader would notice, and changes that nobody would mind, each a row of a table.

    families/       a table each: wording, place, missing, lying, order, time, reach, data, unseen, pictures, beside,
                    several, ways, hands, diagnoses: the faults; harmless and harmless_…
    fault.py        what a row declares
    catalogue.py    all rows, and the lines of the tutorials and features that they break
    deviations.py   how the application is made to deviate, from outside: answers, requests, rules
    forms.py  rules.py  crowd.py  memberships.py  access_left.py  finding.py  answers.py
                    what is put in the place of forms, rules, data and answers
    drawings.py  scripts.py  embedding.py   how screens are drawn and loaded otherwise
    served.py       serves the application with a fault
    groups.py       which harmless changes are tried at once
    plugin.py       has pytest run against that
    trial.py        one fault, tried: what turned red, and where
    judgement.py    whether that is what the fault deserves
    table.py        the table of all faults
    __main__.py     `make faults`

Nothing of this is known to `reference_app`, and nothing in it is edited.
"""
