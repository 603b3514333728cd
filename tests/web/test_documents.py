"""A document that a visitor sends is read once, by nobody else, and kept no longer than that."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from uuid import uuid4

import pytest
from aiohttp import ClientSession, FormData, web
from sqlalchemy import Connection, func, select

from bot.channels.connection import Unavailable
from bot.channels.house import Crowded
from bot.channels.shelf import LARGEST
from bot.channels.web import WebChannel
from bot.channels.web_address import Proxies
from bot.channels.web_admission import DOCUMENTS, DOCUMENTS_OF_ADDRESS, Admission, Visitor
from bot.clock import utc_now
from bot.shelf import StoredShelf
from bot.worksheet.telling import MOST_MB as OF_WORKSHEET
from core.contents import Attached
from core.conversation import Reply, Turn, Update
from core.helpdesk.deeds import MOST_MB as OF_TICKET
from storage.database import open_store
from storage.history import Entry
from storage.store import Store
from storage.tables import inbox, upload
from storage.uploads import MOST
from tests.web.house import House, house, serving
from tests.web.sending import SHEET, Reader, form, origin, send
from tests.web.test_protocol import Frame, say, talk, told, until_quiet, visitor
from tests.web.test_security import ORIGINS


@asynccontextmanager
async def reading(url: str = "sqlite://") -> AsyncIterator[tuple[House, Reader]]:
    reader = Reader()
    async with house(url, handler=reader) as at:
        reader.channel = at.channel
        yield at, reader


async def kept(store: Store) -> int:
    """Count the documents that are kept."""

    def count(connection: Connection) -> int:
        return connection.scalar(select(func.count()).select_from(upload)) or 0

    return await store.run(count)


async def entries(client: ClientSession, most: int) -> list[Frame]:
    async with talk(client) as socket:
        return [entry for frame in await until_quiet(socket, most) for entry in told(frame)]


async def test_it_is_read_and_shown_by_its_name_and_then_kept_no_more(database: str) -> None:
    async with reading(database) as (at, reader), visitor(at.url) as client:
        id_ = str(uuid4())
        answer = await send(client, id=id_, caption="Ons personeel")
        assert (answer.status, await answer.json()) == (200, {"type": "taken", "id": id_})

        sent, said = await entries(client, 2)

        assert (sent["id"], sent["document"], sent["text"]) == (id_, "blad.csv", "Ons personeel")
        assert f"{len(SHEET)} bytes" in str(said["blocks"])
        (read,) = reader.read
        assert (read.name, read.media_type, read.size) == ("blad.csv", "text/csv", len(SHEET))
        assert await kept(at.store) == 0
        with pytest.raises(Unavailable):
            await at.channel.fetch(read)


async def test_without_words_only_its_name_is_shown() -> None:
    async with reading() as (at, _), visitor(at.url) as client:
        await send(client)
        sent, _ = await entries(client, 2)
        assert "text" not in sent


async def test_one_that_is_sent_again_is_read_once(database: str) -> None:
    async with reading(database) as (at, reader), visitor(at.url) as client:
        id_ = str(uuid4())
        answers = [await send(client, id=id_) for _ in range(3)]
        await entries(client, 2)
        assert [answer.status for answer in answers] == [200, 200, 200]
        assert len(reader.read) == 1
        assert await kept(at.store) == 0


async def test_it_comes_after_what_was_said_before_it() -> None:
    async with reading() as (at, _), visitor(at.url) as client:
        async with talk(client) as socket:
            await socket.send_json(say("eerst"))
            await until_quiet(socket, 2)
        await send(client)
        assert [entry.get("text", entry.get("document")) for entry in await entries(client, 4)] == [
            *("eerst", None),
            *("blad.csv", None),
        ]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\Jan\blad.xlsx", "blad.xlsx"),
        ("blad\r\nSet-Cookie: x.csv", "blad__Set-Cookie: x.csv"),
        ("a\0b.csv", "a_b.csv"),
        ("xsv\u202excod.csv", "xsvxcod.csv"),
        ("<img src=x onerror=alert(1)>.csv", "<img src=x onerror=alert(1)>.csv"),
        ("", "document"),
        ("..", ".."),
        ("x" * 900 + ".csv", "x" * 196 + ".csv"),
        ("👩‍🦽.csv", "👩‍🦽.csv"),
        ("BSN 123456782.csv", "BSN [BSN].csv"),
    ],
    ids=ascii,
)
async def test_whatever_it_is_called_its_name_stays_a_name(name: str, shown: str) -> None:
    async with reading() as (at, reader), visitor(at.url) as client:
        await send(client, name=name)
        sent, _ = await entries(client, 2)
        assert sent["document"] == reader.read[0].name == shown


@pytest.mark.parametrize("kind", ["", "text/html\r\nX: 1", "x", "a/" + "b" * 300])
async def test_what_kind_it_is_said_to_be_is_a_kind_or_unknown(kind: str) -> None:
    async with reading() as (at, reader), visitor(at.url) as client:
        await send(client, media_type=kind)
        await entries(client, 2)
        assert reader.read[0].media_type == "application/octet-stream"


async def test_as_much_is_taken_in_as_anybody_asks_for_and_no_more() -> None:
    assert max(OF_WORKSHEET, OF_TICKET) * 1024**2 == LARGEST
    async with reading() as (at, _), visitor(at.url) as client:
        assert (await send(client, bytes(LARGEST))).status == 200
        answer = await send(client, bytes(LARGEST + 1))
        assert answer.status == 413
        assert (await answer.json())["reason"] == "too-large"
        assert f"{LARGEST} bytes" in str(await entries(client, 2))


async def test_one_that_is_much_larger_is_refused_before_it_is_read() -> None:
    async with reading() as (at, _), visitor(at.url) as client:
        read = 0

        async def endless() -> AsyncIterator[bytes]:
            nonlocal read
            while True:
                read += 65_536
                yield bytes(65_536)

        headers = {**origin(client), "Content-Length": str(10**12), "Content-Type": "x/y"}
        async with client.post("/documents", data=endless(), headers=headers) as answer:
            assert answer.status == 413
        assert read < LARGEST
        headers.pop("Content-Length")
        async with client.post("/documents", data=endless(), headers=headers) as answer:
            assert answer.status == 411, "how much it is must be said beforehand"


def _words(made: FormData) -> FormData:
    made.add_field("about", "{}")
    return made


def _only(name: str, content: str | bytes) -> FormData:
    made = FormData()
    made.add_field(name, content, filename="x")
    return made


@pytest.mark.parametrize(
    "made",
    [
        lambda: form(id="x"),
        lambda: form(id=str(uuid4()), language="fr"),
        lambda: form(name=None),
        lambda: form(name="x" * 1001),
        lambda: _words(FormData()),
        lambda: _only("content", SHEET),
        lambda: _only("about", b"\xff"),
        lambda: FormData({"about": "{}", "content": "x"}),
        lambda: b"",
        lambda: b"--x\r\n" * 1000,
    ],
)
async def test_what_is_no_document_of_the_page_is_refused(
    made: Callable[[], FormData | bytes],
) -> None:
    async with reading() as (at, reader), visitor(at.url) as client:
        kind = {"Content-Type": "multipart/form-data; boundary=x"}
        data = made()
        headers = {**origin(client), **(kind if isinstance(data, bytes) else {})}
        async with client.post("/documents", data=data, headers=headers) as answer:
            assert answer.status == 400
        assert reader.read == []
        assert await kept(at.store) == 0


@pytest.mark.parametrize("elsewhere", ORIGINS)
async def test_no_page_from_elsewhere_sends_one(
    elsewhere: Callable[[str], Mapping[str, str]],
) -> None:
    async with reading() as (at, _), visitor(at.url) as client:
        async with client.post("/documents", data=form(), headers=elsewhere(at.url)) as answer:
            assert answer.status == 403
        assert await kept(at.store) == 0


async def test_nobody_sends_one_without_a_conversation() -> None:
    async with reading() as (at, _), ClientSession(at.url) as stranger:
        assert (await send(stranger)).status == 403
        assert await kept(at.store) == 0


async def test_nobody_can_name_the_document_of_another() -> None:
    async with reading() as (at, reader), visitor(at.url) as client, visitor(at.url) as other:
        await send(client, b"geheim")
        await entries(client, 2)
        ref = reader.read[0].ref
        attached = {"kind": "attached", "name": "x", "media_type": "a/b", "size": 1, "ref": ref}
        async with talk(other) as socket:
            for frame in (attached, {"type": "attached", "id": str(uuid4()), **attached}):
                await socket.send_json(frame)
                while (await socket.receive_json())["type"] != "error":
                    pass
        await send(other, b"eigen", ref=ref)
        await entries(other, 2)
        assert reader.read[-1].ref != ref
        for path in (f"/documents/{ref}", f"/documents?ref={ref}", "/documents"):
            async with client.get(path) as answer:
                assert answer.status in {404, 405}


async def test_of_one_visitor_no_more_wait_than_can_be_answered(database: str) -> None:
    wait = asyncio.Event()

    async def busy(turn: Turn) -> Reply:
        await wait.wait()
        return Reply((), turn.state)

    async with house(database, handler=busy) as at, visitor(at.url) as client:
        answers = [await send(client) for _ in range(MOST + 1)]
        assert [answer.status for answer in answers] == [200] * MOST + [429]
        assert (await answers[-1].json())["reason"] == "slow-down"
        async with visitor(at.url) as other:
            assert (await send(other)).status == 200
        wait.set()


@pytest.mark.usefixtures("still")
async def test_whoever_sends_many_waits() -> None:
    async with reading() as (at, _), visitor(at.url) as client:
        tried = [(await send(client, bytes(LARGEST))).status for _ in range(4)]
        assert tried == [200, 200, 200, 429]


def test_an_address_has_a_bound_and_so_has_the_process() -> None:
    admission = Admission()
    paces = [admission.sends(Visitor(str(n), "1.2.3.4"), LARGEST) for n in range(30)]
    assert 15 < paces.count(True) < 20
    with admission.document(Visitor("0", "1.2.3.4")), admission.document(Visitor("0", "")) as two:
        assert not two, "one at a time"
    entered = [admission.document(Visitor(str(n), "1.2.3.4")) for n in range(DOCUMENTS)]
    assert [each.__enter__() for each in entered].count(True) == DOCUMENTS_OF_ADDRESS
    others = [admission.document(Visitor(f"o{n}", f"1.2.4.{n}")) for n in range(DOCUMENTS)]
    assert [each.__enter__() for each in others].count(True) == DOCUMENTS - DOCUMENTS_OF_ADDRESS
    for each in (*entered, *others):
        each.__exit__(None, None, None)
    with admission.document(Visitor("0", "1.2.3.4")) as again:
        assert again


@pytest.mark.parametrize(
    ("raised", "status", "left"), [(Crowded(), 429, 0), (OSError("disk"), 503, 1), (None, 200, 1)]
)
async def test_what_is_not_kept_is_said_so(
    raised: Exception | None, status: int, left: int
) -> None:
    """Of what went wrong it is not known whether it was kept: then its content stays a while."""

    async def accept(_: Update) -> bool:
        if raised:
            raise raised
        return True

    async def history(_: str, __: int, ___: int = 0) -> tuple[Entry, ...]:
        return ()

    async with open_store("sqlite://") as store:
        channel = WebChannel(
            accept, history, utc_now, shelf=StoredShelf(store), secure=False, proxies=Proxies()
        )
        app = web.Application()
        channel.attach(app)
        async with serving(app) as url, visitor(url) as client:
            assert (await send(client)).status == status
            assert await kept(store) == left


async def test_what_is_in_it_is_on_disk_before_its_update_is(database: str) -> None:
    async with open_store(database) as store:
        shelf = StoredShelf(store)
        seen: list[bytes | None] = []

        async def accept(update: Update) -> bool:
            assert isinstance(update.content, Attached)
            seen.append(await shelf.get(update.content.ref))
            return True

        async def history(_: str, __: int, ___: int = 0) -> tuple[Entry, ...]:
            return ()

        app = web.Application()
        WebChannel(accept, history, utc_now, shelf=shelf, secure=False).attach(app)
        async with serving(app) as url, visitor(url) as client:
            await send(client)
        assert seen == [SHEET]


async def test_its_words_are_masked_and_its_content_is_as_it_was(database: str) -> None:
    async with reading(database) as (at, reader), visitor(at.url) as client:
        await send(client, b"123456782", caption="mijn BSN is 123456782")
        await entries(client, 2)
        assert reader.read[0].caption == "mijn BSN is [BSN]"
        assert await at.store.run(lambda c: c.scalar(select(func.count()).select_from(inbox))) == 1
