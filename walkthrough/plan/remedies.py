"""What a writer can do about a sentence that is not checked: teach its wording, or say beside it what is meant.

A wording helps where the words are the trouble: it is taught once, for all pages. Where the words are understood, but
not what they are about, only a comment beside the sentence can say that.
"""

import json
import re

from walkthrough.document.inline import plain, ui_words
from walkthrough.language.grammar import Grammar
from walkthrough.language.nearest import nearest
from walkthrough.model import Sentence, Tutorial
from walkthrough.plan.classify import Unit
from walkthrough.plan.open_contexts import marked

_MOST_WORDS = 10
"""How long a wording may be that other sentences are likely to have, too."""
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_SORTS = {"step": "do", "outcome": "promise"}
_USUAL = {"step": "Click {ui}.", "outcome": "You see the message {ui}."}


def add_remedies(tutorial: Tutorial, units: list[Unit], grammar: Grammar) -> None:
    """Note for each sentence that is not checked the line that would help, ready to be pasted."""
    form = "{{/* walkthrough: {} */}}" if tutorial.file.endswith(".mdx") else "<!-- walkthrough: {} -->"
    for unit, sentence in zip(units, tutorial.sentences, strict=True):
        if sentence.why_not_checked and not (tutorial.not_read or _is_shown_otherwise(unit)):
            phrase = "" if unit.remedy else _phrase(unit, sentence, grammar)
            sentence.remedy = phrase or form.format(unit.remedy or _comment(unit, sentence, grammar))


def _is_shown_otherwise(unit: Unit) -> bool:
    """Whether its Markdown has to be mended first."""
    unclosed = any(region.kind.startswith("unclosed") for region in unit.block.regions)
    return unclosed or (unit.block.level < 0 and unit.role != "outside")


def _phrase(unit: Unit, sentence: Sentence, grammar: Grammar) -> str:
    """The line of a phrasebook that teaches the wording; empty where that is not what is missing."""
    text = marked(unit.piece.printed.text)
    names = list(ui_words(text))
    words = plain(re.sub("«[^«»]*»", "{ui}", text, count=1)).rstrip(" .:!")
    understood = unit.saying.clauses or sentence.is_described or unit.described
    if understood or unit.taught or sentence.role not in _SORTS or len(names) != 1 or len(words.split()) > _MOST_WORDS:
        return ""
    return f"{json.dumps(words, ensure_ascii=False)} = {json.dumps(_means(text, sentence.role, grammar))}"


def _means(text: str, role: str, grammar: Grammar) -> str:
    """The understood wording of the same sort that comes nearest and has one UI word, too."""
    of_the_sort = {example for phrase, example in grammar.examples if phrase.sort == _SORTS[role]}
    near = (example for example in nearest(text, grammar, len(of_the_sort)) if example in of_the_sort)
    fitting = (_BOLD.sub("{ui}", example) for example in near if len(_BOLD.findall(example)) == 1)
    return next((example for example in fitting if "“" not in example), _USUAL[role])


def _comment(unit: Unit, sentence: Sentence, grammar: Grammar) -> str:
    """The comment that says what is meant, or that it cannot be checked."""
    person = grammar.profile.people.owner
    name = next(ui_words(marked(unit.piece.printed.text)), "…").replace('"', "'")
    match sentence.role:
        case "step":
            return f'step {person} clicks "{name}"'
        case "outcome":
            return f'step {person} sees the message "{name}"'
        case "outside":
            return "skip this happens outside the product"
    return "skip this is there before the test"
