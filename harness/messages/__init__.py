"""What went wrong, in a reader's words."""
