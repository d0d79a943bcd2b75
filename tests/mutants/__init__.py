"""Change tutorials and features, one claim at a time, and report the changes that nothing notices: `make mutants`.

    mutant.py      a changed text, and the sentences that must fail because of it
    page.py        a tutorial to be changed: sentences with their place in the source, and the routes through it
    words.py       another UI word or icon, or one that does not exist
    places.py      another place, or a place where the sentence has none
    promises.py    a promise turned into its opposite
    order.py       steps dropped, doubled, swapped; requirements removed
    equivalent.py  changes that make no difference to a reader, found from the text before anything runs
    tutorials.py   all mutants of a tutorial
    lines.py       a step of a feature, parsed by its step definition
    features.py    all mutants of a feature
    walked.py      runs mutants of tutorials with `walkthrough check`
    plugin.py      skips the unchanged scenarios of such a run
    ran.py         runs mutants of features with pytest
    survivors.py   known mutants that stay green or fail elsewhere, with the reasons: survivors.toml
    table.py       the results of the whole run

Mutants are made from the parsed tutorial (walkthrough.plan.reading), without the pages and the application.
"""
