"""A small project for tests of the harness: a few steps, and the features that a test writes."""

import os
import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from product.profile import VARIABLE, VERSION

# No deadline: a busy machine is slow, which is no fault of the code.
settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")


@pytest.fixture(autouse=True)
def no_profile_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that is run in this process chooses a profile for all of it."""
    for name in (VARIABLE, VERSION):
        # To remember it, so that it is put back.
        monkeypatch.setenv(name, os.environ.get(name, ""))


ROOT = Path(__file__).parents[1]
PLUGINS = (
    "patience",
    "secrets",
    "early_end",
    "browser",
    "browser_servers",
    "certificates",
    "collect",
    "check_steps",
    "run_verdict",
    "scenario_recorder",
    "timeouts",
    "reruns",
    "proof_of_execution",
    "evidence",
    "browser_contexts",
    "gherkin_report",
    "html_report",
    "shard_results",
    "allure_results",
)
STEPS = """
import os, signal, sys, unittest
import pytest
from pytest_bdd import given, when, then, parsers
from harness.messages.mismatch import Mismatch
from harness.messages.could_not_test import CouldNotTest

pytest_plugins = %s

@pytest.fixture(scope="session")
def base_url():
    return "http://127.0.0.1:1/"

@given("a start")
def _(): pass

@when("something is done")
def _(): pass

@when("a lie is told")
def _(): raise Mismatch('the button "Shar"', place="in the menu", offered=["Share", "Edit"])

@when("a bug is met")
def _(): {}["missing"]

@when("it skips")
def _(): pytest.skip("no reason")

@when("it skips like a unittest")
def _(): raise unittest.SkipTest("no reason")

@when("it is expected to fail")
def _(): pytest.xfail("known")

@when("it exits")
def _(): sys.exit(0)

@when("it exits hard")
def _(): os._exit(0)

@when("it ends the run")
def _(): pytest.exit("enough", returncode=0)

@when("the server is gone")
def _(): raise CouldNotTest("the server is gone", "the environment's")

@when("it is interrupted")
def _(): raise KeyboardInterrupt

@when("its process is killed")
def _(): os.kill(os.getpid(), signal.SIGKILL)

@when("its body is never run")
async def _(): raise AssertionError

@then("it is good")
def _(): pass

@pytest.fixture
def broken_setup():
    raise RuntimeError("set-up is broken")

@pytest.fixture
def broken_teardown():
    yield
    raise RuntimeError("tear-down is broken")

def pytest_bdd_apply_tag(tag, function):
    if tag.startswith("broken"):
        pytest.mark.usefixtures(tag)(function)
        return True
"""
INI = """
[pytest]
addopts = --strict-markers --strict-config -ra -p no:cacheprovider -p no:hypothesispytest
filterwarnings = error
markers =
    tutorial: a route through a tutorial
    broken_setup: has a set-up that fails
    broken_teardown: has a tear-down that fails
"""


class Project:
    """The small project and its runs."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.path = pytester.path
        pytester.makefile(".ini", pytest=INI)
        self.steps("")

    def steps(self, more: str) -> None:
        """Write the steps, and `more` steps."""
        plugins = [f"harness.plugins.{name}" for name in PLUGINS]
        self.pytester.makeconftest(STEPS.replace("%s", repr(plugins)) + more)

    def feature(self, text: str, name: str = "a") -> Path:
        """Write features/NAME.feature."""
        path = self.path / "features" / f"{name}.feature"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *args: str) -> pytest.RunResult:
        """Run pytest on the features in a child process."""
        return self.pytester.runpytest_subprocess(*(args or ("features",)))


@pytest.fixture(scope="session", autouse=True)
def as_from_a_terminal() -> None:
    """Let child processes react to SIGINT, which a shell's & and nohup make them ignore."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Make a small project that uses the harness."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    for name in [name for name in os.environ if name.startswith("PYTEST_XDIST")]:
        monkeypatch.delenv(name)
    return Project(pytester)


@pytest.fixture
def told() -> Callable[[pytest.RunResult], str]:
    """Return a function that gives the output of a run without colours."""
    return lambda result: re.sub(r"\x1b\[[\d;]*m", "", result.stdout.str())
