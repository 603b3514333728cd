"""Connections: every channel that reaches out is kept connected, and none can take down another."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from bot.backoff import backoff
from bot.channels.connection import ConnectedChannel, Misconfigured
from storage.peers import ALONE, Peers

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Persistence:
    """How to go on when a platform is away: seconds between tries, each wait twice the last."""

    first: float = 1.0
    longest: float = 60.0
    hopeless: float = 600.0
    """Between tries when only another setting helps, or somebody at the platform."""
    steady: float = 60.0
    """After being connected for so long, waits begin at the first again."""


PERSISTENCE = Persistence()


class Standing(StrEnum):
    """How it stands with a channel."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    STANDBY = "standby"
    """Another process takes in its updates; this one would, were that one gone."""
    RETRYING = "retrying"
    MISCONFIGURED = "misconfigured"


class Connections:
    """Runs the channels that reach out, each on its own: `async with connections.kept():`."""

    def __init__(
        self,
        channels: Sequence[ConnectedChannel],
        persistence: Persistence = PERSISTENCE,
        peers: Peers = ALONE,
    ) -> None:
        self._channels = channels
        self._peers = peers
        self._persistence = persistence
        self._standing = dict.fromkeys((each.name for each in channels), Standing.CONNECTING)

    @property
    def standing(self) -> Mapping[str, Standing]:
        """Tell how it stands with each channel."""
        return self._standing

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Keep them connected meanwhile."""
        keeping = [asyncio.create_task(self._keep(channel)) for channel in self._channels]
        try:
            yield
        finally:
            for task in keeping:
                task.cancel()
            await asyncio.gather(*keeping, return_exceptions=True)

    async def _keep(self, channel: ConnectedChannel) -> None:
        clock = asyncio.get_running_loop().time
        persistence, tries = self._persistence, 0
        while True:
            began = clock()
            standing = await self._run(channel)
            self._standing[channel.name] = standing
            if clock() - began >= persistence.steady:
                tries = 0
            wait = backoff(persistence.first, persistence.longest, tries)
            hopeless = standing is Standing.MISCONFIGURED
            await asyncio.sleep(persistence.hopeless if hopeless else wait)
            tries += 1

    async def _run(self, channel: ConnectedChannel) -> Standing:
        """Run a channel until it ends, which it should not; tells how it stands then."""
        try:
            await self._take_in(channel)
        except Misconfigured as error:
            logger.error("%s: %s", channel.name, error)  # noqa: TRY400 - it says all there is
            return Standing.MISCONFIGURED
        except Exception as error:
            logger.warning("%s is away and tried again: %r", channel.name, error)
            logger.debug("how it came", exc_info=True)
        else:
            logger.warning("%s ended and is begun again", channel.name)
        return Standing.RETRYING

    async def _take_in(self, channel: ConnectedChannel) -> None:
        work = partial(channel.run, partial(self._ready, channel.name))
        if not channel.one_at_a_time:
            await work()
            return
        self._standing[channel.name] = Standing.STANDBY
        await self._peers.in_office(f"taking in {channel.name}", work)

    def _ready(self, name: str) -> None:
        self._standing[name] = Standing.CONNECTED
        logger.info("%s is connected", name)
