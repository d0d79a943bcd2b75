"""Tasks of the set-up run in parallel and show progress."""

import io
import threading
import time

import pytest

from tools import progress
from tools.commands import CommandError
from tools.progress import Progress, Task


def test_tasks_run_side_by_side():
    meeting = threading.Barrier(2, timeout=20)

    def work(_say):
        meeting.wait()
        return "there"

    stream = io.StringIO()
    Progress(stream).run([Task("One", work), Task("Two", work)])
    assert "One: there\n" in stream.getvalue()
    assert "Two: there\n" in stream.getvalue()


def test_a_failure_is_raised_when_all_have_ended():
    ended = []

    def fail(_say):
        raise CommandError("pip ended badly", [])

    def work(_say):
        time.sleep(0.2)
        ended.append("work")
        return "done"

    stream = io.StringIO()
    with pytest.raises(CommandError, match="pip ended badly"):
        Progress(stream).run([Task("Bad", fail), Task("Good", work)])
    assert ended == ["work"]
    assert "Bad: failed" in stream.getvalue()


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("kind", "line_ends"), [(io.StringIO, "\n"), (Terminal, "\r")])
def test_a_slow_task_shows_that_it_is_alive(monkeypatch, kind, line_ends):
    monkeypatch.setattr(progress, "_PLAIN_SECONDS", 0.05)
    monkeypatch.setattr(progress, "_LIVE_SECONDS", 0.05)
    monkeypatch.delenv("TERM", raising=False)
    shown = threading.Event()

    class Watched(kind):
        def write(self, text):
            if "unpacking" in text:
                shown.set()
            return super().write(text)

    def work(say):
        say("unpacking  a\tlot")
        assert shown.wait(20)
        return "done"

    stream = Watched()
    Progress(stream).run([Task("Packages", work)])
    before, _, after = stream.getvalue().partition("Packages: unpacking a lot")
    assert line_ends in before + after.lstrip(" ")[:1]


@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colour_is_for_terminals_that_want_it(monkeypatch, variables, coloured):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    stream = Terminal()
    Progress(stream).run([Task("Packages", lambda _say: "done")])
    assert ("\033[" in stream.getvalue()) is coloured
