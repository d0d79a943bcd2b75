"""The steps from one version of the database's schema to the next, for Alembic."""
