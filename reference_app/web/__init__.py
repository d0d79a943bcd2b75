"""The web pages. A view loads an item or answers 404, calls a rule, flashes a message and redirects."""

from flask import Flask
from flask_bootstrap import Bootstrap5
from flask_wtf.csrf import CSRFProtect

from reference_app.web import (
    account,
    activity,
    entrance,
    errors,
    generator,
    headers,
    history,
    home,
    items,
    kept,
    listing,
    people,
    policy,
    protected,
    share,
    signed_in,
    states,
    words,
)
from reference_app.web.services import Services


def connect(app: Flask, services: Services) -> None:
    """Add the pages to the application."""
    app.extensions["mysafe"] = services
    Bootstrap5(app)
    headers.connect(app)
    # Before the CSRF check, so that signed-out people are asked to sign in instead of to reload the page.
    signed_in.connect(app)
    policy.require_sign_in_where_needed(app)
    CSRFProtect(app)
    kept.connect(app)
    errors.connect(app)
    words.connect(app)
    app.url_map.converters["kind"] = policy.KindOfItem
    of_items = (items.bp, listing.bp, states.bp, history.bp, share.bp, protected.bp, activity.bp)
    for blueprint in (entrance.bp, account.bp, home.bp, people.bp, generator.bp, *of_items):
        app.register_blueprint(blueprint)
    policy.check_access(app)
