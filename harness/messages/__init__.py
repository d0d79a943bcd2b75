"""Error messages in a reader's words."""
