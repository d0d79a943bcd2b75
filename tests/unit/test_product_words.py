"""Words of one product appear only in its profile, pages and features."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from product.profile import Profile, load

ROOT = Path(__file__).parents[2]
ROOMS = ("walkthrough", "harness", "pages/screen.py", "pages/reader*", "steps/actions.py", "steps/assertions.py")

GENERIC = {
    "Action": "any product may call a menu so",
    "Details": "any window may be called so",
    "File": "a word of English, and of computers",
    "Files": "a word of English, and of computers",
    "Note": "a kind of admonition in Markdown",
    "Notes": "an example of a field in the phrases of English",
    "Password": "what any sign-in asks for",
    "Passwords": "what any sign-in asks for",
    "Remove": "a word on buttons of any product",
    "secret": "what no report may show, whatever the product",
    "Share": "a word on buttons of any product",
    "Update": "a word on buttons of any product",
}
"""Words of the profile that may be used anywhere, with the reasons."""


def words_of(profile: Profile) -> set[str]:
    """Return the words that only this product uses."""
    words = {profile.name, *profile.people.names}
    for kind in profile.kinds:
        words |= {kind.name, *kind.nouns, kind.report, kind.details, kind.add, kind.share, *kind.protected}
        words |= {kind.existing, kind.new}
    for icon in profile.icons.values():
        words |= set(icon.controls)
    return words - GENERIC.keys()


def found_in(text: str, profile: Profile) -> list[str]:
    """Return the product's words in a text with their lines. Terms of several words match in any case."""
    text = re.sub("mysafe[-_]acceptance", "", text)  # the name of the project itself
    found: list[str] = []
    for word in sorted(words_of(profile)):
        flags = re.IGNORECASE if " " in word or word == profile.name else re.NOFLAG
        matches = re.finditer(rf"\b{re.escape(word)}\b", text, flags)
        found += [f"{text.count(chr(10), 0, match.start()) + 1}: {match[0]}" for match in matches]
    return found


def files() -> Iterator[str]:
    for room in ROOMS:
        for path in ROOT.glob(room):
            inside = path.rglob("*") if path.is_dir() else [path]
            for file in inside:
                if file.is_file() and "__pycache__" not in file.parts:
                    yield file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", sorted(files()))
def test_no_product_is_named(file: str) -> None:
    assert found_in((ROOT / file).read_text(encoding="utf-8"), load()) == []


def test_generic_words_are_words_of_the_profile() -> None:
    kinds = [word for kind in load().kinds for word in (*kind.nouns, kind.share, kind.details, *kind.protected)]
    assert GENERIC.keys() <= {*kinds, *(name for icon in load().icons.values() for name in icon.controls)}


@pytest.mark.parametrize(
    "text", ["# as mysafe does", 'click "Grid Menu"', "an api secret", "Ada", "the Client secret", "Payments API"]
)
def test_a_word_of_the_product_is_found(text: str) -> None:
    assert found_in(f"one\n{text}\n", load())
