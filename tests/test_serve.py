"""`laddermaat serve`: starts for a newcomer, stops when asked, and says what is wrong."""

import signal
import socket
from pathlib import Path

import aiohttp
import pytest

from bot.commands.starting import BAD_SETTING, MAY_PASS
from tests.ports import free_port
from tests.served import served, start
from tests.timing import Since

SOON = 5.0
"""Seconds of one core, fewer than it takes to learn to recognise questions."""


async def test_a_newcomer_gets_a_page_and_a_state_file(tmp_path: Path) -> None:
    async with served(tmp_path) as bot, aiohttp.ClientSession() as session:
        async with session.get(bot.url) as page:
            assert page.status == 200
            assert "Laddermaat" in await page.text()
        async with session.get(f"{bot.url}/healthz") as health:
            assert await health.text() == "ok\n"
    assert (tmp_path / "laddermaat.sqlite").exists()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
async def test_it_stops_when_it_is_asked_to(tmp_path: Path, sign: signal.Signals) -> None:
    async with served(tmp_path) as bot:
        bot.process.send_signal(sign)
        rest, _ = await bot.process.communicate()
        assert bot.process.returncode == 0
        assert rest == b""


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
async def test_it_stops_when_it_is_asked_to_while_it_is_still_learning(
    tmp_path: Path, sign: signal.Signals
) -> None:
    process = await start(
        "serve", tmp_path, LADDERMAAT_PORT="0", LADDERMAAT_CACHE_DIR=str(tmp_path)
    )
    assert process.stdout
    assert b"learning" in await process.stdout.readline()
    since = Since(process)
    process.send_signal(sign)
    rest, _ = await process.communicate()
    assert (process.returncode, rest) == (0, b"")
    assert since.ended() < SOON


async def refusal(folder: Path, code: int, **settings: str) -> str:
    process = await start("serve", folder, **settings)
    said, _ = await process.communicate()
    assert process.returncode == code
    assert "Traceback" not in said.decode()
    return " ".join(said.decode().split())


async def test_a_port_that_is_taken_is_named_with_the_remedy(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        said = await refusal(tmp_path, MAY_PASS, LADDERMAAT_PORT=port)
    assert f"127.0.0.1:{port}" in said
    assert "another LADDERMAAT_PORT" in said


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("LADDERMAAT_PORT", "eighty"),
        ("LADDERMAAT_PORT", "70000"),
        ("LADDERMAAT_RETENTION_DAYS", "0"),
        ("LADDERMAAT_LOG_LEVEL", "LOUD"),
        ("LADDERMAAT_SECURE_COOKIES", "perhaps"),
    ],
)
async def test_a_bad_setting_is_named_with_its_value(
    tmp_path: Path, setting: str, value: str
) -> None:
    said = await refusal(tmp_path, BAD_SETTING, **{setting: value})
    assert setting in said
    assert value in said


async def test_a_database_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    said = await refusal(tmp_path, BAD_SETTING, LADDERMAAT_DATABASE_URL="mysql://somewhere/else")
    assert "LADDERMAAT_DATABASE_URL" in said


async def test_a_database_that_cannot_be_reached_now_may_be_soon(tmp_path: Path) -> None:
    away = f"postgresql://maat@127.0.0.1:{free_port()}/maat"
    said = await refusal(tmp_path, MAY_PASS, LADDERMAAT_DATABASE_URL=away)
    assert "See that it runs" in said


async def test_a_second_process_on_the_same_file_is_refused(tmp_path: Path) -> None:
    async with served(tmp_path):
        said = await refusal(tmp_path, MAY_PASS, LADDERMAAT_PORT="0")
    assert "laddermaat.sqlite" in said
