"""A word or a message that the tutorial names is another one."""
