"""A document in a conversation: told by its name and size, and given to nobody else."""

from urllib.parse import unquote

import pytest
from aiohttp import ClientSession
from sqlalchemy import Connection, insert

from bot.channels.web_files import attachment
from core.blocks import File
from storage.history import entries_after
from storage.tables import message
from tests.engine.fakes import NOON
from tests.web.house import PARTNERS, house
from tests.web.test_protocol import Frame, say, talk, told, until_quiet, visitor


async def file_told(client: ClientSession) -> Frame:
    """Ask for a document, and give what the page is told of it."""
    async with talk(client) as socket:
        await socket.send_json(say("bestand"))
        entries = [entry for frame in await until_quiet(socket, 2) for entry in told(frame)]
    blocks = entries[-1]["blocks"]
    assert isinstance(blocks, list)
    file = blocks[-1]
    assert isinstance(file, dict)
    return file | {"seq": entries[-1]["seq"]}


async def test_the_page_is_told_where_a_file_is_and_not_what_is_in_it() -> None:
    async with house() as at, visitor(at.url) as client:
        file = await file_told(client)
        assert file == {
            "kind": "file",
            "name": PARTNERS.name,
            "size": len(PARTNERS.content),
            "href": f"/files/{file['seq']}/1",
            "seq": file["seq"],
        }


async def test_a_file_is_saved_whole_and_kept_nowhere_on_the_way() -> None:
    async with house() as at, visitor(at.url) as client:
        href = str((await file_told(client))["href"])
        async with client.get(href) as answer:
            assert answer.status == 200
            assert await answer.read() == PARTNERS.content
            assert answer.headers["Content-Type"] == "text/csv"
            assert answer.headers["Content-Disposition"] == (
                'attachment; filename="partners in Belgi_.csv"; '
                "filename*=UTF-8''partners%20in%20Belgi%C3%AB.csv"
            )
            assert answer.headers["Cache-Control"] == "private, no-store"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert "Set-Cookie" not in answer.headers


async def test_a_file_is_for_the_visitor_in_whose_conversation_it_is() -> None:
    async with house() as at, visitor(at.url) as client, visitor(at.url) as other:
        href = str((await file_told(client))["href"])
        later = str((await file_told(other))["href"])
        async with other.get(href) as answer:
            assert answer.status == 404
            assert PARTNERS.content not in await answer.read()
        async with ClientSession(at.url) as stranger, stranger.get(href) as answer:
            assert answer.status == 404
        async with client.get(later) as answer:
            assert answer.status == 404
        async with client.get(href) as answer:
            assert answer.status == 200


@pytest.mark.parametrize(
    "path",
    [
        *(
            "{seq}/0",
            "{seq}/2",
            "{seq}/999",
            "{seq}/1000",
            "{seq}/-1",
            "{seq}/x",
            "{seq}/",
            "{seq}",
        ),
        *("0/1", "-1/1", "x/1", "٣/1", "1/0", "1/1", "999999999999999999/1", "9" * 30 + "/1"),
        "{seq}/1/../../../static/chat.js/1",
    ],
)
async def test_there_is_nothing_else_to_be_had(path: str) -> None:
    async with house() as at, visitor(at.url) as client:
        seq = (await file_told(client))["seq"]
        async with client.get("/files/" + path.format(seq=seq)) as answer:
            assert answer.status == 404


NAMES = [
    'a"; filename="b',
    "a\r\nSet-Cookie: x",
    "../../etc/passwd",
    "naïef €.xlsx",
    "👩‍🦽",
    "a;b=c\\",
]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_whatever_a_file_is_called_its_name_stays_a_name(name: str) -> None:
    header = attachment(File(name, "text/csv", b"")).headers["Content-Disposition"]
    start, plain, end = header.split('"')
    assert start == "attachment; filename="
    assert not set(plain) & set("/\\;=\r\n%")
    assert plain.isascii()
    assert unquote(end.removeprefix("; filename*=UTF-8''")) == name
    assert header.isascii()


async def test_what_was_said_before_there_were_files_and_places_is_still_read() -> None:
    said = ['{"text":"hallo","kind":"said"}', '{"token":"a","label":"Ja","kind":"pressed"}']

    def write(connection: Connection) -> None:
        for body in said:
            row = {"conversation": "web:ann", "author": "user", "update_id": body, "at": NOON}
            connection.execute(insert(message), row | {"body": body})

    async with house() as at:
        await at.store.run(write)
        entries = await at.store.run(entries_after, "web:ann", 0)
        assert [entry.content and entry.content.kind for entry in entries] == ["said", "pressed"]
