"""The figures of the bench, with its medians, ratios and goals, and their history and chart."""

import json
from dataclasses import replace
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from tests import durations
from tests.bench import __main__ as command
from tests.bench import bare, growth, workers
from tests.bench.chart import chart
from tests.bench.figure import Figure, in_turn, ratios
from tests.bench.history import append, as_run, runs
from tests.bench.running import Ran, UnfitError, feature

FAST = Figure("red", "until red", [1.0, 9.0, 2.0], "s", 3.0)
SLOW = Figure("bare", "suite / script", [1.2, 1.1, 1.3], "", 1.05, of=[(1.2, 1.0), (1.1, 1.0), (1.3, 1.0)])
MORE = Figure("workers", "1 / 2", [1.6, 1.8, 1.9], "", 1.7, at_least=True)
FREE = Figure("start", "start", [0.5], "s")


def test_a_figure_is_the_median_and_its_goal_the_most_it_may_be_or_the_least():
    assert [one.value for one in (FAST, SLOW, MORE)] == [2.0, 1.2, 1.8]
    assert [one.reached for one in (FAST, SLOW, MORE, FREE)] == [True, False, True, None]
    assert Figure("", "", [1.7], "", 1.7, at_least=True).reached
    assert not Figure("", "", [1.0501], "", 1.05).reached


@pytest.mark.parametrize(
    ("value", "goal", "shown"),
    [(1.2, 1.05, "1.20"), (1.0543, 1.05, "1.054"), (1.05003, 1.05, "1.05003"), (3.0, None, "3.00")],
)
def test_a_figure_just_beside_its_goal_is_not_shown_as_the_goal(value, goal, shown):
    assert f" {shown} " in Figure("bare", "suite / script", [value], "", goal).row()


def test_a_row_has_ratio_goal_verdict_spread_and_both_sides():
    row = SLOW.row()
    for told in ("suite / script", "1.20", "≤ 1.05", "NOT REACHED", "1.10 to 1.30, 3 times", "1.20 s against 1.00 s"):
        assert told in row
    assert "≥ 1.7" in MORE.row()
    assert "reached" not in FREE.row().casefold()


def test_ratios_are_of_pairs():
    assert ratios([(3.0, 2.0), (1.0, 4.0)]) == [1.5, 0.25]


def test_measures_are_taken_in_turn_and_each_goes_first_in_its_turn():
    taken = []

    def take(name, seconds):
        taken.append(name)
        return seconds

    assert in_turn(lambda: take("a", 1.0), lambda: take("b", 2.0), 3) == [(1.0, 2.0)] * 3
    assert "".join(taken) == "abbaab"


def test_growth_compares_what_a_scenario_costs_early_and_late():
    costs = [9.0] * 10 + [1.0] * 160 + [1.3] * 30
    ended = [sum(costs[: number + 1]) for number in range(len(costs))]
    assert growth.growth(ended) == (pytest.approx(1.0), pytest.approx(1.3))


def test_the_compared_scenario_has_all_the_clicks_and_none_of_what_is_left_out():
    steps = bare.steps()
    assert len(steps) == 14
    assert steps[-1] == 'Then Ada sees "No" in the "Shared" column of "Payments API"'
    assert 'And Ada clicks "Share"' in steps
    assert not any("message" in step or "no longer" in step for step in steps)
    assert feature([("A", steps)]).count("Scenario:") == 1


def test_scenarios_and_scripts_that_did_not_take_turns_are_no_measure(monkeypatch):
    ran = [Ran("Unshare 0", True, 1.0, 1.0), Ran("Unshare 1", True, 1.0, 2.0)] * 2
    monkeypatch.setattr(bare, "carry_out", lambda *_, **__: ran)
    with pytest.raises(UnfitError, match="turns"):
        bare.measure(1)


def test_the_history_keeps_every_figure_and_no_name_of_the_machine(tmp_path, monkeypatch):
    monkeypatch.setattr("platform.node", lambda: "secret-host")
    file = tmp_path / "deep" / "history.jsonl"
    append(file, as_run([FAST, SLOW], "abc1234"))
    append(file, as_run([FAST], "abc1235+"))
    first, second = runs(file)
    assert first["figures"]["bare"]["median"] == 1.2
    assert first["figures"]["bare"]["reached"] is False
    assert (first["commit"], second["commit"]) == ("abc1234", "abc1235+")
    assert set(first["machine"]) == {"cores", "system", "python", "playwright"}
    assert "secret-host" not in file.read_text()


SVG = "{http://www.w3.org/2000/svg}"


def drawn(*runs):
    return ElementTree.fromstring(chart(runs))  # noqa: S314 - our own


def test_the_chart_is_a_picture_with_a_row_for_each_goal():
    root = drawn(as_run([FAST, FREE], "a"), as_run([FAST, SLOW, MORE, FREE], "b"))
    words = ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]
    assert words == [
        "2 runs; dashed: the goal; green: where it is reached",
        "until red", "2.00 s ≤ 3 s", "suite / script", "1.20 ≤ 1.05", "1 / 2", "1.80 ≥ 1.7",
    ]  # fmt: skip
    points = [node.get("points").split() for node in root.iter(f"{SVG}polyline")]
    assert [len(each) for each in points] == [2, 1, 1]
    circles = [(node.get("class"), node.find(f"{SVG}title").text) for node in root.iter(f"{SVG}circle")]
    assert circles == [("good", "a: 2.00 s"), ("good", "b: 2.00 s"), ("bad", "b: 1.20"), ("good", "b: 1.80")]


@pytest.mark.parametrize("figure", [FAST, SLOW, MORE, replace(MORE, values=[1.6])])
def test_what_reaches_its_goal_is_drawn_where_it_is_reached(figure):
    root = drawn(as_run([replace(figure, values=[2.5])], "a"), as_run([figure], "b"))
    (_, latest), goal = root.iter(f"{SVG}circle"), float(root.find(f"{SVG}line").get("y1"))
    (green,) = [node for node in root.iter(f"{SVG}rect") if node.get("class") == "reached"]
    top, y = float(green.get("y")), float(latest.get("cy"))
    assert (top <= y <= top + float(green.get("height"))) == figure.reached
    assert y != goal


def test_a_chart_of_nothing_says_so():
    assert "make bench" in chart([])


def test_a_goal_that_was_withdrawn_is_drawn_no_more():
    root = drawn(as_run([MORE], "a"), as_run([replace(MORE, goal=None), FAST], "b"))
    assert len(list(root.iter(f"{SVG}polyline"))) == 1


def test_two_workers_are_compared_with_what_they_are_worth_to_a_bare_script(monkeypatch):
    taken = []

    def carry_out(what, workers):
        taken.append((what == "features/", workers))
        return (6.0 if what == "features/" else 5.0) / (1.2 if workers == 2 else 1.0)

    monkeypatch.setattr(workers, "_carry_out", carry_out)
    figures = {one.name: one for one in workers.measure(2)}
    assert taken == [(True, 1), (True, 2), (False, 1), (False, 2), (True, 2), (True, 1), (False, 2), (False, 1)]
    assert figures["workers"].values == figures["workers-bare"].values == [pytest.approx(1.2)] * 2
    assert (figures["workers"].reached, figures["workers-gain"].reached) == (None, True)
    assert not replace(figures["workers-gain"], values=[0.94]).reached


@pytest.fixture
def bench(tmp_path, monkeypatch):
    """Run the command with the test's own measures, and return its exit status."""

    def run(*arguments, **measures):
        monkeypatch.setattr(command, "MEASURES", measures)
        monkeypatch.setattr(command, "commit", lambda: "abc1234")
        monkeypatch.setattr("sys.argv", ["bench", "--history", str(tmp_path / "history.jsonl"), *arguments])
        return command.main()

    run.history = tmp_path / "history.jsonl"
    return run


def test_the_status_is_0_only_where_every_goal_is_reached(bench, capsys):
    assert bench(red=lambda _: [FAST], start=lambda _: [FREE]) == 0
    assert bench(red=lambda _: [FAST], bare=lambda _: [SLOW]) == 1
    assert "Not reached: suite / script." in capsys.readouterr().out
    assert len(bench.history.read_text().splitlines()) == 2
    assert bench.history.with_suffix(".svg").exists()


def test_figures_of_too_few_pairs_are_told_and_not_kept(bench, capsys):
    assert bench("--pairs", "2", red=lambda pairs: [Figure("red", "red", [1.0] * pairs, "s", 3.0)]) == 0
    assert "1.00 to 1.00, 2 times" in (said := capsys.readouterr().out)
    assert "Not kept: 2 pairs" in said
    assert not bench.history.exists()


def test_only_what_is_named_is_measured(bench):
    assert bench("red", red=lambda _: [FAST], bare=lambda _: [SLOW]) == 0
    assert list(json.loads(bench.history.read_text())["figures"]) == ["red"]


def test_what_could_not_be_run_is_2(bench, capsys):
    def unfit(_):
        raise UnfitError("it broke")

    assert bench(red=unfit) == 2
    assert "bench: red: it broke" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["speed"], ["--pairs", "0"], ["--pairs", "x"]])
def test_wrong_use_is_2(bench, arguments):
    with pytest.raises(SystemExit) as end:
        bench(*arguments, red=lambda _: [FAST])
    assert end.value.code == 2


def test_how_long_the_tests_took_is_kept_once(bench, tmp_path, monkeypatch):
    monkeypatch.setattr(durations, "FILE", tmp_path / "durations.json")
    durations.FILE.write_text(json.dumps({"date": "2026-03-01", "seconds": 240.0}))
    for _ in range(2):
        assert bench(red=lambda _: [FAST]) == 0
    [kept] = runs(bench.history.with_name("durations.jsonl"))
    assert (kept["seconds"], kept["date"], kept["commit"]) == (240.0, "2026-03-01", "abc1234")


def test_how_long_a_green_run_took_is_told_by_test_and_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(durations, "FILE", tmp_path / "build" / "durations.json")
    counted = durations.Durations()
    for test, seconds in (("tests/unit/test_a.py::b", 1.0), ("tests/unit/test_a.py::b", 0.5), ("features/a/b::c", 2.0)):
        counted.pytest_runtest_logreport(SimpleNamespace(nodeid=test, duration=seconds))
    counted.pytest_sessionfinish(1)
    assert not durations.FILE.exists()
    counted.pytest_sessionfinish(0)
    told = json.loads(durations.FILE.read_text())
    assert told["folders"] == {"features/a": 2.0, "tests/unit": 1.5}
    assert list(told["slowest"].items()) == [("features/a/b::c", 2.0), ("tests/unit/test_a.py::b", 1.5)]
    assert told["tests"] == 2
