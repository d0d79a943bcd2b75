"""Run a tutorial's steps with pytest, in a process of its own, and record what happened."""
