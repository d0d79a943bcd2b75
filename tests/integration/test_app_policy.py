"""The matrix of authorization: each route, for everybody, in each state of an item. It is read from the application."""

import pytest
from flask import Flask

from reference_app.web import policy
from reference_app.web.policy import Rule, Unmarked
from tests.integration.matrix import ACTORS, AUDIENCES, STATES, Matrix


@pytest.fixture
def matrix(mysafe):
    return Matrix(mysafe)


def test_the_matrix_covers_every_route(mysafe):
    assert set(AUDIENCES) == {rule.endpoint for rule in mysafe.app.url_map.iter_rules()}


def test_everybody_gets_what_the_route_promises_and_nobody_more(matrix):
    cells = list(matrix.cells())
    assert len(cells) > len(AUDIENCES) * len(ACTORS)
    wrong = [f"{cell}: {matrix.answer(cell).status}" for cell in cells if not matrix.holds(cell)]
    assert wrong == []


def test_what_is_not_yours_looks_in_every_byte_like_what_is_not_there(matrix):
    compared = 0
    for cell in matrix.cells():
        if matrix.is_hidden(cell):
            assert matrix.seen(cell) == matrix.seen(cell.elsewhere()), cell
            compared += 1
    assert compared >= len(STATES) * 4


@pytest.mark.parametrize(
    ("route", "rules", "told"),
    [
        ("/new", {}, "home.new"),
        ("/new", {"home.new": Rule.OWNER}, "home.new"),
        ("/<uuid:item_id>/new", {"home.new": Rule.SIGNED_IN}, "home.new"),
        ("/new", {"home.new": Rule.SIGNED_IN, "home.gone": Rule.SIGNED_IN}, "home.gone"),
    ],
)
def test_a_route_without_a_rule_that_fits_keeps_the_application_from_starting(mysafe, monkeypatch, route, rules, told):
    monkeypatch.setattr(policy, "RULES", policy.RULES | rules)
    app = Flask("other")
    app.url_map.converters["kind"] = policy.KindOfItem
    for rule in mysafe.app.url_map.iter_rules():
        app.add_url_rule(rule.rule, rule.endpoint)
    app.add_url_rule(route, "home.new")
    with pytest.raises(Unmarked, match=told):
        policy.check_access(app)
