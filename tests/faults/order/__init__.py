"""Things happen in another order."""
