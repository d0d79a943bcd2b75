"""What came of tutorials as the JSON that `report.schema.json` describes: a pure function of the log."""

import json
from collections.abc import Iterable
from typing import Any

from walkthrough.event_log import Event, LoggedSentence, run_of
from walkthrough.text_report import failed_steps
from walkthrough.verdicts import deciding_steps, verdict_of, verdict_of_tutorial


def as_json(events: Iterable[Event]) -> str:
    """The whole report."""
    tutorials = [
        {
            "file": tutorial.file,
            "title": tutorial.title,
            "verdict": verdict_of_tutorial(tutorial),
            "sentences": [_sentence(sentence) for sentence in tutorial.sentences],
            "findings": [
                {"line": f.line, "rule": f.rule, "message": f.message, "suggestion": f.suggestion}
                for f in tutorial.findings
            ],
        }
        for tutorial in run_of(events).tutorials
    ]
    return json.dumps({"tutorials": tutorials}, indent=2, ensure_ascii=False) + "\n"


def _sentence(sentence: LoggedSentence) -> dict[str, Any]:
    failed = next(iter(failed_steps(sentence)), None)
    unreached = next((step for step in deciding_steps(sentence) if step.verdict == "not reached"), None)
    telling = failed or unreached
    pictures = [step.picture for step in sentence.steps if step.picture]
    fault = f" Probably the {failed.fault}: {failed.fault_reason}." if failed and failed.fault else ""
    nearest = sentence.nearest[0] if sentence.nearest else ""
    return {
        "line": sentence.line,
        "text": sentence.text,
        "role": sentence.role,
        "verdict": verdict_of(sentence),
        "gherkin": list(sentence.gherkin),
        "detail": sentence.reason or (telling.detail + fault if telling else ""),
        "offered": list(failed.offered) if failed else [],
        "suggestion": failed.suggestion if failed else nearest,
        "picture": (failed.picture or None) if failed else (pictures[-1] if pictures else None),
    }
