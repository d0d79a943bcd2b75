"""The recipes for CI run every shard, keep what it leaves, and put all together."""

import re
from itertools import pairwise

import pytest

from tests.running import ROOT

PAGE = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
RECIPES = dict(re.findall(r"^```yaml\n# (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


def test_there_is_one_for_each() -> None:
    assert list(RECIPES) == [".github/workflows/features.yml", ".gitlab-ci.yml"]


@pytest.mark.parametrize("name", RECIPES)
def test_every_shard_is_run_kept_and_merged(name: str) -> None:
    recipe = RECIPES[name]
    run = re.findall(r"pytest features/ (.*)", recipe)
    assert len(run) == 1
    assert re.findall(r"--[\w-]+", run[0]) == ["--splits", "--group", "--shard-results", "--output"]
    shards = int(re.findall(r"--splits (\d+)", run[0])[0])
    merged = " ".join(f"shard-{number}" for number in range(1, shards + 1))
    assert f"python -m harness.merge {merged} --into results" in recipe
    assert "always" in recipe, "a failed shard keeps its results"


@pytest.mark.parametrize("name", RECIPES)
def test_it_is_indented_evenly(name: str) -> None:
    depths = [len(line) - len(line.lstrip()) for line in RECIPES[name].splitlines() if line.strip()]
    assert all(depth % 2 == 0 for depth in depths)
    assert all(later - before <= 4 for before, later in pairwise(depths))
    assert "\t" not in RECIPES[name]
