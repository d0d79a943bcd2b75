"""Tutorials as the JSON that `report.schema.json` describes; before anything is run, no sentence has passed."""

import json
from collections.abc import Iterable
from typing import Any

from walkthrough.model import Sentence, Tutorial

_SPEAKS_FOR_ITSELF = {"note", "link", "prose"}


def as_json(tutorials: Iterable[Tutorial]) -> str:
    """The whole report."""
    return (
        json.dumps({"tutorials": [_tutorial(tutorial) for tutorial in tutorials]}, indent=2, ensure_ascii=False) + "\n"
    )


def _tutorial(tutorial: Tutorial) -> dict[str, Any]:
    return {
        "file": tutorial.file,
        "title": tutorial.title,
        "verdict": "not checked" if tutorial.not_understood else "not reached",
        "sentences": [_sentence(sentence) for sentence in tutorial.sentences],
        "findings": [
            {"line": f.line, "rule": f.rule, "message": f.message, "suggestion": f.suggestion}
            for f in tutorial.findings
        ],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "line": sentence.line,
        "text": sentence.text,
        "role": sentence.role,
        "verdict": verdict_unrun(sentence),
        "gherkin": [f"{step.keyword} {step.text}" for step in sentence.gherkin],
        "detail": sentence.reason,
        "offered": [],
        "suggestion": sentence.nearest[0] if sentence.nearest else "",
        "picture": None,
    }


def verdict_unrun(sentence: Sentence) -> str:
    """What can be said of a sentence without running it."""
    if sentence.reason:
        return "not checked"
    return "prose" if sentence.role in _SPEAKS_FOR_ITSELF or not sentence.gherkin else "not reached"
