"""`/metrics`: the figures of a process, for Prometheus. They have a port of their own."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

from bot.actors import Crowd
from bot.clock import utc_now
from bot.connections import Standing
from bot.operation.figures import Figures, Rhythm
from bot.operation.looking import looked_up
from bot.operation.meters import Meters
from bot.operation.stopping import Stopping
from bot.secrecy import hiding
from storage.backlog import backlog
from storage.store import Store


class Busy(Protocol):
    """The engine, as far as it tells how busy it is."""

    @property
    def crowds(self) -> Mapping[str, Crowd]:
        """How many conversations have work, on each channel."""


class Operation:
    """All that an operator gets to see of a process."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        """Begin; no secret is written into what an operator is told of messages."""
        self.hide = hiding(secrets)
        self._registry = CollectorRegistry()
        self.stopping = Stopping()
        self.meters = Meters(self._registry)
        self.rhythm = Rhythm(self._registry)
        self._figures = Figures(self._registry, utc_now)

    def page(self, store: Store, engine: Busy, channels: Mapping[str, Standing]) -> web.Application:
        """Tell the figures at `/metrics`."""

        async def tell(_: web.Request) -> web.Response:
            waits = await looked_up(store, backlog)
            draining = self.stopping.is_asked
            self._figures.stand(waits, engine.crowds, channels, draining=draining)
            body = generate_latest(self._registry)
            return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

        told = web.Application()
        told.add_routes([web.get("/metrics", tell)])
        return told
