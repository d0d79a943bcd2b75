"""An application with its own database, the people who use it, and simple HTTP clients as their browsers."""

import base64
import re
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property
from typing import ClassVar

import pytest
from argon2 import PasswordHasher
from jinja2 import BytecodeCache
from sqlalchemy import update

from reference_app import api_secrets, create_app, saving, sharing
from reference_app.items import Item
from reference_app.keys import KeySource
from reference_app.people import Person, by_username
from reference_app.throttle import SignInThrottle
from reference_app.web.services import services_of
from tests.databases import fresh_database
from tests.integration.reading import Html

KEY = b"0123456789abcdef0123456789ABCDEF"
NAMES = {"ada": "Ada Archer", "betty": "Betty Baker", "carol": "Carol Cooper", "dora": "Dora Dyer"}


def password_of(username):
    return f"{username}-canary-password"


@cache
def hash_of(username):
    """Hash with less effort than the application, because the cost is not tested here."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(password_of(username))


class Compiled(BytecodeCache):
    """A cache of compiled templates for the applications of all tests."""

    kept: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket):
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket):
        self.kept[bucket.key] = bucket.bytecode_to_string()


class Clock:
    """A clock that only the test moves."""

    def __init__(self):
        self.now = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self):
        return self.now

    def seconds(self):
        return self.now.timestamp()

    def pass_by(self, **time):
        self.now += timedelta(**time)


class Answer:
    """An HTTP response."""

    def __init__(self, response):
        self.response = response
        self.status = response.status_code
        self.headers = response.headers
        self.text = response.text
        self.location = response.headers.get("Location")
        response.close()

    @property
    def text_without_tokens(self):
        """Return the text without the tokens that differ in every response."""
        return re.sub(r'((?:name="csrf_token" value|data-csrf)=)"[^"]*"', r"\1", self.text)

    @cached_property
    def html(self):
        return Html(self.text)

    def __repr__(self):
        return f"Answer({self.status}, {self.location})"


class Browser:
    """A browser with its cookies, signed in or not."""

    def __init__(self, app, **environment):
        self.client = app.test_client()
        self.environment = environment
        self._token = None

    def get(self, path, **how):
        return self.send("GET", path, **how)

    def post(self, path, *, csrf=True, **how):
        """Send a form as a page would, with its token."""
        headers = {"X-CSRFToken": self.csrf_token()} if csrf else {}
        return self.send("POST", path, headers={**headers, **how.pop("headers", {})}, **how)

    def send(self, method, path, **how):
        return Answer(self.client.open(path, method=method, environ_overrides=self.environment, **how))

    def csrf_token(self):
        if self._token is None:
            self._token = self.get("/sign-in").html.all("input", name="csrf_token")[0].get("value")
        return self._token

    def sign_in(self, username, password=None, **fields):
        form = {"username": username, "password": password_of(username) if password is None else password, **fields}
        answer = self.post("/sign-in", data=form)
        self._token = None
        return answer

    def sign_out(self):
        answer = self.post("/sign-out")
        self._token = None
        return answer

    @property
    def cookies(self):
        """Return a copy of the cookies, for tests in which somebody steals them."""
        return {key: cookie.value for key, cookie in self.client._cookies.items()}

    def with_cookies(self, cookies):
        for (domain, path, name), value in cookies.items():
            self.client.set_cookie(name, value, domain=domain, path=path)
        return self


class MySafe:
    """An application with its data and its people's browsers."""

    def __init__(self, url, clock):
        self.url, self.clock, self.processes = url, clock, []
        self.app = self.another_process()
        self.services = services_of(self.app)
        self.database, self.vault = self.services.database, self.services.vault

    def another_process(self, **config):
        """Make a second application on the same database, like another server process."""
        key = base64.b64encode(KEY).decode()
        app = create_app({"DATABASE_URL": self.url, "MYSAFE_MASTER_KEY": key, **config})
        self.processes.append(app)
        app.jinja_env.bytecode_cache = Compiled()
        services = services_of(app)
        throttle = SignInThrottle(services.database, self.clock.seconds)
        app.extensions["mysafe"] = replace(services, now=self.clock, throttle=throttle)
        return app

    def use_key_file(self, file):
        """Put the key into a file, start the application anew with that, and return the source of its keys."""
        file.write_text(base64.b64encode(KEY).decode() + "\n")
        file.chmod(0o600)
        services_of(self.app).database.engine.dispose()
        self.app = self.another_process(MYSAFE_MASTER_KEY="", MYSAFE_KEY_FILE=str(file))
        self.services = services_of(self.app)
        self.database, self.vault = self.services.database, self.services.vault
        return KeySource("", file)

    def stranger(self, app=None, **environment):
        return Browser(app or self.app, **environment)

    def browser(self, username, **environment):
        """Return a browser in which a person is signed in."""
        browser = Browser(self.app, **environment)
        assert browser.sign_in(username).status == 302
        return browser

    def id(self, username):
        with self.database.session(read_only=True) as session:
            return by_username(session, username).id

    def add_secret(self, owner="ada", name="Payments API", **filled):
        required = {"name": name, "url": "https://api.example.test/", "client_id": "c"}
        return self.add(api_secrets.KIND, owner, **{**required, **filled})

    def add(self, kind, owner="ada", **filled):
        """Save an item of a kind and return its id."""
        with self.database.begin() as session:
            return saving.add(session, self.vault, kind, by_username(session, owner), filled, self.clock()).id

    def share(self, item_id, owner="ada", **members):
        with self.database.begin() as session:
            wanted = {by_username(session, name).id: can_edit for name, can_edit in members.items()}
            sharing.save(session, by_username(session, owner), item_id, wanted)

    def members(self, item_id, owner="ada"):
        with self.database.session(read_only=True) as session:
            item = sharing.open_for(session, by_username(session, owner), item_id)
            return {share.person.username: share.can_edit for share in item.shares}

    def disable(self, item_id, *, enabled=False):
        with self.database.begin() as session:
            session.execute(update(Item).where(Item.id == item_id).values(enabled=enabled))

    def enable(self, item_id):
        self.disable(item_id, enabled=True)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def mysafe(tmp_path, clock):
    """Make an application with the accounts of Ada, Betty, Carol and Dora."""
    with new_mysafe(tmp_path, clock) as mysafe:
        yield mysafe


@contextmanager
def new_mysafe(folder, clock):
    """Make an application as `mysafe` does, for fixtures that several tests share."""
    with fresh_database(folder) as url:
        mysafe = MySafe(url, clock)
        with mysafe.database.begin() as session:
            for username, name in NAMES.items():
                email = f"{username}@example.test"
                person = Person(username=username, name=name, email=email, password_hash=hash_of(username))
                session.add(person)
        yield mysafe
        for app in mysafe.processes:
            services_of(app).database.engine.dispose()
