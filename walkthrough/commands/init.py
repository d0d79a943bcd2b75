"""The command `walkthrough init`: write a first profile of a product, and prove that it can sign in."""

import json
import os
import re
from pathlib import Path
from urllib.parse import urlsplit

import click

from walkthrough.commands import options
from walkthrough.commands.options import NOT_OK, OK, WRONG_USE
from walkthrough.commands.output_files import put

_EXAMPLES = """\
  walkthrough init https://shop.example.test/admin
      look for the sign-in form, ask for what cannot be seen, sign in, and write a first profile
"""
_SECRET = re.compile(r"pass|pin\b|secret|code", re.IGNORECASE)
_ENTERS = re.compile(r"sign|log|enter|continue|next|submit", re.IGNORECASE)
_NEXT = """
Next, as far as your pages need it (docs/other-products.md explains each):
  [nouns] and hooks   what pages are about, and the functions that make one of it
  [[values]]          what to type into which field
  [docs], [start]     whether each section is a task of its own, and where it begins
  [icons], dismiss    what writers call icons, and what closes the windows that come first
Then: walkthrough doctor --profile {file}; walkthrough check --profile {file} PAGE.md
"""


@click.command(cls=options.Command, examples=_EXAMPLES)
@click.argument("url")
@click.option("--name", help="What the product is called (default: asked for).")
@click.option("--profile", "file", type=options.PATH, metavar="FILE", help="Where to write it (default: NAME.toml).")
def init(url: str, name: str | None, file: Path | None) -> int:
    """Write a first profile of the product at URL."""
    from harness.system.address import no_address, trouble_at  # noqa: PLC0415 - takes a while
    from steps.examination import first_look, names_on, opened_browser  # noqa: PLC0415 - it imports Playwright
    from steps.trial import try_to_sign_in  # noqa: PLC0415

    if wrong := no_address(url):
        click.echo(f"walkthrough: {wrong.replace('--base-url ', '')}", err=True)
        return WRONG_USE
    if trouble := trouble_at(url):
        click.echo(f"walkthrough: {trouble}", err=True)
        return trouble.status
    with opened_browser() as browser:
        page = browser.new_page()
        look = first_look(page, url)
        secret = next((field for field in look.fields if _SECRET.search(field)), "")
        if not secret or len(look.fields) < 2:  # noqa: PLR2004 - who, and a secret
            seen = ", ".join(look.fields) or "no field at all"
            click.echo(f"walkthrough: there is no sign-in form at {url}, but {seen}", err=True)
            return NOT_OK
        who = look.fields[max(0, look.fields.index(secret) - 1)]
        button = next((one for one in look.buttons if _ENTERS.search(one)), (*look.buttons, "")[-1])
        click.echo(f'The sign-in form: "{who}", "{secret}", and the button "{button}".')
        name = name or click.prompt("What is the product called", default=look.title.split(" - ")[-1] or "Product")
        variable = re.sub(r"\W+", "_", name).strip("_").upper() or "PRODUCT"
        variables = {who: f"{variable}_USERNAME", secret: f"{variable}_PASSWORD"}
        typed = {
            label: os.environ.get(one) or click.prompt(f"{label} (or set {one})", hide_input=label == secret)
            for label, one in variables.items()
        }
        before = names_on(page)
        if said := try_to_sign_in(page, typed, button):
            click.echo(f"walkthrough: {name} does not let {typed[who]} in; it says: {said}", err=True)
            return NOT_OK
        new = [one for one in names_on(page) if one not in before and typed[who] not in one]
    known_by = new[0] if new else ""
    target = file or Path(f"{variable.lower()}.toml")
    if target.exists():
        click.echo(f"walkthrough: {target} is there already: name another file with --profile", err=True)
        return WRONG_USE
    put(target, _profile(name, url, variables, button, known_by))
    click.echo(f'Signed in: "{known_by}" is there now. Written to {target}.')
    click.echo(_NEXT.format(file=target), nl=False)
    return OK


def _profile(name: str, url: str, variables: dict[str, str], button: str, known_by: str) -> str:
    root = "{0.scheme}://{0.netloc}".format(urlsplit(url))
    fields = ", ".join(f"{json.dumps(label)} = {json.dumps(variable)}" for label, variable in variables.items())
    return f"""\
name = {json.dumps(name, ensure_ascii=False)}
address = {json.dumps(root)}   # --base-url on the command line wins over it

[people]                        # one to n; tutorials are carried out by the owner
owner = "Reader"

[sign_in]
address = {json.dumps(urlsplit(url).path or "/")}   # every route begins here that says nothing else
fields = {{ {fields} }}   # labels, and the variables of the environment that hold what to type
button = {json.dumps(button, ensure_ascii=False)}
known_by = {json.dumps(known_by, ensure_ascii=False)}   # only those see it who are signed in
"""
