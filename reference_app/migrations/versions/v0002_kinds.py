"""Passwords and notes, who changed an item last, the versions of items, and the options of the generator."""

from alembic import op
from sqlalchemy import Column, DateTime, ForeignKey, Integer, LargeBinary, String, Uuid

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add columns and tables. Nothing that is there changes."""
    op.add_column("items", Column("changed", DateTime()))
    op.add_column("items", Column("changed_by_id", Uuid(), ForeignKey("people.id")), inline_references=True)
    op.add_column("people", Column("generator", String(30)))
    op.create_index("ix_items_listed", "items", ["owner_id", "kind", "number"])
    op.create_table(
        "passwords",
        _of_item(),
        Column("username", String(500), nullable=False),
        Column("url", String(2000), nullable=False),
        Column("password", LargeBinary(), nullable=False),
        Column("secret_key", LargeBinary(), nullable=False),
        Column("sealed_version", Integer(), nullable=False),
        Column("notes", String(10_000), nullable=False),
    )
    op.create_table(
        "notes",
        _of_item(),
        Column("note", LargeBinary(), nullable=False),
        Column("sealed_version", Integer(), nullable=False),
    )
    op.create_table(
        "versions",
        _of_item(),
        Column("version", Integer(), primary_key=True),
        Column("author_id", Uuid(), ForeignKey("people.id"), nullable=False),
        Column("at", DateTime(), nullable=False),
        Column("sealed", LargeBinary(), nullable=False),
    )


def _of_item() -> "Column[object]":
    return Column("item_id", Uuid(), ForeignKey("items.id", ondelete="CASCADE"), primary_key=True)
