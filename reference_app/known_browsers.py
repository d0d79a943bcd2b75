"""Browsers in which a person has signed in before. Wrong passwords from elsewhere do not lock these out.

Such a browser has a mark, which is good for that person until the password changes.
"""

import base64
import binascii
import hashlib

from reference_app.people import Person
from reference_app.vault import NotOpened, Vault

_PURPOSE = "a browser in which somebody has signed in"


def mark_for(vault: Vault, person: Person) -> str:
    """Make the mark of a browser in which the person has just signed in."""
    return base64.urlsafe_b64encode(vault.seal_note(_PURPOSE, person.id, _password_of(person))).decode()


def is_known(vault: Vault, person: Person, mark: str) -> bool:
    """Tell whether this is the person's mark, made with the present password."""
    try:
        return vault.open_note(_PURPOSE, person.id, base64.urlsafe_b64decode(mark)) == _password_of(person)
    except (binascii.Error, ValueError, NotOpened):
        return False


def _password_of(person: Person) -> str:
    return hashlib.sha256(person.password_hash.encode()).hexdigest()
