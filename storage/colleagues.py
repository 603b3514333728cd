"""The colleagues who may sign in at the helpdesk page, and who of them is signed in.

Plain functions of a connection, for `store.run`. Passwords come here as hashes only.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from core.folding import same_name
from storage.tables import colleague, desk_session


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who may sign in, or could until they were removed."""

    name: str
    """As they write it."""
    at: datetime
    """Since when, as the last time they were added."""
    removed: datetime | None


@dataclass(frozen=True, slots=True)
class Visit:
    """One sign-in: by the SHA-256 of its cookie, from a moment until another."""

    hash: str
    at: datetime
    until: datetime


def add_colleague(connection: Connection, name: str, hash_: str, at: datetime) -> bool:
    """Let somebody sign in, who may have been removed before; False if they can already."""
    values = {"key": same_name(name), "name": name, "hash": hash_, "at": at, "removed": None}
    return connection.scalar(_ADD[connection.dialect.name], values) is not None


def remove_colleague(connection: Connection, name: str, at: datetime) -> bool:
    """Let somebody sign in no more, and end their sessions; False if nobody has this name."""
    removed = connection.execute(_REMOVE, {"who": same_name(name), "moment": at}).rowcount == 1
    connection.execute(_END_ALL, {"who": same_name(name)})
    return removed


def set_password(connection: Connection, name: str, hash_: str) -> bool:
    """Give somebody another password, and end their sessions; False if nobody has this name."""
    changed = connection.execute(_SET, {"who": same_name(name), "new": hash_}).rowcount == 1
    connection.execute(_END_ALL, {"who": same_name(name)})
    return changed


def colleagues(connection: Connection) -> tuple[Colleague, ...]:
    """Give all colleagues by name, those who were removed included."""
    return tuple(Colleague(*row) for row in connection.execute(_COLLEAGUES))


def password_hash(connection: Connection, name: str) -> str | None:
    """Give the hash of somebody's password; None if nobody of this name may sign in."""
    return connection.scalar(_HASH, {"who": same_name(name)})


def begin_session(
    connection: Connection, name: str, verified: str, kept: str, visit: Visit
) -> bool:
    """Sign somebody in whose password goes with the hash `verified`, and keep the hash `kept`.

    False when the password changed or the colleague was removed since it was verified.
    """
    hashes = {"who": same_name(name), "old": verified, "new": kept}
    if connection.execute(_KEEP, hashes).rowcount != 1:
        return False
    connection.execute(_FORGET, {"now": visit.at})
    began = {"hash": visit.hash, "at": visit.at, "until": visit.until}
    connection.execute(_BEGIN, {**began, "colleague": hashes["who"]})
    return True


def end_session(connection: Connection, hash_: str) -> None:
    """Sign somebody out, by the hash of their cookie."""
    connection.execute(_END, {"cookie": hash_})


def signed_in(connection: Connection, hash_: str, now: datetime) -> str | None:
    """Give the name of who is signed in with a cookie, by its hash; None for nobody."""
    return connection.scalar(_WHO, {"cookie": hash_, "now": now})


_MAY = colleague.c.removed.is_(None)
_SELF = colleague.c.key == bindparam("who")


def _upsert(insert_: sqlite.Insert | postgresql.Insert) -> sqlite.Insert | postgresql.Insert:
    again = {name: insert_.excluded[name] for name in ("name", "hash", "at", "removed")}
    return insert_.on_conflict_do_update(
        index_elements=[colleague.c.key], set_=again, where=colleague.c.removed.is_not(None)
    )


_ADD = {
    "sqlite": _upsert(sqlite.insert(colleague)).returning(colleague.c.key),
    "postgresql": _upsert(postgresql.insert(colleague)).returning(colleague.c.key),
}
_REMOVE = update(colleague).where(_SELF, _MAY).values(removed=bindparam("moment"), hash="")
_SET = update(colleague).where(_SELF, _MAY).values(hash=bindparam("new"))
_KEEP = (
    update(colleague)
    .where(_SELF, _MAY, colleague.c.hash == bindparam("old"))
    .values(hash=bindparam("new"))
)
_COLLEAGUES = select(colleague.c.name, colleague.c.at, colleague.c.removed).order_by(
    colleague.c.key
)
_HASH = select(colleague.c.hash).where(_SELF, _MAY)
_BEGIN = insert(desk_session)
_FORGET = delete(desk_session).where(desk_session.c.until <= bindparam("now"))
_END = delete(desk_session).where(desk_session.c.hash == bindparam("cookie"))
_END_ALL = delete(desk_session).where(desk_session.c.colleague == bindparam("who"))
_WHO = (
    select(colleague.c.name)
    .join_from(desk_session, colleague, colleague.c.key == desk_session.c.colleague)
    .where(desk_session.c.hash == bindparam("cookie"))
    .where(desk_session.c.until > bindparam("now"), _MAY)
)
