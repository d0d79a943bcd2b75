"""Demonstration people and items. Do not use them for real data: the passwords are printed."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_app import api_secrets, notes, passwords, saving, sharing
from reference_app.people import Person, add_person
from reference_app.vault import Vault

PEOPLE = {"ada": "Ada Archer", "betty": "Betty Baker", "carol": "Carol Cooper", "dora": "Dora Dyer"}

# fmt: off
_ITEMS = {
    "payments": (api_secrets.KIND, {
        "name": "Payments API", "url": "https://payments.example.test/v2", "client_id": "payments-web",
        "client_secret": "pk-7Qm2-Wz81-tR5n-demo", "identifier": "payments-prod", "method": "POST",
        "tags": "billing, production", "notes": "Rotate together with the webhook secret."}),
    "weather": (api_secrets.KIND, {
        "name": "Weather feed", "url": "https://weather.example.test/feed", "client_id": "intranet",
        "client_secret": "wf-0c2f-demo", "method": "GET", "tags": "intranet"}),
    "archive": (api_secrets.KIND, {
        "name": "Invoice archive", "url": "https://archive.example.test/api/invoices", "client_id": "archive-reader",
        "client_secret": "ia-demo-19x", "identifier": "archive", "method": "GET", "tags": "billing",
        "notes": "Read only. Ask Dora before use."}),
    "bank": (passwords.KIND, {
        "name": "Bank portal", "username": "archer.ada", "url": "https://bank.example.test/sign-in",
        "password": "Copper-kettle-71-demo", "tags": "billing"}),
    "wiki": (passwords.KIND, {"name": "Wiki", "username": "ada", "password": "wiki-demo-30", "tags": "intranet"}),
    "door": (notes.KIND, {"name": "Door code", "note": "Ground floor 4711, archive 0815.", "tags": "office"}),
}
_OF_DORA = (api_secrets.KIND, {
    "name": "Mail gateway", "url": "https://mail.example.test/send", "client_id": "newsletter",
    "client_secret": "mg-demo-55c1", "identifier": "mail", "method": "POST", "tags": "marketing, production"})
# fmt: on


def password_of(username: str) -> str:
    """Return the password of a demonstration account."""
    return f"{username}-demonstration"


def fill(session: Session, vault: Vault) -> None:
    """Fill an empty database. Do nothing if there are people in it."""
    if session.scalar(select(Person.id).limit(1)):
        return
    people = {
        username: add_person(session, username, name, f"{username}@example.test", password_of(username))
        for username, name in PEOPLE.items()
    }
    ada, betty, carol, dora = people.values()
    of_ada = {key: saving.add(session, vault, kind, ada, fields) for key, (kind, fields) in _ITEMS.items()}
    mail = saving.add(session, vault, _OF_DORA[0], dora, _OF_DORA[1])
    sharing.save(session, ada, of_ada["payments"].id, {betty.id: False, carol.id: True})
    sharing.save(session, ada, of_ada["weather"].id, {dora.id: False})
    sharing.save(session, ada, of_ada["bank"].id, {betty.id: True})
    sharing.save(session, dora, mail.id, {ada.id: False})
