"""The pytest plugins of the suite, on top of the other rooms."""
