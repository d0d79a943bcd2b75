"""A language is one value: what reads a tutorial has no words of English in it, and reads another language as well.

That nothing imports English but the default is a contract of import-linter.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from product.profile import Profile
from walkthrough.document.source import from_text
from walkthrough.language.english import ENGLISH
from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.language import Language
from walkthrough.language.meaning import Meaning
from walkthrough.language.open_reading import Reading
from walkthrough.language.patterns import DO, PROMISE, Patterns, Phrase
from walkthrough.plan.reading import compiled

WALKTHROUGH = Path(__file__).parents[2] / "walkthrough"
OF_ENGLISH = WALKTHROUGH / "language" / "english"
ROOMS = ("document", "language", "lint", "plan")
"""Where sentences are read. Reports and diagnoses are written in English, whatever they are about."""
NOT_ENGLISH = {
    "document/blocks.py": "the keywords of boxes in Markdown",
    "document/constructs.py": "pictures that are icons by their text, which reports look for without a language",
    "document/elements.py": "names of elements, attributes and classes; and pictures as in constructs.py",
    "plan/open_clauses.py": "the words of steps, which are English for every language",
    "plan/skipped.py": "the names of shells in fences",
    "plan/step_definitions.py": "the names of pytest-bdd's decorators",
}
"""Modules with lists of words that are no words of a page, and what they are."""
FEWEST = 2
"""How many words make a list."""


def strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """The strings of a program, without those that document it."""
    documenting = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documenting:
            yield node


def programs(folder: Path) -> Iterator[tuple[Path, ast.AST]]:
    for file in sorted(folder.rglob("*.py")):
        yield file, ast.parse(file.read_text(encoding="utf-8"))


def english_words() -> set[str]:
    """Each word in the data and the patterns of English."""
    texts = (node.value for _, tree in programs(OF_ENGLISH) for node in strings(tree))
    return {word for text in texts for word in re.findall("[a-z]{2,}", re.sub(r"\\[a-zA-Z]", " ", text))}


def codes() -> set[str]:
    """What modules call things among each other: `Literal` types, groups of patterns, meanings of verbs."""
    found = set(lexicon.VERBS) | {"see", "can", "need", "key"}
    for _, tree in programs(WALKTHROUGH):
        for node in ast.walk(tree):
            if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal":
                found |= {one.value for one in ast.walk(node.slice) if isinstance(one, ast.Constant)}
        found |= {name for node in strings(tree) for name in re.findall(r"\(\?P<(\w+)>", node.value)}
    return found


def lists(tree: ast.AST) -> Iterator[list[str]]:
    """The strings of each list, set, tuple, dictionary and `case`, and the alternatives of each pattern."""
    for node in ast.walk(tree):
        match node:
            case ast.Tuple(elts=members) | ast.List(elts=members) | ast.Set(elts=members):
                pass
            case ast.Dict(keys=keys, values=values):
                members = [*keys, *values]
            case ast.MatchOr(patterns=patterns):
                members = [one.value for one in patterns if isinstance(one, ast.MatchValue)]
            case _:
                continue
        yield [one.value for one in members if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    for node in strings(tree):
        yield [part for part in re.split(r"[|()]|\?[:!=]|\\.", node.value) if "|" in node.value]


def is_english(text: str) -> bool:
    words = set(re.findall(r"[\w']+", text))
    return words <= WORDS and bool(words - CODES)


def found_in(tree: ast.AST) -> list[list[str]]:
    """The lists of English words in a program."""
    found = ([text for text in members if is_english(text)] for members in lists(tree))
    return [texts for texts in found if len(texts) >= FEWEST]


WORDS = english_words()
CODES = codes()
FILES = [path.relative_to(WALKTHROUGH).as_posix() for room in ROOMS for path, _ in programs(WALKTHROUGH / room)]


@pytest.mark.parametrize("file", [file for file in FILES if not file.startswith("language/english/")])
def test_no_words_of_english_stand_outside_of_its_folder(file: str) -> None:
    found = found_in(ast.parse((WALKTHROUGH / file).read_text(encoding="utf-8")))
    assert bool(found) == (file in NOT_ENGLISH), found


@pytest.mark.parametrize(
    "program",
    [
        'VERBS = ("hit", "push", "tap on")',
        'if word in {"and", "or"}: pass',
        'SAME = {"cancel": "discard"}',
        'x = re.compile(r"\\b(?:before|after) that")',
        'x = re.match("step|phase|stage", heading)',
        'for word in ["button", "drop-down list"]: pass',
        'match word:\n    case "because" | "while": pass',
    ],
)
def test_words_of_english_are_found(program: str) -> None:
    assert found_in(ast.parse(program))


def german_patterns(profile: Profile) -> Patterns:
    return replace(
        ENGLISH.patterns(profile),
        label=re.compile("(?P<needs>(?!))"),
        connectors=re.compile(", und | und "),
        claims=re.compile("(?!)"),
        orders=re.compile("(?!)"),
    )


GERMAN = replace(
    ENGLISH,
    name="German",
    known=frozenset(("der", "die", "das", "und", "sie", "auf")),
    words={"press": ("klicken sie auf", "drücken sie")},
    phrases=(
        Phrase(Meaning.PRESS, DO, "Klicken Sie auf **Sichern**.", ("<press> {ui}",)),
        Phrase(Meaning.MESSAGE, PROMISE, "Die Meldung **Gesichert** erscheint.", ("die meldung {ui} erscheint",)),
    ),
    places=(),
    conditions=(),
    other_ways=(),
    sections={},
    box_labels=("Hinweis",),
    abbreviations=("z.B.",),
    read_openly=lambda _text, _context: Reading("prose"),
    patterns=german_patterns,
)


def read(text: str, language: Language = GERMAN) -> list[tuple[str, str]]:
    sentences = compiled(from_text(text, "seite.md"), language=language).sentences
    return [(one.role, "; ".join(step.text for step in one.gherkin) or one.text) for one in sentences]


def test_another_language_is_another_value() -> None:
    assert read(
        "# Sichern\n\n1. Klicken Sie auf **Ordnen** und drücken Sie **Sichern**. Die Meldung **Gut** erscheint.\n"
    ) == [
        ("prose", "Sichern"),
        ("step", 'Ada is signed in; Ada clicks "Ordnen"; Ada clicks "Sichern"'),
        ("outcome", 'Ada sees the message "Gut"'),
    ]


def test_what_is_english_means_nothing_in_another_language() -> None:
    for sentence in ("Click **A**.", "Fill in the fields **A** and **B**.", "You will see the message **A**."):
        assert read(f"# T\n\n1. {sentence}\n")[1][0] == "prose"
        assert read(f"# T\n\n1. {sentence}\n", ENGLISH)[1][0] != "prose"


def test_boxes_and_ends_of_sentences_are_those_of_the_language() -> None:
    assert read("# T\n\nHinweis: Es gibt Grenzen, z.B. Höhen.") == [
        ("prose", "T"),
        ("prose", "Es gibt Grenzen, z.B. Höhen."),
    ]
    assert [text for _, text in read("# T\n\nNote: This e.g. Ends.")] == ["T", "Note: This e.g.", "Ends."]
    assert [text for _, text in read("# T\n\nNote: This e.g. Ends.", ENGLISH)] == ["T", "This e.g. Ends."]
