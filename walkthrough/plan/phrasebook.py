"""Read the phrases that writers teach: `phrasebook.toml` beside the tutorials or above, and the profile's own.

[phrases]
"Hit {ui}" = "Click {ui}."
"Open the ledger" = 'step Nora clicks "Ledger" on the side menu'
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from product.profile import Profile, ProfileError, file_of
from walkthrough.document import markdown
from walkthrough.language.default import grammar_for
from walkthrough.language.grammar import Grammar
from walkthrough.language.meaning import Meaning
from walkthrough.language.nearest import nearest
from walkthrough.model import TaughtPhrase
from walkthrough.plan.classify import units_of
from walkthrough.plan.step_definitions import keyword_of, nearest_steps
from walkthrough.plan.taught import PLACEHOLDER, STEP, filled, filled_step

NAME = "phrasebook.toml"
Phrasebook = tuple[TaughtPhrase, ...]


class PhrasebookError(ProfileError):
    """A phrasebook cannot be read, or teaches what cannot be understood."""


def phrasebook_for(tutorial: Path, profile: Profile, profile_path: Path | None = None) -> Phrasebook:
    """The phrases for a tutorial, the nearest first.

    They are looked for in its folder and above, up to the working directory or that of the profile. Where neither is
    above it, its own folder is the only one.

    :raises PhrasebookError: where a phrase says nothing, or means nothing that is understood.
    """
    folders = [tutorial.resolve().parent, *tutorial.resolve().parent.parents]
    ends = {Path.cwd().resolve(), *([profile_path.resolve().parent] if profile_path else [])}
    last = max((index for index, folder in enumerate(folders) if folder in ends), default=0)
    books = [folder / NAME for folder in folders[: last + 1] if (folder / NAME).is_file()]
    read = [phrase for book in books for phrase in _read(book, profile)]
    of_the_profile = _checked(profile.phrases, file_of(profile_path), profile) if profile.phrases else ()
    return (*read, *of_the_profile)


def _shown(path: Path) -> Path:
    """A path as messages have it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


@cache
def _read(path: Path, profile: Profile) -> Phrasebook:
    shown = _shown(path)
    try:
        words = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PhrasebookError(f"{shown}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PhrasebookError(f"{shown}: {error}") from error
    if set(words) != {"phrases"} or not isinstance(words["phrases"], Mapping):
        raise PhrasebookError(f"{shown}: has to have one table, [phrases]")
    return _checked(words["phrases"], shown, profile)


def _checked(phrases: Mapping[str, Any], path: Path, profile: Profile) -> Phrasebook:
    lines = path.read_text(encoding="utf-8").split("\n")
    made = []
    for says, means in phrases.items():
        line = next((number for number, text in enumerate(lines, start=1) if _begins(text, says)), 1)
        if wrong := _wrong(says, means, grammar_for(profile)):
            raise PhrasebookError(f"{path}:{line}: {wrong}")
        made.append(TaughtPhrase(says, means, path.as_posix(), line))
    return tuple(made)


def _begins(line: str, says: str) -> bool:
    """Whether a line of TOML has this key."""
    try:
        return says in tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return False


def _wrong(says: str, means: Any, grammar: Grammar) -> str:
    """What is wrong with a phrase; empty where nothing is."""
    if not isinstance(means, str):
        return f"what “{says}” means has to be a text"
    slots = PLACEHOLDER.findall(says)
    if not any(letter.isalpha() for letter in PLACEHOLDER.sub("", says)):
        return f"“{says}” fits every sentence; it needs words of its own"
    if len(set(slots)) < len(slots):
        return f"“{says}” has a placeholder twice; call the second one {{{slots[0]}2}}"
    if unknown := [slot for slot in PLACEHOLDER.findall(means) if slot not in slots]:
        return f"“{means}” has {{{unknown[0]}}}, and “{says}” has not"
    words = dict.fromkeys(slots, "Save")
    if means.startswith(STEP):
        step = filled_step(means, words)
        known = keyword_of(step, grammar.profile)[0]
        return "" if known else f"the suite knows no step “{step}”; there is {nearest_steps(step, grammar.profile)[0]}"
    return "" if _is_understood(means, words, grammar) else _not_understood(means, words, grammar)


def _is_understood(means: str, words: Mapping[str, str], grammar: Grammar) -> bool:
    """Whether a wording is an instruction, a promise or a requirement that can be carried out."""
    said = PLACEHOLDER.sub(lambda match: f"**{words[match[1]]}**" if match[1].startswith("ui") else "words", means)
    said = said.replace("****", "**")
    for before in ("# A\n\n1. ", "# A\n\n## Requirements\n\n* "):
        *_, unit = units_of(markdown.read(before + said), grammar)
        clauses = unit.saying.clauses
        if not unit.reason and clauses and all(one.meaning not in {None, Meaning.DESCRIBED} for one in clauses):
            return True
    return False


def _not_understood(means: str, words: Mapping[str, str], grammar: Grammar) -> str:
    near = "".join(f"; understood is “{example}”" for example in nearest(filled(means, words), grammar, 1))
    return f"“{means}” is not understood itself{near}"
