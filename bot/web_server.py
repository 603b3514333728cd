"""Listening for requests, on the address that a setting gives."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from bot.settings import Settings

PARTING = 5.0
"""Seconds that requests at hand get to finish when it stops listening."""


class PortTaken(OSError):
    """A port cannot be listened on; says where, and the remedy."""


@dataclass(frozen=True, slots=True)
class Door:
    """Where to listen, and what the settings for it begin with."""

    host: str
    port: int
    settings: str = "LADDERMAAT_"

    @classmethod
    def for_visitors(cls, settings: Settings) -> "Door":
        """Where everybody comes in."""
        return cls(settings.host, settings.port)

    @classmethod
    def for_figures(cls, settings: Settings) -> "Door | None":
        """Where figures are told, if anywhere."""
        if settings.metrics_port is None:
            return None
        return cls(settings.metrics_host, settings.metrics_port, "LADDERMAAT_METRICS_")


@asynccontextmanager
async def listening(app: web.Application, door: Door) -> AsyncIterator[str]:
    """Listen for requests; gives the address. Raises PortTaken."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=PARTING)
    await runner.setup()
    try:
        site = web.TCPSite(runner, door.host, door.port)
        try:
            await site.start()
        except OSError as error:
            raise PortTaken(
                f"cannot listen on {door.host}:{door.port} ({error.strerror}): stop what "
                f"does, or give another {door.settings}PORT or {door.settings}HOST"
            ) from None
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()
