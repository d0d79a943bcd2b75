"""The option `--hands`: by which hands the tutorials' steps are carried out. A pytest plugin."""

from pathlib import Path
from typing import Any

import pytest

from harness.plugins.scenario_item import record_of
from steps.hands.impatient import Impatient
from steps.hands.keyboard import Keyboard
from steps.hands.mouse import Mouse
from steps.hands.phone import Phone

HANDS: dict[str, type[Mouse]] = {"mouse": Mouse, "keyboard": Keyboard, "phone": Phone, "impatient": Impatient}
ALL = "all"
FEATURES = "features_by_all_hands"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option `--hands`, and the list of those features that "all" is about."""
    parser.getgroup("product", "the product").addoption(
        "--hands",
        choices=[*HANDS, ALL],
        default="mouse",
        help="Carry out tutorials by mouse, by keyboard alone, on a phone, or impatiently (double clicks, Enter in "
        "every text box, Escape from every window); "
        f"{ALL}: all by mouse, and some by each of the others (default: mouse).",
    )
    parser.addini(FEATURES, "The features that --hands=all carries out by all hands.", type="linelist")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Have some features carried out by all hands."""
    config = metafunc.config
    files = {config.rootpath / name for name in config.getini(FEATURES)}
    if config.getoption("hands") == ALL and Path(metafunc.definition.path) in files:
        metafunc.fixturenames.append("hands")
        metafunc.parametrize("hands", list(HANDS), indirect=True)


@pytest.fixture
def hands(request: pytest.FixtureRequest) -> Mouse:
    """Provide the hands of the people in this scenario."""
    chosen: Any = getattr(request, "param", request.config.getoption("hands"))
    name = "mouse" if chosen == ALL else chosen
    record = record_of(request.node)
    if record and name != "mouse":
        record.name += f" ({name})"
    return HANDS[name]()
