"""Things happen too soon or too late."""
