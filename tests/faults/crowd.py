"""Other people and other things in MySafe: what nobody minds who looks for their own."""

import base64
import secrets
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Request, Response

from reference_app import api_secrets, saving, sessions
from reference_app.items import Item
from reference_app.people import Person
from reference_app.web.services import services_of
from tests.faults.deviations import Bit, Deviation, around


def more_items(count: int) -> Deviation:
    """Have the first two people own so many API secrets more, older than all others."""

    def deviate(app: Flask, bit: Bit) -> None:
        services = services_of(app)

        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            if request.method == "GET" and request.path.startswith("/mysafe"):
                with services.database.begin() as session:
                    for person in session.scalars(select(Person).order_by(Person.username).limit(2)).all():
                        if not session.scalar(select(Item.number).where(Item.owner_id == person.id, Item.number < 0)):
                            _add(session, services.vault, person, count)
                            bit()
            return go_on()

        around(app, layer)

    return deviate


def _add(session: Session, vault: Any, owner: Person, count: int) -> None:
    lowest = session.scalar(select(Item.number).order_by(Item.number).limit(1)) or 0
    for number in range(count):
        name = f"Older {number + 1} of {owner.username}"
        fields = {"name": name, "url": "https://old.example.test/", "client_id": "old", "client_secret": "older"}
        added = saving.add(session, vault, api_secrets.KIND, owner, fields)
        added.number = min(lowest, 0) - number - 1
    session.flush()


def others_signed_in(count: int) -> Deviation:
    """Have so many others with accounts, all of them signed in."""

    def deviate(app: Flask, bit: Bit) -> None:
        services = services_of(app)
        with services.database.begin() as session:
            for number in range(count):
                name = f"other{number}"
                person = Person(
                    id=uuid4(),
                    username=name,
                    name=f"Other {number}",
                    email=f"{name}@example.test",
                    password_hash=base64.b64encode(secrets.token_bytes(12)).decode(),
                )
                session.add(person)
                session.flush()
                sessions.begin(session, person.id, services.now())
                bit()

    return deviate
