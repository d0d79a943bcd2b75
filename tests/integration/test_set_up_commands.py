"""Programs that the set-up runs: read along, limited, and ended with the person's Ctrl-C."""

import io
import sys
import threading
import time

import pytest

from tools import progress
from tools.commands import CommandError, end_commands, run_command
from tools.progress import Progress, Task


@pytest.fixture
def log(tmp_path):
    return tmp_path / "log"


def python(code):
    return [sys.executable, "-u", "-c", code]


def ignore(_line):
    pass


def test_each_line_is_passed_on_and_kept(log):
    said = []
    code = "import sys; print('one'); print('  two', file=sys.stderr); print()"
    assert run_command(python(code), said.append, log=log, limit=20) == ["one", "two"]
    assert said == ["one", "two"]
    assert log.read_text().endswith("one\n  two\n\n")


def test_a_bad_end_tells_the_last_words(log):
    with pytest.raises(CommandError, match="ended with exit code 3") as failure:
        run_command(python("print('E: no'); raise SystemExit(3)"), ignore, log=log, limit=20)
    assert failure.value.lines == ["E: no"]


@pytest.mark.skipif(sys.platform == "win32", reason="only a group of processes can be killed as one")
def test_the_limit_ends_also_what_the_program_has_started(log, monkeypatch):
    class TimeIsUpWhenTold:
        """A timer that is up as soon as the program's child has begun."""

        def __init__(self, _seconds, act, arguments):
            self.up = lambda: act(*arguments)
            timers.append(self)

        def start(self):
            pass

        cancel = start

    timers, said = [], []
    monkeypatch.setattr(threading, "Timer", TimeIsUpWhenTold)
    child = "import time; print('there', flush=True); time.sleep(5); print('still there')"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"

    def note(line):
        said.append(line)
        timers[0].up()

    with pytest.raises(CommandError, match="did not end within 7 seconds"):
        run_command(python(code), note, log=log, limit=7)
    assert said == ["there"]


def test_a_program_may_not_take_longer_than_its_limit(log):
    with pytest.raises(CommandError, match="did not end within 0 seconds"):
        run_command(python("import time; time.sleep(60)"), ignore, log=log, limit=0.2)


def test_a_program_can_be_asked_to_end(log):
    started = threading.Event()
    code = "import time; print('ready'); time.sleep(60)"
    threading.Thread(target=lambda: (started.wait(20), end_commands())).start()
    with pytest.raises(CommandError, match="ended with exit code"):
        run_command(python(code), lambda _: started.set(), log=log, limit=30)


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
