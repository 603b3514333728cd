"""Statements of every turn, which go straight to the driver of SQLite.

SQLAlchemy takes some fifteen microseconds to have a statement run for which SQLite takes one or
two. Here it only writes the statement, once, and says how values are kept. On PostgreSQL, where
each statement travels, and outside a transaction, it runs them as it does any other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection as SqliteConnection
from sqlite3 import Error as SqliteError
from typing import Generic, TypeAlias, TypeVarTuple, cast

from sqlalchemy import Connection, Delete, Insert, Update
from sqlalchemy.dialects.sqlite import pysqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.selectable import TypedReturnsRows

Ts = TypeVarTuple("Ts")

Values: TypeAlias = Mapping[str, object]
_Convert: TypeAlias = Callable[[object], object]
_DIALECT = pysqlite.dialect(paramstyle="named")


class Query(Generic[*Ts]):
    """Asks for rows; a change that gives rows back is one as well."""

    def __init__(self, statement: TypedReturnsRows[*Ts]) -> None:
        self._statement = statement
        self._written = _Written(statement)

    def all(self, connection: Connection, values: Values) -> Sequence[tuple[*Ts]]:
        """Give the rows."""
        driver = _driver(connection)
        if driver is None:
            return connection.execute(self._statement, values).all()
        return self._written.run(driver, values)[0]

    def first(self, connection: Connection, values: Values) -> tuple[*Ts] | None:
        """Give the first row, if there is one."""
        return next(iter(self.all(connection, values)), None)


class Change:
    """Inserts, updates or deletes."""

    def __init__(self, statement: Insert | Update | Delete) -> None:
        self._statement = statement
        self._written: _Written[()] = _Written(statement)

    def made(self, connection: Connection, values: Values) -> int:
        """Make it; gives to how many rows."""
        driver = _driver(connection)
        if driver is None:
            return connection.execute(self._statement, values).rowcount
        return self._written.run(driver, values)[1]


def _driver(connection: Connection) -> SqliteConnection | None:
    """Give the connection of the driver to SQLite, within a transaction."""
    if connection.dialect.name != "sqlite" or not connection.in_transaction():
        return None
    driver: object = connection.connection.dbapi_connection
    return driver if isinstance(driver, SqliteConnection) else None


@dataclass(frozen=True, slots=True)
class _Form:
    """A statement as it is written for values with certain names."""

    sql: str
    constants: Values
    """What stands in the statement itself."""
    kept_as: Sequence[tuple[str, _Convert]]
    """The names of values that are kept as something else, and what makes them so."""


class _Written(Generic[*Ts]):
    """A statement as SQLite takes it."""

    def __init__(self, statement: TypedReturnsRows[*Ts] | Insert | Update | Delete) -> None:
        self._statement = statement
        self._forms: dict[tuple[str, ...], _Form] = {}
        types = [column.type.dialect_impl(_DIALECT) for column in statement.exported_columns]
        reads = [type_.result_processor(_DIALECT, None) for type_ in types]
        self._found_as = [(place, read) for place, read in enumerate(reads) if read]

    def run(self, driver: SqliteConnection, values: Values) -> tuple[Sequence[tuple[*Ts]], int]:
        """Give the rows it finds, and how many it changes."""
        names = tuple(values)
        form = self._forms.get(names) or self._forms.setdefault(names, self._form(names))
        given = {**form.constants, **values}
        for name, convert in form.kept_as:
            given[name] = convert(given[name])
        try:
            cursor = driver.execute(form.sql, given)
            rows = cursor.fetchall()
        except SqliteError as error:
            # As SQLAlchemy raises it, so that nobody needs to know how a statement is run.
            raise DBAPIError.instance(form.sql, None, error, SqliteError) from error
        return list(map(self._read, rows)) if self._found_as else rows, cursor.rowcount

    def _form(self, names: Sequence[str]) -> _Form:
        written = self._statement.compile(dialect=_DIALECT, column_keys=list(names))
        if written.insert_prefetch or written.update_prefetch:
            raise TypeError(f"a default that Python makes is not known here: {written}")
        constants = {name: it for name, it in written.params.items() if name not in names}
        types = {name: bind.type for bind, name in written.bind_names.items()}
        writes = {
            name: types[name].dialect_impl(_DIALECT).bind_processor(_DIALECT) for name in names
        }
        return _Form(str(written), constants, [(name, it) for name, it in writes.items() if it])

    def _read(self, row: Sequence[object]) -> tuple[*Ts]:
        values = list(row)
        for place, convert in self._found_as:
            values[place] = convert(values[place])
        return cast(tuple[*Ts], tuple(values))
