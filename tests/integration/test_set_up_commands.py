"""Programs that the set-up runs are logged, have a timeout, and stop on Ctrl-C."""

import sys
import threading

import pytest

from tools.commands import CommandError, end_commands, run_command


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
        """A timer that ends as soon as the program's child has started."""

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
