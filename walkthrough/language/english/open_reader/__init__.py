"""Reads how-to English with an open vocabulary.

tokens → clauses, cut at verbs and connectors → chunks, cut at prepositions and cues → instructions and promises → role.
A sentence is understood only where each of its words was used.
"""

from walkthrough.language.english.open_reader.reader import read

__all__ = ["read"]
