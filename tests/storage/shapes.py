"""What a database enforces, told so that two can be compared whichever way they came to be."""

import re
from collections.abc import Iterator

from sqlalchemy import Connection, inspect

from storage.migrations import VERSION_TABLE


def shape(connection: Connection) -> frozenset[str]:
    """Tell of every column, index, rule and trigger."""
    told = _sqlite if connection.dialect.name == "sqlite" else _postgresql
    return frozenset(line for line in told(connection) if VERSION_TABLE not in line)


def _sqlite(connection: Connection) -> Iterator[str]:
    for name in inspect(connection).get_table_names():
        for column in connection.exec_driver_sql(f"PRAGMA table_xinfo({name})"):
            # ALTER TABLE writes a default of 0 as such, CREATE TABLE as '0': the same to SQLite.
            yield f"{name} " + " ".join(str(part).strip("'") for part in column[1:])
        for index in connection.exec_driver_sql(f"PRAGMA index_list({name})"):
            yield f"{name} index, unique or not and why: {index[2:]}"
        yield f"{name} keys: {connection.exec_driver_sql(f'PRAGMA foreign_key_list({name})').all()}"
    for row in connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master"):
        if row.type == "table":
            yield f"{row.name} autoincrement: {'AUTOINCREMENT' in row.sql}"
        elif row.sql:
            yield f"{row.name}: {_plain(row.sql)}"


def _postgresql(connection: Connection) -> Iterator[str]:
    for question in (
        "SELECT table_name, column_name, data_type, is_nullable, column_default "
        "FROM information_schema.columns WHERE table_schema = 'public'",
        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
        "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE connamespace = 'public'::regnamespace",
        "SELECT sequencename, data_type FROM pg_sequences WHERE schemaname = 'public'",
        "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
        "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    ):
        for row in connection.exec_driver_sql(question):
            yield " ".join(map(str, row))


def _plain(sql: str) -> str:
    return re.sub(r"\s+", " ", sql.replace("IF NOT EXISTS ", ""))
