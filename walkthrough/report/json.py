"""Tutorials as the JSON that `report.schema.json` describes: what came of a run or, before one, what was read."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from walkthrough.model import Finding, Sentence, TaughtPhrase, Tutorial
from walkthrough.results import RunResult, SentenceResult

_SPEAKS_FOR_ITSELF = {"note", "link", "prose"}


def as_json(run: RunResult) -> str:
    """Return what came of tutorials."""
    return _report(
        _tutorial(
            tutorial.file,
            tutorial.title,
            tutorial.verdict,
            [_run(sentence) for sentence in tutorial.sentences],
            tutorial.findings,
        )
        for tutorial in run.tutorials
    )


def as_json_unrun(
    tutorials: Iterable[Tutorial], taught: Mapping[TaughtPhrase, Sequence[tuple[str, int]]] | None = None
) -> str:
    """Return what can be said of tutorials without running them: no sentence has passed.

    :param taught: the phrases of phrasebooks, each with the files and lines of the sentences that have it.
    """
    phrases = [
        vars(phrase) | {"found": [{"file": file, "line": line} for file, line in places]}
        for phrase, places in (taught or {}).items()
    ]
    return _report(
        (
            _tutorial(
                tutorial.file,
                tutorial.title,
                "not checked" if tutorial.not_checked else "not reached",
                [_unrun(sentence) for sentence in tutorial.sentences],
                tutorial.findings,
            )
            | {
                "summary": tutorial.counts,
                "coverage": {
                    "characters": tutorial.coverage.seen,
                    "unread": [{"line": line, "text": words} for line, words in tutorial.coverage.unread],
                },
            }
            for tutorial in tutorials
        ),
        phrases=phrases,
    )


def _report(tutorials: Iterable[dict[str, Any]], **more: Any) -> str:
    return json.dumps({"tutorials": list(tutorials), **more}, indent=2, ensure_ascii=False) + "\n"


def _tutorial(
    file: str, title: str, verdict: str, sentences: list[dict[str, Any]], findings: Iterable[Finding]
) -> dict[str, Any]:
    return {
        "file": file,
        "title": title,
        "verdict": verdict,
        "sentences": sentences,
        "findings": [
            {"line": f.line, "rule": f.rule, "message": f.message, "suggestion": f.suggestion} for f in findings
        ],
    }


def _unrun(sentence: Sentence) -> dict[str, Any]:
    silent = sentence.role in _SPEAKS_FOR_ITSELF or not sentence.gherkin
    unproved = "prose" if silent else "not reached"
    verdict = "not checked" if sentence.reason else "waived" if sentence.waived else unproved
    return _sentence(sentence, verdict, [f"{step.keyword} {step.text}" for step in sentence.gherkin])


def _run(sentence: SentenceResult) -> dict[str, Any]:
    entry = _sentence(sentence, sentence.verdict, list(sentence.gherkin))
    pictures = [step.picture for step in sentence.steps if step.picture]
    entry["picture"] = pictures[-1] if pictures else None
    entry["detail"], entry["remarks"] = sentence.detail, sentence.remarks
    if failed := next(iter(sentence.failures), None):
        entry |= {
            "offered": list(failed.offered),
            "suggestion": failed.suggestion,
            "picture": failed.picture or None,
        }
    return entry


def _sentence(sentence: Sentence | SentenceResult, verdict: str, gherkin: list[str]) -> dict[str, Any]:
    """Return what is said of every sentence."""
    return {
        "line": sentence.line,
        "text": sentence.text,
        "role": sentence.role,
        "verdict": verdict,
        "gherkin": gherkin,
        "detail": sentence.reason or sentence.waived,
        "offered": [],
        "suggestion": sentence.nearest[0] if sentence.nearest else "",
        "remedy": sentence.remedy,
        "picture": None,
        "remarks": [],
    }
