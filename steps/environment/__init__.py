"""The product under test: embedded in the run, or deployed somewhere."""
