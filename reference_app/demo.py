"""Demonstration people and items. Do not use them for real data: the passwords are printed."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_app import api_secrets, sharing
from reference_app.api_secrets import Fields
from reference_app.people import Person, add_person
from reference_app.vault import Vault

PEOPLE = {"ada": "Ada Archer", "betty": "Betty Baker", "carol": "Carol Cooper", "dora": "Dora Dyer"}

_ITEMS = (
    Fields("Payments API", "https://payments.example.test/v2", "payments-web", "pk-7Qm2-Wz81-tR5n-demo",
           "payments-prod", "POST", "billing, production", "Rotate together with the webhook secret."),
    Fields("Weather feed", "https://weather.example.test/feed", "intranet", "wf-0c2f-demo",
           "", "GET", "intranet"),
    Fields("Invoice archive", "https://archive.example.test/api/invoices", "archive-reader", "ia-demo-19x",
           "archive", "GET", "billing", "Read only. Ask Dora before use."),
    Fields("Mail gateway", "https://mail.example.test/send", "newsletter", "mg-demo-55c1", "mail", "POST",
           "marketing, production"),
)  # fmt: skip


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
    payments, weather, _archive = (api_secrets.add(session, vault, ada, fields).item for fields in _ITEMS[:3])
    mail = api_secrets.add(session, vault, dora, _ITEMS[3]).item
    sharing.save(session, ada, payments.id, {betty.id: False, carol.id: True})
    sharing.save(session, ada, weather.id, {dora.id: False})
    sharing.save(session, dora, mail.id, {ada.id: False})
