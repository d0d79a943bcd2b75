"""The version of the database's tables: they are made in an empty database, and migrated by a command."""

from pathlib import Path

from sqlalchemy import Connection, MetaData, inspect, text

from reference_app.start import CannotStart

HEAD = "0002"
"""The version that this MySafe works with."""

FIRST = "0001"
"""The version of databases from before versions were noted."""

_NOTED = "alembic_version"


def prepare(connection: Connection, metadata: MetaData) -> None:
    """Make the tables of an empty database, or check that they are of the right version.

    :raises CannotStart: if they are of another.
    """
    version = version_of(connection)
    if not version:
        metadata.create_all(connection)
        connection.exec_driver_sql(f"CREATE TABLE {_NOTED} (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.execute(text(f"INSERT INTO {_NOTED} VALUES (:version)"), {"version": HEAD})  # noqa: S608
    elif version < HEAD:
        raise CannotStart(
            "The database was made by an older version of MySafe. Run python -m reference_app.upgrade once."
        )
    elif version > HEAD:
        raise CannotStart("The database was upgraded by a newer version of MySafe. Start that version.")


def version_of(connection: Connection) -> str:
    """Return the version of the tables that are there, or nothing where there are none."""
    tables = inspect(connection).get_table_names()
    if _NOTED in tables:
        return str(connection.execute(text(f"SELECT version_num FROM {_NOTED}")).scalar_one())  # noqa: S608
    return FIRST if "items" in tables else ""


def upgrade(connection: Connection) -> tuple[str, str]:
    """Migrate the tables that are there, and return their version before and afterwards."""
    from alembic import command  # noqa: PLC0415 - needed by nothing else, and slow to import
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    before = version_of(connection)
    if _NOTED not in inspect(connection).get_table_names():
        command.stamp(config, before)
    command.upgrade(config, "head")
    return before, version_of(connection)
