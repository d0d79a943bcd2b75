"""Every output format, written from the records of scenarios."""
