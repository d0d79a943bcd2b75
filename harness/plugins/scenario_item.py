"""A scenario as a pytest item: which items are scenarios, and the record and the evidence that belong to one."""

from pathlib import Path

import pytest
from pytest_bdd.parser import ScenarioTemplate
from pytest_bdd.scenario import scenario_wrapper_template_registry

from harness.evidence.camera import Camera
from harness.record import ScenarioRecord, StepRecord

_RECORD = pytest.StashKey[ScenarioRecord]()
CAMERA = pytest.StashKey[Camera]()
STEP = pytest.StashKey[tuple[str, str, int]]()


def begin_record(item: pytest.Item) -> ScenarioRecord | None:
    """Start the record of an item, or return None where it is no scenario."""
    template = _template_of(item)
    if template is None:
        return None
    callspec = getattr(item, "callspec", None)
    example = callspec.params.get("_pytest_bdd_example", {}) if callspec else {}
    item.stash[_RECORD] = record = record_of_template(template, example, item.nodeid, item.config.rootpath)
    return record


def record_of(item: pytest.Item) -> ScenarioRecord | None:
    """The record of the item's scenario, once it has begun."""
    return item.stash.get(_RECORD, None)


def is_scenario(item: pytest.Item) -> bool:
    """Whether an item is a scenario."""
    return _template_of(item) is not None


def record_of_template(template: ScenarioTemplate, example: dict[str, str], nodeid: str, root: Path) -> ScenarioRecord:
    """The record of a scenario of which nothing has been run yet."""
    scenario, feature = template.render(example), template.feature
    file = Path(feature.filename)
    return ScenarioRecord(
        nodeid=nodeid,
        name=scenario.name,
        keyword=scenario.keyword,
        line=scenario.line_number,
        description=scenario.description.strip(),
        tags=sorted(scenario.tags),
        file=file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file),
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


def _template_of(item: pytest.Item) -> ScenarioTemplate | None:
    function = getattr(item, "obj", None)
    try:
        return scenario_wrapper_template_registry.get(function)  # type: ignore[arg-type]
    except TypeError:
        return None
