"""The web chat with a real engine and store behind it, and a parrot that answers.

`python -m tests.web.house FILE PORT` is the same in a process of its own, to be killed.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot.channels.house import PIECE
from bot.channels.web import WebChannel
from bot.channels.web_address import NONE, Proxies
from bot.channels.web_admission import Admission
from bot.clock import utc_now
from bot.engine import Engine
from bot.shelf import StoredShelf
from core.blocks import Block, Choice, Choices, File, LocationRequest, Text
from core.contents import (
    Arrived,
    Attached,
    Content,
    Due,
    Edited,
    Located,
    Moved,
    Pressed,
    Said,
    Submitted,
    Withdrawn,
)
from core.conversation import Handler, Reply, Turn, Update
from core.markup import escape
from storage.database import open_store
from storage.history import Entry, entries_after
from storage.store import Store
from tests.channels.drawings import LADDER

POSITIONS = (
    "Wsw",
    "Participatiewet",
    "Participatiewet met loonkostensubsidie",
    "WIA of WAO",
    "Wajong",
    "Leerling bbl niveau 1",
    "Leerling bbl niveau 2",
    "Voortgezet speciaal onderwijs of praktijkonderwijs",
    "Voortgezet speciaal onderwijs, in het doelgroepregister",
    "WW langer dan een jaar",
    "WIW- of ID-baan",
    "Status verloren door werk",
    "Voorziening van de Wet maatschappelijke ontwikkeling",
    "Doelgroepregister",
)
ADVICE = """Met deze gegevens komt u uit op **trede 1**.

U heeft *40 fte* in dienst. Daarvan telt 1,6 fte mee:

- 2 mensen met een Wajong-uitkering, samen 1,2 fte
- 1 leerling bbl niveau 2, 0,4 fte

Zo komt u bij trede 2:

1. Neem ongeveer 1 collega van 28 uur met een Wajong-uitkering in dienst.
2. Leg vast hoe u die collega begeleidt.

De norm staat in [de handleiding](https://www.pso-nederland.nl/handleiding).\\
Alleen een audit beslist."""

PARTNERS = File(
    "partners in België.csv", "text/csv", b"naam,plaats\r\nBakkerij Vers,Zwolle\r\n" * 99
)


async def parrot(turn: Turn) -> Reply:
    """Say what was said, and show what there is to show when asked for it."""
    if turn.content == Said("denk na"):
        await asyncio.sleep(1)
    return Reply(_blocks(turn.content, turn.language), turn.state)


def _blocks(content: Content, language: str) -> tuple[Block, ...]:
    match content:
        case Arrived() | Due() | Moved() | Withdrawn():
            hello = (
                "Goedendag. Wat wilt u doen?" if language == "nl" else "Hello. What is it to be?"
            )
            return (Text(hello), Choices((Choice("Zelfscan", "scan"), Choice("Vraag", "ask"))))
        case Pressed(token, label):
            return (Text(f"U koos {escape(label)} ({escape(token)})."),)
        case Located(point):
            return (Text(f"U bent bij {point.latitude}, {point.longitude}."),)
        case Submitted(_, _, label):
            return (Text(f"U vulde in: {escape(label)}."),)
        case Said(text) | Edited(_, text) | Attached(text):
            return _answer(text)


def _answer(text: str) -> tuple[Block, ...]:
    match text:
        case "advies":
            return (Text(ADVICE), Choices((Choice("Wijzig", "edit"), Choice("Klaar", "done"))))
        case "keuzes":
            options = tuple(Choice(label, f"p{n}") for n, label in enumerate(POSITIONS))
            return (Text("Welke positie had de medewerker bij de start?"), Choices(options))
        case "bestand":
            return (Text("Hier zijn de partners."), PARTNERS)
        case "plaatje":
            return (Text("Zo staat u ervoor."), LADDER, Text("Dat was het."))
        case "waar":
            return (Text("Waar bent u?"), LocationRequest("Deel mijn locatie"))
        case _ if text.startswith("ruw "):
            return (Text(text[4:]),)
        case _:
            return (Text(f"U zei: {escape(text)}"),)


def apologise(turn: Turn, error: str) -> Reply:
    return Reply((Text(f"Sorry: {error}"),), turn.state)


@dataclass(frozen=True, slots=True)
class House:
    url: str
    channel: WebChannel
    store: Store
    app: web.Application


@asynccontextmanager
async def house(
    url: str = "sqlite://",
    port: int = 0,
    handler: Handler = parrot,
    *,
    secure: bool = False,
    now: Callable[[], datetime] = utc_now,
    proxies: Proxies = NONE,
    admission: Admission | None = None,
) -> AsyncIterator[House]:
    """Open the web chat on 127.0.0.1."""
    async with open_store(url) as store:

        async def accept(update: Update) -> bool:
            return await engine.accept(update)

        async def history(conversation: str, after: int, most: int = PIECE) -> tuple[Entry, ...]:
            return await store.run(entries_after, conversation, after, most)

        channel = WebChannel(
            accept,
            history,
            now,
            shelf=StoredShelf(store),
            secure=secure,
            nudge=store.peers.nudge,
            proxies=proxies,
            admission=admission,
        )
        store.peers.on_nudge(channel.hear)
        app = web.Application()
        channel.attach(app)
        engine = Engine(store, handler, [channel], apologise, now=now)
        async with engine, serving(app, port) as address:
            yield House(address, channel, store, app)


@asynccontextmanager
async def serving(app: web.Application, port: int = 0) -> AsyncIterator[str]:
    """Serve an application on 127.0.0.1; gives its address."""
    runner = web.AppRunner(app, shutdown_timeout=1, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _stay(file: Path, port: int) -> None:
    async with house(f"sqlite:///{file}", port) as open_house:
        print(open_house.url, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_stay(Path(sys.argv[1]), int(sys.argv[2])))
