"""Changes that no reader would mind: everything stays green."""
