"""A channel that reaches out to a platform: how it begins, how it fails, what is wrong with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from bot.channels.channel import Channel
from bot.channels.meanwhile import Meanwhile
from core.contents import Attached


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    """What was found, in one sentence."""
    remedy: str | None = None
    """What to do about it; None when it is as it should be."""


class Misconfigured(Exception):
    """The platform will not have us as we are set: says which setting, and the remedy."""


class Unavailable(Exception):
    """A document cannot be had: it is gone, or larger than the platform hands out."""


class DeskChannel(Channel, Protocol):
    """The channel on which colleagues have their desk."""

    async def fetch(self, attached: Attached) -> bytes:
        """Get the content of a document; raises Unavailable."""


class ConnectedChannel(Channel, Protocol):
    """A channel whose platform can be away."""

    @property
    def desk(self) -> DeskChannel | None:
        """The desk that colleagues have on the same platform, if they do."""

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        """What the web server serves for this channel."""

    @property
    def one_at_a_time(self) -> bool:
        """Whether the platform has its updates fetched by one process only."""

    @property
    def meanwhile(self) -> Meanwhile:
        """What shows there how far work is."""

    async def run(self, ready: Callable[[], None]) -> None:
        """Take in updates until cancelled; calls `ready` once they can come.

        Raises what went wrong when the platform cannot be reached or is lost, and
        Misconfigured when another try cannot help before a setting changes.
        """

    async def fetch(self, attached: Attached) -> bytes:
        """Get the content of a document; raises Unavailable."""

    async def aclose(self) -> None:
        """Close what deliveries went over, after the last one."""

    async def examine(self) -> Sequence[Finding]:
        """Look whether tokens, addresses and permissions are right, without changing anything."""
