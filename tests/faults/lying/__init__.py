"""What the screen says is not so, or what is so the screen does not say."""
