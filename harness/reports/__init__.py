"""The output formats, each written from the records of scenarios."""
