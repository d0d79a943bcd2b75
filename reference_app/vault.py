"""Encrypt ("seal") and decrypt ("open") secrets: AES-256-GCM with a data key for each item, sealed by the master key.

Sealed text begins with a format byte and the id of its key. It is bound to its item and field, and does not open
anywhere else.
"""

import hmac
import os
from collections.abc import Callable, Sequence
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
_TAG_BYTES: Final = 16
_WRAPPING: Final = "data keys of items"


class NotOpened(Exception):
    """The text was sealed with another key, or for another item or field, or it is damaged."""


class Vault:
    """Seal with a master key of 32 bytes, and open with that or one of the others.

    `reread` returns the keys again, when something was sealed with a key that is not known.

    :raises ValueError: for a key of another length.
    """

    def __init__(self, *master_keys: bytes, reread: Callable[[], Sequence[bytes]] | None = None) -> None:
        self._reread = reread
        self._master_keys = _by_id(master_keys)
        self._current = next(iter(self._master_keys))

    def __repr__(self) -> str:
        return f"Vault(key {self.key_id})"

    @property
    def key_id(self) -> str:
        """Return an id of the master key that reveals nothing about it."""
        return self._current

    def knows(self, key_id: str) -> bool:
        """Tell whether there is a master key with this id, if need be by reading the keys again."""
        if key_id not in self._master_keys and self._reread:
            self._master_keys |= _by_id(self._reread())
        return key_id in self._master_keys

    def change_to(self, key_id: str) -> None:
        """Seal with the master key of this id from now on, if it is known."""
        if self.knows(key_id):
            self._current = key_id

    def derive(self, purpose: str) -> bytes:
        """Derive a key of 32 bytes for one purpose. It reveals nothing about other keys."""
        return _derived(self._master_keys[self._current], purpose)

    def id_for(self, *parts: str) -> UUID:
        """Make an id that is the same for the same parts, and reveals nothing about them."""
        lengths = ",".join(str(len(part)) for part in parts)
        key = self.derive("ids")
        return UUID(bytes=hmac.digest(key, "\0".join((lengths, *parts)).encode(), "sha256")[:16], version=4)

    def new_data_key(self, item_id: UUID) -> bytes:
        """Make the sealed data key of a new item."""
        return self._sealed_data_key(os.urandom(KEY_BYTES), item_id)

    def sealed_again(self, data_key: bytes, item_id: UUID) -> bytes:
        """Seal a sealed data key with the present master key."""
        return self._sealed_data_key(self._data_key(data_key, item_id), item_id)

    def seal(self, data_key: bytes, item_id: UUID, field: str, text: str, version: int = 0) -> bytes:
        """Seal the text of an item's field with the item's sealed data key.

        `version` counts the texts of a field, so that a former one does not open in its place; 0 is without.
        """
        return _seal(self._data_key(data_key, item_id), _place(field, item_id, version), text.encode())

    def open(self, data_key: bytes, item_id: UUID, field: str, sealed: bytes, version: int = 0) -> str:
        """Open what `seal` sealed for the same item, field and version.

        :raises NotOpened: for anything else.
        """
        return _open(self._data_key(data_key, item_id), _place(field, item_id, version), sealed).decode()

    def mac(self, data_key: bytes, item_id: UUID, message: bytes) -> bytes:
        """Authenticate a message with a sealed data key."""
        return hmac.digest(self._data_key(data_key, item_id), message, "sha256")

    def seal_note(self, purpose: str, holder: UUID, text: str) -> bytes:
        """Seal a text that leaves the server, for one person and one purpose."""
        return _seal(self.derive("notes"), f"{purpose} {holder}", text.encode())

    def open_note(self, purpose: str, holder: UUID, sealed: bytes) -> str:
        """Open what `seal_note` sealed for the same person and purpose.

        :raises NotOpened: for anything else.
        """
        return _open(self.derive("notes"), f"{purpose} {holder}", sealed).decode()

    def _sealed_data_key(self, key: bytes, item_id: UUID) -> bytes:
        return _seal(self.derive(_WRAPPING), f"items.data_key {item_id}", key)

    def _data_key(self, sealed: bytes, item_id: UUID) -> bytes:
        key_id = sealed[len(_FORMAT) :][:_KEY_ID_BYTES].hex()
        master_key = self._master_keys[key_id if self.knows(key_id) else self._current]
        return _open(_derived(master_key, _WRAPPING), f"items.data_key {item_id}", sealed)


def is_empty(sealed: bytes) -> bool:
    """Tell whether the sealed text is empty. Sealing hides what a text says, not how long it is."""
    return len(sealed) <= len(_FORMAT) + _KEY_ID_BYTES + _NONCE_BYTES + _TAG_BYTES


def _by_id(master_keys: Sequence[bytes]) -> dict[str, bytes]:
    if {len(key) for key in master_keys} != {KEY_BYTES}:
        raise ValueError(f"a master key has {KEY_BYTES} bytes")
    return {_key_id(_derived(key, _WRAPPING)).hex(): key for key in master_keys}


def _place(field: str, item_id: UUID, version: int) -> str:
    return f"{field} {item_id} version {version}" if version else f"{field} {item_id}"


def _derived(master_key: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"mysafe: {purpose}".encode()).derive(master_key)


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
