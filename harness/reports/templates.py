"""The template environment of all HTML reports: escaped, strict about unknown names, with one page and style sheet."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from harness.system.names import slug


def environment(folder: Path) -> Environment:
    """Return an environment with the templates of a folder and those that all reports share."""
    found = Environment(
        loader=FileSystemLoader([folder, Path(__file__).parent]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["slug"] = lambda text: slug(text, "")
    return found
