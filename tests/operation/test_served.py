"""A process tells how it goes, and takes its leave so that nobody notices."""

import asyncio
import json
import signal
from http import HTTPStatus
from pathlib import Path
from time import monotonic

import aiohttp
import pytest
from sqlalchemy import select

from storage.database import read_store
from storage.tables import inbox, waiting
from tests.operation.visiting import ask, figures, keep_talking
from tests.ports import free_port
from tests.served import Served, served, start

WITHIN = 45.0
"""Seconds in which a process that is stopped has ended, whatever goes on, and on any machine."""


def unanswered(folder: Path) -> bool:
    with read_store(f"sqlite:///{folder}/laddermaat.sqlite") as kept:
        return bool(kept.execute(select(inbox.c.id).where(waiting)).first())


async def ready(bot: Served) -> dict[str, object]:
    async with aiohttp.ClientSession() as session, session.get(f"{bot.url}/readyz") as answer:
        told: dict[str, object] = await answer.json()
        assert (answer.status == HTTPStatus.OK) is told["ready"]
        return told


async def test_figures_are_told_on_a_port_of_their_own(tmp_path: Path) -> None:
    port = free_port()
    async with served(
        tmp_path, LADDERMAAT_METRICS_PORT=str(port), LADDERMAAT_LOG_LEVEL="ERROR"
    ) as bot:
        await ask(bot.url, "Wat is de PSO?", "Hoe warm is het op Mars?")
        told = await figures(f"http://127.0.0.1:{port}")
        async with aiohttp.ClientSession() as session, session.get(f"{bot.url}/metrics") as page:
            assert page.status == HTTPStatus.NOT_FOUND
    assert told['laddermaat_turns_total{channel="web",content="said",outcome="ok"}'] == 2
    assert told['laddermaat_decisions_total{decision="answer",language="nl"}'] == 1
    assert told['laddermaat_waiting{queue="inbox"}'] == 0
    assert told["laddermaat_store_up"] == 1
    assert told["laddermaat_store_operations_count"] > 0
    assert told["process_resident_memory_bytes"] > 0
    for stage in ("kept", "waiting", "handler", "commit", "turn", "delivery"):
        assert told[f'laddermaat_stage_seconds_count{{channel="web",stage="{stage}"}}'] == 2, stage


async def test_no_figures_are_told_unless_that_is_asked_for(tmp_path: Path) -> None:
    async with (
        served(tmp_path) as bot,
        aiohttp.ClientSession() as session,
        session.get(f"{bot.url}/metrics") as page,
    ):
        assert page.status == HTTPStatus.NOT_FOUND


async def test_the_log_is_for_programs_where_nobody_watches(tmp_path: Path) -> None:
    settings = {"LADDERMAAT_PORT": "0", "LADDERMAAT_METRICS_PORT": "0"}
    process = await start("serve", tmp_path, **settings)
    assert process.stdout
    line = json.loads(await process.stdout.readline())
    process.send_signal(signal.SIGTERM)
    await process.communicate()
    assert line.keys() == {"timestamp", "level", "logger", "event", "process"}
    assert line["process"] == process.pid


async def test_a_port_for_figures_that_is_taken_is_named(tmp_path: Path) -> None:
    async with served(tmp_path) as bot:
        port = bot.url.rsplit(":", 1)[1]
        other = tmp_path / "other"
        other.mkdir()
        with pytest.raises(AssertionError, match="another LADDERMAAT_METRICS_PORT"):
            async with served(other, LADDERMAAT_METRICS_PORT=port, COLUMNS="400"):
                pass


async def test_it_serves_on_while_a_load_balancer_takes_note_unless_it_is_asked_twice(
    tmp_path: Path,
) -> None:
    async with served(tmp_path, LADDERMAAT_DRAIN_SECONDS="300") as bot:
        assert (await ready(bot))["draining"] is False
        bot.process.send_signal(signal.SIGTERM)
        while not (await ready(bot))["draining"]:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        await ask(bot.url, "Wat is de PSO?")
        bot.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(WITHIN):
            assert await bot.process.wait() == 0


async def test_what_was_acknowledged_is_there_after_a_stop_in_the_middle_of_it(
    tmp_path: Path,
) -> None:
    taken: set[str] = set()
    async with served(tmp_path, LADDERMAAT_DRAIN_SECONDS="1") as bot, asyncio.TaskGroup() as tasks:
        for _ in range(20):
            tasks.create_task(keep_talking(bot.url, taken))
        while len(taken) < 100:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        bot.process.send_signal(signal.SIGTERM)
        began = monotonic()
        assert await bot.process.wait() == 0
        assert monotonic() - began < WITHIN
    with read_store(f"sqlite:///{tmp_path}/laddermaat.sqlite") as kept:
        assert taken <= set(kept.scalars(select(inbox.c.update_id)))
    async with served(tmp_path), asyncio.timeout(WITHIN):
        while await asyncio.to_thread(unanswered, tmp_path):  # noqa: ASYNC110
            await asyncio.sleep(0.1)
