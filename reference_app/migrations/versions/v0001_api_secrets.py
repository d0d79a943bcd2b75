"""API secrets alone. Versions of MySafe up to this one made their tables themselves."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Do nothing: the tables are there."""
