"""Faults in the rules and the sealing. A process that is told the number of one imports the changed module."""

import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

# fmt: off
PLANTED = (
    ("items", "or_(Item.owner_id == person.id, and_(Item.enabled, _is_member(person)),", "or_(Item.enabled,"),
    ("items", "and_(Item.enabled, _is_member(person))", "_is_member(person)"),
    ("items", "and_(Item.enabled, _is_member(person))", "Item.enabled"),
    ("items", "or_(Item.owner_id == person.id, and_", "and_(Item.owner_id == person.id, and_"),
    ("items", "select(Item).where(visible_to(person), *conditions)", "select(Item).where(Item.enabled, *conditions)"),
    ("items", "    if not may_change(item, person):\n", "    if not item.enabled:\n"),
    ("items", "if item.enabled != enabled:", "if item.enabled and not enabled:"),
    ("items", "Share.person_id == person.id, Share.can_edit)", "Share.person_id == person.id)"),
    ("items", "Share.item_id == Item.id, Share.person_id == person.id", "Share.person_id == person.id"),
    ("items", "Share.item_id == Item.id, Share.person_id == person.id", "Share.item_id == Item.id"),
    ("items", "        > 0\n", "        >= 0\n"),
    ("items", "        > 0\n", "        > 1\n"),
    ("items", "        raise NoSuchItem\n", "        item = session.scalar(select(Item))\n"),
    ("sharing", "        raise NotTheOwner\n", "        pass\n"),
    ("sharing", "item.owner_id != owner.id:", "item.owner_id != owner.id and not item.shares:"),
    ("sharing", "        raise NotWhileDisabled\n", "        pass\n"),
    ("sharing", "            item.shares.remove(share)\n", "            share.can_edit = False\n"),
    ("sharing", "if share.person_id not in wanted:", "if not wanted:"),
    ("sharing", "if new not in current)", "if new not in current and not current)"),
    ("sessions", "delete(SignedIn).where(SignedIn.token_hash == hash_of(token))", "delete(SignedIn).where(False)"),
    ("sessions", "where(SignedIn.token_hash == hash_of(token), *_valid(now))", "where(*_valid(now))"),
    ("people", "    return person is not None\n", "    return False\n"),
    ("people", "        return False\n", "        pass\n"),
    ("web/policy", '"items.details": Rule.VIEWER', '"items.details": Rule.OWNER'),
    ("web/policy", '"activity.show": Rule.OWNER', '"activity.show": Rule.VIEWER'),
    ("web/policy", '"share.window": Rule.SHARER', '"share.window": Rule.VIEWER'),
    ("web/policy", '"protected.open_information": Rule.VIEWER', '"protected.open_information": Rule.OWNER'),
    ("web/policy", '"home.index": Rule.SIGNED_IN', '"home.index": Rule.ANYBODY'),
    ("web/policy", '"people.search": Rule.SIGNED_IN', '"people.search": Rule.ANYBODY'),
    ("web/policy", "        raise items.NotTheOwner\n", "        pass\n"),
    ("web/policy", "    if request.view_args[\"kind\"] != kind_of(found):", "    if not found:"),
    ("web/policy", "    app.before_request(_check_item)\n", ""),
    ("web/protected", "        raise NotWhileDisabled\n", "        pass\n"),
    ("web/signed_in", "    if signed_in is None:\n", "    if signed_in is None and request.method != 'GET':\n"),
    ("web/entrance", "        sessions.end(db(), str(token))\n", ""),
    ("web/errors", "_show(NotFound())", "_show(Forbidden())"),
    ("vault", "encrypt(nonce, plain, header + place.encode())", "encrypt(nonce, plain, header)"),
    ("vault", "AESGCM(key).encrypt(nonce, plain, header + place.encode())", "plain"),
    ("vault", 'f"{field} {item_id} version {version}"', 'f"{field} {item_id}"'),
    ("vault", "    if not sealed.startswith(header) or len(sealed)", "    if len(sealed)"),
    ("vault", '_open(_derived(master_key, _WRAPPING), f"items.data_key {item_id}", sealed)', "sealed[-32:]"),
    ("vault", "        raise NotOpened(\"sealed for another", "        return b'' and NotOpened(\"sealed for another"),
    ("vault", "_seal(self._data_key(data_key, item_id)", "_seal(self.derive(_WRAPPING)"),
    ("saving", "filled[field.name], row.sealed_version)", "'', row.sealed_version)"),
    ("saving", ".where(kind.row.item_id == item.id)).one()", ").first()"),
)
# fmt: on
"""The module of the application, what stands there once or more often, and what stands there instead."""


class Plant(MetaPathFinder):
    """Load one module of the application with a fault in it."""

    def __init__(self, module, old, new):
        self.name = "reference_app." + module.replace("/", ".")
        self.path = ROOT / "reference_app" / f"{module}.py"
        self.text = self.path.read_text(encoding="utf-8")
        if old not in self.text:
            raise LookupError(f"{module} has no {old!r}")
        self.text = self.text.replace(old, new, 1)

    def find_spec(self, name, _path=None, _target=None):
        if name != self.name:
            return None
        return spec_from_file_location(name, self.path, loader=_Loader(self.text, name, str(self.path)))


class _Loader(SourceFileLoader):
    def __init__(self, text, name, path):
        super().__init__(name, path)
        self.text = text

    def get_code(self, _name):
        return compile(self.text, self.path, "exec")


def plant(number: int) -> None:
    """Plant a fault, before anything of the application is imported."""
    sys.meta_path.insert(0, Plant(*PLANTED[number]))
