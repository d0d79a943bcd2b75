"""The event log of a run, and every report that is written from it."""
