"""The doctor says what is wrong and what to do, and changes nothing."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.channels.connection import Finding
from bot.clock import utc_now
from bot.connections import Connections
from bot.doctor import Examined, examine
from bot.operation.stopping import Stopping
from bot.readiness import readiness
from bot.settings import Settings
from storage.connected import alone
from storage.database import edit_store, open_store
from storage.mailroom import accept, set_aside, work
from storage.migrations import revisions
from storage.schema import upgrade
from storage.urls import lasting
from tests.engine.fakes import NOON, FakeConnectedChannel, says, url
from tests.ports import free_port
from tests.storage.databases import kept_at
from tests.web.house import serving


class Patient(FakeConnectedChannel):
    """A channel with a complaint."""

    def __init__(self, name: str, *complaints: Finding | Exception) -> None:
        super().__init__(name)
        self.complaints = complaints

    async def run(self, ready: Callable[[], None]) -> None:
        raise AssertionError("a doctor only looks")

    async def examine(self) -> Sequence[Finding]:
        return [_or_raise(complaint) for complaint in self.complaints]


def _or_raise(complaint: Finding | Exception) -> Finding:
    if isinstance(complaint, Exception):
        raise complaint
    return complaint


async def examined(settings: Settings, *channels: Patient) -> dict[str, Finding]:
    found: list[Examined] = [each async for each in examine(settings, channels)]
    return {each.subject: each.findings[0] for each in found}


def set_up(folder: Path, **others: object) -> Settings:
    defaults = {"database_url": url(folder), "port": free_port()}
    return Settings.model_validate(defaults | others)


async def test_a_newcomer_has_nothing_to_do(tmp_path: Path) -> None:
    found = await examined(set_up(tmp_path))
    assert all(finding.remedy is None for finding in found.values())
    assert "no database yet" in found["database"].what
    assert "No Laddermaat runs" in found["web chat"].what
    assert not (tmp_path / "laddermaat.sqlite").exists()


async def test_a_database_is_read_and_what_was_given_up_is_counted(tmp_path: Path) -> None:
    with edit_store(url(tmp_path)) as connection, connection.begin():
        accept(connection, says("1"))
    found = await examined(set_up(tmp_path))
    assert found["database"].remedy is None
    with edit_store(url(tmp_path)) as connection, connection.begin():
        incoming = work(connection, "fake:ann").incoming
        assert incoming
        set_aside(connection, incoming.id, "cannot be read", NOON)
    found = await examined(set_up(tmp_path))
    assert "1 messages" in found["database"].what
    assert "laddermaat dead-letters" in (found["database"].remedy or "")


async def test_an_older_database_is_to_be_upgraded(tmp_path: Path) -> None:
    kept_at(url(tmp_path), "0001")
    found = await examined(set_up(tmp_path))
    assert "laddermaat db upgrade" in (found["database"].remedy or "")
    with alone(lasting(url(tmp_path))) as connection:
        upgrade(connection, "it")
    found = await examined(set_up(tmp_path))
    assert found["database"].remedy is None
    assert f"(schema {revisions()[-1]}) are up to date" in found["database"].what


async def test_a_server_that_does_not_answer_is_named_without_the_password(tmp_path: Path) -> None:
    away = "postgresql://maat:geheim@127.0.0.1:1/laddermaat"
    found = (await examined(set_up(tmp_path, database_url=away)))["database"]
    assert "cannot use postgresql://127.0.0.1:1/laddermaat" in (found.remedy or "")
    assert "geheim" not in str(found)


async def test_a_database_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "laddermaat.sqlite").write_text("Dit is een brief. " * 100)
    found = await examined(set_up(tmp_path))
    assert "as a database" in (found["database"].remedy or "")


async def test_a_running_laddermaat_tells_how_its_channels_are(tmp_path: Path) -> None:
    async with open_store(url(tmp_path)) as store:
        app = web.Application()
        ready = readiness(store, Connections([Patient("telegram")]), Stopping())
        app.router.add_get("/readyz", ready)
        async with serving(app) as address:
            port = int(address.rsplit(":", 1)[1])
            found = await examined(set_up(tmp_path, port=port))
    assert "web connected, telegram connecting" in found["web chat"].what
    assert found["web chat"].remedy is None


async def test_a_store_that_fails_makes_it_unready(tmp_path: Path) -> None:
    async with open_store(url(tmp_path)) as store:
        pass
    app = web.Application()
    app.router.add_get("/readyz", readiness(store, Connections([]), Stopping()))
    async with serving(app) as address:
        found = await examined(set_up(tmp_path, port=int(address.rsplit(":", 1)[1])))
    assert "not ready" in found["web chat"].what
    assert found["web chat"].remedy


async def test_something_else_on_the_port_is_named(tmp_path: Path) -> None:
    async with serving(web.Application()) as address:
        found = await examined(set_up(tmp_path, port=int(address.rsplit(":", 1)[1])))
    assert "Something else" in found["web chat"].what
    assert "LADDERMAAT_PORT" in (found["web chat"].remedy or "")


@pytest.mark.parametrize(
    ("off", "well"),
    [(timedelta(), True), (timedelta(seconds=50), True), (timedelta(minutes=-10), False)],
)
async def test_the_clock_is_held_against_that_of_the_platform(
    tmp_path: Path, off: timedelta, well: bool
) -> None:
    async def tell(_: web.Request) -> web.Response:
        there = format_datetime(utc_now() + off, usegmt=True)
        return web.Response(headers={"Date": there})

    app = web.Application()
    app.router.add_get("/", tell)
    async with serving(app) as address:
        settings = set_up(tmp_path, telegram_token=SecretStr("1:x"), telegram_api=address)
        found = await examined(settings)
    assert (found["clock by telegram"].remedy is None) == well


async def test_a_public_url_is_tried(tmp_path: Path) -> None:
    async def healthy(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    app = web.Application()
    app.router.add_get("/healthz", healthy)
    async with serving(app) as address:
        found = await examined(set_up(tmp_path, public_url=f"{address}/"))
        assert found["public URL"].remedy is None
        found = await examined(set_up(tmp_path, public_url=f"{address}/elsewhere"))
        assert "answers 404" in found["public URL"].what
    found = await examined(set_up(tmp_path, public_url=address))
    assert "cannot be reached" in found["public URL"].what
    assert "LADDERMAAT_PUBLIC_URL" in (found["public URL"].remedy or "")


async def test_a_channel_that_cannot_be_asked_does_not_end_the_visit(tmp_path: Path) -> None:
    ill = Finding("The token is refused.", "Ask @BotFather for another one.")
    telegram, slack = Patient("telegram", ConnectionError("gone")), Patient("slack", ill)
    found = await examined(set_up(tmp_path), telegram, slack)
    assert "cannot be asked" in found["telegram"].what
    assert found["telegram"].remedy
    assert found["slack"] == ill
