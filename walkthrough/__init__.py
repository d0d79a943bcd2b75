"""Reads tutorials, writes Gherkin from them and says what is wrong with them.

    source.py     bytes -> text, with damaged encoding repaired
    markdown.py   text -> blocks (blocks know their lists, numbers, admonitions), by way of inline.py
    sentences.py  blocks -> sentences, each with its place in the source
    grammar.py    the phrases that are understood: data, for writers to read
    phrases.py    a sentence -> what it says, by the grammar
    roles.py      what each sentence is for
    routes.py     which sentences make up which way through
    compile.py    ways through -> Gherkin steps, with sensible data for free choices (choices.py)
    gherkin.py    Gherkin steps -> a feature
    case.py       one failed step with all that was seen
    states.py     what is known of a promised state from before, and whose fault it is if it is not so
    causes.py     what a step probably fails for: the document or the product, and what would be right
    corrections.py  a wrong sentence made right
    diagnosis.py  all this in words
    lint/         findings about the document, one function a rule

and carries them out:

    check.py      the sub-command: what is walked, where its results go (targets.py)
    run.py        ways through -> pytest in a process of its own -> the event log; lifeline.py ends it with the command
    walked.py     a tutorial on its way through the run: its features, what came back, its events
    workshop.py   the folder in which that happens, and what killed runs have left of theirs
    recording.py  what came of each step, written down in that process (recorder.py is the plugin)
    pictures.py   what pictures are made of, taken there; films.py keeps it, dark_room.py develops it behind its back
    diagnosis.py  why a step failed, and whose fault it is
    event_log.py  the log, read: the only source of every report
    verdicts.py   what sentences, tutorials and runs come to
    *_report.py   the reports, each a pure function of the log

Must not know the pages or the application: it meets them only through the step vocabulary (vocabulary.py).
"""
