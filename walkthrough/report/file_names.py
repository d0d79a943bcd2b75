"""The names under which a report keeps what belongs to a tutorial: its page, the folder of its pictures."""

from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

from harness.system.names import slug, unique

INDEX = "index.html"


def stems(files: Sequence[str], taken: Collection[str] = ()) -> dict[str, str]:
    """Return a name for each tutorial, by the name of its file; a number keeps equal names apart."""
    names: dict[str, str] = {}
    for file in files:
        names[file] = unique(slug(PurePosixPath(file).stem, "tutorial"), {*taken, *names.values()})
    return names


def page_names(files: Sequence[str]) -> dict[str, str]:
    """Return the name of each tutorial's page: a single one is the index."""
    if len(files) == 1:
        return {files[0]: INDEX}
    return {file: f"{stem}.html" for file, stem in stems(files, taken={"index"}).items()}
