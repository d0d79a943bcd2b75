"""Make all mutants of a tutorial, in a fixed order."""

from pathlib import Path

from tests.mutants import order, places, promises, words
from tests.mutants.equivalent import marked
from tests.mutants.mutant import Mutant, told_apart
from tests.mutants.page import Page
from walkthrough.document import source


def mutants_of(path: Path) -> list[Mutant]:
    """Return every mutant of a tutorial."""
    page = Page(path.name, source.read(path).text)
    found = [mutant for kind in (words, places, promises, order) for mutant in kind.mutants(page)]
    return told_apart([marked(page, mutant) for mutant in found])
