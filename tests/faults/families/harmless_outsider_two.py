"""What else component libraries do."""

FAULTS: list[object] = []
