"""What leads to the next page of a list."""

FORWARD = ("Next", "Next page", "Forward", "Load more", "Show more", "›", "»", ">")
"""The names of the control."""
