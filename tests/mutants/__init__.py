"""Changes tutorials and features, one claim at a time, and tells which changes nothing notices: `make mutants`.

    mutant.py      a changed text, and the sentences that must turn red because of it
    page.py        a tutorial as it is changed: sentences with their place in the source, and the routes through it
    words.py       another UI word or icon, or one that is nowhere
    places.py      another place, or one where none was said
    promises.py    a promise turned into its opposite
    order.py       steps dropped, doubled, swapped; requirements removed
    equivalent.py  which changes change nothing for a reader: decided from the text, before anything is run
    tutorials.py   all mutants of a tutorial
    lines.py       a step of a feature, by its step definition
    features.py    all mutants of a feature
    walked.py      carries mutants of tutorials out by `walkthrough check`
    plugin.py      leaves out of such a run what has not changed
    ran.py         carries mutants of features out by pytest
    survivors.py   what stayed green, or turned red elsewhere, and why that is no hole: survivors.toml
    table.py       what the whole run came to

Works on the parsed tutorial (walkthrough.plan.reading), not on the pages or the application.
"""
