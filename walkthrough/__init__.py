"""Reads tutorials, writes Gherkin from them, says what is wrong with them, and carries them out.

    model.py      a tutorial that was read: sentences, routes, steps, findings
    results.py    what came of it in a run, and the verdicts
    actions.py    what a step says, as data; place.py where; step_text.py prints it
    document/     bytes -> blocks -> sentences
    language/     a sentence -> clauses: what it says, by the grammar
    plan/         clauses -> routes -> actions -> a feature
    lint/         findings about the document, one function a rule
    run/          routes -> pytest in a process of its own -> what came of each step
    screenshots/  the pictures of that run
    diagnosis/    why a step failed, and whose fault it is
    report/       the reports on a result, and the event log that keeps it
    commands/     the command line

It meets the suite through Gherkin and the list of step definitions (plan/step_definitions.py).
"""
