"""Plants one fault after the other in a copy of the application and tells which sentence of a tutorial turns red.

`make faults` runs it. A fault that no tutorial feature notices, or that turns another sentence red than the one that
names it, is a hole in the features: the exit status says so.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
COPIED = ("reference_app", "pages", "steps", "harness", "features", "conftest.py", "pyproject.toml")
UNSHARE, SHARE, VIEW, ADD = (
    f"features/tutorials/{verb}_api_secret.feature" for verb in ("unshare", "share", "view", "add")
)
APP = "reference_app/"
REPORT, HOME, DETAILS, FORM = (
    APP + f"templates/{page}.html" for page in ("api_secrets/report", "home", "api_secrets/details", "api_secrets/add")
)
SHARE_WINDOW, SCRIPT = APP + "templates/windows/share.html", APP + "static/share_window.js"


@dataclass(frozen=True)
class Fault:
    """One behaviour taken away: in `file`, `old` becomes `new`; in `feature`, a step with the words `red` must fail."""

    name: str
    file: str
    old: str
    new: str
    feature: str
    red: str


FAULTS = [
    Fault("no message after Share", APP + "web/share.py", 'flash("Shared")', "pass", UNSHARE, 'the message "Shared"'),
    Fault(
        "another message", APP + "web/share.py", 'flash("Shared")', 'flash("Unshared")', UNSHARE, 'the message "Shared"'
    ),
    Fault(
        "the column stays Yes",
        REPORT,
        "yes_no(item.shared)",
        "yes_no(True)",
        UNSHARE,
        'sees "No" in the "Shared" column',
    ),
    Fault(
        "the column is never Yes",
        REPORT,
        "yes_no(item.shared)",
        "yes_no(False)",
        UNSHARE,
        'sees "Yes" in the "Shared" column',
    ),
    Fault(
        "no column Shared",
        REPORT,
        '"Tags", "Shared",',
        '"Tags", "Visible",',
        UNSHARE,
        'sees "Yes" in the "Shared" column',
    ),
    Fault(
        "no confirmation",
        SCRIPT,
        'if (event.target.closest("[data-remove]")) ask(entry);',
        'if (event.target.closest("[data-remove]")) remove(entry);',
        UNSHARE,
        'clicks "Yes" in the "Confirmation" window',
    ),
    Fault(
        "Yes removes nobody",
        SCRIPT,
        'if (button.dataset.answer === "yes") remove(asked);',
        "",
        UNSHARE,
        "can no longer access",
    ),
    Fault(
        "access goes on",
        APP + "items.py",
        "visible = or_(Item.owner_id == person.id, and_(Item.enabled, _is_member(person)))",
        "visible = Item.enabled",
        UNSHARE,
        "can no longer access",
    ),
    Fault(
        "Share saves nothing", APP + "sharing.py", "item.shares.remove(share)", "pass", UNSHARE, "can no longer access"
    ),
    Fault(
        "the list is not empty",
        DETAILS,
        "{% for share in shares %}",
        "{% for share in shares or [{'person': item.owner}] %}",
        UNSHARE,
        'an empty "Users with access to information" list',
    ),
    Fault(
        "the list has no heading",
        DETAILS,
        ">Users with access to information<",
        ">Who may see this<",
        UNSHARE,
        'an empty "Users with access to information" list',
    ),
    Fault(
        "no trash can",
        SHARE_WINDOW,
        "data-remove aria-label",
        "hidden data-remove aria-label",
        UNSHARE,
        '"trash can" icon',
    ),
    Fault(
        "another menu entry", REPORT, ">Share this API secret<", ">Share<", UNSHARE, 'selects "Share this API secret"'
    ),
    Fault(
        "no three vertical dots",
        REPORT,
        "{% if item.owner_id == g.person.id %}",
        "{% if False %}",
        UNSHARE,
        '"three vertical dots" icon',
    ),
    Fault(
        "no three vertical dots on Home",
        HOME,
        "{% if item.owner_id == g.person.id %}",
        "{% if False %}",
        UNSHARE,
        '"three vertical dots" icon',
    ),
    Fault(
        "no Grid Menu",
        APP + "templates/signed_in.html",
        'aria-label="Grid Menu"',
        'aria-label="Products"',
        SHARE,
        'icon "Grid Menu"',
    ),
    Fault(
        "the Grid Menu on the right",
        APP + "static/product.css",
        ".banner {",
        ".banner { flex-direction: row-reverse;",
        UNSHARE,
        "in the upper left corner",
    ),
    Fault(
        "no MySafe in the Grid Menu",
        APP + "templates/signed_in.html",
        "<span>MySafe</span>",
        "<span>Safe</span>",
        SHARE,
        'selects "MySafe"',
    ),
    Fault(
        "another entry on the side menu",
        APP + "templates/mysafe.html",
        "<span>{{ label }}</span>",
        "<span>{{ label|replace('API secrets', 'Keys') }}</span>",
        SHARE,
        'selects "API secrets" on the side menu',
    ),
    Fault(
        "the word Shared stays on the card",
        HOME,
        "{% if item.shared %}",
        "{% if True %}",
        UNSHARE,
        'no longer sees "Shared"',
    ),
    Fault(
        "the word Shared never stands on the card",
        HOME,
        "{% if item.shared %}",
        "{% if False %}",
        SHARE,
        'sees "Shared" on',
    ),
    Fault("nobody is found", APP + "people.py", "if not query or", "if query or", SHARE, 'selects "Betty"'),
    Fault(
        "the text box does not turn red",
        APP + "static/user_search.js",
        'box.classList.toggle("is-invalid", wrong);',
        "",
        SHARE,
        "turn red",
    ),
    Fault(
        "no word that nobody fits",
        APP + "static/user_search.js",
        'tell("User not found", true)',
        'tell("", true)',
        SHARE,
        '"User not found"',
    ),
    Fault(
        "Can view is not ticked",
        SHARE_WINDOW,
        "checked disabled> <span>Can view",
        "> <span>Can view",
        SHARE,
        '"Can view" ticked',
    ),
    Fault(
        "a new member has no access",
        APP + "items.py",
        "and_(Item.enabled, _is_member(person))",
        "Item.id.is_(None)",
        SHARE,
        "Betty can access",
    ),
    Fault(
        "no magnifying glass",
        REPORT,
        'aria-label="View API secret"',
        'aria-label="Open"',
        VIEW,
        '"magnifying glass" icon',
    ),
    Fault("another owner", DETAILS, "item.owner.name)", "g.full_name)", VIEW, 'sees "Ada" as the "Owner"'),
    Fault("a detail is missing", DETAILS, '("client-id", "Client ID", secret.client_id), ', "", VIEW, "the details"),
    Fault(
        "members do not see the list",
        DETAILS,
        "{% for share in shares %}",
        "{% for share in [] %}",
        VIEW,
        'sees "Betty" in the',
    ),
    Fault("Can edit says Yes", DETAILS, "yes_no(share.can_edit)", "yes_no(True)", VIEW, 'in the "Can edit?" column'),
    Fault(
        "another secret is shown",
        APP + "api_secrets.py",
        'return "Client secret", vault.open(item.data_key, item.id, _SEALED_FIELD, sealed)',
        'return "Client secret", "something else"',
        VIEW,
        'sees the "Client secret"',
    ),
    Fault(
        "the window does not close",
        APP + "static/protected_information.js",
        ".close()",
        ".focus()",
        VIEW,
        "does not see the",
    ),
    Fault(
        "another message after Save",
        APP + "web/api_secrets.py",
        "API secret saved",
        "Saved",
        ADD,
        'the message "API secret saved"',
    ),
    Fault(
        "Save forgets the Identifier",
        APP + "api_secrets.py",
        "identifier=filled.identifier or None",
        "identifier=None",
        ADD,
        'as the "Identifier"',
    ),
    Fault(
        "a mandatory field may be empty",
        APP + "api_secrets.py",
        "elif name in MANDATORY and",
        "elif False and",
        ADD,
        '"This field is required" beside "Client ID"',
    ),
    Fault("what was typed is lost", FORM, 'value="{{ typed.url }}"', "", ADD, 'typed into "URL"'),
    Fault(
        "no way to add from Home",
        HOME,
        "<span>Add {{ kind.one }}</span>",
        "<span>New</span>",
        ADD,
        'clicks "Add API secret"',
    ),
]


def main() -> int:
    """Plant every fault, or those whose names contain the words given; return how many went unnoticed."""
    wanted = [fault for fault in FAULTS if all(word in fault.name for word in sys.argv[1:])]
    missed = 0
    for fault in wanted:
        verdict = run(fault)
        missed += not verdict.startswith("red at")
        print(f"{fault.name}: {verdict}", flush=True)  # noqa: T201
    print(f"{len(wanted) - missed} of {len(wanted)} planted faults turned the sentence red that names them.")  # noqa: T201
    return min(missed, 1)


def run(fault: Fault) -> str:
    """Run the feature on a copy of the application with the fault in it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            source = ROOT / name
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, copy / name, ignore=ignored) if source.is_dir() else shutil.copy(source, copy)
        file = copy / fault.file
        text = file.read_text(encoding="utf-8")
        if fault.old not in text:
            return f"not planted: {fault.file} no longer says {fault.old!r}"
        file.write_text(text.replace(fault.old, fault.new), encoding="utf-8")
        command = [sys.executable, "-m", "pytest", fault.feature, "-q", "--tracing", "off", "--screenshot", "off"]
        output = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False).stdout
    red = re.findall(r"^  ✗ (.*)$", output, flags=re.MULTILINE)
    if any(fault.red in step for step in red):
        return f'red at "{next(step for step in red if fault.red in step)}"'
    return f"red elsewhere, at {red}" if red else f"NOT NOTICED\n{output[-1500:]}"


if __name__ == "__main__":
    sys.exit(main())
