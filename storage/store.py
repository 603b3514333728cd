"""What a store promises, whichever database is behind it."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection

from storage.peers import Peers

P = ParamSpec("P")
T = TypeVar("T")


Committed: TypeAlias = Callable[[int, float], None]
"""Is told of every commit, from any thread: how many operations it held, and its seconds."""


def untold(operations: int, seconds: float) -> None:
    """Tell nobody of a commit."""


class StoreError(Exception):
    """The store cannot be opened or used; the message says why and what to do about it."""


class StoreAway(StoreError):
    """The same, and it may pass by itself: away, without room, or in use by another process.

    An operation was tried for a while before it fails with this.
    """


class Store(Protocol):
    """Runs operations: plain functions of a connection, as in `storage.mailroom`.

    An operation may be run a second time after a failure beside it, so it must leave nothing
    behind but what it wrote to its connection. Where the database was lost during a commit,
    nobody knows whether that was kept, and it is run again: what was done already must be
    recognised.
    """

    peers: Peers
    """The other processes that share the store."""

    async def run(
        self, operation: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run one operation as a transaction; on return, what it wrote is on disk.

        What the operation raises comes back here, and nothing of it was written.
        """
