"""The filters of a report: what each asks for, and the condition that it makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, false, select

from reference_app.items import Item, Share, in_field
from reference_app.kind import Kind
from reference_app.people import Person

YES, NO, ALL = "yes", "no", "all"
_LARGEST = 2**62


@dataclass(frozen=True)
class Filter:
    """A filter. `shape` is `text`, `choice` (Yes or No) or `date`."""

    name: str
    label: str
    shape: str = "text"

    @property
    def by_default(self) -> str:
        """Return what the filter asks for when a report is opened."""
        if self.shape == "choice":
            return YES if self.name == "enabled" else ALL
        return ""


def of_kind(kind: Kind) -> list[Filter]:
    """Return the filters of a kind's report, in their order."""
    labels = {field.name: field.label for field in kind.fields}
    return [
        Filter("id", "ID"),
        Filter("name", "Name"),
        *(Filter(name, labels[name]) for _, name in kind.columns),
        Filter("tags", "Tags"),
        Filter("shared", "Shared", "choice"),
        Filter("owner", "Owner"),
        Filter("used_from", "Last use", "date"),
        Filter("used_until", "until", "date"),
        Filter("enabled", "Enabled", "choice"),
    ]


def conditions(kind: Kind, values: Mapping[str, str]) -> list[ColumnElement[bool]]:
    """Make the conditions of the filters' values, by their names."""
    asked = {name: value for name, value in values.items() if value and value != ALL}
    return [Item.kind == kind.name, *(_condition(kind, name, value) for name, value in asked.items())]


def day(text: str) -> datetime | None:
    """Return the beginning of a day that is written MM/DD/YYYY, or None."""
    try:
        return datetime.strptime(text, "%m/%d/%Y").replace(tzinfo=UTC)
    except ValueError:
        return None


def _condition(kind: Kind, name: str, value: str) -> ColumnElement[bool]:
    match name:
        case "id":
            is_number = value.isascii() and value.isdigit() and int(value) < _LARGEST
            return Item.number == int(value) if is_number else false()
        case "name" | "tags":
            column: ColumnElement[bool] = getattr(Item, name).icontains(value, autoescape=True)
            return column
        case "shared":
            shared = Item.id.in_(select(Share.item_id))
            return shared if value == YES else ~shared
        case "owner":
            return Item.owner_id.in_(select(Person.id).where(Person.name.icontains(value, autoescape=True)))
        case "used_from" | "used_until":
            begins = day(value)
            if begins is None:
                return false()
            return Item.last_use >= begins if name == "used_from" else Item.last_use < begins + timedelta(days=1)
        case "enabled":
            return Item.enabled.is_(value == YES)
    return in_field(kind.row, name, value)
