"""The command line of `walkthrough`."""
