"""The doctor: looks at everything that Laddermaat needs, and says what to do about what is wrong.

It changes nothing and may be asked beside a running Laddermaat.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Protocol

import aiohttp

from bot.channels.connection import Finding
from bot.clock import utc_now
from bot.settings import Settings
from storage.database import NoDatabase, StoreError, read_store
from storage.migrations import revisions
from storage.outgoing import count_dead_letters

PATIENCE = 15.0
"""Seconds for each thing that is looked at."""
SKEW = timedelta(seconds=60)
"""How far the clock may be off: platforms refuse signatures of more than five minutes ago."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What was looked at, and what was found."""

    subject: str
    findings: Sequence[Finding]


class Patient(Protocol):
    """A channel, as far as it can be looked at."""

    @property
    def name(self) -> str:
        """What it is called."""

    async def examine(self) -> Sequence[Finding]:
        """Look whether it is set up right, without changing anything."""


async def examine(settings: Settings, channels: Sequence[Patient]) -> AsyncIterator[Examined]:
    """Look at one thing after the other."""
    yield Examined("database", (await asyncio.to_thread(_database, settings.database_url),))
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        yield Examined("web chat", (await _web(session, settings),))
        if settings.public_url:
            yield Examined("public URL", (await _public(session, settings.public_url),))
        for subject, url in _platforms(settings).items():
            yield Examined(f"clock by {subject}", (await _clock(session, url),))
    for channel in channels:
        yield Examined(channel.name, await _channel(channel))
    if not channels:
        yield Examined("channels", (Finding("Only the web chat is set up, which is fine."),))


def _database(url: str) -> Finding:
    try:
        with read_store(url) as connection, connection.begin():
            letters = count_dead_letters(connection)
    except NoDatabase:
        return Finding("There is no database yet; the first start makes it.")
    except StoreError as error:
        return Finding("The database cannot be used.", str(error))
    stands = f"The database can be read, its tables (schema {revisions()[-1]}) are up to date"
    if letters:
        return Finding(
            f"{stands}; {letters} messages could not be delivered or answered.",
            "See why with: laddermaat dead-letters",
        )
    return Finding(f"{stands}, and no message was given up.")


async def _web(session: aiohttp.ClientSession, settings: Settings) -> Finding:
    address = f"http://{settings.host}:{settings.port}"
    try:
        async with session.get(f"{address}/readyz") as answer:
            if "channels" in (told := await answer.json()):
                return _running(address, answer.status, told["channels"])
    except (aiohttp.ClientConnectionError, TimeoutError):
        return Finding(f"No Laddermaat runs on {address} now.")
    except (aiohttp.ClientError, ValueError):
        pass
    return Finding(
        f"Something else than Laddermaat listens on {address}.",
        "Stop that, or give another LADDERMAAT_PORT.",
    )


def _running(address: str, status: int, channels: Mapping[str, str]) -> Finding:
    told = ", ".join(f"{name} {standing}" for name, standing in channels.items())
    if status != HTTPStatus.OK:
        return Finding(f"Laddermaat on {address} is not ready: {told}.", "See its log.")
    return Finding(f"Laddermaat runs on {address}: {told}.")


async def _public(session: aiohttp.ClientSession, url: str) -> Finding:
    health = f"{url.rstrip('/')}/healthz"
    try:
        async with session.get(health) as answer:
            if answer.status == HTTPStatus.OK and await answer.text() == "ok\n":
                return Finding(f"{url} leads to Laddermaat.")
            found = f"answers {answer.status}"
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        found = f"cannot be reached ({type(error).__name__})"
    return Finding(
        f"{health} {found}.",
        "Start Laddermaat, and let your proxy pass this address on to it; or correct "
        "LADDERMAAT_PUBLIC_URL.",
    )


def _platforms(settings: Settings) -> Mapping[str, str]:
    """Give the addresses whose clock can be asked: of the platforms that are set up."""
    platforms = {
        "telegram": settings.telegram_api if settings.telegram_token else None,
        "slack": settings.slack_api if settings.slack_bot_token else None,
    }
    return {name: url for name, url in platforms.items() if url}


async def _clock(session: aiohttp.ClientSession, url: str) -> Finding:
    try:
        async with session.get(url, allow_redirects=False) as answer:
            there = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError) as error:
        return Finding(
            f"{url} does not tell the time ({type(error).__name__}).",
            "See that this machine may reach it: a firewall or proxy may be in between.",
        )
    return _skewed(there, utc_now())


def _skewed(there: datetime, here: datetime) -> Finding:
    off = abs(here - there)
    if off > SKEW:
        return Finding(
            f"The clock of this machine is {off.total_seconds():.0f} seconds off.",
            "Have it set by NTP: signatures are refused by a clock that is wrong.",
        )
    return Finding("The clock is right.")


async def _channel(channel: Patient) -> Sequence[Finding]:
    try:
        async with asyncio.timeout(PATIENCE):
            return await channel.examine()
    except Exception as error:  # whatever it meets, the rest is looked at too
        return (
            Finding(
                f"The platform cannot be asked ({type(error).__name__}).",
                "See that this machine may reach it: a firewall or proxy may be in between.",
            ),
        )
