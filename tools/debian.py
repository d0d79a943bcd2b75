"""Install packages on Debian, Ubuntu and similar systems, if we may."""

import contextlib
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.commands import CommandError, Say, run_command

_SECONDS = 900
_QUIET = {"DEBIAN_FRONTEND": "noninteractive"}


def can_install() -> bool:
    """Tell whether this is such a system and we are root."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(wanted: Sequence[Sequence[str]], say: Say, log: Path) -> str:
    """Install the first available package of each row, and return their names.

    :raises CommandError: if the package manager fails, or a row has no available package.
    """
    with contextlib.suppress(CommandError):  # finishes an interrupted installation
        run_command(["dpkg", "--configure", "-a"], say, log=log, limit=_SECONDS, variables=_QUIET)
    say("updating the package lists")
    run_command(["apt-get", "update", "-q"], say, log=log, limit=_SECONDS)
    packages = [_first_known(row, log) for row in wanted]
    # Recommended packages would double the time and the size.
    options = [
        "-q",
        "-y",
        "--no-install-recommends",
        "-o",
        "Dpkg::Use-Pty=0",
        "-o",
        "DPkg::Lock::Timeout=120",
    ]
    run_command(["apt-get", "install", *options, *packages], say, log=log, limit=_SECONDS, variables=_QUIET)
    return ", ".join(packages)


def _first_known(row: Sequence[str], log: Path) -> str:
    for package in row:
        try:
            run_command(["apt-cache", "show", "--no-all-versions", package], lambda _: None, log=log, limit=60)
        except CommandError:
            continue
        return package
    raise CommandError(f"has no package {' or '.join(row)}", [])
