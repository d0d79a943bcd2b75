"""What works in one way does not work in another."""
