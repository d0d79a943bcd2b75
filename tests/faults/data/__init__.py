"""What works with some data does not work with other."""
