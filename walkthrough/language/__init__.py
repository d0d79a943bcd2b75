"""What a sentence says: its clauses, by the grammar of the language that it is written in."""
