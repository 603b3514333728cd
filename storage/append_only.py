"""Tables to which is only added: the database itself refuses every change to what is there."""

from collections.abc import Iterable

from sqlalchemy import Connection, event
from sqlalchemy.sql.schema import SchemaItem

_REFUSAL = "only adding is allowed here"


def append_only(table: SchemaItem, name: str) -> None:
    """Have the database refuse UPDATE and DELETE on a table, from when it is created on."""

    def refuse_changes(_: SchemaItem, connection: Connection, **__: object) -> None:
        for statement in _STATEMENTS[connection.dialect.name](name):
            connection.exec_driver_sql(statement)

    event.listen(table, "after_create", refuse_changes)


def _sqlite(name: str) -> Iterable[str]:
    for change in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER {name}_no_{change.lower()} BEFORE {change} ON {name} "
            f"BEGIN SELECT RAISE(ABORT, '{name}: {_REFUSAL}'); END"
        )


def _postgresql(name: str) -> Iterable[str]:
    yield (
        f"CREATE FUNCTION {name}_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{name}: {_REFUSAL}'; END $$"
    )
    yield (
        f"CREATE TRIGGER {name}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {name} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {name}_kept()"
    )


_STATEMENTS = {"sqlite": _sqlite, "postgresql": _postgresql}
