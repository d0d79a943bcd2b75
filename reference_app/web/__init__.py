"""The application as web pages. A view loads or answers 404, calls a rule, flashes, redirects."""

from flask import Flask
from flask_bootstrap import Bootstrap5
from flask_wtf.csrf import CSRFProtect

from reference_app.web import entrance, errors, headers, home, people, protected, share, signed_in, words
from reference_app.web.kinds import BLUEPRINTS
from reference_app.web.services import Services


def connect(app: Flask, services: Services) -> None:
    """Give the application its pages."""
    app.extensions["mysafe"] = services
    Bootstrap5(app)
    CSRFProtect(app)
    for part in (signed_in, errors, headers):
        part.connect(app)
    words.connect(app)
    for blueprint in (entrance.bp, home.bp, people.bp, share.bp, protected.bp, *BLUEPRINTS):
        app.register_blueprint(blueprint)
