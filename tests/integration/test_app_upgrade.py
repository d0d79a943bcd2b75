"""A database of an older version is upgraded by one command, and nothing in it is lost."""

import base64
import sqlite3
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from click.testing import CliRunner
from sqlalchemy import create_engine, inspect, text

from reference_app import create_app, schema, upgrade
from reference_app.database import Base, migrate, open_database
from reference_app.start import CannotStart
from tests.databases import SERVER
from tests.integration.conftest import KEY, Browser

OLDEST = Path(__file__).parent / "data" / "schema_0001.sql"
"""Demonstration data as the first version has saved them, under the key of the tests."""

pytestmark = pytest.mark.skipif(bool(SERVER), reason="a SQLite file is kept")


@pytest.fixture
def kept(tmp_path):
    """Return the address of a database that the first version has left."""
    connection = sqlite3.connect(tmp_path / "kept.sqlite")
    connection.executescript(OLDEST.read_text(encoding="utf-8"))
    connection.close()
    return f"sqlite:///{tmp_path / 'kept.sqlite'}"


def columns_of(url):
    with create_engine(url).connect() as connection:
        found = inspect(connection)
        return {
            table: {(column["name"], str(column["type"]), column["nullable"]) for column in found.get_columns(table)}
            | {(index["name"], str(index["column_names"])) for index in found.get_indexes(table)}
            for table in Base.metadata.tables
        }


def test_an_older_database_does_not_start_and_the_command_is_told(kept):
    with pytest.raises(CannotStart, match=r"older version of MySafe. Run python -m reference_app.upgrade once"):
        open_database(kept)


def test_the_command_upgrades_and_shared_secrets_are_as_they_were(kept, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", kept)
    told = CliRunner().invoke(upgrade.main)
    assert (told.exit_code, told.output) == (0, "The database is upgraded from schema 0001 to 0002. Start MySafe.\n")
    app = create_app({"DATABASE_URL": kept, "MYSAFE_MASTER_KEY": base64.b64encode(KEY).decode()})
    betty = Browser(app)
    assert betty.sign_in("betty", "betty-demonstration").status == 302
    report = betty.get("/mysafe/api-secrets")
    assert "Payments API" in report.text
    [address] = {link.get("href") for link in report.html.all("a", title="View API secret")}
    assert "pk-7Qm2-Wz81-tR5n-demo" in betty.post(f"{address}/information").text
    ada = Browser(app)
    ada.sign_in("ada", "ada-demonstration")
    assert ada.post("/mysafe/notes/add", data={"name": "New", "note": "n"}).status == 302


def test_an_upgraded_database_is_like_a_new_one(kept, tmp_path):
    migrate(kept)
    new = f"sqlite:///{tmp_path / 'new.sqlite'}"
    open_database(new).engine.dispose()
    assert columns_of(kept) == columns_of(new)


def test_upgrading_twice_changes_nothing(kept, monkeypatch):
    assert migrate(kept) == (schema.FIRST, schema.HEAD)
    monkeypatch.setenv("DATABASE_URL", kept)
    assert "already" in CliRunner().invoke(upgrade.main).output


def test_a_newer_database_does_not_start(kept):
    migrate(kept)
    engine = create_engine(kept)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(CannotStart, match="newer version of MySafe"):
        open_database(kept)


def test_the_application_asks_for_the_last_migration():
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD
