"""No module names MySafe but those that are about it."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("harness", "pages", "product", "profiles", "steps", "walkthrough")
ITS_OWN = {
    "product/mysafe.toml",
    "product/profile.py",  # the profile that is read where nobody names another
    *(f"steps/environment/{name}.py" for name in ("application", "embedded", "seed")),
    "steps/__init__.py",  # says where its steps are
}
"""Its profile, its door, and its steps."""


def test_mysafe_is_named_where_it_belongs() -> None:
    its_steps = (ROOT / "steps" / "mysafe").rglob("*.py")
    files = {file for room in ROOMS for file in (ROOT / room).rglob("*.*") if "__pycache__" not in file.parts}
    files -= set(its_steps)
    naming = set()
    for file in files:
        # The project itself has a name, too.
        text = re.sub("mysafe[-_]acceptance", "", file.read_text(encoding="utf-8", errors="ignore"))
        if re.search("mysafe", text, re.IGNORECASE):
            naming.add(file.relative_to(ROOT).as_posix())
    assert naming == ITS_OWN
