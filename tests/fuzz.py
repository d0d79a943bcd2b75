"""Send schemathesis at every route of a running application: `make fuzz`.

The description of the routes is made from the application itself, its table of rules and the fields that the tests of
hostile texts know. Ada, who owns two items, sends everything; what she gets is asked for without a session and with a
false one, too. Then Carol, who may see neither item, sends the same; `tests/fuzz_checks.py` reads what she gets.
"""

import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

from werkzeug.routing import Rule as Route

from reference_app import create_app
from reference_app.kinds import KINDS
from reference_app.web.policy import RULES, Rule
from tests.environments import run_in
from tests.integration.test_app_hostile import FIELDS, QUERIES
from tests.running import ROOT, Deployed

COOKIE = "__Host-mysafe"
FOLDER = ROOT / "build" / "fuzz"
PEOPLE = ("ada", "betty", "carol")
CHECKS = "not_a_server_error,status_code_conformance,unsupported_method,ignored_auth,nothing_of_others"
ENDS_SESSION = "entrance.sign_out POST"
"""Sent last: whatever follows would be refused."""
HERS = "Of Ada alone 7c1f"
"""The name of the items that Carol may not see."""
EXAMPLES = 40
"""Of each route, in each run, beside those that schemathesis makes from the description one by one."""
ANSWERS = {200, 302, 400, 404, 405, 413}
OF_FORMS = {401, 409, 422, 429, 503}
REFUSED = {401, 403}


def described(routes: Iterator[Route], items: list[str]) -> dict[str, Any]:
    """Return the routes as an OpenAPI document, with the ids of items that are there."""
    paths: dict[str, Any] = {}
    for route in routes:
        path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", route.rule)
        for method in (route.methods or set()) - {"HEAD", "OPTIONS"}:
            paths.setdefault(path, {})[method.lower()] = _operation(route, method, items)
    schemes = {
        "session": {"type": "apiKey", "in": "cookie", "name": COOKIE},
        "token": {"type": "apiKey", "in": "header", "name": "X-CSRFToken"},
    }
    info = {"title": "MySafe", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"securitySchemes": schemes}}


def _operation(route: Route, method: str, items: list[str]) -> dict[str, Any]:
    known = {
        "item_id": items,
        "kind": [kind.slug for kind in KINDS],
        "version": ["1", "2"],
        "filename": ["product.css", "css/bootstrap.min.css"],
    }
    in_path = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "enum": known[name]}}
        for name in sorted(route.arguments)
    ]
    in_query = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in QUERIES.get(route.endpoint, ())]
    public = RULES[route.endpoint] is Rule.ANYBODY
    statuses = ANSWERS | (OF_FORMS if method == "POST" else set()) | (set() if public else REFUSED)
    operation: dict[str, Any] = {
        "operationId": f"{route.endpoint} {method}",
        "parameters": [*in_path, *in_query],
        "responses": {str(status): {"description": "documented"} for status in sorted(statuses)},
    }
    if not public:
        operation["security"] = [{"session": [], "token": []} if method == "POST" else {"session": []}]
    if method == "POST":
        fields = {name: {"type": "string"} for name in FIELDS[route.endpoint]}
        schema = {"type": "object", "properties": fields}
        operation["requestBody"] = {"content": {"application/x-www-form-urlencoded": {"schema": schema}}}
    return operation


def _session(address: str, username: str, password: str) -> Mapping[str, str]:
    """Sign somebody in, and return the headers of their browser."""
    connection, cookies = HTTPConnection(urlsplit(address).netloc), SimpleCookie()

    def ask(method: str, path: str, form: Mapping[str, str] | None = None) -> str:
        headers = {"Cookie": "; ".join(f"{name}={morsel.value}" for name, morsel in cookies.items())}
        headers |= {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        connection.request(method, path, urlencode(form or {}), headers)
        answer = connection.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            cookies.load(cookie)
        return answer.read().decode()

    def token(page: str) -> str:
        found = re.search(r'(?:name="csrf_token" value|data-csrf)="([^"]+)"', page)
        assert found, page
        return found[1]

    form = {"username": username, "password": password, "csrf_token": token(ask("GET", "/sign-in"))}
    ask("POST", "/sign-in", form)
    headers = {"X-CSRFToken": token(ask("GET", "/mysafe/"))}
    return headers | {"Cookie": "; ".join(f"{name}={morsel.value}" for name, morsel in cookies.items())}


def main(arguments: list[str]) -> int:
    """Describe, start and attack the application; return 0 only if it stands."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    deployed = Deployed(FOLDER, {username: f"password of {username}" for username in PEOPLE})
    items = [deployed.add("ada", HERS, "betty"), deployed.add("ada", HERS)]
    routes = create_app(deployed.environment).url_map.iter_rules()
    description = described(routes, list(map(str, items)))
    (FOLDER / "openapi.json").write_text(json.dumps(description, indent=1), encoding="utf-8")
    with deployed.running() as address:
        for username, not_for_them in (("ada", ""), ("carol", HERS)):
            for which in ("--exclude-operation-id", "--include-operation-id"):
                headers = _session(address, username, deployed.passwords[username])
                told = [word for name, value in headers.items() for word in ("--header", f"{name}: {value}")]
                options = ["--url", address.rstrip("/"), "--checks", CHECKS, "--max-examples", str(EXAMPLES)]
                command = ["schemathesis.cli", "run", "openapi.json", *options, which, ENDS_SESSION, *told, *arguments]
                checks = {"SCHEMATHESIS_HOOKS": "tests.fuzz_checks", "NOT_FOR_THEM": not_for_them}
                if status := run_in("fuzz", *command, "--warnings", "off", folder=FOLDER, **checks):
                    return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
