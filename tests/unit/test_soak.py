"""The soak's statistics are exact, its order depends on the seed, and its ledger shows the seed of each failure."""

import json
from types import SimpleNamespace

import pytest

from tests.soak import __main__ as command
from tests.soak import plugin, run, served, single
from tests.soak.bounds import at_most, upper_bound
from tests.soak.conditions import BY_NAME, CONDITIONS
from tests.soak.ledger import entries, table

ABOUT = {"commit": "abc1234", "seed": 17, "condition": "busy"}


@pytest.mark.parametrize(
    ("failures", "tries", "bound"),
    [(0, 1, 0.95), (0, 10, 0.25887), (1, 10, 0.39416), (5, 10, 0.77756), (0, 1000, 0.0029912), (3, 1000, 0.0077355),
     (10, 10, 1.0), (0, 100000, 0.0000299569)],
)  # fmt: skip
def test_the_bound_is_clopper_and_pearsons(failures, tries, bound):
    assert upper_bound(failures, tries) == pytest.approx(bound, rel=1e-4)


def test_without_a_failure_it_is_the_rule_of_three():
    assert upper_bound(0, 1350) == pytest.approx(3 / 1350, rel=0.01)


def test_at_the_bound_so_few_failures_are_improbable():
    assert at_most(7, 400, upper_bound(7, 400)) == pytest.approx(0.05)
    assert at_most(400, 400, 0.3) == pytest.approx(1)


@pytest.mark.parametrize(("failures", "tries"), [(-1, 10), (11, 10)])
def test_what_cannot_have_happened_is_refused(failures, tries):
    with pytest.raises(ValueError, match="failures in"):
        upper_bound(failures, tries)


def items(*names):
    return [SimpleNamespace(nodeid=name) for name in names]


def names_in(order, *names):
    return "".join(item.nodeid for item in plugin.in_order(items(*names), order))


def test_the_order_is_the_seeds_and_not_that_of_the_files():
    assert names_in("17", *"abcdefgh") == names_in("17", *"hgfedcba")
    assert len({names_in(str(seed), *"abcdefgh") for seed in range(20)}) > 15
    assert sorted(names_in("17", *"abcdefgh")) == list("abcdefgh")


def test_the_orders_with_names():
    assert names_in("forward", *"bca") == "abc"
    assert names_in("backward", *"bca") == "cba"
    assert names_in("as given", *"bbc") == "bbc"


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    monkeypatch.setenv("SOAK_LEDGER", str(tmp_path / "ledger"))
    monkeypatch.setenv("SOAK_RUN", json.dumps(ABOUT))
    return tmp_path / "ledger"


def record(nodeid, verdict, summary=""):
    return SimpleNamespace(nodeid=nodeid, verdict=verdict, seconds=1.2344, summary=summary)


def test_the_ledger_has_a_line_for_each_scenario_and_names_each_failure_with_its_seed(ledger):
    for number in range(18):
        plugin.pytest_scenario_finished(record(f"f::{number}", "passed"))
    plugin.pytest_scenario_finished(record("f::1", "failed", "no button"))
    plugin.pytest_scenarios_finished(["f::2"])
    assert json.loads(ledger.read_text().splitlines()[0]) == {
        **ABOUT, "scenario": "f::0", "verdict": "passed", "ms": 1234, "summary": "",
    }  # fmt: skip
    said = list(table(entries(ledger)))
    assert said[1].split() == ["busy", "20", "2", "10.00%", "28.26%", "1234", "ms"]
    assert said[2].split()[0] == "all"
    assert said[3:] == [
        "f::1: 1 of 2 failed", "    seed 17, busy: failed: no button",
        "f::2: 1 of 2 failed", "    seed 17, busy: lost: was not run",
    ]  # fmt: skip
    assert len(entries(ledger, skip=18)) == 2


@pytest.mark.parametrize("verdict", ["failed", "skipped", "lost", "undefined"])
def test_whatever_is_no_success_is_a_failure(ledger, verdict):
    plugin.pytest_scenario_finished(record("f::1", verdict))
    assert entries(ledger)[0].failed


def asked(*arguments):
    return list(command.runs_of(command._parser().parse_args(arguments), "abc"))


def test_the_conditions_take_turns_and_each_run_has_its_own_seed():
    runs = asked("8", "--seed", "100")
    assert [one.seed for one in runs] == list(range(100, 108))
    assert [one.condition for one in runs] == [*CONDITIONS, *CONDITIONS]
    assert {one.condition.name for one in asked("3", "--condition", "slow")} == {"slow"}


@pytest.mark.parametrize("arguments", [["0"], ["-1"], ["many"], ["--condition", "nice"]])
def test_wrong_use_is_2(arguments):
    with pytest.raises(SystemExit) as end:
        command._parser().parse_args(arguments)
    assert end.value.code == 2


@pytest.fixture
def soaked(ledger, monkeypatch):
    """Run the command with simulated runs that write the test's results, and return its exit status."""

    def soak(*verdicts, passed=True):
        def pretend(_run, _ledger):
            for number, verdict in enumerate(verdicts):
                plugin.pytest_scenario_finished(record(f"f::{number}", verdict))
            return passed

        monkeypatch.setattr(command, "carry_out", pretend)
        monkeypatch.setattr(command, "commit", lambda: "abc1234")
        monkeypatch.setattr("sys.argv", ["soak", "2", "--ledger", str(ledger)])
        return command.main()

    return soak


def test_the_status_says_whether_anything_failed(soaked):
    assert soaked("passed", "passed") == 0
    assert soaked("passed", "failed") == 1
    assert soaked("passed", passed=False) == 1
    assert soaked() == 2


def test_a_run_without_a_verdict_is_none(ledger, monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(run, "BUILD", tmp_path)
    monkeypatch.setattr(run.subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=3, stdout="abc"))
    monkeypatch.setattr("sys.argv", ["soak", "1", "--ledger", str(ledger)])
    assert command.main() == 2
    assert "pytest ended with 3" in capsys.readouterr().err


def test_what_was_to_be_run_twice_and_was_run_once_is_no_proof(ledger, monkeypatch, tmp_path):
    def pretend(command, **_):
        assert command[-1].endswith("again.feature::test_a")
        for nodeid in command[-2:][: pretend.times]:
            plugin.pytest_scenario_finished(record(nodeid, "passed"))
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(run, "BUILD", tmp_path / "build")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run.subprocess, "run", pretend)
    (tmp_path / "a.feature").write_text("Feature: a")
    twice = run.Run("abc", 0, BY_NAME["calm"], "as given", workers=0, what=["a.feature::test_a"], twice=True)
    pretend.times = 2
    assert run.carry_out(twice, ledger)
    pretend.times = 1
    with pytest.raises(run.NotRunError, match="not run twice"):
        run.carry_out(twice, ledger)


def test_the_slow_network_is_the_seeds_and_within_a_readers_patience():
    delays = [[served.SlowNetwork(None, seed).delay() for seed in (1, 2)] for _ in range(2)]
    assert delays[0] == delays[1]
    slow = served.SlowNetwork(None, 3)
    many = [slow.delay() for _ in range(1000)]
    assert min(many) >= served.USUAL[0]
    assert served.USUAL[1] < max(many) <= served.RARE[1]


def test_each_scenario_is_tried_alone_twice_and_beside_itself_and_all_both_ways():
    found = dict(single.trials(["a::1", "a::2"], "abc"))
    assert list(found) == ["all, forward", "all, backward", "a::1", "a::2"]
    assert [list(one.what) for one in found["a::2"]] == [["a::2"], ["a::2"]]
    assert [one.twice for one in found["a::2"]] == [False, True]
    assert len({one.place for runs in found.values() for one in runs}) == 6
