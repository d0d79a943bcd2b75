"""Encrypt ("seal") and decrypt ("open") secrets: AES-256-GCM with a data key for each item, sealed by the master key.

Sealed text begins with a format byte and the id of its key. It is bound to its item and field, and does not open
anywhere else.
"""

import hmac
import os
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES: Final = 32
_FORMAT: Final = b"\x01"
_KEY_ID_BYTES: Final = 8
_NONCE_BYTES: Final = 12


class NotOpened(Exception):
    """The text was sealed with another key, or for another item or field, or it is damaged."""


class Vault:
    """Seal and open with a master key of 32 bytes.

    :raises ValueError: for a key of another length.
    """

    def __init__(self, master_key: bytes) -> None:
        if len(master_key) != KEY_BYTES:
            raise ValueError(f"a master key has {KEY_BYTES} bytes")
        self._master_key = master_key
        self._wrapping_key = self.derive("data keys of items")

    def __repr__(self) -> str:
        return f"Vault(key {self.key_id})"

    @property
    def key_id(self) -> str:
        """Return an id of the master key that reveals nothing about it."""
        return _key_id(self._wrapping_key).hex()

    def derive(self, purpose: str) -> bytes:
        """Derive a key of 32 bytes for one purpose. It reveals nothing about other keys."""
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"mysafe: {purpose}".encode()).derive(self._master_key)

    def id_for(self, *parts: str) -> UUID:
        """Make an id that is the same for the same parts, and reveals nothing about them."""
        lengths = ",".join(str(len(part)) for part in parts)
        key = self.derive("ids")
        return UUID(bytes=hmac.digest(key, "\0".join((lengths, *parts)).encode(), "sha256")[:16], version=4)

    def new_data_key(self, item_id: UUID) -> bytes:
        """Make the sealed data key of a new item."""
        return _seal(self._wrapping_key, f"items.data_key {item_id}", os.urandom(KEY_BYTES))

    def seal(self, data_key: bytes, item_id: UUID, field: str, text: str) -> bytes:
        """Seal the text of an item's field with the item's sealed data key."""
        return _seal(self._data_key(data_key, item_id), f"{field} {item_id}", text.encode())

    def open(self, data_key: bytes, item_id: UUID, field: str, sealed: bytes) -> str:
        """Open what `seal` sealed for the same item and field.

        :raises NotOpened: for anything else.
        """
        return _open(self._data_key(data_key, item_id), f"{field} {item_id}", sealed).decode()

    def seal_note(self, purpose: str, holder: UUID, text: str) -> bytes:
        """Seal a text that leaves the server, for one person and one purpose."""
        return _seal(self.derive("notes"), f"{purpose} {holder}", text.encode())

    def open_note(self, purpose: str, holder: UUID, sealed: bytes) -> str:
        """Open what `seal_note` sealed for the same person and purpose.

        :raises NotOpened: for anything else.
        """
        return _open(self.derive("notes"), f"{purpose} {holder}", sealed).decode()

    def _data_key(self, sealed: bytes, item_id: UUID) -> bytes:
        return _open(self._wrapping_key, f"items.data_key {item_id}", sealed)


def _key_id(key: bytes) -> bytes:
    return HKDF(SHA256(), _KEY_ID_BYTES, salt=None, info=b"mysafe: key id").derive(key)


def _seal(key: bytes, place: str, plain: bytes) -> bytes:
    header = _FORMAT + _key_id(key)
    nonce = os.urandom(_NONCE_BYTES)
    return header + nonce + AESGCM(key).encrypt(nonce, plain, header + place.encode())


def _open(key: bytes, place: str, sealed: bytes) -> bytes:
    header = _FORMAT + _key_id(key)
    nonce_end = len(header) + _NONCE_BYTES
    if not sealed.startswith(header) or len(sealed) <= nonce_end:
        raise NotOpened("not sealed with this key in this format")
    try:
        return AESGCM(key).decrypt(sealed[len(header) : nonce_end], sealed[nonce_end:], header + place.encode())
    except InvalidTag:
        raise NotOpened("sealed for another place, or changed since") from None
