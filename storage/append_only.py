"""Tables to which is only added: the database itself refuses every change to what is there.

One thing can be done: to empty the columns that hold what somebody has a right to see erased.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, event
from sqlalchemy.sql.schema import SchemaItem

_REFUSAL = "only adding is allowed here"


def append_only(table: SchemaItem, name: str, columns: Iterable[str], erasable: str) -> None:
    """Have the database refuse UPDATE and DELETE on a table, from when it is created on.

    An UPDATE that does nothing but empty the text in the column `erasable` is allowed.
    """
    kept = [column for column in columns if column != erasable]

    def refuse_changes(_: SchemaItem, connection: Connection, **__: object) -> None:
        for statement in _STATEMENTS[connection.dialect.name](name, kept, erasable):
            connection.exec_driver_sql(statement)

    event.listen(table, "after_create", refuse_changes)


def _sqlite(name: str, kept: Sequence[str], erasable: str) -> Iterable[str]:
    same = " AND ".join(f'NEW."{column}" IS OLD."{column}"' for column in kept)
    for change, unless in (
        ("UPDATE", f"WHEN NOT (NEW.\"{erasable}\" = '' AND {same}) "),
        ("DELETE", ""),
    ):
        yield (
            f"CREATE TRIGGER {name}_no_{change.lower()} BEFORE {change} ON {name} {unless}"
            f"BEGIN SELECT RAISE(ABORT, '{name}: {_REFUSAL}'); END"
        )


def _postgresql(name: str, kept: Sequence[str], erasable: str) -> Iterable[str]:
    same = " AND ".join(f'NEW."{column}" IS NOT DISTINCT FROM OLD."{column}"' for column in kept)
    yield (
        f"CREATE FUNCTION {name}_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{name}: {_REFUSAL}'; END $$"
    )
    yield (
        f"CREATE TRIGGER {name}_kept BEFORE DELETE OR TRUNCATE ON {name} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {name}_kept()"
    )
    yield (
        f"CREATE TRIGGER {name}_unchanged BEFORE UPDATE ON {name} FOR EACH ROW "
        f"WHEN (NOT (NEW.\"{erasable}\" = '' AND {same})) EXECUTE FUNCTION {name}_kept()"
    )


_STATEMENTS = {"sqlite": _sqlite, "postgresql": _postgresql}
