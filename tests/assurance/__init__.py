"""How far the application can be trusted, in figures: `make assurance`.

    figures     the checks, each a series of trials that hold or do not
    machine     one of them: a Hypothesis state machine of items, shares, accounts and sessions
    planted     faults in the rules and the sealing, each of which the checks must notice

A figure has its number of trials and the bound below which, at 95 % confidence, the true rate of failures lies.
"""
