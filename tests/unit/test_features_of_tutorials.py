"""The files in features/tutorials are what the walkthrough makes of the tutorials."""

import difflib

from walkthrough.commands.features import FEATURES, ROOT, drafts


def test_features_and_tutorials_are_one() -> None:
    wanted = dict(drafts())
    for path, text in wanted.items():
        name = path.relative_to(ROOT).as_posix()
        there = path.read_text(encoding="utf-8") if path.exists() else ""
        diff = "\n".join(difflib.unified_diff(there.splitlines(), text.splitlines(), name, "drafted", lineterm="", n=1))
        assert not diff, f"{name} has parted from its tutorial; `make features-from-tutorials` renews it.\n{diff}"
    strays = set(FEATURES.glob("*.feature")) - set(wanted)
    assert not strays, f"No tutorial for {[path.name for path in strays]}; `make features-from-tutorials` clears up."
