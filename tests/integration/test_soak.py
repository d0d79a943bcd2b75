"""The conditions of the soak start and end."""

from tests.soak import run
from tests.soak.conditions import BY_NAME, in_condition


def test_a_busy_condition_keeps_the_processor_busy_for_its_time_only(monkeypatch):
    begun = []
    popen = run.subprocess.Popen

    def note(*arguments):
        begun.append(popen(*arguments))
        return begun[-1]

    monkeypatch.setattr("tests.soak.conditions.subprocess.Popen", note)
    with in_condition(BY_NAME["calm"]):
        assert not begun
    with in_condition(BY_NAME["busy"]):
        assert [process.poll() for process in begun] == [None, None]
    assert all(process.poll() is not None for process in begun)
