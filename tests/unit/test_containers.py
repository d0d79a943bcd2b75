"""The Dockerfile and compose.yaml name files, modules and options that exist. They are built only where docker is."""

import json
import re

import pytest

from reference_app.__main__ import EVERYWHERE, main, names_of
from tests.running import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf-8")
INSTRUCTIONS = {"FROM", "WORKDIR", "COPY", "RUN", "USER", "EXPOSE", "CMD"}


def tree(text):
    """Parse the part of YAML that compose.yaml uses: mappings, lists of quoted words, and lists in one line."""
    root: dict = {}
    levels = [(-1, root)]
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        depth, item = len(line) - len(line.lstrip()), line.strip()
        while levels[-1][0] >= depth:
            levels.pop()
        inside = levels[-1][1]
        if item.startswith("- "):
            inside.setdefault("", []).append(json.loads(item[2:]))
            continue
        key, _, value = item.partition(":")
        assert re.fullmatch(r"\w+", key), line
        assert key not in inside, line
        inside[key] = json.loads(value) if value.strip().startswith(("[", '"')) else value.strip() or {}
        levels.append((depth, inside[key]))
    return root


def test_each_line_of_the_dockerfile_is_an_instruction() -> None:
    lines = [line for line in DOCKERFILE.splitlines() if line.strip() and not line.startswith("#")]
    assert {line.split()[0] for line in lines} == INSTRUCTIONS
    assert lines[0].startswith("FROM python:3.")
    assert "USER tester" in lines, "browsers run without the rights of root"


def test_the_application_is_started_with_options_that_exist() -> None:
    [command] = re.findall(r"^CMD (.*)$", DOCKERFILE, re.MULTILINE)
    python, flag, module, *options = json.loads(command)
    assert (python, flag, module) == ("python", "-m", "reference_app")
    known = {option for parameter in main.params for option in parameter.opts}
    assert {option for option in options if option.startswith("--")} <= known


def test_the_services_are_built_here_and_what_they_keep_is_kept() -> None:
    services = tree(COMPOSE)["services"]
    assert services.keys() == {"application", "features"}
    assert {service["build"] for service in services.values()} == {"."}
    assert services["features"]["command"] == ["pytest", "features/"]
    assert services["features"]["volumes"] == {"": ["./test-results:/mysafe/test-results"]}
    [port] = services["application"]["ports"][""]
    assert port.endswith(f":{re.findall(r'^EXPOSE (.*)$', DOCKERFILE, re.MULTILINE)[0]}")


def test_the_application_is_served_under_the_name_that_the_comment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    application = tree(COMPOSE)["services"]["application"]
    [name] = re.findall(r"at http://([^:/]+):", COMPOSE)
    assert name in application["environment"]["MYSAFE_HOSTS"].split(",")
    monkeypatch.delenv("MYSAFE_HOSTS", raising=False)
    # Listening everywhere adds no name, and takes none away.
    assert [names_of(host) for host in (*EVERYWHERE, "127.0.0.1")] == [{}, {}, {}]
    assert names_of("safe.example.test") == {"MYSAFE_HOSTS": "safe.example.test"}


def test_no_secret_gets_into_the_image() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert {".env", "instance", "test-results"} <= set(ignored)
