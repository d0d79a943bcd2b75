"""What belongs to one product alone: its words, people, icons and example values, as data."""
