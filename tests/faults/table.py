"""The rows of the table of faults, for a terminal, and the same as JSON."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from tests.faults.judgement import Judgement

HEADING = f"{'fault':<46} {'':<10} {'at':<40} {'s':>4}  {'blames':<9} by the step"


def row(judgement: Judgement) -> str:
    """One line, and what is to be said of it where it is not as it should be."""
    outcome, red = judgement.outcome, judgement.red
    where = f"{red.file.removeprefix('tutorials/').removeprefix('features/')}:{red.line}" if red else ""
    blamed = judgement.blamed + ("" if judgement.blamed in ("", judgement.expected) else "!")
    step = red.step if red else f"(with {outcome.beside} more)" if outcome.beside else ""
    line = f"{outcome.name:<46} {judgement.word:<10} {where:<40} {outcome.seconds:4.0f}  {blamed:<9} {step}".rstrip()
    if judgement.word in {"caught", "green"}:
        return line
    more = [outcome.trouble] if outcome.trouble else [f"{r.file}:{r.line}: {r.step}: {r.detail}" for r in outcome.reds]
    return "\n".join([line, *(f"    {text}" for one in more for text in one.splitlines())])


def summary(judgements: Iterable[Judgement]) -> str:
    """The counts."""
    judgements = list(judgements)
    words = Counter(judgement.word for judgement in judgements)
    told = [judgement for judgement in judgements if judgement.blamed]
    right = sum(judgement.blamed == judgement.expected for judgement in told)
    counted = ", ".join(f"{count} {word}" for word, count in words.items())
    # Whatever an informed reader would conclude, so that nobody has to take our word for that.
    blames = Counter(one.red.blamed for one in judgements if one.word == "caught" and one.red and one.red.blamed)
    in_all = ", ".join(f"the {who} {count} times" for who, count in blames.most_common()) or "nobody"
    return (
        f"{len(judgements)} tried: {counted}; the verdict is right for {right} of {len(told)}; blamed in all: {in_all}"
    )


def as_json(judgements: Iterable[Judgement]) -> str:
    """Everything that is known of each trial."""
    listed: list[dict[str, Any]] = [
        {"fault": one.outcome.name, "word": one.word, "expected": one.expected, **asdict(one.outcome)}
        for one in judgements
    ]
    return json.dumps(listed, indent=1, ensure_ascii=False) + "\n"
