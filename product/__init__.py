"""The product profile: one product's words, people, icons and example values, as data."""
