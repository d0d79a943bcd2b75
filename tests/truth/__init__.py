"""Pages about the reference application in which an instruction is not carried out, with the right verdicts.

In front of each line stand the verdicts of its sentences: `✓` passed, `✗` failed, `?` not checked and `○9` not reached
because of line 9; nothing where nothing is asked or promised.

    python -m tests.truth                   every page; prints the lines of which something else is said
    python -m tests.truth optional_step     one page
"""
