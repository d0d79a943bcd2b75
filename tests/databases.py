"""Make new databases for tests: SQLite files, or schemas of the PostgreSQL at `MYSAFE_TEST_DATABASE_URL`."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch
from uuid import uuid4

from sqlalchemy import URL, create_engine, make_url, text

from reference_app.database import PRAGMAS

SERVER = os.environ.get("MYSAFE_TEST_DATABASE_URL", "")


@contextmanager
def fresh_database(folder: Path) -> Iterator[str]:
    """Yield the address of an empty database that nobody else uses.

    Meanwhile this process opens SQLite files without fsync, which is only needed for power failures.
    """
    if not SERVER:
        with patch.dict(PRAGMAS, synchronous=("OFF", 0)):
            yield f"sqlite:///{(folder / 'mysafe.sqlite').as_posix()}"
        return
    schema = f"test_{uuid4().hex}"
    engine = create_engine(SERVER)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    try:
        yield _within(make_url(SERVER), schema).render_as_string(hide_password=False)
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
        engine.dispose()


def _within(url: URL, schema: str) -> URL:
    return url.update_query_dict({"options": f"-csearch_path={schema}"})
