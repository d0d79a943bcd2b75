"""Recognise the pytest items that are scenarios, and keep their records."""

from pathlib import Path

import pytest

from harness.compat import ScenarioTemplate, example_number_of, example_of, template_of
from harness.evidence.camera import Camera
from harness.feature_file import rows_of_examples
from harness.record import ScenarioRecord, StepRecord

_RECORD = pytest.StashKey[ScenarioRecord]()
CAMERA = pytest.StashKey[Camera]()
STEP = pytest.StashKey[tuple[str, str, int]]()


def begin_record(item: pytest.Item) -> ScenarioRecord | None:
    """Start the record of an item; return None if it is not a scenario."""
    template = template_of(item)
    if template is None:
        return None
    item.stash[_RECORD] = record = unrun(item, template)
    return record


def record_of(item: pytest.Item) -> ScenarioRecord | None:
    """Return the record of the item's scenario; None before it has begun."""
    return item.stash.get(_RECORD, None)


def is_scenario(item: pytest.Item) -> bool:
    """Tell whether an item is a scenario."""
    return template_of(item) is not None


def unrun(item: pytest.Item, template: ScenarioTemplate) -> ScenarioRecord:
    """Make the record of a scenario that has not run yet."""
    record = record_of_template(template, example_of(item), item.nodeid, item.config.rootpath)
    number = example_number_of(item)
    if number is not None:
        rows = rows_of_examples(Path(template.feature.filename), template.name)
        record.row = rows[number] if number < len(rows) else 0
    return record


def only_collects(config: pytest.Config) -> bool:
    """Tell whether this run carries no scenario out."""
    return bool(config.getoption("collectonly") or config.getoption("check_steps", default=False))


def record_of_template(template: ScenarioTemplate, example: dict[str, str], nodeid: str, root: Path) -> ScenarioRecord:
    """Make the record of a scenario that has not run yet."""
    scenario, feature = template.render(example), template.feature
    return ScenarioRecord(
        nodeid=nodeid,
        name=scenario.name,
        keyword=scenario.keyword,
        line=scenario.line_number,
        description=scenario.description.strip(),
        tags=sorted(scenario.tags),
        file=place_of_template(template, root),
        rule=template.rule.name if template.rule else "",
        feature=feature.name,
        feature_keyword=feature.keyword,
        feature_line=feature.line_number,
        feature_description=feature.description.strip(),
        feature_tags=sorted(feature.tags),
        language=feature.language,
        steps=[
            StepRecord(
                keyword=step.keyword,
                text=step.name,
                line=step.line_number,
                kind=step.type,
                table=[[str(cell) for cell in row] for row in step.datatable.raw()] if step.datatable else [],
                docstring=step.docstring or "",
            )
            for step in scenario.steps
        ],
    )


def place_of_template(template: ScenarioTemplate, root: Path) -> str:
    """Return the path of a scenario's feature file, relative to the root directory if it is below it."""
    file = Path(template.feature.filename)
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file)
