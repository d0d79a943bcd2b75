"""What the tutorial names is not there."""
