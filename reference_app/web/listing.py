"""A report as a whole: printed, and exported as CSV.

Both are streamed, and read the database piece by piece, so that no transaction is open while a slow client takes them.
"""

import csv
import io
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, stream_template, stream_with_context
from flask.typing import ResponseReturnValue

from reference_app import filters, items
from reference_app.kind import Kind
from reference_app.web.paging import filter_values
from reference_app.web.services import services
from reference_app.web.signed_in import db, me
from reference_app.web.words import moment

bp = Blueprint("listing", __name__, url_prefix="/mysafe")

_A_PIECE = 500
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def headings_of(kind: Kind) -> list[str]:
    """Return the headings of a report, without those of its checkboxes and its actions."""
    return ["ID", "Name", *(heading for heading, _ in kind.columns), "Tags", "Shared", "Owner", "Last use", "Enabled"]


@bp.get("/<kind:kind>/print")
def printed(kind: Kind) -> ResponseReturnValue:
    """Show all rows on one page, for a printer."""
    return Response(stream_template("items/print.html", kind=kind, headings=headings_of(kind), rows=_rows(kind)))


@bp.get("/<kind:kind>/export")
def export(kind: Kind) -> ResponseReturnValue:
    """Save all rows as a file of comma-separated values."""
    answer = Response(_lines(kind), mimetype="text/csv")
    answer.headers["Content-Disposition"] = f'attachment; filename="{kind.slug}.csv"'
    return answer


def _lines(kind: Kind) -> Iterator[str]:
    rows = _rows(kind)

    def line(values: list[str]) -> str:
        out = io.StringIO()
        csv.writer(out).writerow([f"'{value}" if value.startswith(_FORMULAS) else value for value in values])
        return out.getvalue()

    return stream_with_context(map(line, (row for part in ([headings_of(kind)], rows) for row in part)))


def _rows(kind: Kind) -> Iterator[list[str]]:
    person, asked = me(), filters.conditions(kind, filter_values(kind))
    db().close()
    return _pieces(kind, person, asked)


def _pieces(kind: Kind, person: Any, asked: list[Any]) -> Iterator[list[str]]:
    last: int | None = None
    while True:
        with services().database.session(read_only=True) as session:
            found = items.before(session, person, last, _A_PIECE, *asked)
            rows = items.rows_of(session, kind, found)
            piece = [_cells(kind, row) for row in rows]
        yield from piece
        if len(found) < _A_PIECE:
            return
        last = found[-1].number


def _cells(kind: Kind, row: Any) -> list[str]:
    item = row.item
    own = [items.value_of(row, name) for _, name in kind.columns]
    yes_no = {True: "Yes", False: "No"}
    whole = [f"{item.number}", item.name, *own, item.tags, yes_no[item.shared], item.owner.name]
    return [*whole, moment(item.last_use), yes_no[item.enabled]]
