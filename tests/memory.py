"""A store in memory that needs no thread: for tests in which nothing happens at the same time."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, create_engine
from sqlmodel import SQLModel

from storage.peers import Alone
from storage.store import Store

P = ParamSpec("P")
T = TypeVar("T")


class MemoryStore(Store):
    """Runs each operation at once."""

    def __init__(self) -> None:
        self.peers = Alone()
        self._connection = create_engine("sqlite://").connect()
        SQLModel.metadata.create_all(self._connection)
        self._connection.commit()

    async def run(
        self, operation: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run an operation; what it raises comes back, and nothing of it was written."""
        with self._connection.begin():
            return operation(self._connection, *args, **kwargs)

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()
        self._connection.engine.dispose()
