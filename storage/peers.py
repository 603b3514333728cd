"""What several processes that share a store need to agree on."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Protocol, TypeAlias

Hear: TypeAlias = Callable[[str | None], None]
"""Takes what another process nudged about; None when nudges may have been missed."""


class Peers(Protocol):
    """The processes that share a store, as one of them sees it."""

    @property
    def alone(self) -> bool:
        """Whether this process is the only one there can be."""

    @property
    def reached(self) -> bool:
        """Whether conversations can be owned now; False while the other processes cannot be."""

    def owning(self, conversation: str) -> AbstractAsyncContextManager[bool]:
        """Own a conversation meanwhile; gives False where another process does.

        Whoever owned it must look for work once more afterwards: what another process kept in the
        meantime, and did not get to own, is left for that look.
        """

    async def in_office(self, office: str, work: Callable[[], Awaitable[None]]) -> None:
        """Wait until this process alone holds an office, and do its work; until that ends.

        Raises ConnectionError when the office was lost, since another may hold it by now.
        """

    def nudge(self, about: str) -> None:
        """Have the other processes hear of something, soon."""

    def on_nudge(self, hear: Hear) -> None:
        """Say who is to hear what other processes nudge about."""

    def on_loss(self, stop: Callable[[], None]) -> None:
        """Say what must end at once when nothing is owned any more, by no wish of this process."""


@dataclass(frozen=True, slots=True)
class Alone:
    """One process, by its lock on the file: everything is its own."""

    alone: bool = True
    reached: bool = True

    @asynccontextmanager
    async def owning(self, conversation: str) -> AsyncIterator[bool]:
        """Own it, as everything."""
        yield True

    async def in_office(self, office: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work at once."""
        await work()

    def nudge(self, about: str) -> None:
        """Say nothing: there is nobody else."""

    def on_nudge(self, hear: Hear) -> None:
        """Hear nothing."""

    def on_loss(self, stop: Callable[[], None]) -> None:
        """Lose nothing."""


ALONE = Alone()
