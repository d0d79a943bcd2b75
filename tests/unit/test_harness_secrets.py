"""A registered secret is found in every encoding."""

import base64
import html
import json
import pickle
from urllib.parse import quote, quote_plus, urlencode

import pytest

from harness.evidence.secrets import Secret, Secrets

VALUE = "pa\"ss &<wörd>/+1'="
SPELT = {
    "as it is": VALUE,
    "in JSON": json.dumps({"a": VALUE}),
    "in JSON with its own letters": json.dumps({"a": VALUE}, ensure_ascii=False),
    "in JSON in JSON": json.dumps(json.dumps({"a": VALUE})),
    "in a form": urlencode({"a": VALUE}),
    "in a query": quote(VALUE, safe=""),
    "in a path": quote(VALUE),
    "in a form of its own": quote_plus(VALUE),
    "in HTML": html.escape(VALUE),
    "in HTML as Jinja writes it": html.escape(VALUE).replace("&#x27;", "&#39;").replace("&quot;", "&#34;"),
    "in HTML text": html.escape(VALUE, quote=False),
    "in base64": base64.b64encode(VALUE.encode()).decode(),
    "in base64 for URLs": base64.urlsafe_b64encode(VALUE.encode()).decode(),
    "in base64 behind a name": base64.b64encode(f"ada:{VALUE}".encode()).decode(),
    "in base64 behind another": base64.b64encode(f"betty:{VALUE}!".encode()).decode(),
}


@pytest.mark.parametrize("how", SPELT)
def test_every_spelling_is_found_and_blotted_out(how):
    secrets, text = Secrets(), f"before {SPELT[how]} after"
    assert not secrets.are_in(text.encode())
    secrets.add(VALUE)
    assert secrets.are_in(text.encode())
    clean = secrets.scrub(text)
    assert "•••" in clean
    assert clean.startswith("before ")
    assert clean.endswith(" after")
    assert not secrets.are_in(clean.encode())
    assert secrets.scrub_bytes(text.encode()) == clean.encode()


def test_a_secret_within_a_longer_one_leaves_no_rest():
    secrets = Secrets()
    secrets.add_all(["open", "open sesame"])
    assert secrets.scrub("say open sesame") == "say •••"


@pytest.mark.parametrize("value", ["", "abc"])
def test_what_is_too_short_to_be_found_is_refused(value):
    with pytest.raises(ValueError, match="4 characters"):
        Secrets().add(value)


def test_a_secret_does_not_show_itself():
    secret = Secret(VALUE)
    assert {repr(secret), str(secret), f"{secret}", f"{secret:>3}"} == {"Secret(•••)"}
    assert secret.reveal() == VALUE
    assert secret == Secret(VALUE)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(secret)
