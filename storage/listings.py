"""The listings of the marketplace.

Plain functions of a connection, for `store.run`. Every change raises the revision, by which a
process that keeps the listings in memory sees that it must read them again.
"""

from collections.abc import Iterable, Sequence

from pydantic import TypeAdapter
from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from core.market.listing import Listing
from storage.tables import listing as listings_table
from storage.tables import market

_LISTING = TypeAdapter(Listing)


def revision(connection: Connection) -> int:
    """Give how often the listings have changed; 0 when there never were any."""
    return connection.execute(_REVISION).scalar_one_or_none() or 0


def listings(connection: Connection, after: int = 0) -> tuple[Listing, ...]:
    """Give the listings that appeared, or changed in what one searches by, after a revision."""
    return tuple(load_listing(body) for body in connection.scalars(_AFTER, {"after": after}))


def change_listings(
    connection: Connection,
    kept: Sequence[Listing],
    removed: Iterable[str] = (),
    quiet: Sequence[Listing] = (),
) -> int:
    """Write some listings down, and remove others; gives the new revision.

    A change to the `quiet` ones, which must be there, is no news to those with a saved search.
    """
    new = int(connection.execute(_RAISE[connection.dialect.name]).scalar_one())
    rows = [
        {"id": it.id, "source": it.source, "revision": new, "body": dump_listing(it)} for it in kept
    ]
    if rows:
        connection.execute(_KEEP[connection.dialect.name], rows)
    if same := [{"key": it.id, "new_body": dump_listing(it)} for it in quiet]:
        connection.execute(_REWRITE, same)
    if gone := [{"key": id_} for id_ in removed]:
        connection.execute(_REMOVE, gone)
    return new


def dump_listing(listing: Listing) -> str:
    """Write a listing as JSON."""
    return _LISTING.dump_json(listing).decode()


def load_listing(body: str) -> Listing:
    """Read back what `dump_listing` wrote."""
    return _LISTING.validate_json(body)


_REVISION = select(market.c.revision).where(market.c.id == 1)
_ONE_MORE = {"revision": market.c.revision + 1}
_RAISE = {
    "sqlite": sqlite.insert(market)
    .values(id=1, revision=1)
    .on_conflict_do_update(index_elements=["id"], set_=_ONE_MORE)
    .returning(market.c.revision),
    "postgresql": postgresql.insert(market)
    .values(id=1, revision=1)
    .on_conflict_do_update(index_elements=["id"], set_=_ONE_MORE)
    .returning(market.c.revision),
}
_AFTER = (
    select(listings_table.c.body)
    .where(listings_table.c.revision > bindparam("after"))
    .order_by(listings_table.c.id)
)
_INTO_SQLITE = sqlite.insert(listings_table)
_INTO_POSTGRESQL = postgresql.insert(listings_table)
_CHANGED = ("source", "revision", "body")
_KEEP = {
    "sqlite": _INTO_SQLITE.on_conflict_do_update(
        index_elements=["id"], set_={name: _INTO_SQLITE.excluded[name] for name in _CHANGED}
    ),
    "postgresql": _INTO_POSTGRESQL.on_conflict_do_update(
        index_elements=["id"], set_={name: _INTO_POSTGRESQL.excluded[name] for name in _CHANGED}
    ),
}
_REWRITE = (
    update(listings_table)
    .where(listings_table.c.id == bindparam("key"))
    .values(body=bindparam("new_body"))
)
_REMOVE = delete(listings_table).where(listings_table.c.id == bindparam("key"))
