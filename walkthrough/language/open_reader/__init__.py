"""Reads how-to English with an open vocabulary.

tokens → clauses, cut at verbs and connectors → chunks, cut at prepositions and cues → instructions and promises → role.
A sentence is understood only where each of its words was used.
"""

from walkthrough.language.open_reader.reader import read
from walkthrough.language.open_reader.reading import Context, OpenClause, OpenPlace, Reading

__all__ = ["Context", "OpenClause", "OpenPlace", "Reading", "read"]
