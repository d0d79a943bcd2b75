"""A tutorial's bytes as text, blocks and sentences, each with its place in the source."""
