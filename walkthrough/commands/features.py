"""Generate `features/tutorials/` from `tutorials/`: `python -m walkthrough.commands.features`."""

from collections.abc import Iterator
from pathlib import Path

from product.profile import load
from walkthrough.document.source import from_text
from walkthrough.plan.gherkin import feature
from walkthrough.plan.phrasebook import phrasebook_for
from walkthrough.plan.reading import compiled

ROOT = Path(__file__).parents[2]
TUTORIALS, FEATURES = ROOT / "tutorials", ROOT / "features" / "tutorials"


def drafts() -> Iterator[tuple[Path, str]]:
    """Yield the path of each feature file, and the text that it should have."""
    for tutorial in sorted(TUTORIALS.glob("*.md")):
        file = tutorial.relative_to(ROOT).as_posix()
        phrases = phrasebook_for(tutorial, load())
        text = from_text(tutorial.read_text(encoding="utf-8"), file)
        yield FEATURES / f"{_name(tutorial.stem)}.feature", feature(compiled(text, phrases=phrases))


def renew() -> None:
    """Write every feature file, and delete those whose tutorial is gone."""
    wanted = dict(drafts())
    for stray in set(FEATURES.glob("*.feature")) - set(wanted):
        stray.unlink()
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8", newline="\n")


def _name(stem: str) -> str:
    """Turn `unshare-an-api-secret` into `unshare_api_secret`."""
    return "_".join(word for word in stem.split("-") if word not in {"a", "an", "the"})


if __name__ == "__main__":
    renew()
