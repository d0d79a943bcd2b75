"""API secrets, a kind of item: their fields, the rules for them, and what they protect."""

from dataclasses import astuple, dataclass, field, fields, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, ForeignKey, LargeBinary, String, UniqueConstraint, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from reference_app import keys
from reference_app.database import Base
from reference_app.items import LONGEST_NAME, LONGEST_TAGS, Item, Kind, as_tags
from reference_app.people import Person
from reference_app.text import is_visible
from reference_app.vault import Vault

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
MANDATORY = ("name", "url", "client_id")
LONGEST = {
    "name": LONGEST_NAME,
    "url": 2000,
    "client_id": 500,
    "client_secret": 10_000,
    "identifier": 200,
    "tags": LONGEST_TAGS,
    "notes": 10_000,
}
_SEALED_FIELD = "api_secrets.client_secret"


class InvalidFields(Exception):
    """Raised for fields that cannot be saved. `problems` has a message for each, by the field's name."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(", ".join(problems))
        self.problems = problems


class SavedBefore(Exception):
    """The same fields of the same form were saved before."""


class ApiSecret(Base):
    """The fields of an API secret that other items do not have."""

    __tablename__ = "api_secrets"
    __table_args__ = (UniqueConstraint("identified_by", "identifier"),)

    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), primary_key=True)
    url: Mapped[str] = mapped_column(String(LONGEST["url"]))
    client_id: Mapped[str] = mapped_column(String(LONGEST["client_id"]))
    client_secret: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_version: Mapped[int] = mapped_column(server_default="0")
    """Counts the Client secrets of an item, so that a former one is not taken for the present one; 0 is uncounted."""
    identifier: Mapped[str | None] = mapped_column(String(LONGEST["identifier"]))
    identified_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    """The owner, because an identifier must be unique among a person's API secrets."""
    method: Mapped[str] = mapped_column(String(10), default="")
    notes: Mapped[str] = mapped_column(String(LONGEST["notes"]), default="")

    item: Mapped[Item] = relationship(lazy="joined", innerjoin=True)


@dataclass(frozen=True)
class Fields:
    """The fields that a person fills in."""

    name: str
    url: str
    client_id: str
    client_secret: str = field(default="", repr=False)
    identifier: str = ""
    method: str = ""
    tags: str = ""
    notes: str = ""


def add(
    session: Session, vault: Vault, owner: Person, filled: Fields, now: datetime | None = None, form: str = ""
) -> ApiSecret:
    """Save a new API secret for its owner. The same fields of the same form are saved once, however often they come.

    :raises InvalidFields: if a field cannot be saved.
    :raises SavedBefore:
    """
    filled = _trimmed(filled)
    if problems := check(filled):
        raise InvalidFields(problems)
    item_id = vault.id_for(f"{owner.id}", form, *astuple(filled)) if form else uuid4()
    if session.get(ApiSecret, item_id):
        raise SavedBefore
    if filled.identifier and _identified(session, owner, filled.identifier):
        raise InvalidFields({"identifier": "Identifier already in use"})
    keys.lock(session, vault)
    data_key = vault.new_data_key(item_id)
    item = Item(id=item_id, kind=KIND.name, name=filled.name, tags=filled.tags, owner=owner, data_key=data_key)
    item.created = now or datetime.now(UTC)
    secret = ApiSecret(
        item=item,
        url=filled.url,
        client_id=filled.client_id,
        client_secret=vault.seal(data_key, item_id, _SEALED_FIELD, filled.client_secret, version=1),
        sealed_version=1,
        identifier=filled.identifier or None,
        identified_by=owner.id,
        method=filled.method,
        notes=filled.notes,
    )
    try:
        with session.begin_nested():
            session.add(secret)
    except IntegrityError:
        # Another request may have saved the same since the check.
        if session.get(ApiSecret, item_id):
            raise SavedBefore from None
        if not _identified(session, owner, filled.identifier):
            raise
        raise InvalidFields({"identifier": "Identifier already in use"}) from None
    return secret


def check(filled: Fields) -> dict[str, str]:
    """Return the problems that the fields alone show, by the field's name."""
    problems = {}
    for name, longest in LONGEST.items():
        value = getattr(filled, name)
        if "\0" in value:
            problems[name] = "This field contains a character that cannot be saved"
        elif len(value) > longest:
            problems[name] = f"This field takes at most {longest} characters"
        elif name in MANDATORY and not is_visible(value):
            problems[name] = "This field is required"
    if "url" not in problems and not _is_web_address(filled.url.strip()):
        problems["url"] = "Enter an address that begins with https:// or http://"
    if filled.method and filled.method not in METHODS:
        problems["method"] = "Choose one of the methods"
    return problems


def by_items(session: Session, items: list[Item]) -> list[ApiSecret]:
    """Load the API secrets of these items, in the same order."""
    found = session.scalars(select(ApiSecret).where(ApiSecret.item_id.in_([item.id for item in items])))
    secrets = {secret.item_id: secret for secret in found}
    return [secrets[item.id] for item in items]


def _opened(session: Session, vault: Vault, item: Item) -> tuple[str, str]:
    columns = select(ApiSecret.client_secret, ApiSecret.sealed_version)
    sealed, version = session.execute(columns.where(ApiSecret.item_id == item.id)).one()
    return "Client secret", vault.open(item.data_key, item.id, _SEALED_FIELD, sealed, version)


def _found_by(query: str) -> ColumnElement[bool]:
    return Item.id.in_(select(ApiSecret.item_id).where(ApiSecret.url.icontains(query, autoescape=True)))


def _identified(session: Session, owner: Person, identifier: str) -> bool:
    own = select(ApiSecret.item_id).where(ApiSecret.identified_by == owner.id, ApiSecret.identifier == identifier)
    return session.scalar(own) is not None


def _trimmed(filled: Fields) -> Fields:
    # Notes and the Client secret are not stripped, because spaces may belong to them.
    kept = {"client_secret", "notes"}
    trimmed = {each.name: getattr(filled, each.name).strip() for each in fields(filled) if each.name not in kept}
    return replace(filled, **{**trimmed, "tags": as_tags(filled.tags)})


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not any(map(str.isspace, url))
    except ValueError:
        return False


KIND = Kind(
    name="api_secret",
    slug="api-secrets",
    one="API secret",
    many="API secrets",
    finds=_found_by,
    opens=_opened,
)
