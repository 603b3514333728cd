"""The tables as they were when their versions still were numbers; that was 5, on SQLite.

A file of those days, of whatever number, gets what it lacks.
"""

from functools import partial

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_FROZEN = sa.MetaData()
"""As they were then, whatever becomes of them later; moments are in UTC."""

_word = partial(sa.Column, type_=sa.String, nullable=False)
_text = partial(sa.Column, type_=sa.Text, nullable=False)
_number = partial(sa.Column, type_=sa.Integer, nullable=False)
_flag = partial(sa.Column, type_=sa.Boolean, nullable=False)
_day = partial(sa.Column, type_=sa.Date, nullable=False)
_instant = partial(sa.Column, type_=sa.DateTime(timezone=True), nullable=False)

sa.Table(
    "alias",
    _FROZEN,
    _word("address", primary_key=True),
    _word("conversation", index=True),
)
sa.Table(
    "announcement",
    _FROZEN,
    _number("id", primary_key=True),
    _text("dutch"),
    _text("english"),
    _word("by"),
    _instant("at"),
    _number("told"),
    sqlite_autoincrement=True,
)
sa.Table(
    "answer_count",
    _FROZEN,
    _day("day", primary_key=True),
    _word("topic", primary_key=True),
    _word("language", primary_key=True),
    _number("count"),
)
sa.Table(
    "application",
    _FROZEN,
    _word("reference", primary_key=True),
    _word("conversation", index=True),
    _word("address"),
    _word("language"),
    _text("body"),
    _instant("at"),
    _word("stage"),
    _instant("since"),
    _word("rung", nullable=True),
    _day("until", nullable=True, index=True),
    _number("reminded", nullable=True),
)
sa.Table(
    "application_event",
    _FROZEN,
    _number("id", primary_key=True),
    _word("reference", index=True),
    _instant("at"),
    _word("by"),
    _word("what"),
    _word("before", nullable=True),
    _word("after", nullable=True),
    _word("rung", nullable=True),
    _day("until", nullable=True),
    _text("remark"),
    _word("audience", nullable=True),
    sqlite_autoincrement=True,
)
sa.Table(
    "code_miss",
    _FROZEN,
    _number("id", primary_key=True),
    _word("account", index=True),
    _instant("at"),
    sqlite_autoincrement=True,
)
sa.Table(
    "colleague",
    _FROZEN,
    _word("key", primary_key=True),
    _word("name"),
    _word("hash"),
    _instant("at"),
    _instant("removed", nullable=True),
)
sa.Table(
    "contact_request",
    _FROZEN,
    _number("id", primary_key=True),
    _word("conversation"),
    _word("listing"),
    _text("message"),
    _instant("at"),
    _instant("done", nullable=True),
    sqlite_autoincrement=True,
)
sa.Table(
    "conversation",
    _FROZEN,
    _word("id", primary_key=True),
    _number("version"),
    _text("state"),
)
sa.Table(
    "dead_letter",
    _FROZEN,
    _number("id", primary_key=True),
    _word("conversation"),
    _number("seq", nullable=True),
    _text("body"),
    _text("reason"),
    _instant("at"),
    sqlite_autoincrement=True,
)
sa.Table(
    "desk_session",
    _FROZEN,
    _word("hash", primary_key=True),
    _word("colleague", index=True),
    _instant("at"),
    _instant("until"),
)
sa.Table(
    "desk_thread",
    _FROZEN,
    _number("id", primary_key=True),
    _word("conversation", index=True),
    _word("place", unique=True),
    sqlite_autoincrement=True,
)
sa.Table(
    "gap",
    _FROZEN,
    _number("id", primary_key=True),
    _text("question"),
    _word("language"),
    _word("reason"),
    _text("topics"),
    _instant("at"),
    sqlite_autoincrement=True,
)
_inbox = sa.Table(
    "inbox",
    _FROZEN,
    _number("id", primary_key=True),
    _word("conversation"),
    _word("update_id"),
    _text("payload"),
    _instant("at"),
    _flag("done"),
    sa.UniqueConstraint("conversation", "update_id"),
    sqlite_autoincrement=True,
)
sa.Table(
    "link_code",
    _FROZEN,
    _word("hash", primary_key=True),
    _word("account", index=True),
    _instant("at"),
)
sa.Table(
    "listing",
    _FROZEN,
    _word("id", primary_key=True),
    _word("source"),
    _number("revision", index=True),
    _text("body"),
)
sa.Table(
    "market",
    _FROZEN,
    _number("id", primary_key=True),
    _number("revision"),
)
_message = sa.Table(
    "message",
    _FROZEN,
    _number("seq", primary_key=True),
    _word("conversation"),
    _word("author"),
    _word("update_id", nullable=True),
    _word("language", nullable=True),
    _text("body"),
    _instant("at"),
    _word("place", nullable=True),
    _word("key", nullable=True),
    _word("ref", nullable=True),
    _flag("whole", nullable=True),
    _number("revises", nullable=True),
    _text("instead", nullable=True),
    sqlite_autoincrement=True,
)
sa.Table(
    "proposal",
    _FROZEN,
    _number("id", primary_key=True),
    _word("conversation", index=True),
    _word("language"),
    _text("body"),
    _instant("at"),
    _instant("decided", nullable=True),
    _flag("approved", nullable=True),
    sqlite_autoincrement=True,
)
sa.Table(
    "rating",
    _FROZEN,
    _word("conversation", primary_key=True),
    _word("topic", primary_key=True),
    _flag("useful"),
    _word("language"),
    _instant("at"),
)
sa.Table(
    "saved_search",
    _FROZEN,
    _number("id", primary_key=True),
    _word("conversation", index=True),
    _word("language"),
    _text("wish"),
    _number("told"),
    _instant("at"),
    sqlite_autoincrement=True,
)
sa.Table(
    "subscriber",
    _FROZEN,
    _word("conversation", primary_key=True),
    _word("language"),
    _instant("at"),
)
_ticket = sa.Table(
    "ticket",
    _FROZEN,
    _number("number", primary_key=True),
    _word("conversation"),
    _word("address"),
    _word("language"),
    _text("question"),
    _text("topics"),
    _instant("opened"),
    _instant("touched"),
    _instant("unanswered", nullable=True),
    _word("standing"),
    _word("assignee", nullable=True),
    _word("holder", nullable=True),
    _instant("answered", nullable=True),
    _instant("reminded", nullable=True),
    _instant("escalated", nullable=True),
    _instant("warned", nullable=True),
    _instant("closed", nullable=True),
    _number("version"),
)
sa.Table(
    "ticket_event",
    _FROZEN,
    _number("id", primary_key=True),
    _number("number", index=True),
    _instant("at"),
    _word("by"),
    _word("what"),
    _text("text"),
    _word("ref", nullable=True),
    sqlite_autoincrement=True,
)
sa.Table(
    "outbox",
    _FROZEN,
    _number("seq", sa.ForeignKey("message.seq"), primary_key=True),
    _word("conversation", index=True),
    _number("attempts"),
    _instant("not_before", nullable=True),
    _number("part", server_default="0"),
)
_waiting = sa.not_(_inbox.c.done)
sa.Index(
    "inbox_waiting",
    _inbox.c.conversation,
    _inbox.c.id,
    sqlite_where=_waiting,
    postgresql_where=_waiting,
)
sa.Index("message_conversation", _message.c.conversation, _message.c.seq)
_keyed = _message.c.key.is_not(None)
sa.Index("message_key", _message.c.key, sqlite_where=_keyed, postgresql_where=_keyed)
_open = _ticket.c.closed.is_(None)
sa.Index("ticket_open", _ticket.c.conversation, sqlite_where=_open, postgresql_where=_open)
sa.Index("ticket_conversation", _ticket.c.conversation)

_REFUSAL = "application_event: only adding is allowed here"
_FINALLY = {
    "sqlite": (
        "CREATE TRIGGER IF NOT EXISTS application_event_no_update BEFORE UPDATE "
        f"ON application_event BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END",
        "CREATE TRIGGER IF NOT EXISTS application_event_no_delete BEFORE DELETE "
        f"ON application_event BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END",
        # The last number: a Laddermaat of those days says of a higher one that it is newer.
        "PRAGMA user_version = 6",
    ),
    "postgresql": (
        "CREATE FUNCTION application_event_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$",
        "CREATE TRIGGER application_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE "
        "ON application_event FOR EACH STATEMENT EXECUTE FUNCTION application_event_kept()",
    ),
}


def upgrade() -> None:
    """Make all tables, or what a file of those days lacks of them."""
    connection = op.get_bind()
    _add_columns(connection)
    _FROZEN.create_all(connection)
    for table in _FROZEN.sorted_tables:
        for index in table.indexes:
            index.create(connection, checkfirst=True)
    for statement in _FINALLY[connection.dialect.name]:
        connection.exec_driver_sql(statement)


def _add_columns(connection: sa.Connection) -> None:
    found = sa.inspect(connection)
    for name in {*found.get_table_names()} & {*_FROZEN.tables}:
        there = {column["name"] for column in found.get_columns(name)}
        for column in _FROZEN.tables[name].columns:
            if column.name not in there:
                words = str(sa.schema.CreateColumn(column).compile(connection))
                connection.exec_driver_sql(f"ALTER TABLE {name} ADD COLUMN {words}")
